using System.Collections.Immutable;
using System.Globalization;
using Didymium.Analysis;
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
    private const string Other = "other";
    private const int MostCountries = 8;

    // A smaller part of the world is not worth a word.
    private const double Told = 0.005;

    private readonly Dictionary<(string Stage, string By, string Country, int Year), ShareRow> rows = run.Shares.ToDictionary(s => (s.Stage, s.By, s.Country, s.Period.Year));

    /// <summary>The stages that are told, from mine to magnet.</summary>
    public static ImmutableArray<string> Stages { get; } = [.. PlaceGoods.All.Select(g => g.Stage)];

    /// <summary>The year beside the first that is told: 2030, or the last where the run ends before.</summary>
    public int Later => KeyFigures.Milestone(run);

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
        var name = Words.Region(run, country);
        var told = Stages.Where(s => s != "heavy" && Math.Max(Share(s, country, run.FirstYear), Share(s, country, Later)) >= Told).ToList();
        string Parts(string open, string close, string comma) => string.Join(comma, told.Select(s => $"{Title(s)} {Percent(Share(s, country, run.FirstYear))}{open}{Percent(Share(s, country, Later))}{close}"));
        return told.Count == 0
            ? Say($"{name} makes next to none of the world's rare-earth products up to {Later}: it buys.", $"至{Later}年{name}几乎没有稀土产品生产，主要是买方。")
            : Say($"{name}'s part of the world in {run.FirstYear} (and in {Later}): {Parts(" (", ")", ", ")}.", $"{name}{run.FirstYear}年（{Later}年）占全球份额：{Parts("（", "）", "，")}。");
    }

    /// <summary>All stages in one picture: who has which part of each.</summary>
    public Chart Picture(bool byControl)
    {
        int[] years = [.. new[] { run.FirstYear, Later, run.LastYear }.Distinct()];
        List<string> countries = [.. run.World.Regions.Keys.OrderByDescending(c => Stages.Sum(s => years.Max(y => Share(s, c, y, byControl)))).ThenBy(c => c, StringComparer.Ordinal).Take(MostCountries)];
        double At(string stage, string country, int year) => country == Other
            ? Math.Max(0, 1 - countries.Sum(c => Share(stage, c, year, byControl)))
            : Share(stage, country, year, byControl);
        string Name(string country) => country == Other ? Say("others", "其他") : Words.Region(run, country);
        string[] all = [.. countries, Other];
        string[] bars = [.. Stages.Reverse()];
        object Option(int year) => new
        {
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" }, valueFormatter = "percent" },
            legend = new { bottom = 0 },
            grid = new { left = 8, right = 24, top = 8, bottom = 70, containLabel = true },
            xAxis = new { type = "value", max = 100, axisLabel = new { formatter = "{value} %" } },
            yAxis = new { type = "category", data = bars.Select(Title), axisLabel = new { width = 130, overflow = "break" } },
            series = all.Select((c, i) => new
            {
                name = Name(c),
                type = "bar",
                stack = "s",
                barWidth = "62%",
                color = Palette.Of(c),
                itemStyle = YearBars.Pattern(i),
                data = bars.Select(s => Math.Round(100 * At(s, c, year), 1)),
            }),
        };
        var home = run.World.ReferenceRegion;
        var (least, most) = (Stages.MinBy(s => Share(s, home, run.FirstYear, byControl))!, Stages.MaxBy(s => Share(s, home, run.FirstYear, byControl))!);
        string Part(string stage) => Percent(Share(stage, home, run.FirstYear, byControl));
        var does = byControl ? Say("controls", "控制") : Say("has", "占");
        return new Chart(
            "stages",
            Say($"{Words.Region(run, home)} {does} {Part(least)} of the world's {Title(least)} and {Part(most)} of {Title(most)} in {run.FirstYear}.", $"{run.FirstYear}年{Words.Region(run, home)}{does}全球{Title(least)}的{Part(least)}，{Title(most)}的{Part(most)}。"),
            Say("Each bar is a stage of the chain, from the mine at the top to the magnet at the bottom; its parts are countries and add up to the world.", "每条为一个环节，自上而下从矿山到磁体；各段为国家，合计为全球。"),
            [.. years.Select(y => (Words.Year(y), Option(y)))],
            [Say("stage", "环节"), Say("year", "年份"), .. all.Select(c => $"{Name(c)}, %")],
            [.. Stages.SelectMany(s => years.Select(y => (IReadOnlyList<string>)[Title(s), Words.Year(y), .. all.Select(c => Words.Number(100 * At(s, c, y)))]))],
            360)
        {
            TraceOf = (r, c) => c > 1 && c - 2 < countries.Count ? string.Create(CultureInfo.InvariantCulture, $"share {Stages[r / years.Length]} {countries[c - 2]} {years[r % years.Length]}") : null,
        };
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

    private static string Change(double now, double later) => now < 0.0005 && later < 0.0005 ? "–" : $"{(100 * now).ToString("0.#", CultureInfo.InvariantCulture)} → {(100 * later).ToString("0.#", CultureInfo.InvariantCulture)} %";
}
