using Didymium.Analysis;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Web.Views.Work;
using Didymium.Workbench.Work;
using Microsoft.AspNetCore.Components;

namespace Didymium.Web.Components.Pages;

/// <summary>Up to four runs side by side: figures, pictures on the same scales, and sentences.</summary>
public sealed partial class ComparePage
{
    // Differences of scenarios that share little are long lists that nobody reads.
    private const int Listed = 40;

    private static readonly string[] Stages = ["mined", "separated", "heavy", "metal", "magnet"];

    private static readonly string[] Priced = ["ox-ndpr", "ox-dy", "ox-tb", "mag-uh", "ox-y", "ox-ce"];

    private readonly List<ComparedRun> runs = [];
    private readonly List<Job> waiting = [];
    private readonly List<string> missing = [];
    private CompareTable table = CompareTable.Empty;
    private IReadOnlyList<string> products = [];
    private IReadOnlyList<Chart> tonnes = [];
    private IReadOnlyList<Chart> prices = [];
    private IReadOnlyList<IReadOnlyList<string>> sentences = [];
    private IReadOnlyList<IReadOnlyList<ScenarioChange>> changes = [];

    /// <summary>The first run, that the others are held against; the default when none is named.</summary>
    [SupplyParameterFromQuery(Name = "a")]
    public string? A { get; set; }

    /// <summary>The second run.</summary>
    [SupplyParameterFromQuery(Name = "b")]
    public string? B { get; set; }

    /// <summary>The third run.</summary>
    [SupplyParameterFromQuery(Name = "c")]
    public string? C { get; set; }

    /// <summary>The fourth run.</summary>
    [SupplyParameterFromQuery(Name = "d")]
    public string? D { get; set; }

    /// <summary>Stage whose tonnes are drawn.</summary>
    [SupplyParameterFromQuery(Name = "stage")]
    public string? Stage { get; set; }

    /// <summary>Product whose prices are drawn.</summary>
    [SupplyParameterFromQuery(Name = "product")]
    public string? Product { get; set; }

    [Inject]
    private RunBook Book { get; set; } = null!;

    // Two scenarios that everybody asks about, where the address names none.
    private IReadOnlyList<(string Name, string Value)> Asked => A is null && B is null && C is null && D is null
        ? [("a", Book.Shipped.Contains("base") ? "base" : RunBook.Default), ("b", RunBook.Default), ("c", string.Empty), ("d", string.Empty)]
        : [("a", A ?? string.Empty), ("b", B ?? string.Empty), ("c", C ?? string.Empty), ("d", D ?? string.Empty)];

    private string StageShown => Stages.Contains(Stage) ? Stage! : "magnet";

    private string ProductShown => products.Contains(Product) ? Product! : products.Count > 0 ? products[0] : string.Empty;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        foreach (var (name, value) in Asked.Where(a => a.Value.Length > 0 || a.Name == "a"))
        {
            if (Book.Job(value) is not { Request.Kind: WorkKind.Run } job)
            {
                missing.Add(value);
            }
            else if (Book.Run(job) is not { } run)
            {
                waiting.Add(job);
            }
            else if (!runs.Exists(r => r.Job.Id == job.Id))
            {
                runs.Add(new ComparedRun(((char)('A' + runs.Count)).ToString(), job, run.ByYear()));
            }
        }

        if (runs.Count == 0)
        {
            return;
        }

        var all = runs.ConvertAll(r => (r.Letter, r.Run));
        products = [.. Priced.Where(p => all.TrueForAll(r => r.Run.Prices.Any(x => x.Product == p)))];
        table = CompareTable.Of(all);
        tonnes = CompareCharts.Tonnes(all, StageShown);
        prices = ProductShown.Length > 0 ? CompareCharts.Prices(all, ProductShown) : [];
        sentences = [.. runs.Select(r => Comparison.EventSentences(runs[0].Run, r.Run))];
        changes = [.. runs.Select(r => ScenarioChanges.Of(runs[0].Run.Scenario, r.Run.Scenario, r.Run.World))];
    }

    private string Trace(string words) => $"/trace?run={Uri.EscapeDataString(Asked[0].Value)}&thing={Uri.EscapeDataString(words)}";

    private sealed record ComparedRun(string Letter, Job Job, Run Run);
}
