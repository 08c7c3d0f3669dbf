using Didymium.Analysis;

namespace Didymium.Workbench.Answers;

/// <summary>What a check of the data found, for machines.</summary>
/// <param name="Faults">Faults; a world with faults is not used.</param>
/// <param name="Quality">How many numbers of each table are how well known.</param>
/// <param name="Fit">The base year of a run beside what was observed; empty when it was not run.</param>
/// <param name="DatasetSha256">Hash of the world's data.</param>
public sealed record DataCheckShape(IReadOnlyList<string> Faults, IReadOnlyList<QualityCount> Quality, IReadOnlyList<FitRow> Fit, string DatasetSha256);
