using Didymium.Analysis.Stress;
using Didymium.Market.Stress;

namespace Didymium.Reports.Models;

/// <summary>Tables of a stress test.</summary>
internal static class StressRows
{
    public static IReadOnlyList<string> Head { get; } = ["taken out", "lost, million USD", "exposure, million USD", "magnets unserved", "NdPr oxide, China · outside", "Dy oxide, China · outside", "dearest magnet, China · outside", "stocks last", "until back", "until others stand in"];

    public static IReadOnlyList<IReadOnlyList<string>> Worst(IEnumerable<StressResult> results) =>
    [
        .. results.Select(r => (IReadOnlyList<string>)
        [
            r.Case.Name,
            Words.Number(r.WelfareLostMillionUsd),
            Words.Number(r.ExposureMillionUsd),
            Share(r.UnservedShare),
            Rise(r, p => p.Product == "ox-ndpr"),
            Rise(r, p => p.Product == "ox-dy"),
            Rise(r, p => p.Product.StartsWith("mag-", StringComparison.Ordinal)),
            r.SurviveDays is { } d ? $"{StressSentence.Days(d)} ({r.SurviveRegion})" : "–",
            StressSentence.Days(r.Recovery.BackDays),
            $"{StressSentence.Days(r.Recovery.ReplacedDays)} ({r.Recovery.How})",
        ]),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Victims(StressRun run) =>
    [
        .. StressRanking.ByVictim(run).Take(16).Select(v => (IReadOnlyList<string>)
        [
            StressCharts.Region(run, v.Region),
            .. Enumerable.Range(0, 3).Select(i => i < v.Worst.Count ? $"{v.Worst[i].Result.Case.Name}: {StressSentence.Money(v.Worst[i].MillionUsd)}" : "–"),
        ]),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Pairs(StressRun run, IEnumerable<StressResult> pairs) =>
    [
        .. pairs.Select(r => (IReadOnlyList<string>)
        [
            r.Case.Name,
            Words.Number(r.WelfareLostMillionUsd),
            StressRanking.Beyond(run, r) is { } beyond ? Words.Number(beyond) : "–",
            Share(r.UnservedShare),
        ]),
    ];

    // Multiples of the base's price in the reference region and outside, of the product whose rise costs most.
    private static string Rise(StressResult result, Func<StressPrice, bool> which)
    {
        var found = result.Prices.Where(which).MaxBy(p => p.DearerMillionUsd);
        return found is null ? "–" : $"×{Multiple(found.Inside, found.InsideBase)} · ×{Multiple(found.Outside, found.OutsideBase)}";
    }

    private static string Multiple(double? now, double? before) => before > 0 && now is { } x ? (x / before.Value).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) : "–";

    private static string Share(double share) => (100 * share).ToString(share < 0.1 ? "0.0" : "0", System.Globalization.CultureInfo.InvariantCulture) + " %";
}
