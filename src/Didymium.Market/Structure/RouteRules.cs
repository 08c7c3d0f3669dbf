using Didymium.Chain;
using Didymium.Chain.Materials;
using Didymium.Chain.Policy;

namespace Didymium.Market.Structure;

/// <summary>What the world's rules say of a route in a year.</summary>
/// <param name="Transport">USD per kg.</param>
/// <param name="Wedge">USD per kg.</param>
/// <param name="TariffPercent">Percent of the value at the origin.</param>
/// <param name="Closed">True when the route does not exist.</param>
internal readonly record struct RouteTerms(double Transport, double Wedge, double TariffPercent, bool Closed);

/// <summary>Finds the most specific rule of each kind: product before stage before <c>*</c>; then origin, then destination, region before bloc before <c>*</c>.</summary>
internal sealed class RouteRules
{
    private readonly World world;
    private readonly Dictionary<(string, string, string, int), RouteTerms> cache = [];
    private readonly Dictionary<string, bool> dated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(RouteRule Rule, int Score)>> byProduct = new(StringComparer.Ordinal);

    public RouteRules(World world) => this.world = world;

    /// <summary>The terms of a route in a year.</summary>
    public RouteTerms Terms(Product product, string origin, string destination, int year)
    {
        // Rules without dates say the same in every year; most products have only such.
        var key = (product.Id, origin, destination, Dated(product) ? year : 0);
        if (!cache.TryGetValue(key, out var terms))
        {
            terms = Find(product, origin, destination, year);
            cache.Add(key, terms);
        }

        return terms;
    }

    private RouteTerms Find(Product product, string origin, string destination, int year)
    {
        double transport = 0, wedge = 0, tariff = 0;
        var closed = false;
        Span<int> best = [-1, -1, -1, -1];
        foreach (var (rule, productScore) in Rules(product))
        {
            if (year < (rule.FirstYear ?? int.MinValue) || year > (rule.LastYear ?? int.MaxValue))
            {
                continue;
            }

            var from = PlaceScore(rule.Origin, origin);
            var to = PlaceScore(rule.Destination, destination);
            if (from < 0 || to < 0)
            {
                continue;
            }

            // A dated rule is more specific than one for all times.
            var dated = rule.FirstYear is not null || rule.LastYear is not null ? 1 : 0;
            var score = (((((productScore * 3) + from) * 3) + to) * 2) + dated;
            if (score < best[(int)rule.Kind])
            {
                continue;
            }

            best[(int)rule.Kind] = score;
            switch (rule.Kind)
            {
                case RouteRuleKind.Transport: transport = rule.Value.Value; break;
                case RouteRuleKind.Tariff: tariff = rule.Value.Value; break;
                case RouteRuleKind.Wedge: wedge = rule.Value.Value; break;
                default: closed = rule.Value.Value != 0; break;
            }
        }

        return new RouteTerms(transport, wedge, tariff, closed);
    }

    /// <summary>True when a rule's terms for this product depend on the year.</summary>
    public bool Dated(Product product)
    {
        if (!dated.TryGetValue(product.Id, out var known))
        {
            known = Rules(product).Any(r => r.Rule.FirstYear is not null || r.Rule.LastYear is not null);
            dated.Add(product.Id, known);
        }

        return known;
    }

    /// <summary>How closely a pattern names a region: 2 itself, 1 by bloc, 0 by <c>*</c>, -1 not at all.</summary>
    public int PlaceScore(string pattern, string region) =>
        pattern == region ? 2
        : pattern == "*" ? 0
        : world.Regions.TryGetValue(region, out var r) && r.Blocs.Contains(pattern) ? 1
        : -1;

    /// <summary>How closely a pattern names a product: 2 itself, 1 by stage, 0 by <c>*</c>, -1 not at all.</summary>
    public static int ProductScore(string pattern, Product product) =>
        pattern == product.Id ? 2
        : pattern == "*" ? 0
        : string.Equals(pattern, product.Stage.ToString(), StringComparison.OrdinalIgnoreCase) ? 1
        : -1;

    private List<(RouteRule Rule, int Score)> Rules(Product product)
    {
        if (!byProduct.TryGetValue(product.Id, out var rules))
        {
            rules = [.. world.RouteRules.Select(r => (r, ProductScore(r.Product, product))).Where(r => r.Item2 >= 0)];
            byProduct.Add(product.Id, rules);
        }

        return rules;
    }
}
