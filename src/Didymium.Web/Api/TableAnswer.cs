using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Didymium.Workbench;
using Didymium.Workbench.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Didymium.Web.Api;

/// <summary>A table as JSON, CSV or Parquet: the name's ending says which, else the Accept header; rows are filtered by <c>?column=value</c>.</summary>
internal static class TableAnswer
{
    public const string Csv = "text/csv";
    public const string Parquet = "application/vnd.apache.parquet";
    private const string Json = "application/json";

    // A page of JSON by default; files hold all rows.
    private const int UsualRows = 1000;

    /// <summary>A table's name and format as asked for.</summary>
    public static (string Name, string Format) Parse(string name, HttpRequest request)
    {
        foreach (var (ending, format) in new[] { (".csv", Csv), (".parquet", Parquet), (".json", Json) })
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return (name[..^ending.Length], format);
            }
        }

        var accepted = request.GetTypedHeaders().Accept.OrderByDescending(accept => accept.Quality ?? 1).Select(accept => accept.MediaType.Value).FirstOrDefault(type => type is Csv or Parquet or Json);
        return (name, accepted ?? Json);
    }

    /// <summary>The rows asked for. <paramref name="state"/> is what the table depends on: a client that has it is told so.</summary>
    public static async Task<IResult> OfAsync(HttpContext context, ResultTable table, string format, string state, Func<string, (string Unit, string Description)> describe)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{state} {table.Name} {format} {context.Request.QueryString}")).AsSpan(0, 8))}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        context.Response.Headers.Vary = "Accept, Accept-Encoding";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var page = Query(context.Request.Query, format).Of(table);
        if (format == Json)
        {
            return TypedResults.Ok(page.Shape(describe));
        }

        var memory = new MemoryStream();
        await (format == Csv ? TableWriter.WriteCsvAsync(page.AsTable(), memory, context.RequestAborted) : TableWriter.WriteParquetAsync(page.AsTable(), memory, context.RequestAborted));
        return TypedResults.File(memory.ToArray(), format == Csv ? $"{Csv}; charset=utf-8" : Parquet, $"{table.Name}{(format == Csv ? ".csv" : ".parquet")}");
    }

    private static TableQuery Query(IQueryCollection query, string format) => new()
    {
        Where = [.. query.Where(pair => pair.Key is not ("limit" or "offset")).Select(pair => new KeyValuePair<string, IReadOnlyList<string>>(pair.Key, [.. pair.Value.OfType<string>()]))],
        Offset = Number(query, "offset", int.MaxValue) ?? 0,
        Limit = Number(query, "limit", format == Json ? TableQuery.MostRows : int.MaxValue) ?? (format == Json ? UsualRows : null),
    };

    private static int? Number(IQueryCollection query, string name, int most) => query[name].ToString() is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
        : throw new UserErrorException($"{name}={text}: write a whole number{(most < int.MaxValue ? $" up to {most}, or ask for CSV or Parquet, which hold all rows" : string.Empty)}.");
}
