namespace Didymium.Evidence.Assessments;

/// <summary>What a claim may do to the model.</summary>
public enum Reach
{
    /// <summary>It moves no tonnes.</summary>
    Nothing,

    /// <summary>It is a switch: it moves tonnes in a scenario that turns it on.</summary>
    Switch,

    /// <summary>It may move tonnes in the base case.</summary>
    BaseCase,
}

/// <summary>How far a claim reaches, and why no further.</summary>
/// <param name="Reach">How far.</param>
/// <param name="HeldBackBy">Id of the check, or <c>decision</c>, <c>verdict</c>, <c>type</c>, <c>polarity</c>, <c>modality</c>, <c>status</c>, <c>subject</c>, <c>quantity</c>, <c>date</c>; empty when nothing holds it back.</param>
/// <param name="Reason">The same in a sentence.</param>
public sealed record Ruling(Reach Reach, string HeldBackBy, string Reason);
