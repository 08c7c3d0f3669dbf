using System.Text.Json;
using Didymium.Analysis;
using Didymium.Market.Results;
using Didymium.Reports;

namespace Didymium.Workbench.Tables;

/// <summary>Writes a run's folder all at once: under another name first, renamed when everything is there, so that nothing is ever half written.</summary>
public static class RunFolder
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes tables, report and manifest.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">What was run.</param>
    /// <param name="fit">How the base year fits.</param>
    /// <param name="cancellationToken">Stops it; nothing is left behind.</param>
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
            await using var csv = File.Create(Path.Combine(folder, "tables", table.Name + ".csv"));
            await TableWriter.WriteCsvAsync(table, csv, cancellationToken);
            await using var parquet = File.Create(Path.Combine(folder, "tables", table.Name + ".parquet"));
            await TableWriter.WriteParquetAsync(table, parquet, cancellationToken);
        }
    }
}
