using System.Globalization;
using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Schemas;
using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Workbench.Tables;

namespace Didymium.Web.Views.Data;

/// <summary>A column of a sheet.</summary>
/// <param name="Name">Name as in the file.</param>
/// <param name="IsNumber">True when its cells are numbers.</param>
/// <param name="Unit">Unit with basis, in the reader's language; empty for text.</param>
/// <param name="Meaning">What it means, in the reader's language.</param>
public sealed record SheetColumn(string Name, bool IsNumber, string Unit, string Meaning)
{
    /// <summary>True when a cell is a list separated by <c>;</c>.</summary>
    public bool IsList { get; init; }
}

/// <summary>A table to look through, of the world or of a run.</summary>
/// <param name="Name">Name as in files and addresses.</param>
/// <param name="Title">Title in the reader's language.</param>
/// <param name="About">What it holds, in the reader's language.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Cells as in the file.</param>
public sealed record Sheet(string Name, string Title, string About, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A table of the world.</summary>
    /// <param name="table">The table.</param>
    public static Sheet Of(WorldTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var schema = table.Schema;
        return new(
            schema.Name,
            Choose(schema.Title, schema.TitleZh),
            Choose(schema.Description, schema.DescriptionZh),
            [.. schema.Columns.Select(c => new SheetColumn(c.Name, c.Type is ColumnType.Number or ColumnType.WholeNumber or ColumnType.Year, Choose(c.Unit, c.UnitZh), Choose(c.Description, c.DescriptionZh)) { IsList = c.IsList })],
            [.. table.Rows.Select(row => (IReadOnlyList<string>)row)]);
    }

    /// <summary>A table of a run; its numbers with all their digits.</summary>
    /// <param name="table">The table.</param>
    public static Sheet Of(ResultTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(
            table.Name,
            ResultWords.Title(table.Name),
            string.Empty,
            [.. table.Columns.Select(c => (c.Name, c.Type, Words: ResultWords.Column(table.Name, c.Name))).Select(c => new SheetColumn(c.Name, c.Type != typeof(string), c.Words.Unit, c.Words.Meaning))],
            [.. table.Rows().Select(row => (IReadOnlyList<string>)Array.ConvertAll(row, Text))]);
    }

    /// <summary>The table of a run by its name; null when the run has none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Table name, such as <c>prices</c>.</param>
    public static Sheet? Of(Run run, string name) => ResultTables.Of(run).FirstOrDefault(t => t.Name == name) is { } table ? Of(table) : null;

    /// <summary>Place of a column; -1 when there is none of that name.</summary>
    /// <param name="column">Column name.</param>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == column)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The same columns and other rows, for a download.</summary>
    /// <param name="rows">Rows of the sheet.</param>
    public ResultTable Export(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new ResultTable<IReadOnlyList<string>>(Name, rows, [.. Columns.Select((c, i) => new ResultColumn<IReadOnlyList<string>>(c.Name, typeof(string), row => row[i]))]);

    private static string Choose(string english, string chinese) => chinese.Length > 0 ? Tongue.Say(english, chinese) : english;

    private static string Text(object? cell) => cell switch
    {
        null => string.Empty,
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)cell,
    };
}
