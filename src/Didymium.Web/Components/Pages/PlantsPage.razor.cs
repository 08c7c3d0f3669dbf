using System.Globalization;
using Didymium.Analysis;
using Didymium.Chain.Facilities;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Didymium.Web.Views.Places;
using Microsoft.AspNetCore.Components;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Components.Pages;

/// <summary>All plants, by what is asked of them.</summary>
public sealed partial class PlantsPage
{
    private const int PerPage = 60;

    private IReadOnlyList<Facility> found = [];
    private IReadOnlyList<(string Value, string Words)> countries = [];
    private IReadOnlyList<(string Value, string Words)> statuses = [];
    private PlantRows? rows;
    private int page = 1;
    private int pages = 1;

    /// <summary>Part of a name, a company or a place.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>Stage key; empty for all.</summary>
    [SupplyParameterFromQuery(Name = "stage")]
    public string? Stage { get; set; }

    /// <summary>Region where it stands or from where it is controlled; empty for all.</summary>
    [SupplyParameterFromQuery(Name = "country")]
    public string? Country { get; set; }

    /// <summary>Status in the data; empty for all.</summary>
    [SupplyParameterFromQuery(Name = "status")]
    public string? Status { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private static IEnumerable<(string Value, string Words)> Stages =>
        Enum.GetValues<Stage>().Select(s => (Chain.Facilities.Stages.Key(s), Words.Activity(s))).Prepend((string.Empty, Say("all", "全部")));

    private IReadOnlyList<(string Name, string Value)> Kept =>
        [.. new[] { ("q", Query), ("stage", Stage), ("country", Country), ("status", Status) }.Where(k => !string.IsNullOrEmpty(k.Item2)).Select(k => (k.Item1, k.Item2!))];

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var all = run.World.Facilities;
        countries = [(string.Empty, Say("all", "全部")), .. all.SelectMany(f => new[] { f.Region, f.Owner }).Distinct(StringComparer.Ordinal).Select(c => (Value: c, Name: Words.Region(run, c))).OrderBy(c => c.Name, StringComparer.Ordinal)];
        statuses = [(string.Empty, Say("all", "全部")), .. all.Select(f => f.Status).Distinct(StringComparer.Ordinal).Select(s => (s, Words.Status(s)))];
        var year = KeyFigures.Milestone(run);
        var output = run.Capacity.Where(c => c.Period == year).ToDictionary(c => c.Facility, c => c.CapacityTonnes * c.Utilisation, StringComparer.Ordinal);
        found = [.. all.Where(Matches).OrderBy(f => f.Stage).ThenByDescending(f => output.GetValueOrDefault(f.Id)).ThenBy(f => f.Id, StringComparer.Ordinal)];
        pages = Math.Max(1, (found.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(PageNumber ?? 1, 1, pages);
        rows = new PlantRows(run, [.. found.Skip((page - 1) * PerPage).Take(PerPage)], year, To);
    }

    private bool Matches(Facility plant) =>
        (string.IsNullOrEmpty(Stage) || Chain.Facilities.Stages.Key(plant.Stage) == Stage)
        && (string.IsNullOrEmpty(Country) || plant.Region == Country || plant.Owner == Country)
        && (string.IsNullOrEmpty(Status) || plant.Status == Status)
        && (string.IsNullOrWhiteSpace(Query) || new[] { plant.Id, plant.Name, plant.NameZh, plant.Operator, plant.Project, plant.Deposit ?? string.Empty }.Any(t => t.Contains(Query.Trim(), StringComparison.OrdinalIgnoreCase)));

    private string PageAddress(int number) => To("/plants?" + string.Join('&', Kept.Select(k => $"{k.Name}={Uri.EscapeDataString(k.Value)}").Append($"page={number.ToString(CultureInfo.InvariantCulture)}")));
}
