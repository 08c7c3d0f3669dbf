using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Analysis.Hindcast;

/// <summary>What is known of the two past episodes, asked of a run.</summary>
public static class Findings
{
    private const string Export = "JPN";
    private const string Home = "CHN";

    /// <summary>The findings of a run, by the base year of its world; none for other worlds.</summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<Finding> Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.FirstYear switch
        {
            2008 => [.. Crisis(run)],
            2016 => [.. Rise(run)],
            _ => [],
        };
    }

    private static IEnumerable<Finding> Crisis(Run run)
    {
        var before = Mean(run, "ox-dy", Export, 2009, 2010);
        var peak = Path(run, "ox-dy", Export).Where(p => p.Period.Start is >= 2011 and < 2012).MaxBy(p => p.UsdPerKg);
        if (peak is not null && before > 0)
        {
            yield return Ratio("Dy in export markets at its peak of 2011 is at least 8 times its price of 2009", peak.UsdPerKg, before, 8, peak.Period.ToString());
            var home = run.Prices.FirstOrDefault(p => p.Product == "ox-dy" && p.Region == Home && p.Period == peak.Period);
            yield return Ratio("and at least twice the price inside China in the same month", peak.UsdPerKg, home?.UsdPerKg ?? double.NaN, 2, peak.Period.ToString());
            var widest = Path(run, "ox-dy", Export)
                .Select(p => (p.Period, p.UsdPerKg, Home: run.Prices.FirstOrDefault(h => h.Product == "ox-dy" && h.Region == Home && h.Period == p.Period)?.UsdPerKg ?? double.NaN))
                .Where(p => p.Period.Start is >= 2010 and < 2012)
                .MaxBy(p => p.UsdPerKg / p.Home);
            yield return Ratio("Dy in export markets and inside China part by at least a factor of two in 2010–2011", widest.UsdPerKg, widest.Home, 2, $"widest in {widest.Period}");
        }

        foreach (var product in new[] { "ox-ce", "ox-la" })
        {
            var top = Path(run, product, Export).Where(p => p.Period.Start is >= 2010 and < 2012).MaxBy(p => p.UsdPerKg);
            if (top is not null)
            {
                yield return Ratio($"{product} outside China spikes as well, because the quota is by weight: at least 4 times 2009", top.UsdPerKg, Mean(run, product, Export, 2009, 2010), 4, top.Period.ToString());
            }
        }

        foreach (var product in new[] { "ox-dy", "ox-ndpr", "ox-ce", "ox-la" })
        {
            var end = Path(run, product, Export).Where(p => p.Period.Start is >= 2015.75 and < 2016).Select(p => p.UsdPerKg).DefaultIfEmpty(double.NaN).Average();
            var old = Mean(run, product, Export, 2009, 2010);
            yield return new Finding($"{product} outside China is back under twice its price of 2009 by the end of 2015", Words(end, old, "end of 2015"), end < 2 * old);
        }

        yield return Starts(run, "Mountain Pass enters in 2012–2013", "USA");
        yield return Starts(run, "Lynas enters in 2012–2013", "AUS");
        var american = Mined(run, "USA", 2016);
        yield return new Finding("Mountain Pass is shut by 2016", string.Create(CultureInfo.InvariantCulture, $"{american:N0} t REO mined in the United States in 2016"), american < 500);
        var (before2010, after) = (Wanted(run, Export, 2010), Wanted(run, Export, 2013));
        yield return new Finding("Japan's demand falls through substitution", string.Create(CultureInfo.InvariantCulture, $"oxides wanted by Japan's users at reference prices {before2010:N0} t in 2010, {after:N0} t in 2013"), after < 0.9 * before2010);
    }

    private static IEnumerable<Finding> Rise(Run run)
    {
        foreach (var stage in new[] { "mined", "separated" })
        {
            foreach (var year in new[] { 2020, 2024 })
            {
                var observed = run.World.Observations.FirstOrDefault(o => o.Kind == "share" && o.Region == Home && o.Year == year && o.Period.Length == 0 && Matches(o.Stage, stage));
                var model = Share(run, stage, year);
                if (observed is not null)
                {
                    yield return new Finding(
                        string.Create(CultureInfo.InvariantCulture, $"China's share of what is {stage} in {year} is within 5 points"),
                        string.Create(CultureInfo.InvariantCulture, $"{model:N1} % against {observed.Value.Value:N1} %"),
                        Math.Abs(model - observed.Value.Value) <= 5);
                }
            }
        }

        var near = 0;
        var years = new List<string>();
        foreach (var o in run.World.Observations.Where(o => o.Kind == "price" && o.Product == "ox-ndpr" && o.Region == Home && o.Period.Length == 0 && o.Year > run.FirstYear && o.Year <= run.LastYear).OrderBy(o => o.Year))
        {
            var model = Observed.Modelled.Of(run, o) ?? double.NaN;
            var factor = Math.Max(model / o.Value.Value, o.Value.Value / model);
            near += factor <= 1.6 ? 1 : 0;
            years.Add(string.Create(CultureInfo.InvariantCulture, $"{o.Year}: {model:N0} against {o.Value.Value:N0}"));
        }

        if (years.Count > 0)
        {
            yield return new Finding("NdPr oxide in China is within a factor of 1.6 in four years of five", $"{near} of {years.Count} ({string.Join("; ", years)} USD/kg)", near >= 0.8 * years.Count);
        }
    }

    private static bool Matches(string stage, string ours) => ours == "mined"
        ? stage is "mining" or "mine" or "mined"
        : stage is "separation" or "refining" or "separated";

    private static Finding Ratio(string claim, double value, double against, double least, string when) =>
        new(claim, Words(value, against, when), value >= least * against);

    private static string Words(double value, double against, string when) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:N1} against {against:N1} USD/kg ({value / against:N1} times), {when}");

    // The first year in which a mine that had made nothing before 2012 makes more than a trial.
    private static Finding Starts(Run run, string claim, string region)
    {
        const double Trial = 500;
        var first = run.Production
            .Where(p => p.Stage == "mine" && p.Region == region)
            .GroupBy(p => p.Facility)
            .Where(mine => mine.All(p => p.Period.Year >= 2012))
            .SelectMany(mine => mine.GroupBy(p => p.Period.Year).Select(y => (Mine: mine.Key, Year: y.Key, Tonnes: y.Sum(p => p.Tonnes))))
            .Where(y => y.Tonnes > Trial)
            .OrderBy(y => y.Year)
            .FirstOrDefault();
        return new Finding(claim, first.Mine is null ? "never in the run" : string.Create(CultureInfo.InvariantCulture, $"{first.Mine} makes {first.Tonnes:N0} t REO in {first.Year}"), first.Year is 2012 or 2013);
    }

    private static IEnumerable<PriceRow> Path(Run run, string product, string region) => run.Prices.Where(p => p.Product == product && p.Region == region);

    private static double Mean(Run run, string product, string region, double from, double to) =>
        Path(run, product, region).Where(p => p.Period.Start >= from && p.Period.Start < to).Select(p => p.UsdPerKg).DefaultIfEmpty(double.NaN).Average();

    private static double Mined(Run run, string region, int year) =>
        run.Production.Where(p => p.Period.Year == year && p.Stage == "mine" && p.Region == region).Sum(p => p.Tonnes);

    private static double Wanted(Run run, string region, int year) =>
        run.Demand.Where(d => d.Period.Year == year && d.Region == region && d.Product.StartsWith("ox-", StringComparison.Ordinal)).Sum(d => d.WantedTonnes);

    private static double Share(Run run, string stage, int year)
    {
        var rows = run.Shares.Where(s => s.Period.Year == year && s.Stage == stage && s.By == "location").ToList();
        return 100 * rows.Where(s => s.Country == Home).Sum(s => s.Tonnes) / rows.Sum(s => s.Tonnes);
    }
}
