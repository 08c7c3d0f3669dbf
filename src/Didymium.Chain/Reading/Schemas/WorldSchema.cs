using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Didymium.Chain.Reading.Schemas;

/// <summary>What <c>datapackage.json</c> says of the world's tables: the one place of columns, units and rules.</summary>
public sealed record WorldSchema
{
    /// <summary>Tables in the order of the file.</summary>
    public required ImmutableArray<TableSchema> Tables { get; init; }

    /// <summary>Licences under which the tables may be used; the reader may choose among several.</summary>
    public ImmutableArray<Licence> Licences { get; init; } = [];

    /// <summary>A table by its name; null when there is none.</summary>
    /// <param name="name">Table name, such as <c>facilities</c>.</param>
    public TableSchema? Find(string name) => Tables.FirstOrDefault(table => table.Name == name);
}

/// <summary>A licence.</summary>
/// <param name="Name">Short name, such as <c>CC-BY-4.0</c>.</param>
/// <param name="Title">Name in full.</param>
/// <param name="Path">Address of its text; empty when none is stated.</param>
public sealed record Licence(string Name, string Title, string Path);

/// <summary>A table: its columns, keys and references.</summary>
public sealed record TableSchema
{
    /// <summary>Name, such as <c>facilities</c>.</summary>
    public required string Name { get; init; }

    /// <summary>File name, such as <c>facilities.csv</c>.</summary>
    public required string File { get; init; }

    /// <summary>Title in words.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The title in Chinese; empty when there is none.</summary>
    public string TitleZh { get; init; } = string.Empty;

    /// <summary>What it holds.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The same in Chinese; empty when there is none.</summary>
    public string DescriptionZh { get; init; } = string.Empty;

    /// <summary>True when every row ends with low, high, quality, source and note.</summary>
    public bool IsSourced { get; init; }

    /// <summary>True when a header without rows will do.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Columns in file order.</summary>
    public required ImmutableArray<ColumnSchema> Columns { get; init; }

    /// <summary>Columns that make the key of a row; joined by <c>/</c> in paths and cells.</summary>
    public required ImmutableArray<string> PrimaryKey { get; init; }

    /// <summary>References to other tables.</summary>
    public ImmutableArray<ReferenceSchema> References { get; init; } = [];

    /// <summary>A column by its name; null when there is none.</summary>
    /// <param name="name">Column name.</param>
    public ColumnSchema? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);
}

/// <summary>Type of a column's cells.</summary>
public enum ColumnType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A number with '.' as the decimal mark.</summary>
    Number,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date as YYYY or YYYY-MM.</summary>
    YearMonth,
}

/// <summary>A column and its rules.</summary>
public sealed record ColumnSchema
{
    /// <summary>Name in the header.</summary>
    public required string Name { get; init; }

    /// <summary>Type of its cells.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Unit with basis; empty for text.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>The unit in Chinese; empty when there is none.</summary>
    public string UnitZh { get; init; } = string.Empty;

    /// <summary>What it means.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The same in Chinese; empty when there is none.</summary>
    public string DescriptionZh { get; init; } = string.Empty;

    /// <summary>True when no cell may be empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Values allowed; empty for any.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>Smallest value allowed; null for none.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest value allowed; null for none.</summary>
    public double? Maximum { get; init; }

    /// <summary>Regular expression that a cell must match; null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>True when a cell is a list separated by <c>;</c>.</summary>
    public bool IsList { get; init; }

    /// <summary>True when the column may be left out of the file.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True for the number that the row's low and high bound.</summary>
    public bool IsMain { get; init; }

    /// <summary>True for a number that needs a source; false for keys, years, coordinates and the bounds themselves.</summary>
    public bool IsFigure { get; init; }
}

/// <summary>A column whose cells name rows of another table.</summary>
/// <param name="Column">Column that holds the names.</param>
/// <param name="Table">Table named.</param>
/// <param name="Target">Column of that table.</param>
/// <param name="Also">Values allowed besides, such as <c>*</c>.</param>
public sealed record ReferenceSchema(string Column, string Table, string Target, FrozenSet<string> Also);
