using System.Collections.Frozen;
using Didymium.Chain;
using Didymium.Chain.Demand;
using Didymium.Chain.Figures;

namespace Didymium.Analysis.Hindcast;

/// <summary>The same world with one trait of behaviour weaker or stronger: what a band round a hindcast is made of.</summary>
/// <remarks>The spreads are judgement: what studies of the trait differ by, about a third either way for elasticities, half for what hardly anybody has measured.</remarks>
public static class BehaviourVariants
{
    private static readonly (string Name, string[] Parameters, double Low, double High)[] Traits =
    [
        ("expectations", ["expectation_theta"], 0.7, 1.3),
        ("stockholding in a run", ["panic_buying", "stock_trend_weight"], 0.5, 1.5),
        ("habit of trade", ["route_growth", "route_seed"], 0.5, 1.5),
        ("thrifting", ["thrift_rate", "thrift_elasticity"], 0.7, 1.3),
        ("depth of investment", ["investment_depth", "brownfield_rate"], 0.5, 1.5),
    ];

    /// <summary>All variants of a world, each with its name.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlyList<(string Name, World World)> Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var variants = new List<(string, World)>();
        foreach (var (name, parameters, low, high) in Traits)
        {
            variants.Add(($"weaker {name}", WithParameters(world, parameters, low)));
            variants.Add(($"stronger {name}", WithParameters(world, parameters, high)));
        }

        variants.Add(("weaker response of buyers", WithElasticities(world, 0.7)));
        variants.Add(("stronger response of buyers", WithElasticities(world, 1.3)));
        return variants;
    }

    private static World WithParameters(World world, string[] names, double factor) => world with
    {
        Parameters = world.Parameters.ToFrozenDictionary(p => p.Key, p => names.Contains(p.Key) ? Scaled(p.Value, factor) : p.Value, StringComparer.Ordinal),
    };

    private static World WithElasticities(World world, double factor)
    {
        var uses = new Dictionary<string, EndUse>(StringComparer.Ordinal);
        EndUse Use(EndUse use)
        {
            if (!uses.TryGetValue(use.Id, out var changed))
            {
                changed = use with { Elasticity = Scaled(use.Elasticity, factor), LongRunElasticity = Scaled(use.LongRunElasticity, factor) };
                uses.Add(use.Id, changed);
            }

            return changed;
        }

        return world with { Demands = [.. world.Demands.Select(d => d with { Use = Use(d.Use) })] };
    }

    private static Sourced Scaled(Sourced figure, double factor) => figure with { Value = figure.Value * factor };
}
