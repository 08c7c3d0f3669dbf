using System.Globalization;
using Didymium.Chain.Time;
using Didymium.Chain.Wording;
using Didymium.Web.Jobs;
using Didymium.Workbench.Work;

namespace Didymium.Web.Views.Work;

/// <summary>Jobs in words.</summary>
internal static class JobWords
{
    /// <summary>What is asked, in a line.</summary>
    public static string Title(Job job)
    {
        var (request, scenario) = (job.Request, Scenario(job.Request));
        return request.Kind switch
        {
            WorkKind.Run => Details(request) is { Length: > 0 } details ? $"{scenario} ({details})" : scenario,
            WorkKind.Stress => Tongue.Say($"Stress test of {scenario}, {When(request)}", $"{scenario} 压力测试，{When(request)}"),
            WorkKind.Impact => Tongue.Say($"What would {request.Of} change?", $"{request.Of} 会改变什么？"),
            _ => Tongue.Say($"What makes this number: {request.Question}", $"数字由来：{request.Question}"),
        };
    }

    /// <summary>The scenario of a request, by name where the reader wrote it and by id where it comes with the program.</summary>
    /// <remarks>Read from the text's own line and not by the reader of scenarios: a list of many runs is shown at once.</remarks>
    public static string Scenario(WorkRequest request) => request.ScenarioText is not { } text ? request.Scenario
        : Tongue.IsChinese && Line(text, "name_zh:") is { Length: > 0 } chinese ? chinese
        : Line(text, "name:") is { Length: > 0 } name ? name
        : Line(text, "id:") is { Length: > 0 } id ? id
        : Tongue.Say("a scenario of one's own", "自定义情景");

    /// <summary>Where a job stands, in words.</summary>
    public static string State(JobState state) => state switch
    {
        JobState.Queued => Tongue.Say("waiting", "排队中"),
        JobState.Running => Tongue.Say("running", "运行中"),
        JobState.Done => Tongue.Say("finished", "已完成"),
        JobState.Failed => Tongue.Say("failed", "失败"),
        JobState.Cancelled => Tongue.Say("cancelled", "已取消"),
        _ => Tongue.Say("interrupted", "已中断"),
    };

    /// <summary>Kind of work in words.</summary>
    public static string Kind(WorkKind kind) => kind switch
    {
        WorkKind.Run => Tongue.Say("run", "情景运行"),
        WorkKind.Stress => Tongue.Say("stress test", "压力测试"),
        WorkKind.Impact => Tongue.Say("impact", "影响分析"),
        _ => Tongue.Say("explanation", "溯因"),
    };

    /// <summary>How long something is out: <c>a quarter</c>.</summary>
    public static string Length(TimeStep step) => step switch
    {
        TimeStep.Year => Tongue.Say("a year", "一年"),
        TimeStep.Quarter => Tongue.Say("a quarter", "一个季度"),
        _ => Tongue.Say("a month", "一个月"),
    };

    private static string When(WorkRequest request) => request.At is { } at ? Tongue.Say($"{Length(request.For)} from {at}", $"{at} 起{Length(request.For)}") : Length(request.For);

    private static string Details(WorkRequest request) => string.Join(", ", ((string[])
    [
        request.Step == TimeStep.Year ? string.Empty : Tongue.Say($"by {request.Step.ToString().ToLowerInvariant()}", request.Step == TimeStep.Quarter ? "按季" : "按月"),
        request.Foresight == Market.ForesightKind.Perfect ? Tongue.Say("perfect foresight", "完全预见") : string.Empty,
        request.To == new WorkRequest().To ? string.Empty : Tongue.Say($"to {request.To}", string.Create(CultureInfo.InvariantCulture, $"至{request.To}年")),
        .. request.Set,
    ]).Where(d => d.Length > 0));

    private static string Line(string text, string key)
    {
        var line = text.Split('\n').FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim() ?? string.Empty;

        // A folded text stands on the lines below.
        return line.StartsWith('>') || line.StartsWith('|') ? string.Empty : line.Trim('"', '\'');
    }
}
