using System.Collections.Immutable;
using Didymium.Chain.Evidence;
using Didymium.Chain.Reading.Checks;
using Didymium.Chain.Reading.Schemas;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Published;

/// <summary>Reads what others have published, a data package beside the world's, with the same checks of cells, keys and sources.</summary>
public static class PublishedReader
{
    private const string Eu2017 = "eu-2017";

    /// <summary>Reads the EU's assessment of 2017, in file order.</summary>
    /// <param name="files">The package's files.</param>
    /// <returns>The elements when there is no fault at all; else every fault.</returns>
    public static ReadResult<IReadOnlyList<EuAssessment>> EuAssessmentOf2017(IFileSource files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var schema = SchemaReader.Read(files, [Eu2017]);
        if (schema.Value?.Find(Eu2017) is not { } described)
        {
            return new(null, schema.Faults);
        }

        var faults = new FaultList();
        var table = CsvTableReader.Read(described, files.Describe(described.File), FileBytes.Of(files, described.File), faults);
        var tables = new TableSet(schema.Value with { Tables = [described] }, new Dictionary<string, Table>(StringComparer.Ordinal) { [Eu2017] = table });
        ColumnChecks.Check(tables, faults);
        WorldChecks.RunOnCells(tables, faults);
        return faults.Count > 0 ? new(null, faults.Sorted()) : new(table.Rows.Select(Assessment).ToImmutableArray(), []);
    }

    private static EuAssessment Assessment(Row row) => new(
        row["element"],
        row["group"],
        Required(row, "hhi_wgi_t_global"),
        Required(row, "hhi_wgi_t_eu"),
        Required(row, "import_reliance_pct") / 100,
        Required(row, "eol_rir_pct") / 100,
        Required(row, "si_sr"),
        row.Number("sr_global_only"),
        row.Number("sr_eu_only"),
        row.Number("sr"),
        row["source"]);

    private static double Required(Row row, string column) =>
        row.Number(column) ?? throw new InvalidOperationException($"{row.Table.File} row {row.Line} has no {column}; a check should have said so.");
}
