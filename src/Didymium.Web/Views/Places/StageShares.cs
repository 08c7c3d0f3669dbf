using System.Collections.Immutable;
using System.Globalization;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>A country's part of each stage.</summary>
/// <param name="run">The run, by year.</param>
internal sealed class StageShares(Run run)
{
    private const string Location = "location";
    private const string Control = "control";

    private readonly Dictionary<(string Stage, string By, string Country, int Year), ShareRow> rows = run.Shares.ToDictionary(s => (s.Stage, s.By, s.Country, s.Period.Year));

    /// <summary>The stages that are told, from mine to magnet.</summary>
    public static ImmutableArray<string> Stages { get; } = [.. PlaceGoods.All.Select(g => g.Stage)];

    /// <summary>The year beside the first that is told: 2030, or the last where the run ends before.</summary>
    public int Later => Math.Clamp(2030, run.FirstYear, run.LastYear);

    public ShareRow? Of(string stage, string country, int year, bool byControl = false) => rows.GetValueOrDefault((stage, byControl ? Control : Location, country, year));

    public double Share(string stage, string country, int year, bool byControl = false) => Of(stage, country, year, byControl)?.Share ?? 0;

    /// <summary>Head of <see cref="Index"/>.</summary>
    public IReadOnlyList<string> IndexHead => [Say("country", "国家"), .. Stages.Select(s => $"{Title(s)}, {run.FirstYear} → {Later}")];

    /// <summary>Countries that have part in a stage in one of the two years, the one with most first.</summary>
    public IReadOnlyList<(string Country, IReadOnlyList<string> Cells)> Index(bool byControl) =>
    [
        .. run.World.Regions.Keys
            .Select(c => (Country: c, Weight: Stages.Sum(s => Share(s, c, run.FirstYear, byControl) + Share(s, c, Later, byControl))))
            .OrderByDescending(c => c.Weight).ThenBy(c => c.Country, StringComparer.Ordinal)
            .Select(c => (c.Country, (IReadOnlyList<string>)[Words.Region(run, c.Country), .. Stages.Select(s => Change(Share(s, c.Country, run.FirstYear, byControl), Share(s, c.Country, Later, byControl)))])),
    ];

    /// <summary>Head of <see cref="Of(string)"/>.</summary>
    public IReadOnlyList<string> CountryHead =>
    [
        Say("stage", "环节"), Say($"made there in {run.FirstYear}", $"{run.FirstYear}年当地产出"), Say($"in {Later}", $"{Later}年"), Say("unit and basis", "单位与口径"),
        Say($"share of the world, {run.FirstYear}", $"{run.FirstYear}年全球份额"), $"{Later}", $"{run.LastYear}", Say($"controlled from there, {run.FirstYear}", $"{run.FirstYear}年控制份额"), $"{Later} ",
    ];

    /// <summary>A country's part of every stage, by place and by control.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Of(string country) =>
    [
        .. PlaceGoods.All.Select(g => (IReadOnlyList<string>)
        [
            Title(g.Stage), Words.Number(Of(g.Stage, country, run.FirstYear)?.Tonnes ?? 0), Words.Number(Of(g.Stage, country, Later)?.Tonnes ?? 0), g.Unit,
            Percent(Share(g.Stage, country, run.FirstYear)), Percent(Share(g.Stage, country, Later)), Percent(Share(g.Stage, country, run.LastYear)),
            Percent(Share(g.Stage, country, run.FirstYear, true)), Percent(Share(g.Stage, country, Later, true)),
        ]),
    ];

    /// <summary>Words to trace a cell of <see cref="Of(string)"/> by.</summary>
    public string? Trace(string country, int row, int column) => column switch
    {
        1 or 4 => string.Create(CultureInfo.InvariantCulture, $"share {Stages[row]} {country} {run.FirstYear}"),
        2 or 5 => string.Create(CultureInfo.InvariantCulture, $"share {Stages[row]} {country} {Later}"),
        6 => string.Create(CultureInfo.InvariantCulture, $"share {Stages[row]} {country} {run.LastYear}"),
        _ => null,
    };

    /// <summary>What the country is to the chain, in a sentence.</summary>
    public string Sentence(string country)
    {
        string Part(string stage, int year) => Percent(Share(stage, country, year));
        var name = Words.Region(run, country);
        var (now, later) = (run.FirstYear, Later);
        return Stages.All(s => Share(s, country, now) + Share(s, country, later) < 0.0005)
            ? Say($"{name} makes no rare-earth products of note up to {later}: it buys.", $"至{later}年{name}没有值得一提的稀土生产，只是买方。")
            : Say(
                $"{name} in {now}: {Part("mined", now)} of the world's mining, {Part("separated", now)} of separation, {Part("metal", now)} of metal, {Part("magnet", now)} of magnets. In {later}: {Part("mined", later)}, {Part("separated", later)}, {Part("metal", later)}, {Part("magnet", later)}.",
                $"{name}{now}年占全球开采的{Part("mined", now)}、冶炼分离的{Part("separated", now)}、金属的{Part("metal", now)}、磁体的{Part("magnet", now)}；{later}年分别为{Part("mined", later)}、{Part("separated", later)}、{Part("metal", later)}、{Part("magnet", later)}。");
    }

    /// <summary>A stage without its unit.</summary>
    public static string Title(string stage) => stage switch
    {
        "mined" => Say("mining", "开采"),
        "separated" => Say("separation of NdPr, Dy, Tb", "镨钕、镝、铽分离"),
        "heavy" => Say("separation of Dy, Tb", "镝、铽分离"),
        "metal" => Say("metal", "金属"),
        _ => Say("magnets", "磁体"),
    };

    public static string Percent(double share) => share is > 0 and < 0.005 ? "<0.5 %" : Words.Percent(share);

    private static string Change(double now, double later) => now <= 0 && later <= 0 ? "–" : $"{(100 * now).ToString("0.#", CultureInfo.InvariantCulture)} → {(100 * later).ToString("0.#", CultureInfo.InvariantCulture)} %";
}
