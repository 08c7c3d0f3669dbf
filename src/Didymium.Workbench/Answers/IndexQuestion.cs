using System.Collections.Immutable;
using Didymium.Analysis.Indices;
using Didymium.Chain;
using Didymium.Market.Results;

namespace Didymium.Workbench.Answers;

/// <summary>Indices of concentration and risk of a year.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Goods">Stages, or the products asked for.</param>
/// <param name="Elements">Elements; empty when only products are asked for.</param>
public sealed record IndexReport(string Scenario, int Year, ImmutableArray<ConcentrationRow> Goods, ImmutableArray<ElementRow> Elements);

/// <summary>How concentrated and how risky is supply in a year?</summary>
public sealed record IndexQuestion
{
    /// <summary>Importers that are shown when none is named.</summary>
    public static IReadOnlyList<string> UsualImporters { get; } = ["EU", "USA", "JPN", "KOR"];

    /// <summary>Regions or blocs whose reliance and risk are shown.</summary>
    public IReadOnlyList<string> Importers { get; init; } = UsualImporters;

    /// <summary>Products instead of stages and elements; empty for those.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Only these elements; empty for all.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];

    /// <summary>Refuses names that the world does not have.</summary>
    /// <param name="world">The world.</param>
    /// <exception cref="UserErrorException">A name is unknown; the message lists those that exist.</exception>
    public void Check(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        Known("importer", Importers, id => Importer.Find(world, id) is not null, world.Regions.Values.SelectMany(r => r.Blocs.Add(r.Id)));
        Known("product", Products, world.Products.ContainsKey, world.Products.Keys);
        Known("element", Elements, world.Elements.ContainsKey, world.Elements.Keys);
    }

    /// <summary>The indices of a year of a run.</summary>
    /// <param name="run">The run by year.</param>
    /// <param name="year">Calendar year.</param>
    /// <exception cref="UserErrorException">A name is unknown, or the run does not reach the year.</exception>
    public IndexReport Ask(Run run, int year)
    {
        ArgumentNullException.ThrowIfNull(run);
        Check(run.World);
        if (year < run.FirstYear || year > run.LastYear)
        {
            throw new UserErrorException($"year {year}: the run goes from {run.FirstYear} to {run.LastYear}.");
        }

        var table = new IndexTable(run, year, [.. Importers.Select(id => Importer.Find(run.World, id)!)]);
        return new(
            run.Scenario.Id,
            year,
            [.. Products.Count > 0 ? Products.Select(id => table.Product(run.World.Products[id])) : Elements.Count > 0 ? [] : table.Stages()],
            [.. Products.Count > 0 && Elements.Count == 0 ? [] : table.Elements().Where(e => Elements.Count == 0 || Elements.Contains(e.Element))]);
    }

    private static void Known(string member, IReadOnlyList<string> ids, Func<string, bool> exists, IEnumerable<string> known)
    {
        if (ids.FirstOrDefault(id => !exists(id)) is { } unknown)
        {
            throw new UserErrorException($"{member} {unknown}: there is none. There are: {string.Join(", ", known.Distinct().Order(StringComparer.Ordinal))}.");
        }
    }
}
