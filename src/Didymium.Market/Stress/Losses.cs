using System.Collections.Immutable;
using Didymium.Market.Equilibrium;

namespace Didymium.Market.Stress;

/// <summary>What users go without and who is hurt.</summary>
internal static class Losses
{
    // Less than this of what was bought, or this many t a year, is rounding or a price that moved a little.
    private const double LeastShare = 1e-3;
    private const double LeastTonnes = 0.01;

    // Less than this is nothing at stake, million USD a year.
    private const double LeastMillion = 0.01;

    public static ImmutableArray<UnservedRow> Unserved(StressBase b, PeriodSolution solution)
    {
        var demands = b.Structure.World.Demands;
        var sums = new SortedDictionary<(string Use, string Region), (string Family, double Lost, double Bought, double Worth)>();
        for (var d = 0; d < demands.Length; d++)
        {
            var key = (demands[d].Use.Id, demands[d].Region);
            var sum = sums.GetValueOrDefault(key);
            var lost = Math.Max(0, b.Solution.Served[d] - solution.Served[d]);
            sums[key] = (demands[d].Use.Family, sum.Lost + lost, sum.Bought + b.Solution.Served[d], sum.Worth + (lost * b.Solution.Price[b.DemandNode[d]] / 1000));
        }

        return
        [
            .. sums.Where(s => s.Value.Lost > LeastTonnes * b.Length && s.Value.Lost > LeastShare * s.Value.Bought)
                .Select(s => new UnservedRow(s.Key.Use, s.Key.Region, s.Value.Family, s.Value.Lost, s.Value.Lost / s.Value.Bought, s.Value.Worth)),
        ];
    }

    /// <summary>Share of magnets that the world goes without, by weight; of everything where there are no magnets.</summary>
    public static double Share(StressBase b, PeriodSolution solution)
    {
        var demands = b.Structure.World.Demands;
        var magnets = Enumerable.Range(0, demands.Length).Where(d => b.Structure.World.Products[demands[d].Product].Stage == Chain.Materials.ProductStage.Magnet).ToArray();
        double lost = 0, bought = 0;
        foreach (var d in magnets.Length > 0 ? magnets : Enumerable.Range(0, demands.Length))
        {
            lost += b.Solution.Served[d] - solution.Served[d];
            bought += b.Solution.Served[d];
        }

        return bought > 0 ? Math.Max(0, lost / bought) : 0;
    }

    public static ImmutableArray<HurtRow> Hurt(StressBase b, PeriodSolution solution, Cut cut)
    {
        var world = b.Structure.World;
        var lost = new SortedDictionary<string, (double Users, double Plants)>(StringComparer.Ordinal);
        var users = b.Surplus.OfUsers(solution);
        for (var d = 0; d < users.Length; d++)
        {
            Add(world.Demands[d].Region, (b.UsersSurplus[d] - users[d]) / 1000, 0);
        }

        var capacity = (double[])b.Inputs.Capacity.Clone();
        foreach (var f in cut.Facilities)
        {
            capacity[f] = 0;
        }

        var plants = Surplus.OfPlants(solution, capacity);
        for (var f = 0; f < plants.Length; f++)
        {
            Add(world.Facilities[f].Region, 0, (b.PlantsSurplus[f] - plants[f]) / 1000);
        }

        return [.. lost.Where(l => Math.Abs(l.Value.Users) + Math.Abs(l.Value.Plants) > LeastMillion * b.Length).Select(l => new HurtRow(l.Key, l.Value.Users, l.Value.Plants))];

        void Add(string region, double u, double p)
        {
            var sum = lost.GetValueOrDefault(region);
            lost[region] = (sum.Users + u, sum.Plants + p);
        }
    }
}
