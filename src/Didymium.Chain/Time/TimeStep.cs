namespace Didymium.Chain.Time;

/// <summary>Length of a run's periods.</summary>
public enum TimeStep
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A month.</summary>
    Month,
}
