using Didymium.Chain.Demand;
using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>
/// Demand that remembers: each anchor grows along its path and moves, with a lag and to a ceiling, to the level that lasting prices imply;
/// part of what was substituted away never comes back.
/// </summary>
internal sealed class DemandMemory
{
    private readonly MarketStructure structure;
    private readonly Scenario scenario;
    private readonly double[] kept;
    private readonly double[] lowest;
    private readonly double[] reference;
    private readonly Dictionary<string, double> growth = new(StringComparer.Ordinal);

    public DemandMemory(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        this.scenario = scenario;
        kept = [.. Enumerable.Repeat(1.0, structure.World.Demands.Length)];
        lowest = [.. kept];
        reference = [.. structure.World.Demands.Select(d => Equilibrium.ReferencePrices.At(structure, structure.Node(d.Product, d.Region)))];
    }

    /// <summary>Reference quantity of each anchor in a period, t.</summary>
    public void Wanted(Period period, double[] wanted)
    {
        growth.Clear();
        var shifts = scenario.Events.OfType<DemandShift>().Where(s => s.ShareInForce(period) > 0).ToArray();
        for (var d = 0; d < wanted.Length; d++)
        {
            var anchor = structure.World.Demands[d];
            wanted[d] = anchor.Quantity.Value * Growth(anchor.Growth, period) * kept[d] * Shift(anchor, shifts, period) * period.Length;
        }
    }

    // Paths are few and anchors many.
    private double Growth(GrowthPath path, Period period)
    {
        if (!growth.TryGetValue(path.Id, out var index))
        {
            index = YearlySeries.At(path.At, period);
            growth.Add(path.Id, index);
        }

        return index;
    }

    /// <summary>Buyers answer lasting prices.</summary>
    public void Learn(Expectations expectations, double length)
    {
        for (var d = 0; d < kept.Length; d++)
        {
            var anchor = structure.World.Demands[d];
            var price = expectations.At(structure.Node(anchor.Product, anchor.Region));
            if (price <= 0 || reference[d] <= 0)
            {
                continue;
            }

            var floor = 1 - anchor.Use.SubstitutionCeiling.Value;
            var target = Math.Clamp(Math.Pow(price / reference[d], -anchor.Use.LongRunElasticity.Value), floor, 1);
            var ceiling = 1 - (anchor.Use.IrreversibleShare.Value * (1 - lowest[d]));
            kept[d] = Math.Min(ceiling, kept[d] + (YearlySeries.Rate(anchor.Use.AdjustmentRate.Value, length) * (target - kept[d])));
            lowest[d] = Math.Min(lowest[d], kept[d]);
        }
    }

    private double Shift(DemandAnchor anchor, DemandShift[] shifts, Period period)
    {
        var factor = 1.0;
        foreach (var shift in shifts)
        {
            var share = shift.ShareInForce(period);
            if (structure.Rules.PlaceScore(shift.Region, anchor.Region) >= 0
                && (shift.Use == "*" || shift.Use == anchor.Use.Id)
                && RouteRules.ProductScore(shift.Product, structure.World.Products[anchor.Product]) >= 0)
            {
                factor *= 1 + (share * (shift.Factor - 1));
            }
        }

        return factor;
    }
}

/// <summary>Thrifting of heavy elements in magnets (grain-boundary diffusion): dear Dy and Tb are used more sparingly, with a lag and to a floor; cheap ones come back slowly.</summary>
internal sealed class Thrifting
{
    // Recipes go no richer than this multiple of the base year's.
    private const double Richest = 1.2;

    // The way back is this much slower than the way there.
    private const double PaceOfReturn = 0.4;

    private readonly MarketStructure structure;
    private readonly double rate;
    private readonly double elasticity;
    private readonly Dictionary<string, (double Floor, int Node, double Reference)> pairs = new(StringComparer.Ordinal);

    public Thrifting(MarketStructure structure)
    {
        this.structure = structure;
        var parameters = structure.World.Parameters;
        rate = parameters["thrift_rate"].Value;
        elasticity = parameters.TryGetValue("thrift_elasticity", out var e) ? e.Value : 0.3;
        foreach (var line in structure.World.Facilities
            .Where(f => f.Stage is Stage.Magnet)
            .SelectMany(f => f.Process.Recipes)
            .SelectMany(r => r.Lines)
            .Where(l => l.ThriftFloor is not null && !l.IsOutput))
        {
            var pair = structure.World.Products[line.Product].OxideContent.Keys.First();
            var oxide = structure.Book.Oxide(pair);
            var node = oxide is null ? -1 : structure.Node(oxide.Index, structure.World.ReferenceRegion);
            if (node >= 0 && !pairs.ContainsKey(pair))
            {
                pairs.Add(pair, (line.ThriftFloor!.Value, node, Equilibrium.ReferencePrices.At(structure, node)));
                Factors[pair] = 1;
            }
        }
    }

    /// <summary>Factor on the input of each thrifted balance element, 1 at the start.</summary>
    public Dictionary<string, double> Factors { get; } = new(StringComparer.Ordinal);

    public void Learn(Expectations expectations, double length)
    {
        foreach (var (pair, (floor, node, reference)) in pairs)
        {
            var target = Math.Clamp(Math.Pow(expectations.At(node) / reference, -elasticity), floor, Richest);

            // A leaner recipe that works is given up slowly, and only because a cheap element makes a better magnet.
            var pace = target < Factors[pair] ? rate : rate * PaceOfReturn;
            Factors[pair] += YearlySeries.Rate(pace, length) * (target - Factors[pair]);
        }
    }
}
