using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Overview;

/// <summary>The bottleneck outside the reference region: what is made there of each stage, against what magnet users there need.</summary>
internal static class CoverBars
{
    public static Chart Of(Run run)
    {
        var headline = new Headline(run);
        var home = Words.Region(run, headline.Home);
        var rows = headline.Years.ToDictionary(year => year, year => headline.Bottlenecks(year).ToList());
        var year = headline.Years[Math.Min(1, headline.Years.Count - 1)];
        var stages = rows[year].Select(r => r.Stage).ToList();
        var longest = Math.Max(120, 20 * Math.Ceiling(5 * rows.Values.SelectMany(r => r).Select(r => r.Cover).DefaultIfEmpty(1).Max()));
        object Option(int of)
        {
            var byStage = rows[of].ToDictionary(r => r.Stage, StringComparer.Ordinal);
            return new
            {
                tooltip = new { trigger = "axis", valueFormatter = "percent", axisPointer = new { type = "shadow" } },
                grid = new { left = 8, right = 60, top = 24, bottom = 8, containLabel = true },
                xAxis = new { type = "value", min = 0, max = longest, axisLabel = new { formatter = "{value} %" } },
                yAxis = new { type = "category", inverse = true, data = stages, axisLabel = new { width = 130, overflow = "break" } },
                series = new[]
                {
                    new
                    {
                        name = Tongue.Say("made there, % of need", "当地产量占需求 %"),
                        type = "bar",
                        barWidth = "55%",
                        color = Palette.Series[0],
                        label = new { show = true, position = "right", formatter = "{c} %", color = "var(--ink)" },
                        data = stages.Select(s => byStage.TryGetValue(s, out var row) ? Math.Round(100 * row.Cover) : 0),
                        markLine = new { silent = true, symbol = "none", lineStyle = new { color = "var(--ink)", type = "dashed" }, label = new { position = "start", formatter = Tongue.Say("enough", "足够"), color = "var(--ink)" }, data = new[] { new { xAxis = 100 } } },
                    },
                },
            };
        }

        var narrow = rows[year].FirstOrDefault();
        return new Chart(
            "bottleneck",
            narrow.Stage is null
                ? Tongue.Say($"Nothing is made or used outside {home}.", $"{home}以外没有生产和使用。")
                : Tongue.Say(
                    $"The bottleneck outside {home} in {year}: {narrow.Stage}. Plants there make {Words.Percent(narrow.Cover)} of what magnet users there need.",
                    $"{year}年{home}以外的瓶颈：{narrow.Stage}。当地工厂产量为当地磁体用户所需的 {Words.Percent(narrow.Cover)}。"),
            Tongue.Say(
                $"Each bar is what plants outside {home} make in the year, as % of what is in the magnets bought there, imported magnets included. Below 100 % somebody depends on {home}.",
                $"每条为{home}以外工厂当年产量占当地所购磁体（含进口磁体）所需的百分比。低于 100 % 即对{home}有依赖。"),
            [.. headline.Years.Select(y => (Words.Year(y), Option(y)))],
            [Tongue.Say("year and stage", "年份和环节"), Tongue.Say("made outside, t", "境外产量，吨"), Tongue.Say("needed outside, t", "境外需求，吨"), Tongue.Say("cover", "满足率")],
            [.. headline.Years.SelectMany(y => rows[y].Select(r => (IReadOnlyList<string>)[$"{y} {r.Stage}", Words.Number(r.Outside), Words.Number(r.NeededOutside), Words.Percent(r.Cover)]))],
            300)
        {
            First = Math.Min(1, headline.Years.Count - 1),
        };
    }
}
