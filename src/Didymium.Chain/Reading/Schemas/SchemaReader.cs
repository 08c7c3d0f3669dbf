using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Didymium.Chain.Reading.Schemas;

/// <summary>Reads <c>datapackage.json</c>, a Frictionless tabular data package.</summary>
public static class SchemaReader
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "datapackage.json";

    private static readonly FrozenSet<string> Tail = new[] { "low", "high" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the schema.</summary>
    /// <param name="files">The world's files.</param>
    public static ReadResult<WorldSchema> Read(IFileSource files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Read(files, TableNames.All);
    }

    /// <summary>Reads the schema of a package that has to have some tables.</summary>
    internal static ReadResult<WorldSchema> Read(IFileSource files, IEnumerable<string> expected)
    {
        var name = files.Describe(FileName);
        if (!files.Exists(FileName))
        {
            return new(null, [SchemaFaults.Missing(name)]);
        }

        try
        {
            using var stream = files.Open(FileName);
            using var document = JsonDocument.Parse(stream);
            var tables = document.RootElement.GetProperty("resources").EnumerateArray().Select(Table).ToImmutableArray();
            var absent = expected.Where(table => !tables.Any(t => t.Name == table)).ToList();
            return absent.Count > 0
                ? new(null, [.. absent.Select(table => SchemaFaults.TableNotDescribed(name, table))])
                : new(new WorldSchema { Tables = tables, Licences = Licences(document.RootElement) }, []);
        }
        catch (JsonException broken)
        {
            return new(null, [SchemaFaults.NotJson(name, (int?)broken.LineNumber + 1, broken.Message)]);
        }
        catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new(null, [SchemaFaults.NotAPackage(name, broken.Message)]);
        }
    }

    private static ImmutableArray<Licence> Licences(JsonElement package) => Has(package, "licenses", out var licences)
        ? [.. licences.EnumerateArray().Select(licence => new Licence(Text(licence, "name"), Text(licence, "title"), Text(licence, "path")))]
        : [];

    private static TableSchema Table(JsonElement resource)
    {
        var schema = resource.GetProperty("schema");
        return new TableSchema
        {
            Name = resource.GetProperty("name").GetString() ?? string.Empty,
            File = resource.GetProperty("path").GetString() ?? string.Empty,
            Title = Text(resource, "title"),
            TitleZh = Text(resource, "didymium:titleZh"),
            Description = Text(resource, "description"),
            DescriptionZh = Text(resource, "didymium:descriptionZh"),
            IsSourced = Flag(resource, "didymium:sourced"),
            MayBeEmpty = Flag(resource, "didymium:mayBeEmpty"),
            PrimaryKey = Strings(schema, "primaryKey"),
            Columns = [.. schema.GetProperty("fields").EnumerateArray().Select(Column)],
            References = schema.TryGetProperty("foreignKeys", out var keys) ? [.. keys.EnumerateArray().Select(Reference)] : [],
        };
    }

    private static ColumnSchema Column(JsonElement field)
    {
        var name = field.GetProperty("name").GetString() ?? string.Empty;
        var type = Type(Text(field, "type"), Text(field, "format"));
        var rules = field.TryGetProperty("constraints", out var constraints) ? constraints : default;
        return new ColumnSchema
        {
            Name = name,
            Type = type,
            Unit = Text(field, "unit"),
            UnitZh = Text(field, "didymium:unitZh"),
            Description = Text(field, "description"),
            DescriptionZh = Text(field, "didymium:descriptionZh"),
            IsRequired = Flag(rules, "required"),
            Allowed = Strings(rules, "enum"),
            Minimum = Number(rules, "minimum"),
            Maximum = Number(rules, "maximum"),
            Pattern = Text(rules, "pattern") is { Length: > 0 } pattern ? pattern : null,
            IsList = Text(field, "didymium:list").Length > 0,
            IsOptional = Flag(field, "didymium:optional"),
            IsMain = Flag(field, "didymium:main"),
            IsFigure = type == ColumnType.Number && !Tail.Contains(name) && Flag(field, "didymium:figure", otherwise: true),
        };
    }

    private static ReferenceSchema Reference(JsonElement key)
    {
        var target = key.GetProperty("reference");
        return new ReferenceSchema(
            Strings(key, "fields")[0],
            Text(target, "resource"),
            Strings(target, "fields")[0],
            Strings(key, "didymium:also").ToFrozenSet(StringComparer.Ordinal));
    }

    private static ColumnType Type(string type, string format) => (type, format) switch
    {
        ("string", "year-month") => ColumnType.YearMonth,
        ("string", _) => ColumnType.Text,
        ("number", _) => ColumnType.Number,
        ("integer", _) => ColumnType.WholeNumber,
        ("year", _) => ColumnType.Year,
        ("boolean", _) => ColumnType.Boolean,
        _ => throw new FormatException($"type \"{type}\" is not string, number, integer, year or boolean"),
    };

    private static bool Has(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    private static string Text(JsonElement element, string name) =>
        Has(element, name, out var value) ? value.GetString() ?? string.Empty : string.Empty;

    private static bool Flag(JsonElement element, string name, bool otherwise = false) =>
        Has(element, name, out var value) ? value.GetBoolean() : otherwise;

    private static double? Number(JsonElement element, string name) =>
        Has(element, name, out var value) ? value.GetDouble() : null;

    private static ImmutableArray<string> Strings(JsonElement element, string name) =>
        !Has(element, name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString() ?? string.Empty)]
        : [value.GetString() ?? string.Empty];
}
