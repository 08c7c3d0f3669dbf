using Didymium.Analysis.Stress;
using Didymium.Chain.Wording;
using Didymium.Market.Stress;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Work;

/// <summary>Tables of one case of a stress test: who goes short, who loses, at what price, for how long.</summary>
internal static class StressCaseRows
{
    public static IReadOnlyList<string> ShortHead => [Tongue.Say("use", "用途"), Tongue.Say("country", "国家"), Tongue.Say("missing, t of product", "缺口，吨产品"), Tongue.Say("share of its purchases", "占其采购量"), Tongue.Say("worth before, million USD", "按原价计，百万美元")];

    public static IReadOnlyList<string> HurtHead => [Tongue.Say("country", "国家"), Tongue.Say("users lose, million USD", "用户损失，百万美元"), Tongue.Say("plants lose, million USD", "工厂损失，百万美元")];

    public static IReadOnlyList<string> StockHead => [Tongue.Say("country", "国家"), Tongue.Say("runs out first", "最先耗尽"), Tongue.Say("missing, t oxide a day", "缺口，吨氧化物/日"), Tongue.Say("stocks within reach, t oxide", "可动用库存，吨氧化物"), Tongue.Say("stocks last", "库存可支撑")];

    public static IReadOnlyList<string> RemovedHead => [Tongue.Say("stage", "环节"), Tongue.Say("taken out, t", "移除，吨"), Tongue.Say("share of the world", "占全球"), Tongue.Say("made up by others", "他方弥补")];

    public static IReadOnlyList<IReadOnlyList<string>> Short(StressRun run, StressResult result) =>
        [.. result.Unserved.OrderByDescending(u => u.MillionUsd).Select(u => (IReadOnlyList<string>)[Names.Use(run.World, u.Use), Names.Region(run.World, u.Region), Words.Number(u.Tonnes), Words.Percent(u.Share), Words.Number(u.MillionUsd)])];

    public static IReadOnlyList<IReadOnlyList<string>> Hurt(StressRun run, StressResult result) =>
        [.. result.Hurt.OrderByDescending(h => h.UsersLoseMillionUsd).Select(h => (IReadOnlyList<string>)[Names.Region(run.World, h.Region), Words.Number(h.UsersLoseMillionUsd), Words.Number(h.PlantsLoseMillionUsd)])];

    public static IReadOnlyList<string> PriceHead(StressRun run)
    {
        var home = Names.Region(run.World, run.World.ReferenceRegion);
        return
        [
            Tongue.Say("product", "产品"), Tongue.Say($"{home}, before", $"{home}，原价"), Tongue.Say($"{home}, then", $"{home}，中断时"), Tongue.Say("outside, before", "境外，原价"), Tongue.Say("outside, then", "境外，中断时"), Tongue.Say("dearest in", "涨幅最大"),
        ];
    }

    public static IReadOnlyList<IReadOnlyList<string>> Prices(StressRun run, StressResult result) =>
    [
        .. result.Prices.OrderByDescending(p => p.DearerMillionUsd).Select(p => (IReadOnlyList<string>)
        [
            Names.Product(run.World, p.Product),
            Price(p.InsideBase),
            Price(p.Inside),
            Price(p.OutsideBase),
            Price(p.Outside),
            p.DearestRegion.Length > 0 ? $"{Names.Region(run.World, p.DearestRegion)} ×{p.DearestMultiple.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)}" : "–",
        ]),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Stocks(StressRun run, StressResult result) =>
        [.. result.Survival.OrderBy(s => s.Days).Select(s => (IReadOnlyList<string>)[Names.Region(run.World, s.Region), Names.Element(run.World, s.Element), Small(s.MissingTonnesPerDay), Words.Number(s.StockTonnes), StressSentence.Days(s.Days)])];

    public static IReadOnlyList<IReadOnlyList<string>> Removed(StressResult result) =>
        [.. result.Removed.OrderByDescending(r => r.ShareOfWorld).Select(r => (IReadOnlyList<string>)[Words.Activity(r.Stage), Words.Number(r.Tonnes), Words.Percent(r.ShareOfWorld), Words.Percent(r.ReplacedShare)])];

    // A kilogram a day of a rare element is little and yet all there is.
    private static string Small(double tonnes) => tonnes < 1 ? tonnes.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : Words.Number(tonnes);

    private static string Price(double? usd) => Words.Price(usd ?? double.NaN);
}
