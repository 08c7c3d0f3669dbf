using Didymium.Market.Stress;

namespace Didymium.Analysis.Stress;

/// <summary>Which cases hurt most, and whom.</summary>
public static class StressRanking
{
    /// <summary>
    /// Cases by risk exposure, the worst first: welfare lost a day times the days until what was lost is back. A case that takes out the same as one
    /// before it (a country with one plant) is left out.
    /// </summary>
    /// <param name="run">The stress test.</param>
    /// <param name="kinds">Kinds to rank; none for all.</param>
    public static IReadOnlyList<StressResult> ByExposure(StressRun run, params StressKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(kinds);
        var distinct = new List<StressResult>();
        foreach (var result in run.Results.Where(r => kinds.Length == 0 || kinds.Contains(r.Case.Kind)).OrderByDescending(r => r.ExposureMillionUsd))
        {
            // The same loss comes next to each other, so a look back as far as it reaches is enough.
            if (!distinct.AsEnumerable().Reverse().TakeWhile(d => Near(d, result)).Any(d => d.Case.IsSameAs(result.Case)))
            {
                distinct.Add(result);
            }
        }

        return distinct;
    }

    /// <summary>For each country, the cases that cost its users most, million USD; countries in the order of their worst loss.</summary>
    /// <param name="run">The stress test.</param>
    /// <param name="perCountry">Cases to name for each.</param>
    public static IReadOnlyList<(string Region, IReadOnlyList<(StressResult Result, double MillionUsd)> Worst)> ByVictim(StressRun run, int perCountry = 3) =>
    [
        .. ByExposure(run).Where(r => r.Case.Kind != StressKind.Pair)
            .SelectMany(r => r.Hurt.Where(h => h.UsersLoseMillionUsd > 0).Select(h => (h.Region, Result: r, h.UsersLoseMillionUsd)))
            .GroupBy(x => x.Region, StringComparer.Ordinal)
            .Select(g => (g.Key, (IReadOnlyList<(StressResult, double)>)[.. g.OrderByDescending(x => x.UsersLoseMillionUsd).Take(perCountry).Select(x => (x.Result, x.UsersLoseMillionUsd))]))
            .OrderByDescending(v => v.Item2[0].Item2),
    ];

    /// <summary>What a pair costs beyond its two parts alone, million USD; null when a part was not tried.</summary>
    /// <param name="run">The stress test.</param>
    /// <param name="pair">A result of kind <see cref="StressKind.Pair"/>.</param>
    public static double? Beyond(StressRun run, StressResult pair)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(pair);
        var parts = pair.Case.Id.Split('+').Select(id => run.Results.FirstOrDefault(r => r.Case.Id == id)).ToArray();
        return parts.Length == 2 && parts[0] is { } a && parts[1] is { } b ? pair.WelfareLostMillionUsd - a.WelfareLostMillionUsd - b.WelfareLostMillionUsd : null;
    }

    private static bool Near(StressResult a, StressResult b) => Math.Abs(a.ExposureMillionUsd - b.ExposureMillionUsd) <= 1e-6 * Math.Max(1, Math.Abs(a.ExposureMillionUsd));
}
