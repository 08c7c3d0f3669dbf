using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Foresight;

/// <summary>
/// Capacity that is decided on: K(t) = firm(t) + Σ options (share taken up · what it gives by then) + added(t), where an option is taken up once at most,
/// and what is added grows by no more than the brownfield rate of what is ramped up. Cost steps and recipes stay within K(t).
/// </summary>
/// <remarks>
/// Owners of the recursive run expand a plant once it is full, which no linear row can state. Here a plant is expanded when that pays, full or not:
/// added capacity widens its cost steps alike, so it also spares the dearest step.
/// </remarks>
internal sealed class CapacityColumns(ColumnMap map, MarketStructure structure, CapacityProspect[] prospects, RecursivePath path, HorizonLayout layout, HorizonBuilder builder)
{
    public void Add()
    {
        foreach (var prospect in prospects.Where(p => p.IsDecided))
        {
            AddOptions(prospect);
            AddGrowth(prospect);
            for (var i = 0; i < layout.Weight.Length; i++)
            {
                AddCapacity(prospect, i);
            }
        }
    }

    private void AddOptions(CapacityProspect prospect)
    {
        if (prospect.Options.Length == 0)
        {
            return;
        }

        var once = builder.Row(double.NegativeInfinity, 1);
        for (var o = 0; o < prospect.Options.Length; o++)
        {
            var cost = layout.Weight.Select((w, i) => w * prospect.Options[o].Payment[i + 1]).Sum();
            layout.TakeUp[prospect.Facility][o] = builder.Column(-cost, double.PositiveInfinity);
            builder.Set(once, layout.TakeUp[prospect.Facility][o], 1);
        }
    }

    private void AddGrowth(CapacityProspect prospect)
    {
        if (!prospect.CanGrow)
        {
            return;
        }

        var f = prospect.Facility;
        for (var i = 0; i < layout.Weight.Length; i++)
        {
            layout.Added[f][i] = builder.Column(-prospect.GrowthCost * layout.Weight[i], double.PositiveInfinity);

            // added(t) ≤ (1+r)·added(t−1) + r·ramped(t−1), never less than the recursive run's owners added.
            var growth = prospect.Ramped[i] > 0 || prospect.Options.Length > 0 ? prospect.GrowthRate : 0;
            var taken = path.DecidedIn[f] is { } year ? prospect.Options.FirstOrDefault(o => o.Year == year)?.Ramped[i] ?? 0 : 0;
            var needed = path.Expanded[f][i + 1] - ((1 + growth) * path.Expanded[f][i]) - (prospect.GrowthRate * taken);
            var limit = builder.Row(double.NegativeInfinity, Math.Max(prospect.GrowthRate * prospect.Ramped[i], needed));
            builder.Set(limit, layout.Added[f][i], 1);
            for (var o = 0; o < prospect.Options.Length; o++)
            {
                builder.Set(limit, layout.TakeUp[f][o], -prospect.GrowthRate * prospect.Options[o].Ramped[i]);
            }

            if (i > 0)
            {
                builder.Set(limit, layout.Added[f][i - 1], -(1 + growth));
                var kept = builder.Row(0, double.PositiveInfinity);
                builder.Set(kept, layout.Added[f][i], 1);
                builder.Set(kept, layout.Added[f][i - 1], -1);
            }
        }
    }

    private void AddCapacity(CapacityProspect prospect, int i)
    {
        var f = prospect.Facility;
        var capacity = layout.Capacity[f][i] = builder.Column(0, double.PositiveInfinity);
        var row = layout.CapacityRow[f][i] = builder.Row(prospect.Firm[i + 1], prospect.Firm[i + 1]);
        builder.Set(row, capacity, 1);
        for (var o = 0; o < prospect.Options.Length; o++)
        {
            builder.Set(row, layout.TakeUp[f][o], -prospect.Options[o].Usable[i + 1]);
        }

        if (prospect.CanGrow)
        {
            builder.Set(row, layout.Added[f][i], -prospect.Open[i + 1]);
        }

        for (var k = 0; k < map.FacilitySteps[f]; k++)
        {
            layout.StepRow[f][i][k] = builder.Row(double.NegativeInfinity, 0);
            builder.Set(layout.StepRow[f][i][k], layout.Column[i][map.FacilityStep[f] + k], 1);
            builder.Set(layout.StepRow[f][i][k], capacity, -1.0 / map.FacilitySteps[f]);
        }

        foreach (var a in structure.ActivitiesOf[f].Where(a => map.ActivityColumn[a] >= 0 && structure.Activities[a].ShareMax < 1))
        {
            var share = builder.Row(double.NegativeInfinity, 0);
            builder.Set(share, layout.Column[i][map.ActivityColumn[a]], 1);
            builder.Set(share, capacity, -structure.Activities[a].ShareMax);
        }
    }
}
