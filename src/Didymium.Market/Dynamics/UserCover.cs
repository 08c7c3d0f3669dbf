using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>What users hold of their own: a shortage stops a line only when its cover has run out, and cover is filled again afterwards.</summary>
/// <remarks>
/// While the price is more than <see cref="Scare"/> times the one expected, what a user does not buy of what he needs is taken from his cover, and what
/// that does not give is lost output. In calmer times buying less is a choice, and gaps in the cover are filled within <see cref="RefillYears"/>.
/// </remarks>
internal sealed class UserCover
{
    private const double Scare = 1.25;
    private const double RefillYears = 0.25;

    private readonly MarketStructure structure;
    private readonly double[] level;
    private readonly double[] need;
    private readonly bool[] scared;

    public UserCover(MarketStructure structure)
    {
        this.structure = structure;
        level = [.. Enumerable.Repeat(1.0, structure.World.Demands.Length)];
        need = new double[level.Length];
        scared = new bool[level.Length];
        FromCover = new double[level.Length];
        Stopped = new double[level.Length];
    }

    /// <summary>Taken from cover in the period by demand anchor, t.</summary>
    public double[] FromCover { get; }

    /// <summary>Needed and neither bought nor in cover, by demand anchor, t.</summary>
    public double[] Stopped { get; }

    /// <summary>Adds what users buy to fill their cover to what is wanted.</summary>
    public void Prepare(Period period, double[] wanted)
    {
        for (var d = 0; d < wanted.Length; d++)
        {
            need[d] = wanted[d];
            var gap = (1 - level[d]) * Full(d, period.Length);
            wanted[d] += scared[d] ? 0 : gap * Math.Min(1, period.Length / RefillYears);
        }
    }

    /// <summary>Books what was bought.</summary>
    public void Close(PeriodSolution solution, double[] wanted, Expectations expectations)
    {
        for (var d = 0; d < level.Length; d++)
        {
            var anchor = structure.World.Demands[d];
            var node = structure.Node(anchor.Product, anchor.Region);
            var full = Full(d, solution.Period.Length);
            scared[d] = solution.Price[node] > Scare * expectations.At(node);
            var missing = scared[d] ? Math.Max(0, need[d] - solution.Served[d]) : 0;
            FromCover[d] = Math.Min(missing, level[d] * full);
            Stopped[d] = missing - FromCover[d];
            var filled = scared[d] ? 0 : Math.Max(0, wanted[d] - need[d]) * Math.Min(1, solution.Served[d] / Math.Max(1e-9, wanted[d]));
            level[d] = full > 0 ? Math.Clamp(level[d] + ((filled - FromCover[d]) / full), 0, 1) : 1;
        }
    }

    /// <summary>Days of need that a user still holds.</summary>
    public double DaysLeft(int demand) => level[demand] * structure.World.Demands[demand].Use.CoverDays.Value;

    private double Full(int d, double length) => structure.World.Demands[d].Use.CoverDays.Value / 365 * need[d] / length;
}
