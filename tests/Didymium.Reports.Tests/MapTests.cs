using System.Text.Json;
using Didymium.Chain.Facilities;
using Didymium.Reports.Models;

namespace Didymium.Reports.Tests;

/// <summary>What the map says against the run's own tables.</summary>
public sealed class MapTests
{
    [Theory]
    [InlineData(Stage.Mine, "mined")]
    [InlineData(Stage.Metal, "metal")]
    [InlineData(Stage.Magnet, "magnet")]
    public void A_country_makes_the_share_of_a_stage_that_the_shares_table_gives(Stage stage, string share)
    {
        var run = Samples.Reindustrialisation;
        foreach (var byControl in new[] { false, true })
        {
            var figures = new MapFigures(run, new MapView { Year = 2030, Stages = [stage] });
            var plants = figures.Running(2030);
            foreach (var country in new[] { "CHN", "USA", "JPN" })
            {
                var expected = run.Shares.Where(s => s.Period == 2030 && s.Stage == share && s.By == (byControl ? "control" : "location") && s.Country == country).Sum(s => s.Share);
                Assert.Equal(expected, plants.Where(p => (byControl ? p.Owner : p.Of.Region) == country).Sum(p => p.Tonnes) / plants.Sum(p => p.Tonnes), 2);
            }
        }
    }

    [Fact]
    public void An_element_counts_where_it_is_separated_and_not_where_it_is_left_in_SEG()
    {
        var run = Samples.Reindustrialisation;
        var figures = new MapFigures(run, new MapView { Year = 2030, Element = "dy", Stages = [Stage.LightSeparation, Stage.HeavySeparation] });

        var separated = run.Production.Where(r => r.Period == 2030 && r.Product == "ox-dy" && r.Stage is "light_separation" or "heavy_separation").Sum(r => r.Tonnes);
        Assert.InRange(figures.Running(2030).Sum(p => p.Tonnes), separated - 5, separated);
    }

    [Fact]
    public void Trade_in_an_element_is_what_the_goods_hold_of_it()
    {
        var run = Samples.Reindustrialisation;
        var figures = new MapFigures(run, new MapView { Year = 2030, Element = "ndpr" });
        var conc = run.Flows.Where(f => f.Period == 2030 && f.Product == "conc.mount-weld" && f.Origin == "AUS" && f.Destination == "MYS").Sum(f => f.Tonnes);
        var drawn = figures.Trade(MapFlows.Raw, 2030).Single(f => f is { Origin: "AUS", Destination: "MYS" });

        Assert.True(drawn.Tonnes >= conc * run.World.Deposits["mount-weld"].PairShares["ndpr"] - 1);
        Assert.True(drawn.Tonnes < run.Flows.Where(f => f.Period == 2030 && f.Origin == "AUS" && f.Destination == "MYS").Sum(f => f.Tonnes));
    }

    [Fact]
    public void Every_country_of_the_world_has_an_outline_and_no_outline_crosses_the_date_line()
    {
        using var outlines = JsonDocument.Parse(ReportAssets.Text("countries.json"));
        var features = outlines.RootElement.GetProperty("features").EnumerateArray().ToList();
        var codes = features.Select(f => f.GetProperty("properties").TryGetProperty("code", out var c) ? c.GetString() : null).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(["EUR", "LAM", "ROW"], Samples.Reindustrialisation.World.Regions.Keys.Where(r => !codes.Contains(r)).Order(StringComparer.Ordinal));
        Assert.True(ReportAssets.Read("countries.json").Length <= 130_000);
        foreach (var polygon in features.Select(f => f.GetProperty("geometry")).SelectMany(g => g.GetProperty("type").GetString() == "Polygon" ? [g.GetProperty("coordinates")] : g.GetProperty("coordinates").EnumerateArray().ToArray()))
        {
            foreach (var ring in polygon.EnumerateArray())
            {
                var longitudes = ring.EnumerateArray().Select(p => p[0].GetDouble()).ToList();
                Assert.All(longitudes, x => Assert.InRange(x, -180, 180));
                Assert.All(longitudes.Zip(longitudes.Skip(1)), p => Assert.True(Math.Abs(p.First - p.Second) < 30));
            }
        }
    }
}
