using Didymium.Analysis.Attribution;
using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>What makes a number: the sum, the price taken apart, events with their evidence, what binds.</summary>
public sealed partial class ExplanationReport
{
    // Events that change the number by less than this fraction of it are counted, not listed.
    private const double Listed = 1e-4;

    private IReadOnlyList<EventPart> listed = [];

    /// <summary>The explanation.</summary>
    [Parameter]
    [EditorRequired]
    public Explanation Explanation { get; set; } = null!;

    private string Unit => Explanation.Question.Unit;

    private int Quiet => Explanation.Events.Length - listed.Count;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var least = Listed * Math.Abs(Explanation.Value);
        listed = [.. Explanation.Events.Where(p => Math.Abs(p.Last ?? 0) > least || (!p.IsScaled && Math.Abs(p.Part ?? 0) > least))];
    }

    private IReadOnlyList<IReadOnlyList<string>> GroupRows() =>
    [
        .. Explanation.Groups.Select(g => (IReadOnlyList<string>)
        [
            g.Name,
            ExplanationCharts.Signed(g.Part) + (g.StandardError is { } s ? $" ± {ExplanationCharts.Number(s)}" : string.Empty),
            ExplanationCharts.Signed(g.Alone),
            ExplanationCharts.Signed(g.Last),
            $"{g.Events.Length}",
        ]),
    ];

    private IReadOnlyList<IReadOnlyList<string>> SourceRows(PriceAnatomy anatomy) =>
    [
        .. anatomy.Sources.Select(s => (IReadOnlyList<string>)
        [
            Words.Region(Explanation.Run, s.Origin),
            Words.Region(Explanation.Run, s.Destination),
            Words.Number(s.Tonnes),
            s.LimitTonnes is { } limit ? Words.Number(limit) : "–",
            s.RentUsdPerKg < 0.005 ? "–" : s.LimitedBy == "habit" ? "buyers qualify suppliers slowly" : Explanation.Run.Scenario.Events.FirstOrDefault(e => e.Id == s.LimitedBy)?.Name ?? "–",
            Words.Price(s.LandedUsdPerKg),
            Words.Price(Math.Max(0, s.RentUsdPerKg)),
        ]),
    ];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
