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

    private static string StageNoun(string stage) => stage switch
    {
        "mined" => "mining",
        "separated" => "separation",
        "metal" => "metal making",
        _ => "magnet making",
    };

    private string BottleneckSentence()
    {
        var narrow = headline.Bottlenecks().FirstOrDefault();
        return narrow.Stage is null
            ? "Nothing is made or used outside."
            : $"{narrow.Stage}: plants outside make {Words.Percent(narrow.Cover)} of what magnet users outside need, counting what is inside imported magnets.";
    }
}
