using System.Globalization;
using Didymium.Analysis.Impact;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>How many times the price inside the reference region is paid outside, with bands where export licences are in force.</summary>
internal static class GapChart
{
    private static readonly string[] Wanted = ["ox-dy", "ox-tb", "ox-y", "mag-uh"];

    public static Chart? Build(Run run)
    {
        var gap = new Gap(run);
        var periods = run.Periods.ToList();
        var products = Wanted.Where(p => periods.Exists(t => gap.Inside(p, t) is > 0 && gap.Outside(p, t) is not null)).ToList();
        if (products.Count == 0)
        {
            return null;
        }

        var home = Words.Region(run, run.World.ReferenceRegion);
        double? Times(string product, Chain.Time.Period t) => gap.Inside(product, t) is > 0 and var inside && gap.Outside(product, t) is { } outside ? Math.Round(outside / inside, 3) : null;
        var bands = Bands(run, products);
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "times", header = "name" },
            legend = new { bottom = 0 },
            grid = new { left = 60, right = 20, top = 30, bottom = 60 },
            xAxis = new { type = "value", min = run.FirstYear, max = run.LastYear + 1, minInterval = 1, axisLabel = new { formatter = "{value}" }, splitLine = new { show = false } },
            yAxis = new { type = "value", name = Tongue.Say($"price outside over price in {home}", $"境外价格与{home}价格之比"), min = 0, nameTextStyle = new { align = "left" }, axisLabel = new { formatter = "{value} ×" } },
            series = products.Select((p, i) => new
            {
                name = Words.Product(run, p),
                type = "line",
                color = Palette.Series[i],
                symbol = Palette.Symbols[i],
                symbolSize = periods.Count > 30 ? 4 : 8,
                lineStyle = new { type = Palette.Dashes[i], width = 2 },
                data = periods.Where(t => Times(p, t) is not null).Select(t => new { name = t.ToString(), value = new[] { Math.Round(t.Middle, 4), Times(p, t)!.Value } }),
                markArea = i > 0 ? null : new { silent = true, itemStyle = new { color = "rgba(120,120,120,0.13)" }, data = bands.Select(b => new[] { new { xAxis = b.From }, new { xAxis = b.To } }) },
            }),
        };
        var widest = products.SelectMany(p => periods.Where(t => Times(p, t) is not null).Select(t => (Product: p, Period: t, Times: Times(p, t)!.Value))).MaxBy(g => g.Times);
        var when = bands.Count == 0
            ? Tongue.Say("No export licence is in force.", "没有生效的出口许可。")
            : Tongue.Say(
                $"Grey: when export licences on one of them are in force ({string.Join("; ", bands.Select(b => $"from {Date(b.From)}{(b.To > run.LastYear + 0.99 ? " on" : $" to {Date(b.To)}")}"))}).",
                $"灰色区域：其中某一产品的出口许可生效期间（{string.Join("；", bands.Select(b => b.To > run.LastYear + 0.99 ? $"{Date(b.From)} 起" : $"{Date(b.From)} 至 {Date(b.To)}"))}）。");
        var (outside, inside) = (Words.Price(gap.Outside(widest.Product, widest.Period)!.Value), Words.Price(gap.Inside(widest.Product, widest.Period)!.Value));
        return new Chart(
            "gap",
            Tongue.Say(
                $"{Words.Product(run, widest.Product)} parts most: in {widest.Period} it costs {Words.Times(widest.Times)} outside {home} what it costs inside ({outside} against {inside} USD/kg).",
                $"价差最大的是{Words.Product(run, widest.Product)}：{widest.Period} 境外价格为{home}境内的 {Words.Times(widest.Times)}（{outside} 对 {inside} 美元/千克）。"),
            Tongue.Say(
                $"Each line is a product's price in the large markets outside (mean of those with a price) over its price in {home}; at 1 there is one price. {when}",
                $"每条线是一种产品在境外主要市场的价格（有价格市场的均值）与{home}价格之比；等于1表示内外同价。{when}"),
            [(Tongue.Say("all", "全部"), option)],
            [Words.PeriodHead(run.Step), .. products.SelectMany(p => new[] { Tongue.Say($"{Words.Product(run, p)}: {home}", $"{Words.Product(run, p)}：{home}"), Tongue.Say("outside, USD/kg", "境外，美元/千克"), Tongue.Say("outside over inside", "境外/境内") })],
            [.. periods.Select(t => (IReadOnlyList<string>)[t.ToString(), .. products.SelectMany(p => new[] { Words.Price(gap.Inside(p, t) ?? double.NaN), Words.Price(gap.Outside(p, t) ?? double.NaN), Times(p, t) is { } g ? g.ToString("0.00", CultureInfo.InvariantCulture) : "–" })])]);
    }

    // Times at which a licence on one of the products is in force, joined where they touch.
    private static List<(double From, double To)> Bands(Run run, List<string> products)
    {
        var spans = new List<(double From, double To)>();
        foreach (var licence in run.Scenario.Events.OfType<ExportLicence>().Where(l => products.Exists(p => FlowScope.HoldsProduct(run.World, l.Scope, p)) && FlowScope.IsPlace(run.World, l.Scope.Origin, run.World.ReferenceRegion)))
        {
            foreach (var month in Chain.Time.Period.Range(run.FirstYear, run.LastYear, Chain.Time.TimeStep.Month).Where(m => licence.ShareInForce(m) > 0))
            {
                spans.Add((month.Start, month.End));
            }
        }

        var joined = new List<(double From, double To)>();
        foreach (var span in spans.OrderBy(s => s.From))
        {
            if (joined.Count > 0 && span.From <= joined[^1].To + 1e-6)
            {
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, span.To));
            }
            else
            {
                joined.Add(span);
            }
        }

        return [.. joined.Select(j => (Math.Round(j.From, 4), Math.Round(j.To, 4)))];
    }

    private static string Date(double time)
    {
        var months = (int)Math.Round(time * 12);
        return string.Create(CultureInfo.InvariantCulture, $"{months / 12}-{(months % 12) + 1:00}");
    }
}
