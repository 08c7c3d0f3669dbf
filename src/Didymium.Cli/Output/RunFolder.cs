using System.Text.Json;
using Didymium.Analysis;
using Didymium.Market.Results;
using Didymium.Reports;

namespace Didymium.Cli.Output;

/// <summary>Writes a run's folder all at once: under another name first, renamed when everything is there, so that nothing is ever half written.</summary>
internal static class RunFolder
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task WriteAsync(Run run, string folder, RunManifest manifest, IReadOnlyList<FitRow> fit, CancellationToken cancellationToken)
    {
        await AtomicFolder.WriteAsync(folder, async partial =>
        {
            await WriteTablesAsync(partial, ResultTables.Of(run), cancellationToken);

            var extras = new ReportExtras(fit, QualityCount.Of(run.World)) { Fine = run };
            var report = await ReportWriter.RenderAsync(run.ByYear(), extras, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(partial, "report.html"), report, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(partial, "run.json"), JsonSerializer.Serialize(manifest, Indented), cancellationToken);
        });
    }

    /// <summary>Writes each table as CSV and Parquet into the folder's <c>tables</c>.</summary>
    public static async Task WriteTablesAsync(string folder, IEnumerable<ResultTable> tables, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        foreach (var table in tables)
        {
            await TableWriter.WriteCsvAsync(table, Path.Combine(folder, "tables", table.Name + ".csv"), cancellationToken);
            await TableWriter.WriteParquetAsync(table, Path.Combine(folder, "tables", table.Name + ".parquet"), cancellationToken);
        }
    }
}
