using Didymium.Chain.Scenarios;
using Didymium.Market;
using Didymium.Market.Results;

namespace Didymium.Reports.Tests;

/// <summary>What a rare-earth analyst would check first, on the shipped world.</summary>
public sealed class RealWorldTests
{
    [Fact]
    public void Every_balance_and_every_element_closes_in_every_year()
    {
        var run = Samples.Reindustrialisation;

        Assert.All(run.Balances, b => Assert.True(Math.Abs(b.Residual) <= 1e-6 * Math.Max(1, b.Made + b.Imported + Math.Abs(b.StockDrawn)), b.ToString()));
        Assert.All(run.ElementBalances, e => Assert.True(Math.Abs(e.Residual) <= 1e-6 * Math.Max(1, e.Mined + e.EndOfLife), e.ToString()));
    }

    [Fact]
    public void The_base_year_fits_the_facts() =>
        Assert.All(Samples.Extras(Samples.Reindustrialisation).Fit, row => Assert.True(row.Passes, row.ToString()));

    [Fact]
    public void The_world_has_the_breadth_that_it_promises()
    {
        var world = Samples.Reindustrialisation.World;

        Assert.True(world.Elements.Count >= 15);
        Assert.True(world.Regions.Count >= 30);
        Assert.True(world.Deposits.Count >= 30);
        Assert.All(world.Deposits.Values, d => Assert.Equal(world.Elements.Count, d.Basket.Count));
        Assert.True(world.Facilities.Length >= 100);
        Assert.Equal(8, world.Facilities.Select(f => f.Stage).Distinct().Count());
        Assert.All(world.Elements.Values.Select(e => e.Pair).Distinct(), pair => Assert.Contains(world.Demands, d => world.Products[d.Product].OxideContent.ContainsKey(pair)));
    }

    [Fact]
    public void No_price_and_no_share_is_one_to_laugh_at()
    {
        var run = Samples.Reindustrialisation;
        double At(string product, int year) => run.Prices.Single(p => p.Product == product && p.Region == "CHN" && p.Period == year).UsdPerKg;
        foreach (var year in run.Years)
        {
            Assert.InRange(At("ox-ndpr", year), 25, 200);
            Assert.InRange(At("ox-dy", year), 80, 1500);
            Assert.InRange(At("ox-tb", year), 250, 3500);
            Assert.True(At("ox-tb", year) > At("ox-dy", year) && At("ox-dy", year) > At("ox-ndpr", year));
            Assert.True(At("ox-ce", year) < 5);
        }

        // Nobody expects China below a third of mining or half of magnets by 2040, nor a return to monopoly in mining.
        Assert.All(run.Shares.Where(s => s.Country == "CHN" && s.By == "location" && s.Stage == "mined"), s => Assert.InRange(s.Share, 0.33, 0.80));
        Assert.All(run.Shares.Where(s => s.Country == "CHN" && s.By == "location" && s.Stage == "magnet"), s => Assert.InRange(s.Share, 0.5, 0.97));
    }

    [Fact]
    public void Magnets_in_use_and_at_the_end_of_life_are_of_the_order_that_material_flow_studies_find()
    {
        var run = Samples.Reindustrialisation;
        double Sum(int year, Func<InUseRow, double> of) => run.InUse.Where(r => r.Period == year).Sum(of) / 1000;

        Assert.InRange(Sum(2024, r => r.InUseTonnes), 1_300, 2_100);
        Assert.InRange(Sum(2024, r => r.RetiredTonnes), 60, 90);
        Assert.InRange(Sum(2024, r => r.CollectedTonnes) / Sum(2024, r => r.RetiredTonnes), 0.01, 0.05);
        Assert.InRange(Sum(2040, r => r.RetiredTonnes), 200, 300);

        // China's recycled oxide is mostly swarf: end-of-life magnets are some percent of it.
        var recycled = run.Production.Where(p => p.Period == 2024 && p.Stage == "recycling" && p.Region == "CHN" && p.Element == "ndpr").Sum(p => p.Tonnes);
        Assert.InRange(recycled, 24_000, 29_000);
        Assert.InRange(run.InUse.Where(r => r.Period == 2024 && r.Region == "CHN").Sum(r => r.CollectedTonnes) * 0.3 / recycled, 0.005, 0.1);
    }

    [Fact]
    public void Mountain_Pass_ships_nothing_to_China_once_it_has_stopped()
    {
        var run = Samples.Reindustrialisation;

        Assert.True(Shipped(2024) > 20_000);
        Assert.Equal(0, Shipped(2026), 6);
        double Shipped(int year) => run.Flows.Where(f => f.Period == year && f.Product == "conc.mountain-pass" && f.Destination == "CHN").Sum(f => f.Tonnes);
    }

    [Fact]
    public void Licences_open_a_gap_for_dysprosium_in_2025_and_2026()
    {
        var run = Samples.Reindustrialisation;
        foreach (var year in new[] { 2025, 2026 })
        {
            double At(string region) => run.Prices.Single(p => p.Product == "ox-dy" && p.Region == region && p.Period == year).UsdPerKg;
            Assert.True(At("USA") > 1.1 * At("CHN") && At("DEU") > 1.1 * At("CHN"));
        }
    }

    [Fact]
    public void The_article_and_what_was_decided_differ()
    {
        double Mined(Run run, string country) => run.Shares.Where(s => s.Period == 2030 && s.Stage == "mined" && s.By == "location" && s.Country == country).Sum(s => s.Tonnes);

        Assert.True(Mined(Samples.Headlines, "TUR") > Mined(Samples.Reindustrialisation, "TUR") + 3000);
    }

    [Fact]
    public void A_stockpile_of_dysprosium_lifts_its_price_on_the_real_world_too()
    {
        var run = Samples.Reindustrialisation;
        var buying = new StockpileProgramme { Id = "s", Name = "s", Start = new(2024), Status = EventStatus.InForce, Region = "CHN", Product = "ox-dy", TonnesPerYear = 500 };
        var scenario = new Scenario { Id = "t", Name = "t" };
        double Price(Run r, string p) => r.Prices.Single(x => x.Product == p && x.Region == "CHN" && x.Period == 2024).UsdPerKg;
        var without = MarketEngine.Execute(run.World, scenario, new RunOptions { LastYear = 2024 });
        var with = MarketEngine.Execute(run.World, scenario with { Events = [buying] }, new RunOptions { LastYear = 2024 });

        Assert.True(Price(with, "ox-dy") > Price(without, "ox-dy") * 1.05);
        foreach (var other in new[] { "ox-ndpr", "ox-tb", "ox-y", "ox-ce" })
        {
            Assert.True(Price(with, other) <= Price(without, other) + 1e-6, other);
        }
    }
}
