using Didymium.Evidence.Language;
using Didymium.Evidence.Search;

namespace Didymium.Evidence.Tests.Search;

/// <summary>A few names of the field, found by looking for each in turn.</summary>
internal static class Names
{
    private static readonly Entity[] Entities =
    [
        new("mountain-pass", EntityKind.Facility, "Mountain Pass", "芒廷帕斯", "mountain-pass", "USA", []),
        new("ndpr", EntityKind.Element, "NdPr", "镨钕", "ndpr", string.Empty, ["Nd", "Pr"]),
        new("dy", EntityKind.Element, "dysprosium", "镝", "Dy", string.Empty, ["Dy"]),
        new("dy-oxide", EntityKind.Product, "dysprosium oxide", "氧化镝", "dy-oxide", string.Empty, ["Dy"]),
        new("rare-earths", EntityKind.Product, "rare earth", "稀土", string.Empty, string.Empty, ["La", "Ce", "Pr", "Nd", "Sm"]),
        new("turkey", EntityKind.Country, "Turkey", "土耳其", "TUR", string.Empty, []),
        new("usa", EntityKind.Country, "United States", "美国", "USA", string.Empty, []),
        new("reuters", EntityKind.Outlet, "Reuters", "路透", string.Empty, "GBR", []),
    ];

    public static SearchConcepts Concepts { get; } = new(Find, id => Entities.FirstOrDefault(e => e.Id == id), "1");

    public static IReadOnlyList<Mention> Find(string text)
    {
        var found = new List<Mention>();
        foreach (var (name, id) in Entities.SelectMany(e => new[] { (e.Name, e.Id), (e.NameZh, e.Id) }).OrderByDescending(n => n.Item1.Length))
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (!found.Exists(m => m.Start < at + name.Length && at < m.End))
                {
                    found.Add(new Mention(id, at, at + name.Length));
                }
            }
        }

        return found;
    }
}
