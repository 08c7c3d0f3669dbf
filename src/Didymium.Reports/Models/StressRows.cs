using Didymium.Analysis.Stress;
using Didymium.Market.Stress;

namespace Didymium.Reports.Models;

/// <summary>Tables of a stress test.</summary>
internal static class StressRows
{
    public static IReadOnlyList<string> Head =>
    [
        Tongue.Say("taken out", "移除对象"), Tongue.Say("lost, million USD", "损失，百万美元"), Tongue.Say("exposure, million USD", "风险敞口，百万美元"), Tongue.Say("magnets unserved", "磁体缺口"),
        Tongue.Say("NdPr oxide, China · outside", "氧化镨钕，中国 · 境外"), Tongue.Say("Dy oxide, China · outside", "氧化镝，中国 · 境外"), Tongue.Say("dearest magnet, China · outside", "涨价最多的磁体，中国 · 境外"),
        Tongue.Say("stocks last", "库存可支撑"), Tongue.Say("until back", "恢复所需"), Tongue.Say("until others stand in", "他方替代所需"),
    ];

    public static IReadOnlyList<string> VictimHead => [Tongue.Say("users in", "用户所在国"), Tongue.Say("worst", "最严重"), Tongue.Say("second", "第二"), Tongue.Say("third", "第三")];

    public static IReadOnlyList<string> PairHead => [Tongue.Say("taken out", "移除对象"), Tongue.Say("lost, million USD", "损失，百万美元"), Tongue.Say("beyond the sum, million USD", "超出两者之和，百万美元"), Tongue.Say("magnets unserved", "磁体缺口")];

    public static IReadOnlyList<IReadOnlyList<string>> Worst(StressRun run, IEnumerable<StressResult> results) =>
    [
        .. results.Select(r => (IReadOnlyList<string>)
        [
            StressNames.Of(run.World, r.Case),
            Words.Number(r.WelfareLostMillionUsd),
            Words.Number(r.ExposureMillionUsd),
            Share(r.UnservedShare),
            Rise(r, p => p.Product == "ox-ndpr"),
            Rise(r, p => p.Product == "ox-dy"),
            Rise(r, p => p.Product.StartsWith("mag-", StringComparison.Ordinal)),
            r.SurviveDays is { } d ? Tongue.Say($"{StressSentence.Days(d)} ({Names.Region(run.World, r.SurviveRegion)})", $"{StressSentence.Days(d)}（{Names.Region(run.World, r.SurviveRegion)}）") : "–",
            StressSentence.Days(r.Recovery.BackDays),
            Tongue.Say($"{StressSentence.Days(r.Recovery.ReplacedDays)} ({r.Recovery.How})", $"{StressSentence.Days(r.Recovery.ReplacedDays)}（{(r.Recovery.How == "build" ? "新建" : "认证")}）"),
        ]),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Victims(StressRun run) =>
    [
        .. StressRanking.ByVictim(run).Take(16).Select(v => (IReadOnlyList<string>)
        [
            Names.Region(run.World, v.Region),
            .. Enumerable.Range(0, 3).Select(i => i < v.Worst.Count ? Tongue.Say($"{StressNames.Of(run.World, v.Worst[i].Result.Case)}: {StressSentence.Money(v.Worst[i].MillionUsd)}", $"{StressNames.Of(run.World, v.Worst[i].Result.Case)}：{StressSentence.Money(v.Worst[i].MillionUsd)}") : "–"),
        ]),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Pairs(StressRun run, IEnumerable<StressResult> pairs) =>
    [
        .. pairs.Select(r => (IReadOnlyList<string>)
        [
            StressNames.Of(run.World, r.Case),
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
