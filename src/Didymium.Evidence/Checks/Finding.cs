using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>What one check found, before it is tied to its claim.</summary>
internal readonly record struct Finding(CheckOutcome Outcome, string Message)
{
    public static Finding Pass(string message = "") => new(CheckOutcome.Passed, message);

    public static Finding Fail(string message) => new(CheckOutcome.Failed, message);

    public static Finding Warn(string message) => new(CheckOutcome.Warning, message);

    /// <summary>The check has nothing to ask of this claim.</summary>
    public static Finding NoMatter(string why) => new(CheckOutcome.NotRun, Checker.DoesNotApply + why);

    /// <summary>The check has a question, and what would answer it is missing.</summary>
    public static Finding Missing(string what) => new(CheckOutcome.NotRun, what);
}
