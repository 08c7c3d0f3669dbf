using System.CommandLine;
using Didymium.Cli.Mcp;
using Didymium.Cli.Verbs.Docs;
using ModelContextProtocol.Server;

namespace Didymium.Cli.Verbs;

/// <summary><c>mcp</c>: the verbs as tools for language models.</summary>
internal static class McpVerb
{
    public static Command Build()
    {
        var command = new Command(
            "mcp",
            """
            Serves the verbs as tools of the Model Context Protocol on standard input and output: run, compare, explain, stress, search, impact, trace, list.
            A client starts it, for example with the configuration {"mcpServers": {"didymium": {"command": "didymium", "args": ["mcp"]}}}.

              didymium mcp
              didymium mcp --db my.db --world my-world
            """)
        {
            DocsOptions.Ledger, Options.World,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(false, () => ServeAsync(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(Options.World), cancellation)));
        return command;
    }

    private static async Task<int> ServeAsync(string ledger, string? world, CancellationToken cancellation)
    {
        // Nothing but the protocol may come out: whatever else would say something says it on the error stream.
        Console.SetOut(Console.Error);
        var options = ToolServer.Options(new ModelTools(new Inputs(world), ledger, world));
        await using var server = McpServer.Create(new StdioServerTransport(options), options);
        await server.RunAsync(cancellation);
        return ExitCodes.Done;
    }
}
