namespace Didymium.Analysis.Impact;

/// <summary>What a claim does to the model.</summary>
public enum ImpactKind
{
    /// <summary>The scenario has it already; it is measured by taking it out.</summary>
    InBase,

    /// <summary>It may move the base case.</summary>
    MovesBase,

    /// <summary>It is a switch of a scenario and worth 0 t today.</summary>
    Switch,

    /// <summary>There is nothing in it that the model could change: 0 t.</summary>
    Nothing,

    /// <summary>A check says that it does not hold: 0 t.</summary>
    FailsCheck,

    /// <summary>A reviewer has not accepted it: 0 t.</summary>
    NotAccepted,
}
