using System.Globalization;
using Didymium.Analysis;
using Didymium.Analysis.Impact;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Pictures of what claims change: without them in grey, with them in colour.</summary>
internal static class ImpactCharts
{
    private const string Grey = "#8a8780";
    private const string Colour = "#0072B2";
    private const int Countries = 8;

    private static readonly string[] Products = ["ox-ndpr", "ox-dy", "ox-tb"];

    private static readonly string[] Order = ["mined", "separated", "heavy", "metal", "magnet"];

    /// <summary>Year at which stages are compared.</summary>
    public static int Horizon(ImpactEffect effect) => KeyFigures.Milestone(effect.With);

    /// <summary>The flow on the routes that bans close, by year.</summary>
    public static Chart Closed(ImpactEffect effect, string id)
    {
        var years = effect.Years.ToList();
        var flows = years.Select(effect.ClosedIn).ToList();
        var finding = ImpactWords.Closed(effect);
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
            legend = new { bottom = 0 },
            grid = new { left = 66, right = 16, top = 30, bottom = 56 },
            xAxis = new { type = "category", data = years.Select(Words.Year) },
            yAxis = new { type = "value", name = Tongue.Say("t a year", "吨/年"), min = 0 },
            series = new object[]
            {
                new { name = Tongue.Say("without the claim", "无此主张"), type = "bar", color = Grey, data = flows.Select(f => Math.Round(f.Without)) },
                new { name = Tongue.Say("with it", "有此主张"), type = "bar", color = Colour, data = flows.Select(f => Math.Round(f.With)) },
            },
        };
        return new Chart(
            id,
            finding.Length == 0 ? Tongue.Say("No flow ends.", "没有贸易流中断。") : Tongue.Say($"It {finding}.", $"{finding}。"),
            Tongue.Say("Grey: what would go this way in the year. Blue: what goes with the claim in force.", "灰色：当年本应经此路线的量。蓝色：主张生效时的量。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Tongue.Say("year", "年份"), WithoutTonnes, WithTonnes, DifferenceTonnes],
            [.. years.Zip(flows, (y, f) => (IReadOnlyList<string>)[Words.Year(y), Words.Number(f.Without), Words.Number(f.With), Signed(f.With - f.Without)])],
            320);
    }

    /// <summary>What countries make more or less of, by year; a frame for each stage.</summary>
    public static Chart Tonnes(ImpactEffect effect, string id, string[] stages)
    {
        var years = effect.Years.ToList();
        var horizon = Horizon(effect);
        var frames = stages.Select(stage => (Stage: stage, Rows: effect.Stages.Where(s => s.Stage == stage).ToList())).Where(f => f.Rows.Count > 0).ToList();
        object Frame(List<StageChange> rows)
        {
            var countries = Largest(rows);
            var byCountry = rows.ToDictionary(r => (r.Year, r.Country), r => r.Tonnes);
            return new
            {
                tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
                legend = new { type = "scroll", bottom = 0 },
                grid = new { left = 66, right = 16, top = 30, bottom = 56 },
                xAxis = new { type = "category", data = years.Select(Words.Year) },
                yAxis = new { type = "value", name = Tongue.Say("difference, t a year", "差额，吨/年") },
                series = countries.Select(c => new { name = Words.Region(effect.With, c), type = "bar", stack = "s", color = Palette.Of(c), data = years.Select(y => Math.Round(byCountry.GetValueOrDefault((y, c)))) }),
            };
        }

        var (main, rows) = frames.Count > 0 ? frames[0] : (stages[0], []);
        var net = rows.Where(r => r.Year == horizon).Sum(r => r.Tonnes);
        var largest = rows.Where(r => r.Year == horizon).MaxBy(r => Math.Abs(r.Tonnes));
        return new Chart(
            id,
            largest is null
                ? Tongue.Say($"{Words.Stage(main)}: no difference in {horizon}.", $"{Words.Stage(main)}：{horizon}年无差别。")
                : Tongue.Say(
                    $"{Words.Stage(main)}: {Signed(net)} t in all in {horizon}, {Signed(largest.Tonnes)} t in {Words.Region(effect.With, largest.Country)}.",
                    $"{Words.Stage(main)}：{horizon}年合计 {Signed(net)} 吨，其中{Words.Region(effect.With, largest.Country)} {Signed(largest.Tonnes)} 吨。"),
            Tongue.Say("Above the line: more with the claim than without; below: less. Choose the stage above.", "零线以上：有此主张时更多；以下：更少。环节可在上方选择。"),
            frames.Count == 0 ? [(Tongue.Say("none", "无"), Frame([]))] : [.. frames.Select(f => (Words.Stage(f.Stage), Frame(f.Rows)))],
            [Stage, Country, .. years.Select(Words.Year)],
            [.. frames.SelectMany(f => Largest(f.Rows).Select(c => (IReadOnlyList<string>)[Words.Stage(f.Stage), Words.Region(effect.With, c), .. years.Select(y => Signed(f.Rows.Where(r => r.Year == y && r.Country == c).Sum(r => r.Tonnes)))]))],
            340)
        {
            FrameName = Tongue.Say("Stage", "环节"),
        };
    }

    /// <summary>Shares of countries in a year, without and with; a frame for each stage.</summary>
    public static Chart Shares(ImpactEffect effect, string id)
    {
        var year = Horizon(effect);
        string[] stages = ["mined", "separated", "magnet"];
        Dictionary<string, double> Of(Run run, string stage) =>
            run.Shares.Where(s => s.Period.Year == year && s.By == "location" && s.Stage == stage).GroupBy(s => s.Country, StringComparer.Ordinal).ToDictionary(g => g.Key, g => 100 * g.Sum(s => s.Share), StringComparer.Ordinal);
        var frames = stages.Select(stage =>
        {
            var (a, b) = (Of(effect.Without, stage), Of(effect.With, stage));
            var countries = a.Keys.Union(b.Keys).OrderByDescending(c => Math.Max(a.GetValueOrDefault(c), b.GetValueOrDefault(c))).ThenBy(c => c, StringComparer.Ordinal).Take(Countries).ToList();
            return (Stage: stage, Rows: countries.ConvertAll(c => (Country: c, Without: a.GetValueOrDefault(c), With: b.GetValueOrDefault(c))));
        }).ToList();
        object Frame(List<(string Country, double Without, double With)> rows) => new
        {
            tooltip = new { trigger = "axis", valueFormatter = "percent" },
            legend = new { bottom = 0 },
            grid = new { left = 8, right = 24, top = 8, bottom = 40, containLabel = true },
            xAxis = new { type = "value", axisLabel = new { formatter = "{value} %" } },
            yAxis = new { type = "category", inverse = true, data = rows.Select(r => Words.Region(effect.With, r.Country)) },
            series = new object[]
            {
                new { name = Without, type = "bar", color = Grey, data = rows.Select(r => Math.Round(r.Without, 2)) },
                new { name = With, type = "bar", color = Colour, data = rows.Select(r => Math.Round(r.With, 2)) },
            },
        };
        var moved = frames.SelectMany(f => f.Rows.Select(r => (f.Stage, Row: r))).MaxBy(f => Math.Abs(f.Row.With - f.Row.Without));
        return new Chart(
            id,
            Tongue.Say(
                $"Share of {Words.Region(effect.With, moved.Row.Country)} in {Words.Activity(moved.Stage)}, {year}: {Percent(moved.Row.With)} with, {Percent(moved.Row.Without)} without.",
                $"{year}年{Words.Region(effect.With, moved.Row.Country)}在{Words.Activity(moved.Stage)}中的份额：有此主张 {Percent(moved.Row.With)}，无此主张 {Percent(moved.Row.Without)}。"),
            Tongue.Say($"Each country's part of the world in {year}, by where plants stand. Choose the stage above.", $"{year}年各国占全球的份额，按工厂所在地。环节可在上方选择。"),
            [.. frames.Select(f => (Words.Stage(f.Stage), Frame(f.Rows)))],
            [Stage, Country, Without, With, Tongue.Say("points", "百分点")],
            [.. frames.SelectMany(f => f.Rows.Select(r => (IReadOnlyList<string>)[Words.Stage(f.Stage), Words.Region(effect.With, r.Country), Percent(r.Without), Percent(r.With), Words.Points(r.With - r.Without)]))],
            330)
        {
            FrameName = Tongue.Say("Stage", "环节"),
        };
    }

    /// <summary>Prices by year without and with; a frame for each product.</summary>
    public static Chart Prices(ImpactEffect effect, string id)
    {
        var years = effect.Years.ToList();
        var run = effect.With;
        var home = run.World.ReferenceRegion;
        var outside = run.World.Regions.ContainsKey("USA") ? "USA" : run.World.Regions.Keys.Order(StringComparer.Ordinal).FirstOrDefault(r => r != home) ?? home;
        var products = Products.Where(p => run.Prices.Any(r => r.Product == p)).ToList();
        static double? At(Run of, string product, string region, int year) => KeyFigures.Price(of, year, product, region) is { } v ? Math.Round(v, 2) : null;
        object Frame(string product)
        {
            var lines = new[] { home, outside }.Distinct().SelectMany(r => new[] { (Run: effect.Without, Region: r, Dash: "dashed", Said: Without), (Run: run, Region: r, Dash: "solid", Said: With) });
            return new
            {
                tooltip = new { trigger = "axis", valueFormatter = "usd" },
                legend = new { type = "scroll", bottom = 0 },
                grid = new { left = 60, right = 16, top = 30, bottom = 56 },
                xAxis = new { type = "category", data = years.Select(Words.Year) },
                yAxis = new { type = "value", name = Tongue.Say("USD of 2024 per kg", "2024年美元/千克"), min = 0 },
                series = lines.Select(l => new { name = Tongue.Say($"{Words.Region(run, l.Region)}, {l.Said}", $"{Words.Region(run, l.Region)}，{l.Said}"), type = "line", symbol = "none", color = Palette.Of(l.Region), lineStyle = new { type = l.Dash, width = 2 }, data = years.Select(y => At(l.Run, product, l.Region, y)) }),
            };
        }

        var horizon = Horizon(effect);
        var first = products.Count > 0 ? products[0] : string.Empty;
        var (with, without) = (Words.Price(At(run, first, home, horizon) ?? double.NaN), Words.Price(At(effect.Without, first, home, horizon) ?? double.NaN));
        return new Chart(
            id,
            products.Count == 0
                ? Tongue.Say("No prices.", "没有价格。")
                : Tongue.Say(
                    $"{Words.Product(run, first)} in {Words.Region(run, home)}, {horizon}: {with} USD/kg with, {without} without.",
                    $"{horizon}年{Words.Region(run, home)}{Words.Product(run, first)}：有此主张 {with} 美元/千克，无此主张 {without}。"),
            Tongue.Say("Dashed: without the claim. Solid: with it. Choose the product above.", "虚线：无此主张。实线：有此主张。产品可在上方选择。"),
            products.Count == 0 ? [(Tongue.Say("none", "无"), new { })] : [.. products.Select(p => (Words.Product(run, p), Frame(p)))],
            [Tongue.Say("product", "产品"), Tongue.Say("region", "地区"), Tongue.Say("year", "年份"), Tongue.Say("without, USD/kg", "无此主张，美元/千克"), Tongue.Say("with, USD/kg", "有此主张，美元/千克")],
            [.. products.SelectMany(p => new[] { home, outside }.Distinct().SelectMany(r => years.Select(y => (IReadOnlyList<string>)[Words.Product(run, p), Words.Region(run, r), Words.Year(y), Words.Price(At(effect.Without, p, r, y) ?? double.NaN), Words.Price(At(run, p, r, y) ?? double.NaN)])))],
            320)
        {
            FrameName = Tongue.Say("Product", "产品"),
        };
    }

    /// <summary>Oxide by element, mined and separated in the world, in one year.</summary>
    public static Chart Elements(ImpactEffect effect, string id)
    {
        var year = Horizon(effect);
        var rows = effect.Elements.Where(e => e.Year == year).GroupBy(e => e.Element, StringComparer.Ordinal)
            .Select(g => (Element: g.Key, Mined: g.Where(e => e.Stage == "mined").Sum(e => e.Tonnes), Separated: g.Where(e => e.Stage == "separated").Sum(e => e.Tonnes)))
            .OrderBy(r => effect.With.World.Elements.Values.Where(e => e.Pair == r.Element).Select(e => e.AtomicNumber).DefaultIfEmpty(0).Max()).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
            legend = new { bottom = 0 },
            grid = new { left = 66, right = 16, top = 30, bottom = 56 },
            xAxis = new { type = "category", data = rows.Select(r => Words.Symbol(effect.With, r.Element)) },
            yAxis = new { type = "value", name = Tongue.Say("difference, t oxide a year", "差额，吨氧化物/年") },
            series = new object[]
            {
                new { name = Tongue.Say("mined", "开采"), type = "bar", color = "#E69F00", data = rows.Select(r => Math.Round(r.Mined, 1)) },
                new { name = Tongue.Say("separated", "分离"), type = "bar", color = Colour, data = rows.Select(r => Math.Round(r.Separated, 1)) },
            },
        };
        var main = rows.MaxBy(r => Math.Abs(r.Mined));
        return new Chart(
            id,
            rows.Count == 0
                ? Tongue.Say($"No element changes in {year}.", $"{year}年没有元素发生变化。")
                : Tongue.Say(
                    $"By element in {year}: most of it is {Words.Symbol(effect.With, main.Element)}, {Signed(main.Mined)} t of oxide mined and {Signed(main.Separated)} t separated.",
                    $"{year}年分元素看，变化最大的是{Words.Symbol(effect.With, main.Element)}：开采 {Signed(main.Mined)} 吨氧化物，分离 {Signed(main.Separated)} 吨。"),
            Tongue.Say(
                "What the world mines and separates of each element: with the claim, less what it would without, in tonnes of oxide.",
                "全球各元素的开采量与分离量：有此主张时减去无此主张时，单位为吨氧化物。"),
            [(Tongue.Say("all", "全部"), option)],
            [Tongue.Say("element", "元素"), Tongue.Say("mined, t", "开采，吨"), Tongue.Say("separated, t", "分离，吨")],
            [.. rows.Select(r => (IReadOnlyList<string>)[Words.Symbol(effect.With, r.Element), Signed(r.Mined), Signed(r.Separated)])],
            300);
    }

    /// <summary>Rows of what changes: years, stages, countries.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Stages(ImpactEffect effect) =>
    [
        .. effect.Stages.Where(s => Math.Abs(s.Tonnes) >= 10).OrderBy(s => s.Year).ThenBy(s => Array.IndexOf(Order, s.Stage)).ThenByDescending(s => Math.Abs(s.Tonnes))
            .Select(s => (IReadOnlyList<string>)[Words.Year(s.Year), Words.Activity(s.Stage), Words.Region(effect.With, s.Country), Words.Number(s.Without), Words.Number(s.With), Signed(s.Tonnes), Words.Points(100 * (s.ShareWith - s.ShareWithout))]),
    ];

    /// <summary>Rows of flows that change.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Flows(ImpactEffect effect) =>
    [
        .. effect.Flows.Where(f => Math.Abs(f.Tonnes) >= 100).OrderBy(f => f.Year).ThenByDescending(f => Math.Abs(f.Tonnes))
            .Select(f => (IReadOnlyList<string>)[Words.Year(f.Year), Words.Product(effect.With, f.Product), Words.Region(effect.With, f.Origin), Words.Region(effect.With, f.Destination), Words.Number(f.Without), Words.Number(f.With), Signed(f.Tonnes)]),
    ];

    /// <summary>Tonnes with their sign.</summary>
    public static string Signed(double tonnes) => Math.Abs(tonnes) < 0.5 ? "0" : $"{(tonnes > 0 ? "+" : "−")}{Words.Number(Math.Abs(tonnes))}";

    /// <summary>Head of the table of stages and countries that change.</summary>
    public static IReadOnlyList<string> StageHead => [Tongue.Say("year", "年份"), Stage, Country, WithoutTonnes, WithTonnes, DifferenceTonnes, Tongue.Say("share, points", "份额，百分点")];

    /// <summary>Head of the table of flows that change.</summary>
    public static IReadOnlyList<string> FlowHead => [Tongue.Say("year", "年份"), Tongue.Say("product", "产品"), Tongue.Say("from", "起点"), Tongue.Say("to", "终点"), WithoutTonnes, WithTonnes, DifferenceTonnes];

    private static string Stage => Tongue.Say("stage", "环节");

    private static string Country => Tongue.Say("country", "国家");

    private static string Without => Tongue.Say("without", "无此主张");

    private static string With => Tongue.Say("with", "有此主张");

    private static string WithoutTonnes => Tongue.Say("without, t", "无此主张，吨");

    private static string WithTonnes => Tongue.Say("with, t", "有此主张，吨");

    private static string DifferenceTonnes => Tongue.Say("difference, t", "差额，吨");

    private static string Percent(double percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:0.0} %");

    private static List<string> Largest(List<StageChange> rows) =>
        [.. rows.GroupBy(r => r.Country, StringComparer.Ordinal).OrderByDescending(g => g.Sum(r => Math.Abs(r.Tonnes))).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Countries).Select(g => g.Key)];
}
