using System.Globalization;
using Didymium.Analysis.Attribution;
using Didymium.Chain.Scenarios;
using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>What makes a number: the sum, the price taken apart, events with their evidence, what binds.</summary>
public sealed partial class ExplanationBody
{
    // Events that change the number by less than this fraction of it are counted, not listed.
    private const double Listed = 1e-4;

    private IReadOnlyList<EventPart> listed = [];

    /// <summary>The explanation.</summary>
    [Parameter]
    [EditorRequired]
    public Explanation Explanation { get; set; } = null!;

    private string Unit => ExplanationCharts.Unit(Explanation);

    private int Quiet => Explanation.Events.Length - listed.Count;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var least = Listed * Math.Abs(Explanation.Value);
        listed = [.. Explanation.Events.Where(p => Math.Abs(p.Last ?? 0) > least || (!p.IsScaled && Math.Abs(p.Part ?? 0) > least))];
    }

    private IReadOnlyList<IReadOnlyList<string>> GroupRows() =>
    [
        .. Explanation.Groups.Select(g => (IReadOnlyList<string>)
        [
            g.Told,
            ExplanationCharts.Signed(g.Part) + (g.StandardError is { } s ? $" ± {ExplanationCharts.Number(s)}" : string.Empty),
            ExplanationCharts.Signed(g.Alone),
            ExplanationCharts.Signed(g.Last),
            $"{g.Events.Length}",
        ]),
    ];

    private IReadOnlyList<IReadOnlyList<string>> SourceRows(PriceAnatomy anatomy) =>
    [
        .. anatomy.Sources.Select(s => (IReadOnlyList<string>)
        [
            Words.Region(Explanation.Run, s.Origin),
            Words.Region(Explanation.Run, s.Destination),
            Words.Number(s.Tonnes),
            s.LimitTonnes is { } limit ? Words.Number(limit) : "–",
            s.RentUsdPerKg < 0.005 ? "–" : s.LimitedBy == "habit" ? Tongue.Say("buyers qualify suppliers slowly", "买方认证供应商缓慢") : Explanation.Run.Scenario.Events.FirstOrDefault(e => e.Id == s.LimitedBy)?.Name ?? "–",
            Words.Price(s.LandedUsdPerKg),
            Words.Price(Math.Max(0, s.RentUsdPerKg)),
        ]),
    ];

    private static string Since(MarketEvent e) => Tongue.Say(
        $"from {e.Start}{(e.End is { } end ? $" to {end}" : null)}, {Words.Status(e.Status)}",
        $"{e.Start} {(e.End is { } last ? $"至 {last}" : "起")}，{Words.Status(e.Status)}");

    private string Method()
    {
        var residual = (100 * Explanation.RelativeResidual).ToString("0.00", CultureInfo.InvariantCulture);
        var exact = Explanation.Method == "exact";
        return Tongue.Say(
            $"The number is that of the run. \"Without the events\" is the same run without any event of the scenario that could have acted by then. A group's part is its Shapley value (Shapley 1953): the mean of what it adds over all orders in which the groups could have come, {(exact ? "from the runs of all combinations of groups" : "estimated from orders drawn with a fixed seed")}. {Explanation.Runs} runs were made. Parts and baseline add up to the number; the residual is {residual} %.",
            $"该数字取自运行结果。“无事件时”指同一运行去掉情景中届时可能起作用的所有事件。一组事件的贡献为其沙普利值（Shapley 1953）：在所有可能的先后顺序下其增量的平均值，{(exact ? "由各组所有组合的运行得出" : "由固定种子抽取的顺序估计")}。共运行 {Explanation.Runs} 次。各贡献与基线之和等于该数字，残差为 {residual} %。");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
