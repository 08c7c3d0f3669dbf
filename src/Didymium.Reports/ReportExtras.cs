using Didymium.Analysis;
using Didymium.Market.Results;

namespace Didymium.Reports;

/// <summary>What a report shows beside the run itself.</summary>
/// <param name="Fit">The base year held against observations.</param>
/// <param name="Quality">How well the world's numbers are known.</param>
public sealed record ReportExtras(IReadOnlyList<FitRow> Fit, IReadOnlyList<QualityCount> Quality)
{
    /// <summary>The same run in its own periods, for price charts by month or quarter; null when the report's run is all there is.</summary>
    public Run? Fine { get; init; }
}
