using System.Collections.Immutable;
using System.Globalization;
using Didymium.Analysis;
using Didymium.Chain.Facilities;
using Didymium.Market.Results;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Reports.Models;

/// <summary>Plants and trade on a map of the world.</summary>
public static class MapChart
{
    private const int MostOwners = 7;

    // A shape for each stage, so that colour is never needed to tell them apart.
    private static readonly Dictionary<Stage, (string Colour, string Symbol)> Marks = new()
    {
        [Stage.Mine] = ("#E69F00", "triangle"),
        [Stage.Cracking] = ("#999933", "path://M0 0H10L5 9Z"),
        [Stage.LightSeparation] = ("#0072B2", "rect"),
        [Stage.HeavySeparation] = ("#56B4E9", "path://M3 0H7L10 5L7 10H3L0 5Z"),
        [Stage.Metal] = ("#CC79A7", "diamond"),
        [Stage.Alloy] = ("#882255", "path://M3 0H7V3H10V7H7V10H3V7H0V3H3Z"),
        [Stage.Magnet] = ("#D55E00", "circle"),
        [Stage.Recycling] = ("#009E73", "path://M5 0L6.2 3.6H10L7 5.9L8.1 9.5L5 7.3L1.9 9.5L3 5.9L0 3.6H3.8Z"),
    };

    // The same for trade: each kind has its dashes, in the legend as on the map.
    private static readonly (MapFlows Kind, string Colour, object Dash, string Icon)[] Trades =
    [
        (MapFlows.Raw, "var(--flow-raw)", "solid", "path://M0 4H24V6H0Z"),
        (MapFlows.Oxide, "var(--flow-oxide)", "dashed", "path://M0 4H10V6H0ZM14 4H24V6H14Z"),
        (MapFlows.Metal, "var(--flow-metal)", "dotted", "path://M0 4H3V6H0ZM7 4H10V6H7ZM14 4H17V6H14ZM21 4H24V6H21Z"),
        (MapFlows.Magnet, "var(--flow-magnet)", new[] { 9, 3, 2, 3 }, "path://M0 4H9V6H0ZM12 4H14V6H12ZM17 4H24V6H17Z"),
    ];

    /// <summary>The map of the report: the main stages, concentrate and magnets, every second year.</summary>
    /// <param name="run">The run.</param>
    public static Chart Build(Run run) => Build(run, new MapView
    {
        Year = KeyFigures.Milestone(run),
        Frames = [.. run.Years.Where(y => y == run.FirstYear || y % 2 == 0 || y == run.LastYear)],
    });

    /// <summary>The map of a view.</summary>
    /// <param name="run">The run, by year or in shorter periods.</param>
    /// <param name="view">What is shown.</param>
    public static Chart Build(Run run, MapView view)
    {
        run = run.ByYear();
        var figures = new MapFigures(run, view);
        var words = new MapWords(run, view, figures);
        var drawing = new Drawing(run, view, figures, words);
        ImmutableArray<int> years = view.Frames.Contains(view.Year) ? view.Frames : [.. view.Frames, view.Year];
        var rows = figures.Shown(view.Year);
        return new Chart(
            "map",
            words.Finding(),
            words.HowToRead(),
            [.. years.Select(y => (y.ToString(CultureInfo.InvariantCulture), drawing.Option(y)))],
            [Say("plant", "工厂"), Say("country", "所在国"), Say("controlled from", "控制方所在国"), Say("stage", "环节"), Say($"output {view.Year}, t", $"{view.Year}年产出，吨"), Say("unit and basis", "单位与口径")],
            [.. rows.Select(p => (IReadOnlyList<string>)[Words.Plant(run, p.Of.Id), Words.Region(run, p.Of.Region), Words.Region(run, p.Owner), Words.Activity(p.Of.Stage), Words.Number(p.Tonnes), words.Unit(p.Of.Stage)])],
            600)
        {
            First = years.IndexOf(view.Year),
            IsMap = true,
            HrefOf = view.Linked ? (r, c) => c == 0 ? view.Address($"/plants/{rows[r].Of.Id}") : c is 1 ? view.Address($"/countries/{rows[r].Of.Region}") : c is 2 ? view.Address($"/countries/{rows[r].Owner}") : null : null,
            TraceOf = (r, c) => c == 4 ? rows[r].Of.Id : null,
        };
    }

    private sealed class Drawing(Run run, MapView view, MapFigures figures, MapWords words)
    {
        // Sizes hold over all years of the run, so that growth is seen from frame to frame and from page to page.
        private readonly Dictionary<Stage, double> largest = run.Years.SelectMany(figures.Running).GroupBy(p => p.Of.Stage).ToDictionary(g => g.Key, g => g.Max(p => p.Tonnes));

        private readonly Dictionary<MapFlows, double> widest = Trades.Where(t => view.Flows.HasFlag(t.Kind)).ToDictionary(t => t.Kind, t => run.Years.SelectMany(y => figures.Trade(t.Kind, y)).Select(f => f.Tonnes).DefaultIfEmpty(1).Max());

        private readonly List<string> owners = [.. run.Years.SelectMany(figures.Shown).GroupBy(p => p.Owner, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostOwners).Select(g => g.Key)];

        private static string Colon => Say(": ", "：");

        private bool IsShaded => view.Stages.Length == 1;

        public object Option(int year)
        {
            var shown = figures.Shown(year);
            var marks = view.ByControl ? ByOwner(shown) : ByStage(shown);
            var trades = Trades.Where(t => view.Flows.HasFlag(t.Kind)).Select(t => (Name: MapWords.FlowName(t.Kind), t.Icon, Series: Arrows(t.Kind, t.Colour, t.Dash, year))).ToList();
            return new
            {
                tooltip = new { trigger = "item" },
                legend = new { bottom = 0, type = "scroll", itemWidth = 16, itemHeight = 13, data = marks.Select(m => new { name = m.Name, icon = m.Icon }).Concat(trades.Select(t => new { name = t.Name, icon = t.Icon })) },
                visualMap = IsShaded ? Steps() : null,
                geo = new { map = "world", nameProperty = "code", roam = false, left = 0, right = 0, top = 0, bottom = IsShaded ? 62 : 34, boundingCoords = new[] { new[] { -168, 78 }, new[] { 180, -56 } }, emphasis = new { label = new { show = false }, itemStyle = new { areaColor = "var(--plain)" } }, select = new { disabled = true } },
                series = (object[])[Countries(year), .. marks.Select(m => m.Series), .. trades.Select(t => t.Series)],
            };
        }

        private List<(string Name, string Icon, object Series)> ByStage(IReadOnlyList<MapPlant> shown) =>
        [
            .. view.Stages.Select(s => (Words.Activity(s), Marks[s].Symbol, Plants(Words.Activity(s), Marks[s].Colour, shown.Where(p => p.Of.Stage == s)))),
        ];

        private List<(string Name, string Icon, object Series)> ByOwner(IReadOnlyList<MapPlant> shown) =>
        [
            .. owners.Append("other").Select(o =>
            {
                var name = o == "other" ? Say("owner elsewhere", "控制方：其他国家") : Say($"owner: {Words.Region(run, o)}", $"控制方：{Words.Region(run, o)}");
                return (name, "circle", Plants(name, Palette.Of(o), shown.Where(p => o == "other" ? !owners.Contains(p.Owner) : p.Owner == o)));
            }),
        ];

        private object Plants(string name, string colour, IEnumerable<MapPlant> plants) => new
        {
            name,
            type = "scatter",
            coordinateSystem = "geo",
            color = colour,
            symbolKeepAspect = true,
            itemStyle = new { opacity = 0.85, borderColor = "var(--paper)", borderWidth = 0.7 },
            data = plants.Select(p => new
            {
                name = Words.Plant(run, p.Of.Id),
                value = new[] { Math.Round(p.Of.Longitude, 2), Math.Round(p.Of.Latitude, 2) },
                symbol = Marks[p.Of.Stage].Symbol,
                symbolSize = Math.Round(5 + (21 * Math.Sqrt(p.Tonnes / largest[p.Of.Stage])), 1),
                tip = (string[])[$"{Words.Activity(p.Of.Stage)}{Colon}{words.Amount(p.Of.Stage, p.Tonnes)}", Where(p)],
                href = view.Linked ? view.Address($"/plants/{p.Of.Id}") : null,
            }),
        };

        private string Where(MapPlant p) => p.Owner == p.Of.Region
            ? Say($"in {Words.Region(run, p.Of.Region)}, controlled from there", $"位于{Words.Region(run, p.Of.Region)}，由本国控制")
            : Say($"in {Words.Region(run, p.Of.Region)}, controlled from {Words.Region(run, p.Owner)}", $"位于{Words.Region(run, p.Of.Region)}，由{Words.Region(run, p.Owner)}控制");

        // Shares are of the world, whoever's plants are shown.
        private object Countries(int year)
        {
            var stages = figures.Running(year).GroupBy(p => p.Of.Stage).OrderBy(g => g.Key)
                .Select(g => (Stage: g.Key, All: g.Sum(p => p.Tonnes), By: g.GroupBy(words.Country, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Sum(p => p.Tonnes), StringComparer.Ordinal))).ToList();
            return new
            {
                name = "countries",
                type = "map",
                map = "world",
                nameProperty = "code",
                geoIndex = 0,
                data = run.World.Regions.Values.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => (Region: r, Made: stages.Where(s => s.By.ContainsKey(r.Id)).Select(s => (s.Stage, Tonnes: s.By[r.Id], Share: s.By[r.Id] / s.All)).ToList())).Select(c => new
                {
                    name = c.Region.Id,
                    title = Words.Region(run, c.Region.Id),
                    value = IsShaded && c.Made.Count > 0 ? Math.Round(100 * c.Made[0].Share, 2) : (double?)null,
                    tip = c.Made.Count == 0
                        ? [view.ByControl ? Say("controls none of these plants", "不控制这些环节的工厂") : Say("has none of these plants", "没有这些环节的工厂")]
                        : c.Made.Select(m => $"{Words.Activity(m.Stage)}{Colon}{words.Amount(m.Stage, m.Tonnes)}{Say(", ", "，")}{MapWords.Share(m.Share)}").ToArray(),
                    href = view.Linked ? view.Address($"/countries/{c.Region.Id}") : null,
                }),
            };
        }

        private static object Steps() => new
        {
            type = "piecewise",
            seriesIndex = 0,
            orient = "horizontal",
            left = "center",
            bottom = 30,
            itemGap = 12,
            selectedMode = false,
            pieces = new object[]
            {
                new { gt = 0, lt = 5, label = Say("under 5 % of the world", "不足全球5 %"), color = "var(--made-1)" },
                new { gte = 5, lt = 20, label = "5–20 %", color = "var(--made-2)" },
                new { gte = 20, lt = 50, label = "20–50 %", color = "var(--made-3)" },
                new { gte = 50, label = Say("50 % and more", "50 %及以上"), color = "var(--made-4)" },
            },
            outOfRange = new { color = "var(--land)" },
        };

        private object Arrows(MapFlows kind, string colour, object dash, int year) => new
        {
            name = MapWords.FlowName(kind),
            type = "lines",
            z = 1,
            coordinateSystem = "geo",
            color = colour,
            lineStyle = new { curveness = 0.25, opacity = 0.6, type = dash },
            symbol = new[] { "none", "arrow" },
            symbolSize = 7,
            data = figures.Trade(kind, year).Select(f => new
            {
                title = $"{Words.Region(run, f.Origin)} → {Words.Region(run, f.Destination)}",
                tip = (string[])[$"{MapWords.FlowName(kind)}{Colon}{Words.Number(f.Tonnes)}\u00a0{words.Unit(kind)}"],
                coords = new[] { Point(f.Origin), Point(f.Destination) },
                lineStyle = new { width = Math.Round(1 + (5 * Math.Sqrt(f.Tonnes / widest[kind])), 1) },
            }),
        };

        private double[] Point(string region) => [run.World.Regions[region].Longitude, run.World.Regions[region].Latitude];
    }
}
