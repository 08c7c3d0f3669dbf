using Didymium.Chain.Time;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Prices by region over the years, or over the months or quarters of a finer run.</summary>
internal static class PriceCharts
{
    private static readonly string[] Regions = ["CHN", "USA", "JPN", "DEU", "FRA", "KOR"];

    public static Chart Of(Run run, string product)
    {
        var prices = run.Prices.Where(p => p.Product == product).ToLookup(p => (p.Region, p.Period));
        var periods = run.Periods.ToList();
        double? At(string r, Period y) => prices[(r, y)].FirstOrDefault()?.UsdPerKg is { } v ? Math.Round(v, 2) : null;
        var shown = Regions.Where(r => periods.Exists(y => At(r, y) is not null)).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "usd" },
            legend = new { bottom = 0 },
            grid = new { left = 60, right = 20, top = 30, bottom = 50 },
            xAxis = new { type = "category", data = periods.Select(y => y.ToString()) },
            yAxis = new { type = "value", name = Tongue.Say("USD of 2024 per kg", "2024年美元/千克"), min = 0 },
            series = shown.Select((r, i) => new
            {
                name = Words.Region(run, r),
                type = "line",
                color = Palette.Of(r),
                symbol = Palette.Symbols[i],
                symbolSize = periods.Count > 30 ? 3 : 7,
                lineStyle = new { type = Palette.Dashes[i], width = r == "CHN" ? 3 : 2 },
                data = periods.Select(y => At(r, y)),
            }),
        };
        var home = run.World.ReferenceRegion;
        var gap = periods.Select(y => (Period: y, Gap: shown.Where(r => r != home).Select(r => (At(r, y) ?? double.NaN) - (At(home, y) ?? double.NaN)).Where(double.IsFinite).DefaultIfEmpty(0).Max())).MaxBy(g => g.Gap);
        var peak = periods.Select(y => (Period: y, Value: At(home, y) ?? 0)).MaxBy(v => v.Value);
        var start = At(home, periods[0]) ?? double.NaN;
        var apart = gap.Gap > 0.05 * start
            ? Tongue.Say($"the widest gap to a market outside is {Words.Price(gap.Gap)} USD/kg, in {gap.Period}", $"与境外市场的最大价差为 {Words.Price(gap.Gap)} 美元/千克，出现在 {gap.Period}")
            : Tongue.Say("prices outside stay with it", "境外价格与之一致");
        var (what, where) = (Words.Product(run, product), Words.Region(run, home));
        return new Chart(
            $"price-{product}",
            Tongue.Say(
                $"{what}: {Words.Price(start)} USD/kg in {where} in {periods[0]}, at most {Words.Price(peak.Value)} in {peak.Period}; {apart}.",
                $"{what}：{where} {periods[0]} 为 {Words.Price(start)} 美元/千克，最高为 {peak.Period} 的 {Words.Price(peak.Value)}；{apart}。"),
            Tongue.Say(
                "Each line is the price in one region: the value of one more kilogram there. Lines part where trade is held up or taxed.",
                "每条线是一个地区的价格，即当地多一千克的价值。贸易受阻或被征税时，各线分开。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Words.PeriodHead(run.Step), .. shown.Select(r => Words.Region(run, r))],
            [.. periods.Select(y => (IReadOnlyList<string>)[y.ToString(), .. shown.Select(r => Words.Price(At(r, y) ?? double.NaN))])],
            320);
    }
}
