using System.Globalization;
using Didymium.Chain.Facilities;
using Didymium.Evidence;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Didymium.Web.Views.Places;
using Microsoft.AspNetCore.Components;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Components.Pages;

/// <summary>Plants and trade on the map of the world.</summary>
public sealed partial class MapPage
{
    // Of all stages together, so that the page stays light.
    private const int MostListed = 64;
    private const string MainStages = "main";
    private const string AllStages = "all";

    private MapView? view;
    private Chart? chart;
    private PlantRows? rows;
    private IReadOnlyList<MapPlant> shown = [];
    private IReadOnlyList<(string Value, string Words)> elements = [];
    private IReadOnlyList<(string Value, string Words)> owners = [];
    private int perStage;
    private string stage = MainStages;
    private string flows = string.Empty;

    /// <summary>Calendar year; 2030 by default.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    public int? Year { get; set; }

    /// <summary>Stage key, <c>main</c> or <c>all</c>.</summary>
    [SupplyParameterFromQuery(Name = "stage")]
    public string? StageKey { get; set; }

    /// <summary>Balance element whose oxide equivalent counts; empty for each stage's own basis.</summary>
    [SupplyParameterFromQuery(Name = "element")]
    public string? Element { get; set; }

    /// <summary>Region of the owners; empty for all.</summary>
    [SupplyParameterFromQuery(Name = "owner")]
    public string? Owner { get; set; }

    /// <summary><c>location</c> or <c>control</c>.</summary>
    [SupplyParameterFromQuery(Name = "by")]
    public string? By { get; set; }

    /// <summary>Trade that is drawn: a kind of goods, <c>ends</c> for the two ends of the chain, <c>all</c> or <c>none</c>.</summary>
    [SupplyParameterFromQuery(Name = "flows")]
    public string? Flows { get; set; }

    private static IReadOnlyList<(string Value, string Words)> Stages =>
    [
        (MainStages, Say("the main stages", "主要环节")),
        .. Enum.GetValues<Stage>().Select(s => (Chain.Facilities.Stages.Key(s), Words.Activity(s))),
        (AllStages, Say("all stages", "全部环节")),
    ];

    private static IReadOnlyList<(string Value, string Words)> Trades =>
    [
        ("ends", Say("raw materials and magnets", "原料和磁体")),
        ("raw", Say("concentrate and carbonate", "精矿和碳酸稀土")),
        ("oxide", Say("oxides", "氧化物")),
        ("metal", Say("metal and alloy", "金属和合金")),
        ("magnet", Say("magnets", "磁体")),
        ("all", Say("all", "全部")),
        ("none", Say("none", "不显示")),
    ];

    private IReadOnlyList<(string Name, string Value)> Kept => view is null ? [] :
    [
        ("year", view.Year.ToString(CultureInfo.InvariantCulture)), ("stage", stage), ("element", view.Element ?? string.Empty), ("owner", view.Owner ?? string.Empty),
        ("by", view.ByControl ? "control" : "location"), ("flows", flows),
    ];

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var balanced = run.ElementBalances.Select(b => b.Element).Distinct(StringComparer.Ordinal).ToList();
        elements = [(string.Empty, Say("all, each stage by its own measure", "全部（各环节按自身口径）")), .. balanced.Select(e => (e, Words.Element(run, e)))];
        owners = [(string.Empty, Say("everywhere", "不限")), .. run.World.Facilities.Select(f => f.Owner).Distinct(StringComparer.Ordinal).Select(o => (Value: o, Name: Words.Region(run, o))).OrderBy(o => o.Name, StringComparer.Ordinal)];
        stage = Stages.Any(s => s.Value == StageKey) ? StageKey! : MainStages;
        flows = Trades.Any(t => t.Value == Flows) ? Flows! : "ends";
        view = new MapView
        {
            Year = Math.Clamp(Year ?? 2030, run.FirstYear, run.LastYear),
            Element = balanced.Contains(Element ?? string.Empty) ? Element : null,
            Stages = stage == MainStages ? MapView.MainStages : [.. Enum.GetValues<Stage>().Where(s => stage == AllStages || Chain.Facilities.Stages.Key(s) == stage)],
            Owner = owners.Any(o => o.Value == Owner && Owner.Length > 0) ? Owner : null,
            ByControl = By == "control",
            Flows = flows switch { "ends" => MapFlows.Raw | MapFlows.Magnet, "all" => MapFlows.Raw | MapFlows.Oxide | MapFlows.Metal | MapFlows.Magnet, _ => Keys.Find<MapFlows>(flows) ?? MapFlows.None },
            Linked = true,
            Address = To,
        };
        chart = MapChart.Build(run, view);
        shown = new MapFigures(run, view).Shown(view.Year);

        // Each stage has its own measure, so each lists its own largest.
        perStage = Math.Max(5, MostListed / view.Stages.Length);
        rows = new PlantRows(run, [.. shown.GroupBy(p => p.Of.Stage).OrderBy(g => g.Key).SelectMany(g => g.Take(perStage)).Select(p => p.Of)], view.Year, To);
    }
}
