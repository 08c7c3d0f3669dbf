using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Plants and flows on a schematic map of the world.</summary>
internal static class MapChart
{
    private static readonly (string Key, string Words, string Color, string Symbol)[] Stages =
    [
        ("mine", "mines", "#E69F00", "triangle"),
        ("light_separation", "separation", "#0072B2", "rect"),
        ("heavy_separation", "heavy separation", "#56B4E9", "rect"),
        ("metal", "metal", "#CC79A7", "diamond"),
        ("magnet", "magnets", "#D55E00", "circle"),
    ];

    public static Chart Build(Run run)
    {
        int[] years = [.. run.Years.Where(y => y == run.FirstYear || y % 2 == 0 || y == run.LastYear)];
        var mid = Math.Clamp(2030, run.FirstYear, run.LastYear);
        var places = run.World.Facilities.ToDictionary(f => f.Id, StringComparer.Ordinal);
        var output = run.Capacity.ToLookup(c => c.Period);
        List<(string Id, double Tonnes)> In(int year) => [.. output[year].Select(c => (c.Facility, c.CapacityTonnes * c.Utilisation)).Where(c => c.Item2 > 1)];
        object Option(int year)
        {
            var running = In(year);
            var points = Stages.Select(s => (object)new
            {
                name = s.Words,
                type = "scatter",
                coordinateSystem = "geo",
                symbol = s.Symbol,
                color = s.Color,
                itemStyle = new { opacity = 0.8, borderColor = "#fff", borderWidth = 0.5 },
                data = running.Where(r => Chain.Facilities.Stages.Key(places[r.Id].Stage) == s.Key).Select(r => new
                {
                    name = places[r.Id].Name,
                    value = new[] { places[r.Id].Longitude, places[r.Id].Latitude, Math.Round(r.Tonnes) },
                    symbolSize = Math.Round(4 + Math.Min(22, Math.Sqrt(r.Tonnes) / 14), 1),
                }),
            });
            var flows = run.Flows.Where(f => f.Period == year && (f.Product.StartsWith("mag-", StringComparison.Ordinal) || f.Product.StartsWith("conc.", StringComparison.Ordinal) || f.Product.StartsWith("carb.", StringComparison.Ordinal)))
                .GroupBy(f => (f.Product.StartsWith("mag-", StringComparison.Ordinal), f.Origin, f.Destination))
                .Select(g => (g.Key, Tonnes: g.Sum(f => f.Tonnes)))
                .Where(g => g.Tonnes > 300)
                .ToList();
            object Lines(bool magnets, string name, string color) => new
            {
                name,
                type = "lines",
                coordinateSystem = "geo",
                color,
                lineStyle = new { curveness = 0.25, opacity = 0.55 },
                symbol = new[] { "none", "arrow" },
                symbolSize = 7,
                data = flows.Where(f => f.Key.Item1 == magnets && run.World.Regions.ContainsKey(f.Key.Origin) && run.World.Regions.ContainsKey(f.Key.Destination)).Select(f => new
                {
                    name = $"{Words.Region(run, f.Key.Origin)} → {Words.Region(run, f.Key.Destination)}: {Words.Tonnes(f.Tonnes)}",
                    coords = new[] { Point(f.Key.Origin), Point(f.Key.Destination) },
                    lineStyle = new { width = Math.Round(1 + Math.Min(6, Math.Sqrt(f.Tonnes) / 30), 1) },
                }),
            };
            double[] Point(string region) => [run.World.Regions[region].Longitude, run.World.Regions[region].Latitude];
            return new
            {
                tooltip = new { trigger = "item", valueFormatter = "place" },
                legend = new { bottom = 0, type = "scroll" },
                geo = new { map = "coast", roam = true, silent = true, itemStyle = new { areaColor = "#eceae4", borderColor = "#c9c5ba" }, left = 4, right = 4, top = 4, bottom = 36 },
                series = points.Append(Lines(false, "concentrate and carbonate", "#8a6d00")).Append(Lines(true, "magnets shipped", "#7a3300")),
            };
        }

        var count = In(mid).Count(r => places[r.Id].Region != run.World.ReferenceRegion);
        var start = In(run.FirstYear).Count(r => places[r.Id].Region != run.World.ReferenceRegion);
        return new Chart(
            "map",
            $"{start} plants ran outside {Words.Region(run, run.World.ReferenceRegion)} in {run.FirstYear}, {count} do in {mid}.",
            "Each mark is a plant that runs, its size by output; arrows are trade between countries (not ports), their width by tonnes. Coastlines are schematic. Drag and zoom.",
            [.. years.Select(y => (y.ToString(CultureInfo.InvariantCulture), Option(y)))],
            ["plant", "country", "stage", $"output {mid}, t"],
            [.. In(mid).OrderByDescending(r => r.Tonnes).Take(60).Select(r => (IReadOnlyList<string>)[places[r.Id].Name, Words.Region(run, places[r.Id].Region), Words.Stage(Chain.Facilities.Stages.Key(places[r.Id].Stage)), Words.Number(r.Tonnes)])],
            520)
        { First = Array.IndexOf(years, mid) };
    }
}
