using System.Reflection;

namespace Didymium.Market.Archives;

/// <summary>The properties that make up a record.</summary>
internal static class RecordMembers
{
    /// <summary>Properties that are stored, in the order of their names.</summary>
    /// <exception cref="NotSupportedException">The record keeps something that no such property holds; a file would lose it.</exception>
    public static IReadOnlyList<PropertyInfo> Of(Type record)
    {
        PropertyInfo[] members = [.. record.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).OrderBy(p => p.Name, StringComparer.Ordinal)];
        var lost = record.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Select(f => f.Name).Except(members.Select(m => $"<{m.Name}>k__BackingField")).ToList();
        return lost.Count == 0 ? members : throw new NotSupportedException($"An archive would lose {string.Join(", ", lost)} of {record.Name}: make it a property with init.");
    }
}
