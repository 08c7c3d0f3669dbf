using System.Collections.Immutable;
using Didymium.Market.Equilibrium;

namespace Didymium.Market.Stress;

/// <summary>How long stocks stand in for what goes missing: time to survive (Simchi-Levi et al., Interfaces 45(5), 2015).</summary>
/// <remarks>
/// By country and balance element, in t of oxide equivalent: what goes missing is what users no longer buy and what is drawn from stocks beyond the base, a day; by the
/// balance of the country that is the fall in what is made and arrives there for it. What stands in for it are the commercial stocks at the nodes that the case draws on more
/// than the base does, with all that they hold at the start, and what the users concerned hold themselves. Stocks before the break in the chain are not drawn on, so they do not count;
/// stocks of other countries count by what they send.
/// </remarks>
internal static class Survival
{
    // A country and element are reported when at least this share of what was bought falls away or is met from stock.
    private const double LeastShare = 0.05;

    // An element decides only when what users no longer buy of it is worth at least this share of the country's dearest loss: nobody shuts a line for want of holmium worth a thousand dollars.
    private const double OfWeight = 0.25;
    private const double DaysOfYear = 365;

    public static ImmutableArray<SurvivalRow> Of(StressBase b, PeriodSolution solution)
    {
        var rows = new List<(SurvivalRow Row, double Worth)>();
        foreach (var (element, content) in b.Contents)
        {
            var price = b.Structure.Book.Oxide(element)?.Product.ReferencePriceUsdPerKg.Value ?? 0;
            foreach (var (region, s) in Sums(b, solution, content))
            {
                var missing = s.Lost + s.Drawn;
                if (s.Bought > 0 && s.Lost > 0 && missing >= LeastShare * s.Bought)
                {
                    var daily = missing / (b.Length * DaysOfYear);
                    rows.Add((new SurvivalRow(region, element, daily, s.Stock, s.Stock / daily, s.Lost / s.Bought), price * s.Lost));
                }
            }
        }

        return [.. rows.GroupBy(r => r.Row.Region, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(FirstToRunOut)];
    }

    private static SurvivalRow FirstToRunOut(IEnumerable<(SurvivalRow Row, double Worth)> ofCountry)
    {
        var most = ofCountry.Max(r => r.Worth);
        return ofCountry.Where(r => r.Worth >= OfWeight * most).MinBy(r => r.Row.Days).Row;
    }

    private static SortedDictionary<string, Sum> Sums(StressBase b, PeriodSolution solution, double[] content)
    {
        var sums = new SortedDictionary<string, Sum>(StringComparer.Ordinal);
        var demands = b.Structure.World.Demands;
        for (var d = 0; d < demands.Length; d++)
        {
            var kg = content[b.DemandNode[d]];
            if (kg <= 0)
            {
                continue;
            }

            var sum = Get(demands[d].Region);
            sum.Bought += kg * b.Solution.Served[d];
            var lost = b.Solution.Served[d] - solution.Served[d];
            if (lost > 1e-6 * b.Solution.Served[d])
            {
                sum.Lost += kg * lost;
                sum.Stock += kg * b.CoverDays[d] / DaysOfYear * b.Inputs.Wanted[d] / b.Length;
            }
        }

        for (var s = 0; s < b.StockNode.Length; s++)
        {
            var node = b.StockNode[s];
            var drawn = b.Solution.ClosingStock[s] - solution.ClosingStock[s];
            if (content[node] > 0 && drawn > 1e-6 * b.OpeningStock[node])
            {
                var sum = Get(b.Structure.Nodes[node].Region);
                sum.Drawn += content[node] * drawn;
                sum.Stock += content[node] * b.OpeningStock[node];
            }
        }

        return sums;

        Sum Get(string region)
        {
            if (!sums.TryGetValue(region, out var sum))
            {
                sums.Add(region, sum = new Sum());
            }

            return sum;
        }
    }

    private sealed class Sum
    {
        public double Bought { get; set; }

        public double Lost { get; set; }

        public double Drawn { get; set; }

        public double Stock { get; set; }
    }
}
