using Didymium.Analysis.Stress;
using Didymium.Chain.Wording;
using Didymium.Market.Stress;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Work;

/// <summary>Pictures of one case of a stress test.</summary>
internal static class StressCaseCharts
{
    private const int Bars = 12;

    // Less than this, million USD, nobody sees in a bar.
    private const double Seen = 0.05;

    /// <summary>What users lose by country; null when nobody loses as much as can be seen.</summary>
    public static Chart? Losers(StressRun run, StressResult result)
    {
        var rows = result.Hurt.Where(h => h.UsersLoseMillionUsd > Seen).OrderByDescending(h => h.UsersLoseMillionUsd).Take(Bars).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var names = rows.ConvertAll(h => Names.Region(run.World, h.Region));
        var option = new
        {
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
            grid = new { left = 8, right = 24, top = 8, bottom = 34, containLabel = true },
            xAxis = new { type = "value", name = Tongue.Say("million USD", "百万美元"), nameLocation = "middle", nameGap = 24 },
            yAxis = new { type = "category", inverse = true, data = names, axisLabel = new { interval = 0 } },
            series = new[] { new { name = Tongue.Say("users lose, million USD", "用户损失，百万美元"), type = "bar", color = Palette.Series[1], data = rows.Select(h => Math.Round(h.UsersLoseMillionUsd, 1)) } },
        };
        return new Chart(
            "losers",
            Tongue.Say(
                $"Users in {names[0]} lose most: {StressSentence.Money(rows[0].UsersLoseMillionUsd)} in {run.Period}.",
                $"损失最大的是{names[0]}用户：{run.Period} 损失 {StressSentence.Money(rows[0].UsersLoseMillionUsd)}。"),
            Tongue.Say("A bar is what users of a country lose while it is out: what they go without and what they pay more.", "柱长为中断期间一国用户的损失：买不到的部分与多付的价钱。"),
            [(Tongue.Say("all", "全部"), option)],
            StressCaseRows.HurtHead,
            StressCaseRows.Hurt(run, result),
            70 + (26 * rows.Count));
    }

    /// <summary>Prices as multiples of what they were, inside the reference region and outside; null when none rises by a twentieth.</summary>
    public static Chart? Prices(StressRun run, StressResult result)
    {
        const double told = 1.05;
        static double? Multiple(double? now, double? before) => before > 0 && now is { } x ? Math.Round(x / before.Value, 2) : null;
        var rows = result.Prices
            .Select(p => (Price: p, Inside: Multiple(p.Inside, p.InsideBase), Outside: Multiple(p.Outside, p.OutsideBase)))
            .Where(p => Math.Max(p.Inside ?? 0, p.Outside ?? 0) >= told)
            .OrderByDescending(p => p.Price.DearerMillionUsd).Take(Bars).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var home = Names.Region(run.World, run.World.ReferenceRegion);
        var names = rows.ConvertAll(p => Names.Product(run.World, p.Price.Product));
        object Series(string name, string color, IEnumerable<double?> data) => new { name, type = "bar", color, data };
        var option = new
        {
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
            legend = new { bottom = 0 },
            grid = new { left = 8, right = 24, top = 8, bottom = 60, containLabel = true },
            xAxis = new { type = "value", name = Tongue.Say("times the price before", "为原价的倍数"), nameLocation = "middle", nameGap = 24 },
            yAxis = new { type = "category", inverse = true, data = names, axisLabel = new { width = 150, overflow = "break", interval = 0 } },
            series = new[] { Series(home, Palette.Of(run.World.ReferenceRegion), rows.Select(r => r.Inside)), Series(Tongue.Say("outside", "境外"), Palette.Series[0], rows.Select(r => r.Outside)) },
        };
        var worst = rows[0];
        return new Chart(
            "price-rises",
            Tongue.Say(
                $"{names[0]} costs {Words.Times(worst.Inside ?? double.NaN)} as much in {home} and {Words.Times(worst.Outside ?? double.NaN)} outside.",
                $"{names[0]}：{home}价格为原来的{Words.Times(worst.Inside ?? double.NaN)}，境外为{Words.Times(worst.Outside ?? double.NaN)}。"),
            Tongue.Say("A bar at 1 is no change. The product whose rise costs most stands first.", "柱长为 1 表示不变。涨价代价最大的产品排在最前。"),
            [(Tongue.Say("all", "全部"), option)],
            StressCaseRows.PriceHead(run),
            StressCaseRows.Prices(run, result),
            110 + (40 * rows.Count));
    }
}
