using Didymium.Chain.Materials;

namespace Didymium.Market.Stress;

/// <summary>Finds what trade can be taken out: a stage's products from a country to another or to a bloc, single products of worth, a product's main exporter.</summary>
/// <remarks>Only flows of the base make a case; but then every route of the group is shut, used or not, or trade would go round by another deposit's material.</remarks>
internal static class TradeCases
{
    // Less than this, in t a year, is no trade that anybody would miss.
    private const double Trace = 1;

    // A single product makes a case of its own from this value a year, million USD.
    private const double OfWorth = 1;

    public static IEnumerable<Cut> Of(StressBase b)
    {
        var routes = Enumerable.Range(0, b.Structure.Routes.Length).Select(r => new Leg(r, b)).ToArray();
        return [.. Stages(b, routes), .. Products(b, routes), .. MainExporters(b, routes)];
    }

    private static IEnumerable<Cut> Stages(StressBase b, Leg[] routes)
    {
        foreach (var group in routes.GroupBy(l => (l.Stage, l.From, l.To)).OrderBy(g => g.Key))
        {
            if (IsUsed(b, group))
            {
                yield return Make(b, StressKind.Route, $"route:{StressWords.Key(group.Key.Stage)}:{group.Key.From}>{group.Key.To}", $"{StressWords.Of(group.Key.Stage)}, {Name(b, group.Key.From)} to {Name(b, group.Key.To)}", group);
            }
        }

        var world = b.Structure.World;
        foreach (var bloc in world.Regions.Values.SelectMany(r => r.Blocs).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var into = routes.Where(l => Within(b, l.To, bloc) && !Within(b, l.From, bloc));
            foreach (var group in into.GroupBy(l => (l.Stage, l.From)).OrderBy(g => g.Key))
            {
                if (IsUsed(b, group) && group.Where(l => l.Flow > 0).Select(l => l.To).Distinct().Count() > 1)
                {
                    yield return Make(b, StressKind.Route, $"route:{StressWords.Key(group.Key.Stage)}:{group.Key.From}>{bloc}", $"{StressWords.Of(group.Key.Stage)}, {Name(b, group.Key.From)} to the {bloc}", group);
                }
            }
        }
    }

    private static IEnumerable<Cut> Products(StressBase b, Leg[] routes)
    {
        var single = routes.Where(l => !l.Product.PerDeposit).GroupBy(l => (l.Stage, l.From, l.To)).OrderBy(g => g.Key);
        foreach (var group in single.Where(g => g.Where(l => l.Flow > 0).Select(l => l.Product.Id).Distinct().Count() > 1))
        {
            foreach (var leg in group.Where(l => l.Flow * b.Solution.Price[b.Structure.Routes[l.Route].Destination] / 1000 > OfWorth * b.Length).OrderBy(l => l.Product.Id, StringComparer.Ordinal))
            {
                yield return Make(b, StressKind.Route, $"route:{leg.Product.Id}:{leg.From}>{leg.To}", $"{leg.Product.Name}, {Name(b, leg.From)} to {Name(b, leg.To)}", [leg]);
            }
        }
    }

    private static IEnumerable<Cut> MainExporters(StressBase b, Leg[] routes)
    {
        foreach (var product in routes.GroupBy(l => l.Product.Id).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var main = product.GroupBy(l => l.From).OrderByDescending(g => g.Sum(l => l.Flow)).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (IsUsed(b, main))
            {
                yield return Make(b, StressKind.Product, $"product:{product.Key}:{main.Key}", $"Exports of {main.First().Product.Name} from {Name(b, main.Key)}", main);
            }
        }
    }

    private static bool IsUsed(StressBase b, IEnumerable<Leg> legs) => legs.Sum(l => l.Flow) > Trace * b.Length;

    private static bool Within(StressBase b, string region, string bloc) => b.Structure.World.Regions.TryGetValue(region, out var r) && r.Blocs.Contains(bloc);

    private static string Name(StressBase b, string region) => StressWords.Region(b.Structure.World, region);

    private static Cut Make(StressBase b, StressKind kind, string id, string name, IEnumerable<Leg> legs)
    {
        var all = legs.OrderBy(l => l.Route).ToArray();
        var used = all.Where(l => l.Flow > 0).Select(l => $"{b.Structure.Book.All[b.Structure.Routes[l.Route].Commodity].Id}:{l.From}>{l.To}");
        return new Cut(new StressCase(id, kind, char.ToUpperInvariant(name[0]) + name[1..], [], [.. used]), [], Array.ConvertAll(all, l => l.Route));
    }

    private readonly record struct Leg(int Route, Product Product, string From, string To, double Flow)
    {
        public Leg(int route, StressBase b)
            : this(
                route,
                b.Structure.Book.All[b.Structure.Routes[route].Commodity].Product,
                b.Structure.Nodes[b.Structure.Routes[route].Origin].Region,
                b.Structure.Nodes[b.Structure.Routes[route].Destination].Region,
                b.Solution.Flow[route] > 1e-6 ? b.Solution.Flow[route] : 0)
        {
        }

        public ProductStage Stage => Product.Stage;
    }
}
