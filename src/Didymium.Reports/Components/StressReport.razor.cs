using Didymium.Analysis.Stress;
using Didymium.Market.Stress;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>What breaks when something is taken out.</summary>
public sealed partial class StressReport
{
    // Cases that the heat map can show.
    private const int Frames = 8;

    private IReadOnlyList<StressResult> ranking = [];
    private IReadOnlyList<StressResult> facilities = [];
    private IReadOnlyList<StressResult> trade = [];
    private IReadOnlyList<StressResult> pairs = [];
    private IReadOnlyList<StressResult> shown = [];

    /// <summary>The stress test.</summary>
    [Parameter]
    [EditorRequired]
    public StressRun Run { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        ranking = [.. StressRanking.ByExposure(Run).Where(r => r.Case.Kind != StressKind.Pair)];
        facilities = StressRanking.ByExposure(Run, StressKind.Facility);
        trade = StressRanking.ByExposure(Run, StressKind.Route, StressKind.Product);
        pairs = StressRanking.ByExposure(Run, StressKind.Pair);
        shown = [.. ranking.Where(r => r.Unserved.Length > 0).Take(Frames)];
    }
}
