using System.Collections.Immutable;
using Didymium.Chain.Materials;
using Didymium.Market.Equilibrium;

namespace Didymium.Market.Stress;

/// <summary>Prices of the magnet oxides and of magnets, inside the reference region and outside.</summary>
internal sealed class PriceRises
{
    private static readonly string[] MagnetElements = ["ndpr", "dy", "tb"];

    // A country counts as dearest only when it uses at least this share of the product.
    private const double Notable = 0.01;

    private readonly StressBase b;
    private readonly (Product Product, int Inside, int[] Outside)[] products;

    public PriceRises(StressBase b)
    {
        this.b = b;
        var structure = b.Structure;
        var magnetic = structure.Book.All.Where(c => c.Deposit is null && IsWatched(c.Product)).ToArray();
        var watched = magnetic.Length > 0 ? magnetic : [.. structure.Book.All.Where(c => c.Product.Stage == ProductStage.Oxide)];
        products =
        [
            .. watched.OrderBy(c => c.Product.Stage).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => (
                c.Product,
                structure.Node(c.Index, structure.World.ReferenceRegion),
                Enumerable.Range(0, structure.Nodes.Length).Where(n => structure.Nodes[n].Commodity == c.Index && structure.Nodes[n].Region != structure.World.ReferenceRegion && b.Use[n] > 0).ToArray())),
        ];
    }

    public ImmutableArray<StressPrice> Of(PeriodSolution solution) => [.. products.Select(p => Of(p.Product, p.Inside, p.Outside, solution))];

    private static bool IsWatched(Product product) => product.Stage == ProductStage.Magnet
        || (product.Stage == ProductStage.Oxide && product.OxideContent.Count == 1 && MagnetElements.Contains(product.OxideContent.Keys.First()));

    private StressPrice Of(Product product, int inside, int[] outside, PeriodSolution solution)
    {
        var all = outside.Sum(n => b.Use[n]) + (inside >= 0 ? b.Use[inside] : 0);
        var (dearest, multiple) = (string.Empty, 1.0);
        foreach (var n in inside >= 0 ? outside.Prepend(inside) : outside)
        {
            var before = b.Solution.Price[n];
            if (before > 0 && b.Use[n] >= Notable * all && solution.Price[n] > multiple * before * (1 + 1e-9))
            {
                (dearest, multiple) = (b.Structure.Nodes[n].Region, solution.Price[n] / before);
            }
        }

        return new StressPrice(
            product.Id,
            inside >= 0 ? b.Solution.Price[inside] : null,
            inside >= 0 ? solution.Price[inside] : null,
            Mean(outside, b.Solution),
            Mean(outside, solution),
            dearest,
            multiple)
        {
            UsedInside = inside >= 0 ? b.Use[inside] : 0,
            UsedOutside = outside.Sum(n => b.Use[n]),
        };
    }

    private double? Mean(int[] nodes, PeriodSolution solution)
    {
        var use = nodes.Sum(n => b.Use[n]);
        return use > 0 ? nodes.Sum(n => b.Use[n] * solution.Price[n]) / use : null;
    }
}
