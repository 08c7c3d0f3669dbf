using Didymium.Chain.Facilities;
using Didymium.Chain.Reading;

namespace Didymium.Workbench.Answers;

/// <summary>A thing that can be named.</summary>
/// <param name="Id">The id that other questions take.</param>
/// <param name="Name">Name in words.</param>
/// <param name="About">A line about it.</param>
public sealed record CatalogueEntry(string Id, string Name, string About);

/// <summary>What there is to name.</summary>
public static class Catalogue
{
    /// <summary>Kinds of things.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["scenarios", "facilities", "deposits", "products", "regions", "uses", "sources"];

    /// <summary>The things of a kind.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="inputs">The world.</param>
    /// <exception cref="UserErrorException">There is no such kind.</exception>
    /// <exception cref="FaultyInputException">The world or a scenario has faults.</exception>
    public static IReadOnlyList<CatalogueEntry> Of(string kind, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (kind == "scenarios")
        {
            return [.. ScenarioReader.List(inputs.Scenarios).Select(id => ScenarioReader.Read(inputs.Scenarios, id) is { Value: { } s } ? new CatalogueEntry(id, s.Name, s.Description.Trim()) : throw new FaultyInputException(ScenarioReader.Read(inputs.Scenarios, id).Faults))];
        }

        var w = inputs.Plain;
        return kind switch
        {
            "facilities" => [.. w.Facilities.Select(f => new CatalogueEntry(f.Id, f.Name, $"{Stages.Key(f.Stage)}, {f.Region}, {f.Status}"))],
            "deposits" => [.. w.Deposits.Values.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => new CatalogueEntry(d.Id, d.Name, $"{d.OreClass}, {d.Region}"))],
            "products" => [.. w.Products.Values.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => new CatalogueEntry(p.Id, p.Name, p.Stage.ToString()))],
            "regions" => [.. w.Regions.Values.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => new CatalogueEntry(r.Id, r.Name, string.Join(' ', r.Blocs)))],
            "uses" => [.. w.Demands.Select(d => d.Use).DistinctBy(u => u.Id).OrderBy(u => u.Id, StringComparer.Ordinal).Select(u => new CatalogueEntry(u.Id, u.Name, u.Family))],
            "sources" => [.. w.Sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => new CatalogueEntry(s.Id, s.Title, s.Date))],
            _ => throw new UserErrorException($"there is no kind \"{kind}\". There are: {string.Join(", ", Kinds)}."),
        };
    }
}
