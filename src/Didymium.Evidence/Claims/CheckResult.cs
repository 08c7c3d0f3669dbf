using Didymium.Chain.Wording;

namespace Didymium.Evidence.Claims;

/// <summary>What came of a check.</summary>
public enum CheckOutcome
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold; <see cref="CheckResult.Message"/> says why, with the numbers.</summary>
    Failed,

    /// <summary>Worth a second look, without being wrong.</summary>
    Warning,

    /// <summary>It could not be run; the message says what is missing.</summary>
    NotRun,
}

/// <summary>A sceptic's check on a claim.</summary>
/// <param name="Check">Id of the check, as <c>basis-unclear</c>.</param>
/// <param name="Claim">Claim id.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Message">A sentence with the numbers, in English; empty when it passed without anything to say.</param>
/// <param name="MessageZh">The same in Chinese; empty where it was kept before findings were said in Chinese.</param>
public sealed record CheckResult(string Check, string Claim, CheckOutcome Outcome, string Message, string MessageZh = "")
{
    /// <summary>The message in the reader's language.</summary>
    public string Told => Tongue.Kept(Message, MessageZh);
}
