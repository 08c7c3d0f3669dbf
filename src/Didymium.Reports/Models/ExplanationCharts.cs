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
        var bars = new List<Bar> { new("without the events", 0, e.Baseline, Total) };
        bars.AddRange(Steps(e.Groups.Select(g => (g.Name, g.Part)), e.Baseline));
        bars.Add(new Bar("all together", 0, e.Value, Total));
        var most = e.Groups.FirstOrDefault();
        var finding = most is null
            ? $"No event changes it: {Figure(e, e.Value)}."
            : $"{Figure(e, e.Baseline)} without the scenario's events, {Figure(e, e.Value)} with them; most comes from: {most.Name} ({Signed(e, most.Part)}).";
        return Waterfall(
            "sum",
            finding,
            "Each bar starts where the one above it ends: orange adds, blue takes away. A part is the mean of what the group adds over all orders in which the groups could have come (Shapley value), so that the parts add up.",
            e.Question.Unit,
            bars);
    }

    public static Chart Way(Explanation e, PriceAnatomy anatomy)
    {
        var bars = Chain(anatomy.Way, "price there", e.Value);
        var scarcity = anatomy.Way.Where(p => p.Name.StartsWith("scarcity", StringComparison.Ordinal)).Sum(p => p.UsdPerKg);
        var finding = scarcity > 0.01 * e.Value
            ? $"{Figure(e, scarcity)} of it is scarcity of the route."
            : "No route is scarce: the price is that at the origin and the way from there.";
        return Waterfall("way", finding, "From the price where it is made to the price asked for, along the cheapest chain.", e.Question.Unit, bars);
    }

    public static Chart Plant(Explanation e, PriceAnatomy anatomy)
    {
        var name = e.Run.World.Regions.TryGetValue(anatomy.Origin, out var r) ? r.Name : anatomy.Origin;
        return Waterfall(
            "plant",
            anatomy.Plant.Length > 0 ? $"In {name} the price is {Figure(e, anatomy.OriginUsdPerKg)}; taken apart at {anatomy.Plant}." : $"In {name} the price is {Figure(e, anatomy.OriginUsdPerKg)}, paid for stock.",
            "Per kilogram of the product: what making it costs, what its feed is worth, less what the other products of the same feed bring, and what is left for what is scarce there.",
            e.Question.Unit,
            Chain(anatomy.AtPlant, $"price in {name}", anatomy.OriginUsdPerKg));
    }

    public static Chart Back(Explanation e, PriceAnatomy anatomy)
    {
        var large = anatomy.ToTheMine.OrderByDescending(p => Math.Abs(p.UsdPerKg)).Take(MostParts).ToHashSet();
        var shown = anatomy.ToTheMine.Where(large.Contains).ToList();
        if (shown.Count < anatomy.ToTheMine.Length)
        {
            shown.Add(new PricePart($"{anatomy.ToTheMine.Length - shown.Count} smaller parts", anatomy.ToTheMine.Where(p => !large.Contains(p)).Sum(p => p.UsdPerKg)));
        }

        return Waterfall(
            "back",
            $"Followed through every feed to the mine, it is most of all: {shown[0].Name} ({Signed(e, shown[0].UsdPerKg)}).",
            "The same price with every feed replaced by what it rests on itself: costs, co-products, quotas and rents of the whole chain, largest first.",
            e.Question.Unit,
            Chain(shown, "price there", e.Value));
    }

    /// <summary>A figure with its unit.</summary>
    public static string Figure(Explanation e, double x) => $"{Number(x)} {e.Question.Unit}";

    /// <summary>A difference with its sign.</summary>
    public static string Signed(Explanation e, double x) => $"{Signed(x)} {e.Question.Unit}";

    public static string Signed(double x) => (x > 0 ? "+" : x < 0 ? "−" : string.Empty) + Number(Math.Abs(x));

    public static string Number(double x) => Math.Abs(x) >= 1000 ? Words.Number(x) : x.ToString(Math.Abs(x) >= 100 ? "0.#" : "0.##", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);

    private static List<Bar> Chain(IReadOnlyList<PricePart> parts, string end, double sum) => [.. Steps(parts.Select(p => (p.Name, p.UsdPerKg)), 0), new Bar(end, 0, sum, Total)];

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
                new { name = "part", type = "bar", stack = "p", barMaxWidth = 26, data = bars.Select(b => Drawn(b, Math.Max(0, Math.Max(b.From, b.To)) - Math.Max(0, Math.Min(b.From, b.To)))) },
                new { name = "start", type = "bar", stack = "p", silent = true, itemStyle = new { color = "transparent" }, tooltip = new { show = false }, data = bars.Select(b => Round(Math.Min(0, Math.Max(b.From, b.To)))) },
                new { name = "part", type = "bar", stack = "p", barMaxWidth = 26, data = bars.Select(b => Drawn(b, Math.Min(0, Math.Min(b.From, b.To)) - Math.Min(0, Math.Max(b.From, b.To)))) },
            },
        };
        return new Chart(
            id,
            finding,
            read,
            [("all", option)],
            ["part", unit],
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
    private static string Short(string name) => name.Length <= MostLetters ? name : name[..name.LastIndexOf(' ', MostLetters)] + " …";

    private static double Round(double x) => Math.Round(x, 4);

    private sealed record Bar(string Name, double From, double To, string Colour);
}
