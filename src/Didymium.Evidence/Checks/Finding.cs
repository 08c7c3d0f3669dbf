using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>What one check found, before it is tied to its claim.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Message">Says it in the reader's language; null when there is nothing to say. What is kept is said in both (<see cref="Tongue.Both"/>), whoever asks.</param>
internal readonly record struct Finding(CheckOutcome Outcome, Func<string>? Message)
{
    public static Finding Pass(Func<string>? message = null) => new(CheckOutcome.Passed, message);

    public static Finding Fail(Func<string> message) => new(CheckOutcome.Failed, message);

    public static Finding Warn(Func<string> message) => new(CheckOutcome.Warning, message);

    /// <summary>The check has nothing to ask of this claim.</summary>
    public static Finding NoMatter(string why, string chinese) => new(CheckOutcome.NotRun, () => Tongue.Say(Checker.DoesNotApply + why, "不适用：" + chinese));

    /// <summary>The check has a question, and what would answer it is missing.</summary>
    public static Finding Missing(Func<string> what) => new(CheckOutcome.NotRun, what);
}
