using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Didymium.Cli.Mcp;

/// <summary>The tools by their names, and what a client is told of them.</summary>
internal static class ToolServer
{
    private const string Instructions =
        """
        Didymium is an open, sourced model of the world's rare-earth supply chain, from mine to magnet to end use, 2024 to 2040.
        Ids: list gives those of scenarios, facilities, products, regions and uses. Products are such as ox-ndpr (NdPr oxide), ox-dy, ox-tb, met-ndpr, mag-std;
        regions are ISO 3166 alpha-3 codes (CHN, USA, DEU) and groups. Prices are USD of 2024 per kg; masses are tonnes on a stated basis (REO, oxide, metal, magnet).
        Every figure is a result of the model or a sourced number: say which scenario it is of, and use trace to find what it rests on.
        """;

    private static readonly JsonSerializerOptions Plain = new(Json.Options) { WriteIndented = false, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static McpServerOptions Options(ModelTools tools) => new()
    {
        ServerInfo = new Implementation { Name = "didymium", Title = "Didymium", Version = typeof(ToolServer).Assembly.GetName().Version?.ToString(3) ?? "0" },
        ServerInstructions = Instructions,
        ToolCollection =
        [
            Tool("run", "Run the world forward", tools.RunAsync),
            Tool("compare", "Compare two scenarios", tools.CompareAsync),
            Tool("explain", "Explain a number", tools.ExplainAsync),
            Tool("stress", "Stress test", tools.StressAsync),
            Tool("search", "Search documents", tools.Search),
            Tool("impact", "Impact of a document or claim", tools.ImpactAsync),
            Tool("trace", "Trace a number to its sources", tools.TraceAsync),
            Tool("list", "List ids", tools.List),
        ],
    };

    private static FaultTool Tool(string name, string title, Delegate method) => new(McpServerTool.Create(method, new McpServerToolCreateOptions
    {
        Name = name,
        Title = title,
        ReadOnly = true,
        Destructive = false,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        SerializerOptions = Plain,
    }));
}
