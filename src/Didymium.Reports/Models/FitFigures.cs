using System.Globalization;
using Didymium.Analysis;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The base year held against what was observed, as a table.</summary>
internal static class FitFigures
{
    public static IReadOnlyList<string> Head =>
    [
        Tongue.Say("what", "指标"), Tongue.Say("unit", "单位"), Tongue.Say("observed", "观测"), Tongue.Say("model", "模型"), Tongue.Say("off by", "偏差"), Tongue.Say("allowed", "容差"), Tongue.Say("definition", "定义"),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run, IEnumerable<FitRow> fit) =>
    [
        .. fit.Select(f => (IReadOnlyList<string>)
        [
            ObservationWords.Of(run.World, f.Of),
            ObservationWords.Unit(f.Unit),
            Words.Number(f.Observed),
            Words.Number(f.Model),
            Words.Points(f.Deviation) + (f.Of.Kind == "share" ? Tongue.Say(" pts", " 个百分点") : " %"),
            f.Tolerance is { } t ? string.Create(CultureInfo.InvariantCulture, $"±{t:0.#}") + (f.Passes ? string.Empty : Tongue.Say(" – does not fit", " – 不吻合")) : "–",
            f.Definition,
        ]),
    ];
}
