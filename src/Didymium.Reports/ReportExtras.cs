using Didymium.Analysis;

namespace Didymium.Reports;

/// <summary>What a report shows beside the run itself.</summary>
/// <param name="Fit">The base year held against observations.</param>
/// <param name="Quality">How well the world's numbers are known.</param>
public sealed record ReportExtras(IReadOnlyList<FitRow> Fit, IReadOnlyList<QualityCount> Quality);
