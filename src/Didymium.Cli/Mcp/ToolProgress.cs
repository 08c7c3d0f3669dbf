using Didymium.Workbench.Work;
using ModelContextProtocol;

namespace Didymium.Cli.Mcp;

/// <summary>Tells the client how far the work has come: only forward, and a hundred times at most.</summary>
internal sealed class ToolProgress(IProgress<ProgressNotificationValue> client, string unit) : IProgress<WorkProgress>
{
    private readonly Lock _gate = new();
    private int _told = -1;

    public void Report(WorkProgress value)
    {
        var step = value.Of > 0 ? value.Done * 100L / value.Of : value.Done;
        lock (_gate)
        {
            if (step <= _told)
            {
                return;
            }

            _told = (int)step;
            client.Report(new ProgressNotificationValue { Progress = value.Done, Total = value.Of > 0 ? value.Of : null, Message = value.Of > 0 ? $"{value.Done} of {value.Of} {unit}" : $"{value.Done} {unit}" });
        }
    }
}
