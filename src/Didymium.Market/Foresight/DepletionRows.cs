using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Foresight;

/// <summary>
/// What is left in the ground: life · throughput(t) ≤ resource − Σ mined before, for each cost step its part, as in the recursive run; the shortest life is
/// the world's <c>minimum_mine_life</c>. Only for deposits that could come so far within the horizon.
/// </summary>
internal sealed class DepletionRows(ColumnMap map, MarketStructure structure, CapacityProspect[] prospects, RecursivePath path, HorizonLayout layout, HorizonBuilder builder)
{
    /// <summary>Shortest sensible life of a mine, years.</summary>
    public double ShortestLife { get; } = Dynamics.Depletion.ShortestLife(structure.World);

    public void Add()
    {
        foreach (var mines in prospects.Where(p => Resource(p) is not null).GroupBy(p => structure.World.Facilities[p.Facility].Deposit!))
        {
            Add([.. mines]);
        }
    }

    private double? Resource(CapacityProspect mine) => structure.World.Facilities[mine.Facility].Deposit is { } deposit
        ? structure.World.Deposits[deposit].ResourceTonnesReo?.Value
        : null;

    private void Add(CapacityProspect[] mines)
    {
        var left = Math.Max(0, Resource(mines[0])!.Value - mines.Sum(m => path.Years[0].Solution.Throughput[m.Facility]));
        var most = mines.Select(m => Enumerable.Range(0, layout.Weight.Length).Max(i => Most(m, i))).ToArray();
        if (left - (most.Sum() * layout.Weight.Length) > ShortestLife * most.Max())
        {
            return;
        }

        for (var i = 0; i < layout.Weight.Length; i++)
        {
            foreach (var mine in mines)
            {
                for (var k = 0; k < map.FacilitySteps[mine.Facility]; k++)
                {
                    var row = builder.Row(double.NegativeInfinity, left);
                    builder.Set(row, layout.Column[i][map.FacilityStep[mine.Facility] + k], ShortestLife * map.FacilitySteps[mine.Facility]);
                    foreach (var other in mines)
                    {
                        for (var before = 0; before < i; before++)
                        {
                            for (var step = 0; step < map.FacilitySteps[other.Facility]; step++)
                            {
                                builder.Set(row, layout.Column[before][map.FacilityStep[other.Facility] + step], 1);
                            }
                        }
                    }
                }
            }
        }
    }

    // More than it can ever have.
    private static double Most(CapacityProspect mine, int i) =>
        (mine.Firm[i + 1] + mine.Options.Select(o => o.Usable[i + 1]).DefaultIfEmpty(0).Max()) * Math.Pow(1 + (mine.CanGrow ? mine.GrowthRate : 0), i + 1);
}
