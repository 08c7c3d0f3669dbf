using Didymium.Analysis;
using Didymium.Chain.Reading.Schemas;
using Didymium.Web.Views.Data;
using Didymium.Workbench.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>The tables of the world.</summary>
internal static class WorldRoutes
{
    public static void MapWorld(this IEndpointRouteBuilder api)
    {
        var world = api.MapGroup("/world").WithTags(ApiTags.World);
        world.MapGet("/", All)
            .Says("getWorld", "The data that the model stands on: its hash, and every table with columns, units and how well its numbers are known.", "模型所依据的数据：哈希值，以及每张表的列、单位和数字的可靠程度。");
        world.MapGet("/{table}", One).MayBeMissing()
            .Produces<TableShape>(StatusCodes.Status200OK, "application/json", TableAnswer.Csv, TableAnswer.Parquet)
            .WithMetadata(new FilteredByColumn())
            .Says("getWorldTable", "A table of the world with source and quality of every row. Append .csv or .parquet to its name, or send Accept; filter by columns.", "世界数据表，每行注明来源与质量。名称后加 .csv 或 .parquet，或用 Accept；可按列筛选。");
    }

    private static Ok<WorldShape> All(DataBook book)
    {
        var world = book.World;
        return TypedResults.Ok(new WorldShape(
            world.DatasetHash,
            world.BaseYear,
            [.. book.Licences.Select(licence => licence.Name)],
            [.. book.Tables.Select(table => ListedTableShape.Of(WorldTableShape.Of(table), column => Describe(table.Schema, column), $"/api/v1/world/{table.Schema.Name}", table.Schema.Title, table.Schema.Description))],
            QualityCount.Of(world)));
    }

    private static async Task<IResult> One(string table, HttpContext context, DataBook book)
    {
        var (name, format) = TableAnswer.Parse(table, context.Request);
        return book.Find(name) is { } found
            ? await TableAnswer.OfAsync(context, WorldTableShape.Of(found), format, book.World.DatasetHash, column => Describe(found.Schema, column))
            : ApiProblem.Missing($"there is no table \"{name}\". There are: {string.Join(", ", book.Tables.Select(t => t.Schema.Name))}.");
    }

    private static (string Unit, string Description) Describe(TableSchema schema, string column) => schema.Column(column) is { } known ? (known.Unit, known.Description) : (string.Empty, string.Empty);
}

/// <summary>The data that the model stands on.</summary>
/// <param name="DatasetSha256">Hash of all of it.</param>
/// <param name="BaseYear">The year it is calibrated to.</param>
/// <param name="Licences">Licences under which it may be used.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Quality">How many numbers of each table are measured, reported, estimated or assumed.</param>
public sealed record WorldShape(string DatasetSha256, int BaseYear, IReadOnlyList<string> Licences, IReadOnlyList<ListedTableShape> Tables, IReadOnlyList<QualityCount> Quality);
