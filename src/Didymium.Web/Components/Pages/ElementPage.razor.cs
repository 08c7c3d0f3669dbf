using Didymium.Analysis;
using Didymium.Analysis.Indices;
using Didymium.Chain.Materials;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Didymium.Web.Views.Places;
using Microsoft.AspNetCore.Components;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Components.Pages;

/// <summary>One element, or the pair NdPr: who gives it, what it costs, what becomes of it.</summary>
public sealed partial class ElementPage
{
    private string? pair;
    private Element? own;
    private string? oxide;
    private ElementCharts? charts;
    private IReadOnlyList<Deposit> deposits = [];
    private IReadOnlyList<string> symbols = [];

    /// <summary>Chemical symbol or balance element, whatever its case.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    private int Year => KeyFigures.Milestone(Run!);

    private static IReadOnlyList<string> RiskHead =>
    [
        Say("element, year", "元素，年份"), Say("HHI of mining", "开采HHI"), Say("HHI of separation", "分离HHI"), Say("HHI of separation by control", "分离HHI（按控制方）"),
        Say("EU supply risk, mining", "欧盟供应风险（开采）"), Say("EU supply risk, separation", "欧盟供应风险（分离）"),
    ];

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var element = run.World.Elements.Values.FirstOrDefault(e => string.Equals(e.Id, Id, StringComparison.OrdinalIgnoreCase));
        pair = element?.Pair ?? run.ElementBalances.FirstOrDefault(b => string.Equals(b.Element, Id, StringComparison.OrdinalIgnoreCase))?.Element;
        if (pair is null)
        {
            return;
        }

        // One of a pair has no market of its own.
        own = element is not null && ElementFacts.Members(run.World, pair).Count > 1 ? element : null;
        oxide = ElementTable.Oxide(run, pair);
        charts = new ElementCharts(run, pair);
        deposits = ElementFacts.Deposits(run.World, pair);
        symbols = own is not null ? [own.Id] : [.. ElementFacts.Members(run.World, pair).Select(e => e.Id)];
    }

    private string Title(Run run)
    {
        var name = own is null ? Words.Element(run, pair!) : Words.Element(run, own.Id.ToLowerInvariant());
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Weight(string weight) => weight switch
    {
        "light" => Say("light", "轻稀土"),
        "medium" => Say("medium", "中稀土"),
        _ => Say("heavy", "重稀土"),
    };

    private IReadOnlyList<IReadOnlyList<string>> UseRows(Run run)
    {
        var uses = charts!.Uses(Year);
        var all = uses.Sum(u => u.Tonnes);
        return [.. uses.Select(u => (IReadOnlyList<string>)[Words.Use(run, u.Use), Words.Number(u.Tonnes), StageShares.Percent(u.Tonnes / all)])];
    }

    private IReadOnlyList<IReadOnlyList<string>> RiskRows(Run run) =>
    [
        .. new[] { run.FirstYear, Year, run.LastYear }.Distinct().SelectMany(y => symbols.Select(s => new IndexTable(run, y, []).Element(run.World.Elements[s]))
            .Select(e => (IReadOnlyList<string>)
            [
                $"{e.Element}, {y}", Index(e.Extraction.HhiByLocation), Index(e.Processing.HhiByLocation), Index(e.Processing.HhiByControl), Index(e.ExtractionRisk?.Score), Index(e.ProcessingRisk?.Score),
            ])),
    ];

    private static string Index(double? value) => Words.Number(value ?? double.NaN);
}
