using System.Globalization;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>The report of a run.</summary>
public sealed partial class RunReport
{
    private Headline headline = null!;
    private Chart? gapChart;
    private List<(string Country, string Stage, double Points, double Tonnes)> gainers = [];

    /// <summary>The run.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    /// <summary>What is shown beside it.</summary>
    [Parameter]
    [EditorRequired]
    public ReportExtras Extras { get; set; } = null!;

    // Prices and policies are shown by the month or quarter when the run has them.
    private Run Fine => Extras.Fine ?? Run;

    private string HomeName => Words.Region(Run, headline.Home);

    private int Mid => headline.Years[Math.Min(1, headline.Years.Count - 1)];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        headline = new Headline(Run);
        gapChart = GapChart.Build(Fine);
        gainers = [.. headline.Gainers()];
    }

    private string Fit => Tongue.Say($"Fit to {Run.FirstYear}", $"与{Run.FirstYear}年的吻合度");

    private string GainersSentence() => gainers.Count == 0
        ? Tongue.Say("Nobody gains as much as a third of a point.", "没有国家上升超过三分之一个百分点。")
        : Tongue.Say(
            string.Join("; ", gainers.Select(g => $"{Words.Region(Run, g.Country)} {Words.Points(g.Points)} points of {Words.Activity(g.Stage)} ({Words.Tonnes(g.Tonnes)})")) + ".",
            string.Join("；", gainers.Select(g => $"{Words.Region(Run, g.Country)}{Words.Activity(g.Stage)} {Words.Points(g.Points)} 个百分点（{Words.Tonnes(g.Tonnes)}）")) + "。");

    private string RunSentence()
    {
        var (solves, seconds) = (Run.Solves.Sum(s => s.Solves), Run.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture));
        var lineage = string.Join(Tongue.Say(", ", "、"), Run.Scenario.Lineage);
        return Tongue.Say(
            $"Scenario {Run.Scenario.Id}{(lineage.Length > 0 ? $", extends {lineage}" : null)}. Dataset SHA-256 {Run.World.DatasetHash}. {solves} solves in {seconds} s.",
            $"情景 {Run.Scenario.Id}{(lineage.Length > 0 ? $"，基于 {lineage}" : null)}。数据集 SHA-256 {Run.World.DatasetHash}。求解 {solves} 次，用时 {seconds} 秒。");
    }

    private string BottleneckSentence()
    {
        var narrow = headline.Bottlenecks().FirstOrDefault();
        return narrow.Stage is null
            ? Tongue.Say("Nothing is made or used outside.", "境外既无生产也无使用。")
            : Tongue.Say(
                $"{narrow.Stage}: plants outside make {Words.Percent(narrow.Cover)} of what magnet users outside need, counting what is inside imported magnets.",
                $"{narrow.Stage}：境外工厂的产量只能满足境外磁体用户需求（含进口磁体中所含）的 {Words.Percent(narrow.Cover)}。");
    }
}
