using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Workbench.Tables;
using Didymium.Workbench.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>Tables of runs and stress tests.</summary>
internal static class RunTableRoutes
{
    public static void MapRunTables(this IEndpointRouteBuilder api)
    {
        var tables = api.MapGroup("/runs/{id}/tables").WithTags(ApiTags.Tables);
        tables.MapGet("/", List).MayBeMissing().ProducesProblem(StatusCodes.Status409Conflict)
            .Produces<IReadOnlyList<ListedTableShape>>()
            .Says("listTables", "The tables of a finished run or stress test, with their columns and units.", "已完成的运行或压力测试的结果表及其列和单位。");
        tables.MapGet("/{table}", One).MayBeMissing().ProducesProblem(StatusCodes.Status409Conflict)
            .Produces<TableShape>(StatusCodes.Status200OK, "application/json", TableAnswer.Csv, TableAnswer.Parquet)
            .WithMetadata(new FilteredByColumn())
            .Says("getTable", "A table of a run: prices, flows, production, shares … Append .csv or .parquet to its name, or send Accept; filter by columns: ?product=ox-dy&region=DEU&period=2026..2030.", "运行结果表：价格、流向、产量、份额等。名称后加 .csv 或 .parquet，或用 Accept；可按列筛选：?product=ox-dy&region=DEU&period=2026..2030。");
    }

    private static async Task<IResult> List(string id, RunBook book, JobResults results, CancellationToken cancellation)
    {
        var (tables, problem) = await TablesAsync(id, book, results, cancellation);
        return problem ?? TypedResults.Ok<IReadOnlyList<ListedTableShape>>([.. tables!.Select(table => ListedTableShape.Of(table, column => ResultWords.Column(table.Name, column), $"/api/v1/runs/{id}/tables/{table.Name}", ResultWords.Title(table.Name)))]);
    }

    private static async Task<IResult> One(string id, string table, HttpContext context, RunBook book, JobResults results)
    {
        var (tables, problem) = await TablesAsync(id, book, results, context.RequestAborted);
        if (problem is not null)
        {
            return problem;
        }

        var (name, format) = TableAnswer.Parse(table, context.Request);
        return tables!.FirstOrDefault(t => t.Name == name) is { } found
            ? await TableAnswer.OfAsync(context, found, format, book.Job(id)!.Id, column => ResultWords.Column(name, column))
            : ApiProblem.Missing($"there is no table \"{name}\". There are: {string.Join(", ", tables!.Select(t => t.Name))}.");
    }

    private static async Task<(IReadOnlyList<ResultTable>? Tables, IResult? Problem)> TablesAsync(string id, RunBook book, JobResults results, CancellationToken cancellation)
    {
        if (book.Job(id) is not { } job)
        {
            return (null, ApiProblem.NoRun(id));
        }

        if (await RunRoutes.WhenDoneAsync(id, job, book, cancellation) is { } problem)
        {
            return (null, problem);
        }

        return job.Request.Kind is WorkKind.Impact or WorkKind.Explain
            ? (null, ApiProblem.Missing($"an answer of the kind {job.Request.Kind.ToString().ToLowerInvariant()} has no tables; its result is at /api/v1/runs/{job.Id}/result."))
            : results.Find(job) is { } result ? (result.Tables, null)
            : (null, ApiProblem.NotYet($"the run {id} was made on other data or by another version; only its result is kept. Put its request again."));
    }
}

/// <summary>A table in a list.</summary>
/// <param name="Name">Name.</param>
/// <param name="Title">Title in words.</param>
/// <param name="Description">What it holds; empty for tables of results.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">Its columns with type, unit and basis.</param>
/// <param name="Address">Where it is; .csv or .parquet may be appended.</param>
public sealed record ListedTableShape(string Name, string Title, string Description, int Rows, IReadOnlyList<ColumnShape> Columns, string Address)
{
    internal static ListedTableShape Of(ResultTable table, Func<string, (string Unit, string Description)> describe, string address, string title = "", string description = "") =>
        new(table.Name, title, description, table.RowCount, new TablePage(table.Name, table.Columns, 0, 0, []).Shape(describe).Columns, address);
}
