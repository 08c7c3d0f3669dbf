using Didymium.Chain.Evidence;

namespace Didymium.Analysis;

/// <summary>One observation of the base year beside what the model gives for it.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Unit">Unit with basis.</param>
/// <param name="Observed">Observed value in <paramref name="Unit"/>.</param>
/// <param name="Model">Value of the run.</param>
/// <param name="Deviation">Model less observed: in percent of the observed value, or in percentage points for shares.</param>
/// <param name="Tolerance">Largest accepted absolute deviation, in the same measure; null when the row is for information.</param>
/// <param name="Passes">True when within tolerance (or none is set).</param>
/// <param name="Source">Source id of the observation.</param>
/// <param name="Definition">What exactly was counted.</param>
public sealed record FitRow(string Name, string Unit, double Observed, double Model, double Deviation, double? Tolerance, bool Passes, string Source, string Definition)
{
    /// <summary>The observation.</summary>
    public required Observation Of { get; init; }
}
