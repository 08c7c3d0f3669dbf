namespace Didymium.Evidence.Claims;

/// <summary>What a reviewer made of a claim.</summary>
public enum Verdict
{
    /// <summary>Holds: moves the base case when its status and figures allow.</summary>
    Accept,

    /// <summary>Worth a switch: moves tonnes in a scenario only.</summary>
    AcceptAsScenario,

    /// <summary>Does not hold.</summary>
    Reject,

    /// <summary>Not before a better source is found.</summary>
    NeedsSource,

    /// <summary>Says what another claim says.</summary>
    Duplicate,

    /// <summary>A later claim has taken its place.</summary>
    Superseded,
}

/// <summary>A reviewer's decision; a later one on the same claim takes its place, and none is ever removed.</summary>
/// <param name="Id">Id.</param>
/// <param name="Claim">Claim id.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Verdict">What.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="Checks">The checks as they stood.</param>
/// <param name="ReviewBy">When to look again; null when never.</param>
public sealed record ReviewDecision(string Id, string Claim, string Reviewer, DateTimeOffset At, Verdict Verdict, string Reason, IReadOnlyList<CheckResult> Checks, DateOnly? ReviewBy);
