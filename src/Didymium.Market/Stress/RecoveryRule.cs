using System.Collections.Immutable;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;

namespace Didymium.Market.Stress;

/// <summary>How long recovery takes, by rule (docs/stress.md).</summary>
/// <remarks>
/// What comes back takes the stop and the restart of its slowest stage (<c>restart_*</c>). What does not is stood in for by others: where they made up for nine tenths of it within the
/// stressed period, buyers need only qualify them (<c>qualification_*</c>); elsewhere plants of the stage must be built, as fast as the quickest kind that the case leaves standing
/// (lead time of its process and the ramp to nine tenths), and then be qualified. The slowest stage decides, as stages can be rebuilt side by side.
/// </remarks>
internal sealed class RecoveryRule
{
    private const double DaysOfYear = 365;
    private const double Enough = 0.9;

    private readonly StressBase b;

    public RecoveryRule(StressBase b) => this.b = b;

    public Recovery Of(Cut cut, ImmutableArray<RemovedRow> removed)
    {
        double restart = 0, replaced = 0;
        var (slowest, how) = (string.Empty, "qualify");
        foreach (var row in removed)
        {
            var trade = row.Stage.EndsWith(" trade", StringComparison.Ordinal);
            var made = trade ? row.Stage[..^" trade".Length] : Product(row.Stage);
            restart = Math.Max(restart, Parameter(trade ? "restart_trade" : $"restart_{row.Stage}"));
            var build = row.ReplacedShare < Enough ? BuildDays(cut, trade ? Makers(cut, made) : [Enum.GetValues<Stage>().First(s => Stages.Key(s) == row.Stage)]) : 0;
            var days = build + Parameter($"qualification_{made}");
            if (days >= replaced)
            {
                (replaced, slowest, how) = (days, row.Stage, build > 0 ? "build" : "qualify");
            }
        }

        return new Recovery((b.Length * DaysOfYear) + restart, replaced, slowest, how);
    }

    private double Parameter(string id) => b.Structure.World.Parameter(id);

    // The product that a stage's buyers have to qualify.
    private static string Product(string stage) => stage switch
    {
        "mine" => "concentrate",
        "cracking" => "carbonate",
        "light_separation" or "heavy_separation" or "recycling" => "oxide",
        _ => stage,
    };

    // The stages that make what no longer arrives: oxides come from heavy plants when an element of theirs is among them.
    private Stage[] Makers(Cut cut, string product) => product switch
    {
        "concentrate" => [Stage.Mine],
        "carbonate" => [Stage.Mine, Stage.Cracking],
        "seg" => [Stage.LightSeparation],
        "oxide" => cut.Routes.Any(r => b.Solution.Flow[r] > 0 && IsHeavy(b.Structure.Book.All[b.Structure.Routes[r].Commodity].Product)) ? [Stage.HeavySeparation] : [Stage.LightSeparation],
        "metal" => [Stage.Metal],
        "alloy" => [Stage.Alloy],
        _ => [Stage.Magnet],
    };

    private bool IsHeavy(Product product) => product.Stage == ProductStage.Oxide && product.OxideContent.Keys.Any(p => !b.Structure.Book.LightPairs.Contains(p));

    private double BuildDays(Cut cut, Stage[] stages)
    {
        var origins = cut.Routes.Select(r => b.Structure.Nodes[b.Structure.Routes[r].Origin].Region).ToHashSet(StringComparer.Ordinal);
        var plants = b.Structure.World.Facilities;
        var kinds = Enumerable.Range(0, plants.Length).Where(f => stages.Contains(plants[f].Stage)).ToArray();
        var left = kinds.Where(f => !cut.Facilities.Contains(f) && !origins.Contains(plants[f].Region)).ToArray();
        var years = (left.Length > 0 ? left : kinds).Select(f => plants[f].Economics.LeadTimeYears.Value + RampYears(plants[f])).DefaultIfEmpty(0).Min();
        return DaysOfYear * years;
    }

    // Years from the start until the ramp reaches nine tenths; a ramp that never does counts whole.
    private static double RampYears(Facility plant)
    {
        for (var i = 0; i < plant.Ramp.Length; i++)
        {
            if (plant.Ramp[i] >= Enough)
            {
                return i;
            }
        }

        return plant.Ramp.Length;
    }
}
