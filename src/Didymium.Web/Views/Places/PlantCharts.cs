using System.Globalization;
using Didymium.Analysis;
using Didymium.Chain.Facilities;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>A plant in pictures.</summary>
/// <param name="run">The run, by year.</param>
/// <param name="plant">The plant.</param>
internal sealed class PlantCharts(Run run, Facility plant)
{
    private const int MostProducts = 8;

    // Half a window of the little map, in degrees: near enough to know the place, far enough to know the country.
    private const double Around = 14;

    private readonly string name = Words.Plant(run, plant.Id);

    /// <summary>Where it stands.</summary>
    public Chart Where() => new(
        "where",
        Say($"{Coordinate(plant.Latitude, "N", "S")}, {Coordinate(plant.Longitude, "E", "W")}, {Words.Region(run, plant.Region)}", $"{Coordinate(plant.Latitude, "N", "S")}，{Coordinate(plant.Longitude, "E", "W")}，{Words.Region(run, plant.Region)}"),
        Say("Boundaries are those of Natural Earth and take no position.", "边界取自Natural Earth，不代表任何立场。"),
        [(Say("place", "位置"), new
        {
            tooltip = new { trigger = "item" },
            geo = new
            {
                map = "world",
                nameProperty = "code",
                roam = false,
                left = 0,
                right = 0,
                top = 0,
                bottom = 0,
                boundingCoords = new[] { new[] { plant.Longitude - (1.6 * Around), Math.Min(84, plant.Latitude + Around) }, new[] { plant.Longitude + (1.6 * Around), Math.Max(-60, plant.Latitude - Around) } },
                emphasis = new { disabled = true },
                select = new { disabled = true },
            },
            series = new[] { new { type = "scatter", coordinateSystem = "geo", color = "#D55E00", symbol = "pin", symbolSize = 34, data = new[] { new { name, value = new[] { plant.Longitude, plant.Latitude }, tip = new[] { Words.Activity(plant.Stage) } } } } },
        })],
        [Say("latitude, °", "纬度，°"), Say("longitude, °", "经度，°")],
        [[FactRows.Exact(plant.Latitude), FactRows.Exact(plant.Longitude)]],
        260)
    { IsMap = true };

    /// <summary>What it can put through and what it does, over the years.</summary>
    public Chart Use()
    {
        var rows = run.Capacity.Where(c => c.Facility == plant.Id).ToDictionary(c => c.Period.Year);
        double Of(int year, Func<CapacityRow, double> f) => rows.TryGetValue(year, out var row) ? f(row) : 0;
        double Done(int year) => Of(year, c => c.CapacityTonnes * c.Utilisation);
        var unit = Words.Basis(plant.NaturalBasis);
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
            legend = new { bottom = 0 },
            grid = new { left = 64, right = 16, top = 30, bottom = 50 },
            xAxis = new { type = "category", data = Years },
            yAxis = new { type = "value", name = unit },
            series = new object[]
            {
                new { name = Say("put through", "实际处理/产出"), type = "bar", color = "#0072B2", data = run.Years.Select(y => Math.Round(Done(y), 1)) },
                new { name = Say("usable capacity", "可用产能"), type = "line", step = "middle", symbol = "diamond", symbolSize = 6, color = "#D55E00", lineStyle = new { width = 2, type = "dashed" }, data = run.Years.Select(y => Math.Round(Of(y, c => c.CapacityTonnes), 1)) },
            },
        };
        var best = run.Years.MaxBy(Done);
        return new Chart(
            "use",
            Done(best) < 0.5
                ? Say($"{name} puts nothing through in this run.", $"本次运行中{name}没有产出。")
                : Say($"{name} puts through {Words.Number(Done(run.FirstYear))} {unit} in {run.FirstYear} and at most {Words.Number(Done(best))}, in {best}.", $"{name}{run.FirstYear}年处理/产出{Words.Number(Done(run.FirstYear))}{unit}，最高{Words.Number(Done(best))}（{best}年）。"),
            Say("Columns are what it does, the dashed line what it could do in that year, after ramp, availability and, for projects, the chance that they come.", "柱为实际处理/产出，虚线为当年可用产能（计入爬坡、可用率，以及项目落地概率）。"),
            [(Say("all years", "全部年份"), option)],
            [Say("year", "年份"), Say($"put through, {unit}", $"处理/产出，{unit}"), Say($"usable capacity, {unit} a year", $"可用产能，{unit}/年"), Say("used", "利用率"), Say("standing in the run", "模型中状态")],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), Words.Number(Done(y)), Words.Number(Of(y, c => c.CapacityTonnes)), Words.Percent(Of(y, c => c.Utilisation)), rows.TryGetValue(y, out var row) ? Standing(row.Status) : "–"])],
            320)
        { TraceOf = (r, c) => c == 1 ? plant.Id : null };
    }

    /// <summary>What it makes, over the years; null where it makes nothing.</summary>
    public Chart? Made()
    {
        var rows = run.Production.Where(r => r.Facility == plant.Id)
            .Select(r => (r.Period.Year, Key: r.Element.Length > 0 && run.World.Products[r.Product.Split('.')[0]].PerDeposit ? r.Element : r.Product, r.Tonnes, r.Basis)).ToList();
        if (rows.Sum(r => r.Tonnes) < 0.5)
        {
            return null;
        }

        List<string> keys = [.. rows.GroupBy(r => r.Key, StringComparer.Ordinal).OrderByDescending(g => g.Sum(r => r.Tonnes)).Select(g => g.Key)];
        var shown = keys.Take(MostProducts).ToList();
        var sums = rows.GroupBy(r => (r.Year, Key: shown.Contains(r.Key) ? r.Key : Other)).ToDictionary(g => g.Key, g => g.Sum(r => r.Tonnes));
        if (keys.Count > shown.Count)
        {
            shown.Add(Other);
        }

        // Elements in a concentrate or carbonate, products otherwise.
        string Title(string key) => key == Other ? Say("others", "其他") : run.World.Products.ContainsKey(key.Split('.')[0]) ? Words.Product(run, key) : Words.Element(run, key);
        double At(int year, string key) => sums.GetValueOrDefault((year, key));
        var unit = Words.Basis(rows[0].Basis);
        var option = YearBars.Option(run, unit, shown.Select((k, i) => new YearBar(Title(k), Palette.Many[i], y => At(y, k))));
        var year = KeyFigures.Milestone(run);
        var most = shown.Where(k => k != Other).MaxBy(k => At(year, k))!;
        return new Chart(
            "made",
            Say($"What it makes in {year}: most of it {Title(most)}, {Words.Number(At(year, most))} {unit}.", $"{year}年产出：以{Title(most)}为主，{Words.Number(At(year, most))}{unit}。"),
            Say("A column is what leaves the plant in a year; its parts are products, or the elements in a concentrate or carbonate.", "每根柱是一年的产出，各段为产品，或精矿、碳酸稀土中的元素。"),
            [(Say("all years", "全部年份"), option)],
            [Say("year", "年份"), .. shown.Select(k => $"{Title(k)}, {unit}")],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. shown.Select(k => Words.Number(At(y, k)))])],
            320)
        { TraceOf = (r, c) => c == 1 ? plant.Id : null };
    }

    private const string Other = "other";

    private string[] Years => [.. run.Years.Select(y => y.ToString(CultureInfo.InvariantCulture))];

    /// <summary>What a plant is in a year of a run.</summary>
    public static string Standing(string status) => status switch
    {
        "ramping" => Say("ramping up", "爬坡"),
        "scheduled" => Say("scheduled", "待投产"),
        "waiting" => Say("waits for an investor", "等待投资决策"),
        "idle" => Say("idle", "闲置"),
        "not_built" => Say("not built", "未建"),
        _ => Words.Status(status),
    };

    private static string Coordinate(double degrees, string positive, string negative) => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(degrees):0.##}° {(degrees < 0 ? negative : positive)}");
}
