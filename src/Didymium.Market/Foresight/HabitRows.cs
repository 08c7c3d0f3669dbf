using Didymium.Market.Structure;

namespace Didymium.Market.Foresight;

/// <summary>
/// Habit of trade as rows: f(t) ≤ (1+g)·f(t−1) + s·size(t) + m(t), where m(t) is what the recursive run's route could carry in the year for the standing it
/// had kept from before last year. The recursive rule takes the larger of last year's flow and that standing, which no linear row can; with m(t) given,
/// the row is linear and the recursive path meets it with the limit that it had.
/// </summary>
internal sealed class HabitRows
{
    // A newcomer that may win many times what its destination needs in a year meets no habit.
    private const double NoHabit = 100;

    private readonly MarketStructure structure;
    private readonly RecursivePath path;
    private readonly CapacityProspect[] prospects;
    private readonly double growth;
    private readonly double seed;
    private readonly Dictionary<int, double>[] intake;

    public HabitRows(MarketStructure structure, RecursivePath path, CapacityProspect[] prospects)
    {
        this.structure = structure;
        this.path = path;
        this.prospects = prospects;
        growth = structure.World.Parameters["route_growth"].Value;
        seed = structure.World.Parameters["route_seed"].Value;
        intake = [.. structure.Nodes.Select(_ => new Dictionary<int, double>())];
        for (var a = 0; a < structure.Activities.Count; a++)
        {
            var activity = structure.Activities[a];
            for (var i = 0; i < activity.Lines.Length; i++)
            {
                if (activity.Lines[i].Coefficient < 0)
                {
                    var at = intake[structure.LineNodes[a][i]];
                    at[activity.Facility] = at.GetValueOrDefault(activity.Facility) - (activity.Lines[i].Coefficient * activity.ShareMax);
                }
            }
        }
    }

    /// <summary>Adds the rows of a route.</summary>
    public void Add(HorizonBuilder builder, HorizonLayout layout, int route, Func<int, int> column)
    {
        var (commodity, _, destination) = structure.Routes[route];
        if (structure.Book.All[commodity].IsBoundFeed || seed >= NoHabit)
        {
            return;
        }

        for (var i = 0; i < path.Years.Count - 1; i++)
        {
            var limit = path.Years[i + 1].Habit[route] - (i > 0 ? (1 + growth) * path.Years[i].Solution.Flow[route] : 0);
            foreach (var (f, tonnes) in intake[destination])
            {
                // A plant larger than in the recursive run can use more, so newcomers may win more.
                limit += seed * tonnes * ((prospects[f].IsDecided ? 0 : prospects[f].Firm[i + 1]) - path.Years[i + 1].Inputs.Capacity[f]);
            }

            var row = builder.Row(double.NegativeInfinity, limit);
            builder.Set(row, column(i), 1);
            if (i > 0)
            {
                builder.Set(row, column(i - 1), -(1 + growth));
            }

            foreach (var (f, tonnes) in intake[destination].Where(n => prospects[n.Key].IsDecided))
            {
                builder.Set(row, layout.Capacity[f][i], -seed * tonnes);
            }
        }
    }
}
