using System.IO.Compression;
using Didymium.Chain.Reading.Schemas;
using Didymium.Web.Site;
using Didymium.Workbench.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Views.Data;

/// <summary>Tables to take away: as they are looked at, or all of the world in one archive.</summary>
internal static class DataFiles
{
    public static void MapDataFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/data").ExcludeFromDescription();
        files.MapGet("/{table}.csv", (string table, HttpContext context, DataBook book, CancellationToken cancellation) =>
            book.Find(table) is { } found ? CsvAsync(Sheet.Of(found), context, cancellation) : Task.FromResult(Results.NotFound()));
        files.MapGet("/run/{table}.csv", (string table, string? run, HttpContext context, RunBook runs, CancellationToken cancellation) =>
            runs.Job(run) is { } job && runs.Run(job)?.ByYear() is { } made && Sheet.Of(made, table) is { } sheet ? CsvAsync(sheet, context, cancellation) : Task.FromResult(Results.NotFound()));
        files.MapGet("/world.zip", Zip);
    }

    private static async Task<IResult> CsvAsync(Sheet sheet, HttpContext context, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await TableWriter.WriteCsvAsync(sheet.Export(SheetQuery.Of(context.Request.Query, sheet).Rows(sheet)), memory, cancellation);
        return Results.File(memory.ToArray(), "text/csv; charset=utf-8", $"{sheet.Name}.csv");
    }

    private static IResult Zip(DataBook book)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in book.Tables.Select(t => t.Schema.File).Prepend(SchemaReader.FileName))
            {
                using var from = book.Files.Open(name);
                using var to = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                from.CopyTo(to);
            }
        }

        return Results.File(memory.ToArray(), "application/zip", "didymium-world.zip");
    }
}
