using System.Collections.Concurrent;
using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;

namespace Didymium.Market.Archives;

/// <summary>Finds the column for a type. Tables and their fields are found from the types themselves, so that none can be forgotten.</summary>
internal static class Columns
{
    private static readonly ConcurrentDictionary<Type, object> Known = new();

    public static Column<T> Of<T>() => (Column<T>)Known.GetOrAdd(typeof(T), Make);

    /// <summary>How the type is laid out in a file, records by their members: files of another layout are told by it.</summary>
    public static string Layout(Type type) => string.Join('\n', Describe(type, []));

    /// <summary>The kind of column that holds a type, and the type that it is made for.</summary>
    private static (Type Column, Type? Of) Kind(Type type) =>
        type == typeof(World) || type == typeof(Scenario) ? (typeof(GivenColumn<>), type)
        : type == typeof(string) ? (typeof(TextColumn), null)
        : type.IsPrimitive || type.IsEnum || type == typeof(Period) ? (typeof(PlainColumn<>), type)
        : Nullable.GetUnderlyingType(type) is { } value ? (typeof(NullableColumn<>), value)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? (typeof(ListColumn<>), type.GenericTypeArguments[0])
        : type.GetMethod("<Clone>$") is not null ? (typeof(RecordColumn<>), type)
        : throw new NotSupportedException($"An archive has no column for {type}: add a kind of column, or use a record, a list, a number or a text.");

    private static object Make(Type type)
    {
        var (column, of) = Kind(type);
        return Activator.CreateInstance(of is null ? column : column.MakeGenericType(of))!;
    }

    private static IEnumerable<string> Describe(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return [];
        }

        var (column, of) = Kind(type);
        return column == typeof(RecordColumn<>) ? RecordMembers.Of(type).SelectMany(m => Describe(m.PropertyType, seen).Prepend($"{type.Name}.{m.Name}: {m.PropertyType}"))
            : type.IsEnum ? [$"{type.Name}: {string.Join(' ', Enum.GetNames(type))}"]
            : of is not null && of != type ? Describe(of, seen)
            : [];
    }
}
