using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market;

/// <summary>Follows every balance element through the chain of a period: what was mined must be used, lost, withheld or stocked.</summary>
internal static class ElementLedger
{
    public static IEnumerable<ElementBalanceRow> Of(MarketStructure structure, PeriodSolution solution, PeriodInputs inputs, NodeTotals totals)
    {
        foreach (var pair in structure.Book.Pairs)
        {
            var thrift = inputs.Thrift.GetValueOrDefault(pair, 1);
            var contents = structure.Book.Contents(pair);
            double Content(Commodity c) => contents[c.Index] == 0 ? 0 : contents[c.Index]
                * (c.Product.Stage is ProductStage.Magnet or ProductStage.Swarf ? thrift : 1);
            double mined = 0, lost = 0, recycled = 0;
            for (var a = 0; a < structure.Activities.Count; a++)
            {
                var level = solution.ActivityLevel[a];
                if (level <= 0)
                {
                    continue;
                }

                var activity = structure.Activities[a];
                var stage = structure.World.Facilities[activity.Facility].Stage;
                foreach (var line in activity.Lines)
                {
                    var factor = line.ThriftPair is { } p ? inputs.Thrift.GetValueOrDefault(p, 1) : 1;
                    var tonnes = level * line.Coefficient * factor * Content(structure.Book.All[line.Commodity]);
                    mined += stage == Stage.Mine ? tonnes : 0;
                    lost -= stage == Stage.Mine ? 0 : tonnes;
                    recycled += stage == Stage.Recycling && line.Coefficient > 0 ? tonnes : 0;
                }
            }

            double used = 0, withheld = 0, stocked = 0, collected = 0;
            for (var n = 0; n < structure.Nodes.Length; n++)
            {
                var content = Content(structure.CommodityOf(n));
                if (content > 0)
                {
                    used += totals.Served[n] * content;
                    withheld += solution.Unused[n] * content;
                    stocked -= totals.StockDrawn[n] * content;
                    collected += inputs.Scrap[n] * content;
                }
            }

            yield return new ElementBalanceRow(solution.Period, pair, mined, collected, used, lost, withheld, stocked, recycled);
        }
    }
}
