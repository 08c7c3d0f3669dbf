namespace Didymium.Evidence.Intake;

/// <summary>A document, feed or address that is refused; nothing of it has been kept. The message names what was read, the rule it broke, the limit, and what to do.</summary>
public sealed class IntakeException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="input">What was read: a file, an address, <c>stdin</c>; with a line where one is known.</param>
    /// <param name="rule">Short name of the rule, as <c>size</c>, <c>nesting</c>, <c>private_address</c>.</param>
    /// <param name="problem">What is wrong, with the limit.</param>
    /// <param name="fix">What to do about it.</param>
    /// <param name="cause">The error underneath; null when there is none.</param>
    public IntakeException(string input, string rule, string problem, string fix, Exception? cause = null)
        : base($"{TextCleaning.Label(input, 300)}: {TextCleaning.Label(problem, 600)} [{rule}]. {fix}", cause)
    {
        Input = input;
        Rule = rule;
    }

    /// <summary>What was read.</summary>
    public string Input { get; }

    /// <summary>Short name of the rule that it broke.</summary>
    public string Rule { get; }
}
