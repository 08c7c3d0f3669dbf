using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Didymium.Cli.Mcp;

/// <summary>A tool whose faults are told in words, so that the model that called it can mend its call.</summary>
internal sealed class FaultTool(McpServerTool tool) : DelegatingMcpServerTool(tool)
{
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.InvokeAsync(request, cancellationToken);
        }
        catch (Exception e) when (UserFaults.Words(e) is not null)
        {
            return Fault(UserFaults.Words(e)!);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // An argument that is not of its type, or is missing; the schema says what it is to be.
            return Fault($"the arguments do not fit the tool's input schema: {e.Message}");
        }
    }

    private static CallToolResult Fault(string words) => new() { IsError = true, Content = [new TextContentBlock { Text = words }] };
}
