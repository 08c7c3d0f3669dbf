namespace Didymium.Cli.Output;

/// <summary>A column of a results table: its name, type and how to read it from a row.</summary>
internal sealed record ResultColumn<T>(string Name, Type Type, Func<T, object?> Read);

/// <summary>A results table: one definition for CSV, Parquet and documentation.</summary>
internal abstract record ResultTable(string Name)
{
    public abstract int RowCount { get; }

    public abstract IReadOnlyList<(string Name, Type Type)> Columns { get; }

    public abstract IEnumerable<object?> Column(int index);

    public abstract IEnumerable<object?[]> Rows();
}

/// <summary>A results table with typed rows.</summary>
internal sealed record ResultTable<T>(string Name, IReadOnlyList<T> Items, params ResultColumn<T>[] Definitions) : ResultTable(Name)
{
    public override int RowCount => Items.Count;

    public override IReadOnlyList<(string Name, Type Type)> Columns => [.. Definitions.Select(d => (d.Name, d.Type))];

    public override IEnumerable<object?> Column(int index)
    {
        var read = Definitions[index].Read;
        return Items.Select(read);
    }

    public override IEnumerable<object?[]> Rows() => Items.Select(item => Array.ConvertAll(Definitions, d => d.Read(item)));
}
