using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Evidence;

/// <summary>Names of what documents speak of, in the reader's language: those of the gazetteer, which knows more than the world does.</summary>
internal static class EvidenceNames
{
    private static readonly Dictionary<string, Entity> Countries = First(EntityKind.Country, entity => entity.Country);

    private static readonly Dictionary<string, Entity> Elements = First(EntityKind.Element, entity => entity.Elements.Count == 1 ? entity.Elements[0] : string.Empty);

    /// <summary>A country by its region id.</summary>
    public static string Country(string region) => Countries.TryGetValue(region, out var country) ? Of(country) : region;

    /// <summary>An element by its chemical symbol: <c>Dy</c>, 镝.</summary>
    public static string Element(string symbol) => Elements.TryGetValue(symbol, out var element) && element.NameZh.Length > 0 ? Say(symbol, element.NameZh) : symbol;

    /// <summary>A thing.</summary>
    public static string Of(Entity entity) => Kept(entity.Name, entity.NameZh);

    /// <summary>A subject as the text has it, with the name that it is known by where that is another.</summary>
    public static string Subject(string printed, string entityId)
    {
        var shown = SafeText.Shown(printed);
        var name = Gazetteer.Shipped.Entity(entityId) is { } entity ? Of(entity) : string.Empty;
        return name.Length == 0 || string.Equals(name, shown, StringComparison.OrdinalIgnoreCase) ? shown : $"{shown} ({name})";
    }

    /// <summary>An outlet as printed, with its name in the reader's language where that is another.</summary>
    public static string Outlet(string printed)
    {
        if (printed.Length == 0)
        {
            return Say("publisher unknown", "来源不详");
        }

        var shown = SafeText.Shown(printed);
        var name = Gazetteer.Shipped.Publisher(printed) is { } outlet ? Of(outlet) : string.Empty;
        return name.Length == 0 || shown.Contains(name, StringComparison.OrdinalIgnoreCase) ? shown : Say($"{shown} ({name})", $"{name}（{shown}）");
    }

    private static Dictionary<string, Entity> First(EntityKind kind, Func<Entity, string> key) => Gazetteer.Shipped.Entities
        .Where(entity => entity.Kind == kind && key(entity).Length > 0)
        .GroupBy(key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
