using Didymium.Analysis;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The answer first: shares, who gains, the bottleneck, prices.</summary>
internal sealed class Headline
{
    private static readonly string[] Stages = ["mined", "separated", "metal", "magnet"];

    private readonly Run run;

    public Headline(Run run)
    {
        this.run = run;
        Home = run.World.ReferenceRegion;
        Years = [.. new[] { run.FirstYear, KeyFigures.Milestone(run), run.LastYear }.Distinct()];
    }

    public string Home { get; }

    public IReadOnlyList<int> Years { get; }

    public IEnumerable<(string Stage, string Words, double[] Location, double[] Control)> Shares() =>
        Stages.Select(s => (s, Words.Stage(s), Years.Select(y => Share(y, s, "location", Home)).ToArray(), Years.Select(y => Share(y, s, "control", Home)).ToArray()));

    public double Share(int year, string stage, string by, string country) =>
        KeyFigures.Share(run, year, stage, by, country);

    /// <summary>Does it work? Said from the change of China's shares to 2030; five points and twenty points are the thresholds of the words.</summary>
    public string Verdict()
    {
        var year = Years[Math.Min(1, Years.Count - 1)];
        var falls = Stages.Select(s => (Stage: s, Points: 100 * (Share(year, s, "location", Home) - Share(run.FirstYear, s, "location", Home)))).ToList();
        var largest = falls.MinBy(f => f.Points);
        var home = Words.Region(run, Home);
        var (far, partly) = (largest.Points <= -20, largest.Points <= -5);
        var pace = far ? Tongue.Say("far", "大幅降低") : partly ? Tongue.Say("in part", "部分降低") : Tongue.Say("hardly at all", "几乎没有降低");
        string At(int at, string stage) => Words.Percent(Share(at, stage, "location", Home));
        var first = run.FirstYear;
        return Tongue.Say(
            $"By {year} the world has moved away from {home} {pace}: its share of mining goes from {At(first, "mined")} to {At(year, "mined")}, of separation from {At(first, "separated")} to {At(year, "separated")}, and of magnets from {At(first, "magnet")} to {At(year, "magnet")}.",
            $"到{year}年，世界对{home}的依赖{pace}：{home}占全球采矿的份额由 {At(first, "mined")} 变为 {At(year, "mined")}，冶炼分离由 {At(first, "separated")} 变为 {At(year, "separated")}，磁体由 {At(first, "magnet")} 变为 {At(year, "magnet")}。");
    }

    /// <summary>Who gains most, in points of a stage, by 2030.</summary>
    public IEnumerable<(string Country, string Stage, double Points, double Tonnes)> Gainers()
    {
        var year = Years[Math.Min(1, Years.Count - 1)];
        return Stages.SelectMany(stage => run.Shares
                .Where(s => s.Period == year && s.Stage == stage && s.By == "location" && s.Country != Home)
                .Select(s => (s.Country, stage, 100 * (s.Share - Share(run.FirstYear, stage, "location", s.Country)), s.Tonnes)))
            .Where(g => g.Item3 >= 0.3)
            .OrderByDescending(g => g.Item3)
            .Take(8);
    }

    /// <summary>The narrowest stage outside: how many tonnes of NdPr and of heavies each stage outside could carry.</summary>
    /// <param name="of">The year; null for 2030.</param>
    public IEnumerable<(string Stage, double Outside, double NeededOutside, double Cover)> Bottlenecks(int? of = null)
    {
        var year = of ?? Years[Math.Min(1, Years.Count - 1)];
        double Outside(string stage) => run.Shares.Where(s => s.Period == year && s.Stage == stage && s.By == "location" && s.Country != Home).Sum(s => s.Tonnes);
        var magnets = run.Demand.Where(d => d.Period == year && d.Region != Home && d.Product.StartsWith("mag-", StringComparison.Ordinal)).ToList();
        double Content(string product, string pair) => run.World.Products[product].OxideContent.GetValueOrDefault(pair);
        var need = magnets.Sum(d => d.ServedTonnes);
        var ndpr = magnets.Sum(d => d.ServedTonnes * Content(d.Product, "ndpr"));
        var heavy = magnets.Sum(d => d.ServedTonnes * (Content(d.Product, "dy") + Content(d.Product, "tb")));
        var metal = run.World.Products.TryGetValue("met-ndpr", out var m) ? m.OxideContent.GetValueOrDefault("ndpr", 1.17) : 1.17;
        var separatedLight = run.Production.Where(p => p.Period == year && p.Region != Home && p.Stage is "light_separation" or "heavy_separation").Where(p => p.Period == year && p.Region != Home && p.Element == "ndpr" && p.Product.StartsWith("ox-", StringComparison.Ordinal)).Sum(p => p.Tonnes);
        (string, double, double)[] rows =
        [
            (Tongue.Say("NdPr oxide (light separation)", "氧化镨钕（轻稀土分离）"), separatedLight, ndpr),
            (Tongue.Say("Dy and Tb oxide (heavy separation)", "氧化镝、氧化铽（重稀土分离）"), Outside("heavy"), heavy),
            (Tongue.Say("Metal", "金属"), Outside("metal"), ndpr / metal),
            (Tongue.Say("Magnets", "磁体"), Outside("magnet"), need),
        ];
        return rows.Where(r => r.Item3 > 0).Select(r => (r.Item1, r.Item2, r.Item3, r.Item2 / r.Item3)).OrderBy(r => r.Item4);
    }

    public double Price(string product, string region, int year) =>
        KeyFigures.Price(run, year, product, region) ?? double.NaN;

    /// <summary>Mean price outside, weighted by what is used there.</summary>
    public double PriceOutside(string product, int year) => KeyFigures.PriceOutside(run, year, product, Home);
}
