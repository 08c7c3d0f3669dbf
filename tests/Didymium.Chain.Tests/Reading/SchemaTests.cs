using System.Text.RegularExpressions;
using Didymium.Chain.Reading.Schemas;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Reading;

public sealed partial class SchemaTests
{
    private static readonly WorldSchema Schema = TinyFiles.Schema;

    [Fact]
    public void The_description_has_every_table_the_code_knows_and_no_other() =>
        Assert.Equal(TableNames.All.Order(), Schema.Tables.Select(table => table.Name).Order());

    [Fact]
    public void Files_are_named_after_their_tables() =>
        Assert.All(Schema.Tables, table => Assert.Equal(table.Name + ".csv", table.File));

    [Fact]
    public void Sourced_tables_end_with_the_tail() =>
        Assert.All(Schema.Tables.Where(table => table.IsSourced), table =>
            Assert.Equal(["low", "high", "quality", "source", "note"], table.Columns.TakeLast(5).Select(column => column.Name)));

    [Fact]
    public void Every_sourced_table_has_one_main_number() =>
        Assert.All(Schema.Tables.Where(table => table.IsSourced), table => Assert.Single(table.Columns, column => column.IsMain));

    [Fact]
    public void Every_number_has_a_unit_and_every_column_a_description()
    {
        var columns = Schema.Tables.SelectMany(table => table.Columns.Select(column => (Name: $"{table.Name}.{column.Name}", Column: column))).ToList();

        Assert.Equal([], columns.Where(c => c.Column.Type == ColumnType.Number && c.Column.Unit.Length == 0).Select(c => c.Name));
        Assert.Equal([], columns.Where(c => c.Column.Description.Length == 0).Select(c => c.Name));
    }

    [Fact]
    public void Keys_and_references_are_columns() =>
        Assert.All(Schema.Tables, table =>
        {
            Assert.All(table.PrimaryKey, key => Assert.NotNull(table.Column(key)));
            Assert.All(table.References, reference =>
            {
                Assert.NotNull(table.Column(reference.Column));
                Assert.NotNull(Schema.Find(reference.Table)?.Column(reference.Target));
            });
        });

    [Fact]
    public void Every_column_that_the_code_reads_is_described()
    {
        // A misspelt column in the code would read as empty; this finds it.
        var known = Schema.Tables.SelectMany(table => table.Columns.Select(column => column.Name)).ToHashSet();
        var reading = Path.Combine(Repository.Root, "src", "Didymium.Chain", "Reading");
        var read = new[] { "Building", "Checks" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(reading, folder), "*.cs"))
            .SelectMany(file => Column().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        Assert.Equal([], read.Distinct().Where(column => !known.Contains(column) && !TableNames.All.Contains(column)).Order());
    }

    [GeneratedRegex("""(?:\b\w+\[|(?:Number|Integer|Items|Required|Optional)\((?:\w+, )?)"([a-z_]+)"[\])]""")]
    private static partial Regex Column();
}
