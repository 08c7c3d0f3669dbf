using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Site;

/// <summary>Scripts, styles and outlines, from this program only; compressed once and kept by browsers for as long as they do not change.</summary>
internal static class AssetFiles
{
    private static readonly FrozenDictionary<string, Asset> Files = new Dictionary<string, (string Type, Func<byte[]> Read)>(StringComparer.Ordinal)
    {
        ["site.css"] = ("text/css; charset=utf-8", () => Own(".css")),
        ["site.js"] = ("text/javascript; charset=utf-8", () => Own(".js")),
        ["report.css"] = ("text/css; charset=utf-8", () => Reports.ReportAssets.Read("report.css")),
        ["report.js"] = ("text/javascript; charset=utf-8", () => Reports.ReportAssets.Read("report.js")),
        ["echarts.js"] = ("text/javascript; charset=utf-8", () => Reports.ReportAssets.Read("echarts.js")),
        ["countries.json"] = ("application/json", () => Reports.ReportAssets.Read("countries.json")),
    }.ToFrozenDictionary(pair => pair.Key, pair => Asset.Of(pair.Value.Type, pair.Value.Read()), StringComparer.Ordinal);

    /// <summary>The address of a file, with its content's hash.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Files[name].Hash}";

    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        var response = context.Response;
        response.Headers.ETag = $"\"{asset.Hash}\"";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = context.Request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(asset.Hash, StringComparison.Ordinal))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "br";
            return Results.Bytes(asset.Brotli, asset.Type);
        }

        return Results.Bytes(asset.Plain, asset.Type);
    }).ExcludeFromDescription();

    // One file for the reader, one file a subject for whoever writes them.
    private static byte[] Own(string ending)
    {
        var here = typeof(AssetFiles).Assembly;
        using var memory = new MemoryStream();
        foreach (var name in here.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = here.GetManifestResourceStream(name)!;
            stream.CopyTo(memory);
        }

        return memory.ToArray();
    }

    private sealed record Asset(string Type, byte[] Plain, byte[] Brotli, string Hash)
    {
        public static Asset Of(string type, byte[] plain)
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                brotli.Write(plain);
            }

            return new(type, plain, packed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 6)));
        }
    }
}
