using System.Globalization;
using Didymium.Analysis.Attribution;

namespace Didymium.Reports.Models;

/// <summary>Waterfalls: from the world without events to the number, and from the plant to the price.</summary>
internal static class ExplanationCharts
{
    private const int MostParts = 14;
    private const int MostLetters = 75;

    private const string Total = "#555555";
    private const string Up = "#D55E00";
    private const string Down = "#0072B2";

    public static Chart Sum(Explanation e)
    {
        var bars = new List<Bar> { new(Tongue.Say("without the events", "无事件时"), 0, e.Baseline, Total) };
        bars.AddRange(Steps(e.Groups.Select(g => (g.Told, g.Part)), e.Baseline));
        bars.Add(new Bar(Tongue.Say("all together", "合计"), 0, e.Value, Total));
        var most = e.Groups.FirstOrDefault();
        var finding = most is null
            ? Tongue.Say($"No event changes it: {Figure(e, e.Value)}.", $"没有事件改变它：{Figure(e, e.Value)}。")
            : Tongue.Say(
                $"{Figure(e, e.Baseline)} without the scenario's events, {Figure(e, e.Value)} with them; most comes from: {most.Told} ({Signed(e, most.Part)}).",
                $"无情景事件时为 {Figure(e, e.Baseline)}，有事件时为 {Figure(e, e.Value)}；影响最大的是：{most.Told}（{Signed(e, most.Part)}）。");
        return Waterfall(
            "sum",
            finding,
            Tongue.Say(
                "Each bar starts where the one above it ends: orange adds, blue takes away. A part is the mean of what the group adds over all orders in which the groups could have come (Shapley value), so that the parts add up.",
                "每根柱从上一根的末端开始：橙色为增加，蓝色为减少。每部分是该组事件在所有可能先后顺序下增量的平均值（沙普利值），因此各部分之和等于总变化。"),
            Unit(e),
            bars);
    }

    public static Chart Way(Explanation e, PriceAnatomy anatomy)
    {
        var bars = Chain(anatomy.Way, PriceThere, e.Value);
        var scarcity = anatomy.Way.Where(p => p.IsScarcity).Sum(p => p.UsdPerKg);
        var finding = scarcity > 0.01 * e.Value
            ? Tongue.Say($"{Figure(e, scarcity)} of it is scarcity of the route.", $"其中 {Figure(e, scarcity)} 来自路线的稀缺性。")
            : Tongue.Say("No route is scarce: the price is that at the origin and the way from there.", "没有稀缺的路线：价格等于产地价格加运输环节费用。");
        return Waterfall("way", finding, Tongue.Say("From the price where it is made to the price asked for, along the cheapest chain.", "从产地价格到所问价格，沿成本最低的路径。"), Unit(e), bars);
    }

    public static Chart Plant(Explanation e, PriceAnatomy anatomy)
    {
        var name = Words.Region(e.Run, anatomy.Origin);
        var price = Figure(e, anatomy.OriginUsdPerKg);
        return Waterfall(
            "plant",
            anatomy.Plant.Length > 0
                ? Tongue.Say($"In {name} the price is {price}; taken apart at {anatomy.ToldPlant}.", $"{name}价格为 {price}；按{anatomy.ToldPlant}分解。")
                : Tongue.Say($"In {name} the price is {price}, paid for stock.", $"{name}价格为 {price}，来自库存。"),
            Tongue.Say(
                "Per kilogram of the product: what making it costs, what its feed is worth, less what the other products of the same feed bring, and what is left for what is scarce there.",
                "每千克产品：加工成本，加原料价值，减去同一原料其他产品的收入，余下的归于当地稀缺的资源。"),
            Unit(e),
            Chain(anatomy.AtPlant, Tongue.Say($"price in {name}", $"{name}价格"), anatomy.OriginUsdPerKg));
    }

    public static Chart Back(Explanation e, PriceAnatomy anatomy)
    {
        var large = anatomy.ToTheMine.OrderByDescending(p => Math.Abs(p.UsdPerKg)).Take(MostParts).ToHashSet();
        var shown = anatomy.ToTheMine.Where(large.Contains).ToList();
        if (shown.Count < anatomy.ToTheMine.Length)
        {
            shown.Add(new PricePart(Tongue.Say($"{anatomy.ToTheMine.Length - shown.Count} smaller parts", $"其余 {anatomy.ToTheMine.Length - shown.Count} 项"), anatomy.ToTheMine.Where(p => !large.Contains(p)).Sum(p => p.UsdPerKg)));
        }

        return Waterfall(
            "back",
            Tongue.Say($"Followed through every feed to the mine, it is most of all: {shown[0].Told} ({Signed(e, shown[0].UsdPerKg)}).", $"沿各级原料追溯到矿山，最大的一项是：{shown[0].Told}（{Signed(e, shown[0].UsdPerKg)}）。"),
            Tongue.Say(
                "The same price with every feed replaced by what it rests on itself: costs, co-products, quotas and rents of the whole chain, largest first.",
                "同一价格，把每种原料换成其自身的构成：全链条的成本、联产品、配额与租金，由大到小。"),
            Unit(e),
            Chain(shown, PriceThere, e.Value));
    }

    /// <summary>A figure with its unit.</summary>
    public static string Figure(Explanation e, double x) => $"{Number(x)} {Unit(e)}";

    /// <summary>A difference with its sign.</summary>
    public static string Signed(Explanation e, double x) => $"{Signed(x)} {Unit(e)}";

    public static string Signed(double x) => (x > 0 ? "+" : x < 0 ? "−" : string.Empty) + Number(Math.Abs(x));

    public static string Number(double x) => Math.Abs(x) >= 1000 ? Words.Number(x) : x.ToString(Math.Abs(x) >= 100 ? "0.#" : "0.##", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);

    /// <summary>Unit of the number in the reader's language.</summary>
    public static string Unit(Explanation e) => e.Question.Unit switch
    {
        "USD/kg" => Tongue.Say("USD/kg", "美元/千克"),
        "t" => Tongue.Say("t", "吨"),
        var unit => unit,
    };

    private static string PriceThere => Tongue.Say("price there", "当地价格");

    private static List<Bar> Chain(IReadOnlyList<PricePart> parts, string end, double sum) => [.. Steps(parts.Select(p => (p.Told, p.UsdPerKg)), 0), new Bar(end, 0, sum, Total)];

    private static IEnumerable<Bar> Steps(IEnumerable<(string Name, double Part)> parts, double from)
    {
        foreach (var (name, part) in parts)
        {
            yield return new Bar(name, from, from + part, part >= 0 ? Up : Down);
            from += part;
        }
    }

    private static Chart Waterfall(string id, string finding, string read, string unit, List<Bar> bars)
    {
        // One floating bar each: a custom series would need code in the page, so a pair of stacked bars per sign does it.
        var option = new
        {
            tooltip = new { trigger = "item" },
            grid = new { left = 10, right = 55, top = 10, bottom = 40, containLabel = true },
            xAxis = new { type = "value", name = unit, nameLocation = "middle", nameGap = 25, splitNumber = 4, axisLabel = new { hideOverlap = true } },
            yAxis = new { type = "category", inverse = true, data = bars.Select(b => Short(b.Name)), axisLabel = new { width = 170, overflow = "break", fontSize = 11, lineHeight = 13, interval = 0 } },
            series = new object[]
            {
                new { name = "start", type = "bar", stack = "p", silent = true, itemStyle = new { color = "transparent" }, tooltip = new { show = false }, data = bars.Select(b => Round(Math.Max(0, Math.Min(b.From, b.To)))) },
                new { name = Tongue.Say("part", "组成"), type = "bar", stack = "p", barMaxWidth = 26, data = bars.Select(b => Drawn(b, Math.Max(0, Math.Max(b.From, b.To)) - Math.Max(0, Math.Min(b.From, b.To)))) },
                new { name = "start", type = "bar", stack = "p", silent = true, itemStyle = new { color = "transparent" }, tooltip = new { show = false }, data = bars.Select(b => Round(Math.Min(0, Math.Max(b.From, b.To)))) },
                new { name = Tongue.Say("part", "组成"), type = "bar", stack = "p", barMaxWidth = 26, data = bars.Select(b => Drawn(b, Math.Min(0, Math.Min(b.From, b.To)) - Math.Min(0, Math.Max(b.From, b.To)))) },
            },
        };
        return new Chart(
            id,
            finding,
            read,
            [(Tongue.Say("all", "全部"), option)],
            [Tongue.Say("part", "组成"), unit],
            [.. bars.Select(b => (IReadOnlyList<string>)[b.Name, b.Colour == Total ? Number(b.To) : Signed(b.To - b.From)])],
            80 + (46 * bars.Count));
    }

    // Nothing on one side of zero is no bar there.
    private static object? Drawn(Bar bar, double width) => Round(width) == 0 ? null : new
    {
        value = Round(width),
        itemStyle = new { color = bar.Colour },

        // A bar across zero is drawn in two halves and labelled on the right one.
        label = new { show = width > 0 || Math.Max(bar.From, bar.To) <= 0, position = width > 0 ? "right" : "left", fontSize = 11, formatter = bar.Colour == Total ? Number(bar.To) : Signed(bar.To - bar.From) },
    };

    // The whole name stands in the table of figures below.
    private static string Short(string name) => name.Length <= MostLetters ? name : Cut(name) + " …";

    // At a space where there is one: Chinese has none.
    private static string Cut(string name) => name.LastIndexOf(' ', MostLetters) is var at and > 0 ? name[..at] : name[..MostLetters];

    private static double Round(double x) => Math.Round(x, 4);

    private sealed record Bar(string Name, double From, double To, string Colour);
}
