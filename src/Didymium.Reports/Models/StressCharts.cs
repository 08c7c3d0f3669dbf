using Didymium.Analysis.Stress;
using Didymium.Market.Stress;

namespace Didymium.Reports.Models;

/// <summary>Pictures of a stress test.</summary>
internal static class StressCharts
{
    private const int Bars = 20;

    /// <summary>Risk exposure of the worst cases, one bar each.</summary>
    public static Chart Ranking(StressRun run, string id, string title, IReadOnlyList<StressResult> ranking)
    {
        var worst = ranking.Take(Bars).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
            grid = new { left = 8, right = 24, top = 8, bottom = 34, containLabel = true },
            xAxis = new { type = "value", name = "million USD", nameLocation = "middle", nameGap = 24 },
            yAxis = new { type = "category", inverse = true, data = worst.Select(r => Short(r.Case.Name, 56)), axisLabel = new { width = 170, overflow = "break", lineHeight = 12, fontSize = 11, interval = 0 } },
            series = new[] { new { name = "exposure, million USD", type = "bar", color = "#0072B2", data = worst.Select(r => Math.Round(r.ExposureMillionUsd, 1)) } },
        };
        var first = worst.Count > 0 ? worst[0] : null;
        return new Chart(
            id,
            first is null ? $"{title}: none." : $"{title}: {StressSentence.Money(first.ExposureMillionUsd)} of exposure for \"{first.Case.Name}\"{(worst.Count > 1 ? $", then \"{worst[1].Case.Name}\" with {StressSentence.Money(worst[1].ExposureMillionUsd)}" : null)}.",
            "A bar is what the world loses at the pace of the stressed period until what was taken out is back.",
            [("all", option)],
            ["taken out", "lost in the period, million USD", "days until it is back", "exposure, million USD"],
            [.. worst.Select(r => (IReadOnlyList<string>)[r.Case.Name, Words.Number(r.WelfareLostMillionUsd), Words.Number(r.Recovery.BackDays), Words.Number(r.ExposureMillionUsd)])],
            90 + (29 * Math.Max(1, worst.Count)));
    }

    /// <summary>Who goes without in the worst cases: uses down, countries across, a frame for each case.</summary>
    public static Chart Heat(StressRun run, IReadOnlyList<StressResult> cases)
    {
        var uses = Order(cases.SelectMany(c => c.Unserved), u => u.Use, 16);
        var regions = Order(cases.SelectMany(c => c.Unserved), u => u.Region, 14);
        var names = run.World.Demands.GroupBy(d => d.Use.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Use.Name, StringComparer.Ordinal);
        object Frame(StressResult c) => new
        {
            tooltip = new { position = "top" },
            grid = new { left = 8, right = 12, top = 8, bottom = 64, containLabel = true },
            xAxis = new { type = "category", data = regions, splitArea = new { show = true }, axisLabel = new { interval = 0, rotate = 45 } },
            yAxis = new { type = "category", inverse = true, data = uses.Select(u => names[u]), axisLabel = new { width = 130, overflow = "truncate", interval = 0 } },
            visualMap = new { min = 0, max = 100, calculable = false, orient = "horizontal", left = "center", bottom = 0, itemHeight = 120, itemWidth = 12, text = new[] { "100 % missing", "0 %" }, inRange = new { color = new[] { "#f7f4ec", "#f3c9a5", "#D55E00", "#6b2200" } } },
            series = new[]
            {
                new
                {
                    name = "% missing",
                    type = "heatmap",
                    data = c.Unserved.Where(u => uses.Contains(u.Use) && regions.Contains(u.Region)).Select(u => new[] { regions.IndexOf(u.Region), uses.IndexOf(u.Use), Math.Round(100 * u.Share) }),
                },
            },
        };
        var worst = cases[0].Unserved.MaxBy(u => u.MillionUsd);
        return new Chart(
            "heat",
            worst is null ? "Nobody goes without." : $"\"{cases[0].Case.Name}\": {names[worst.Use]} in {Region(run, worst.Region)} go without most: {Words.Tonnes(worst.Tonnes)} or {Words.Percent(worst.Share)} of what they bought.",
            "A field is a use in a country: the darker, the larger the share of its purchases that is missing. Choose the case above; uses and countries are in the order of what is missing by value.",
            [.. cases.Select(c => (Short(c.Case.Name, 44), Frame(c)))],
            ["taken out", "use", "country", "t missing", "share"],
            [.. cases.SelectMany(c => c.Unserved.OrderByDescending(u => u.MillionUsd).Take(8).Select(u => (IReadOnlyList<string>)[c.Case.Name, names[u.Use], Region(run, u.Region), Words.Number(u.Tonnes), Words.Percent(u.Share)]))],
            110 + (24 * Math.Max(3, uses.Count)))
        {
            FrameName = "Taken out",
        };
    }

    public static string Region(StressRun run, string id) => run.World.Regions.TryGetValue(id, out var r) ? r.Name : id;

    private static List<string> Order(IEnumerable<UnservedRow> rows, Func<UnservedRow, string> key, int most) =>
        [.. rows.GroupBy(key, StringComparer.Ordinal).OrderByDescending(g => g.Sum(u => u.MillionUsd)).Take(most).Select(g => g.Key)];

    private static string Short(string name, int most) => name.Length <= most ? name : name[..(most - 1)] + "…";
}
