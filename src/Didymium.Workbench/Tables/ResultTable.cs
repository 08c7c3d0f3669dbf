namespace Didymium.Workbench.Tables;

/// <summary>A column of a results table: its name, type and how to read it from a row.</summary>
public sealed record ResultColumn<T>(string Name, Type Type, Func<T, object?> Read);

/// <summary>A results table: one definition for CSV, Parquet and documentation.</summary>
public abstract record ResultTable(string Name)
{
    /// <summary>How many rows it has.</summary>
    public abstract int RowCount { get; }

    /// <summary>Names and types of its columns.</summary>
    public abstract IReadOnlyList<(string Name, Type Type)> Columns { get; }

    /// <summary>The cells of a column.</summary>
    /// <param name="index">Its place.</param>
    public abstract IEnumerable<object?> Column(int index);

    /// <summary>The rows, cell by cell.</summary>
    public abstract IEnumerable<object?[]> Rows();
}

/// <summary>A results table with typed rows.</summary>
public sealed record ResultTable<T>(string Name, IReadOnlyList<T> Items, params ResultColumn<T>[] Definitions) : ResultTable(Name)
{
    /// <inheritdoc/>
    public override int RowCount => Items.Count;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Type Type)> Columns => [.. Definitions.Select(d => (d.Name, d.Type))];

    /// <inheritdoc/>
    public override IEnumerable<object?> Column(int index)
    {
        var read = Definitions[index].Read;
        return Items.Select(read);
    }

    /// <inheritdoc/>
    public override IEnumerable<object?[]> Rows() => Items.Select(item => Array.ConvertAll(Definitions, d => d.Read(item)));
}
