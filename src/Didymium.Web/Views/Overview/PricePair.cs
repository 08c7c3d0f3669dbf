using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Overview;

/// <summary>What the two oxides that matter most cost, in the reference region and outside it: one panel each, as their prices are a world apart.</summary>
internal static class PricePair
{
    private static readonly string[] Products = ["ox-ndpr", "ox-dy"];

    public static Chart Of(Run run)
    {
        var headline = new Headline(run);
        var home = Words.Region(run, headline.Home);
        List<int> years = [.. run.Years];
        double? Inside(string product, int year) => Known(headline.Price(product, headline.Home, year));
        double? Outside(string product, int year) => Known(headline.PriceOutside(product, year));
        object Line(string product, int panel, bool isHome) => new
        {
            name = isHome ? home : Tongue.Say($"outside {home}", $"{home}以外"),
            type = "line",
            xAxisIndex = panel,
            yAxisIndex = panel,
            color = isHome ? Palette.Of(headline.Home) : Palette.Series[0],
            symbol = isHome ? "circle" : "rect",
            symbolSize = 6,
            lineStyle = new { width = 2, type = isHome ? "solid" : "dashed" },
            data = years.Select(y => isHome ? Inside(product, y) : Outside(product, y)),
        };
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "usd" },
            legend = new { bottom = 0 },
            grid = new[] { new { left = 50, right = 16, top = 30, height = 90 }, new { left = 50, right = 16, top = 170, height = 90 } },
            xAxis = Products.Select((_, i) => new { type = "category", gridIndex = i, data = years.Select(Words.Year) }),
            yAxis = Products.Select((p, i) => new { type = "value", gridIndex = i, min = 0, name = Tongue.Say($"{Words.Product(run, p)}, USD/kg", $"{Words.Product(run, p)}，美元/千克"), nameTextStyle = new { align = "left" }, splitNumber = 3 }),
            series = Products.SelectMany((p, i) => new[] { Line(p, i, isHome: true), Line(p, i, isHome: false) }),
        };
        var gap = years.Where(y => Inside("ox-dy", y) > 0 && Outside("ox-dy", y) is not null).MaxBy(y => Outside("ox-dy", y) / Inside("ox-dy", y));
        string Said(double? price) => Words.Price(price ?? double.NaN);
        var (ndpr, dy) = (Words.Product(run, "ox-ndpr"), Words.Product(run, "ox-dy"));
        return new Chart(
            "what-it-costs",
            Tongue.Say(
                $"{dy} parts most from {home}'s price in {gap}: {Said(Outside("ox-dy", gap))} USD/kg outside {home} against {Said(Inside("ox-dy", gap))} inside. {ndpr} stands at {Said(Outside("ox-ndpr", run.FirstYear))} outside in {run.FirstYear} and {Said(Outside("ox-ndpr", Math.Min(2030, run.LastYear)))} in {Math.Min(2030, run.LastYear)}.",
                $"{dy}内外价差最大在{gap}年：{home}以外 {Said(Outside("ox-dy", gap))} 美元/千克，境内 {Said(Inside("ox-dy", gap))}。{ndpr}境外价{run.FirstYear}年为 {Said(Outside("ox-ndpr", run.FirstYear))}，{Math.Min(2030, run.LastYear)}年为 {Said(Outside("ox-ndpr", Math.Min(2030, run.LastYear)))}。"),
            Tongue.Say(
                $"Prices of oxide in USD of 2024 per kg, in {home} and outside it (mean weighted by what is used there). The lines part where trade is held up or taxed.",
                $"氧化物价格，2024年美元/千克；{home}境内与境外（按用量加权平均）。贸易受阻或征税处两线分离。"),
            [(Tongue.Say("all years", "全部年份"), option)],
            [Tongue.Say("year", "年份"), .. Products.SelectMany(p => new[] { $"{Words.Product(run, p)}: {home}", Tongue.Say($"outside {home}, USD/kg", $"{home}以外，美元/千克") })],
            [.. years.Select(y => (IReadOnlyList<string>)[Words.Year(y), .. Products.SelectMany(p => new[] { Said(Inside(p, y)), Said(Outside(p, y)) })])],
            320)
        {
            TraceOf = (row, column) => column is 1 or 3 ? $"price {Products[column / 2]} {headline.Home} {years[row]}" : null,
        };
    }

    private static double? Known(double price) => double.IsFinite(price) ? Math.Round(price, 2) : null;
}
