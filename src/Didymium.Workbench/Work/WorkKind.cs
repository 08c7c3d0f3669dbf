namespace Didymium.Workbench.Work;

/// <summary>What can be asked of the model that takes longer than a page.</summary>
public enum WorkKind
{
    /// <summary>The world run forward under a scenario.</summary>
    Run,

    /// <summary>What breaks when something is taken out.</summary>
    Stress,

    /// <summary>What the claims of a document, or one claim, would change.</summary>
    Impact,

    /// <summary>Which events and limits make a number.</summary>
    Explain,
}
