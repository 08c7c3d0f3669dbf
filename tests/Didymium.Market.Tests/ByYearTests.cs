using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Tests.Policies;

namespace Didymium.Market.Tests;

/// <summary>Months added up to years.</summary>
public sealed class ByYearTests
{
    [Fact]
    public void Prices_are_weighted_by_what_was_used_at_them()
    {
        // B uses 5 t a month at 7 to June, and 15 t a month at 7.6 under an export tax from July: (30 · 7 + 90 · 7.6) / 120 = 7.45.
        var shift = new DemandShift { Id = "s", Name = "s", Start = Runs.Date(2025, 7), Status = EventStatus.Decided, Region = "B", Use = "*", Product = "*", Factor = 3 };
        var run = PolicyWorlds.Exporter().ByMonth(2, shift, TradeTests.Tax() with { Start = Runs.Date(2025, 7) }).ByYear();

        Assert.Equal(7.45, run.Price("ox-ndpr", "B", 2025), 9);
        Assert.Equal(120, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal(7.45, run.Demand.Single(d => d.Period == 2025).PriceUsdPerKg, 9);

        // The tax is part of the way for 90 of the 120 t: 0.6 · 0.75.
        Assert.Equal(0.45, run.Flows.Single(f => f.Period == 2025 && f.Product == "ox-ndpr").WedgeUsdPerKg, 9);
    }

    [Fact]
    public void Tonnes_are_summed_and_stocks_taken_at_the_end()
    {
        var months = PolicyWorlds.WithRival().Stock("B", "ox-ndpr", 12).ByMonth(2, TradeTests.Ban() with { Start = Runs.Date(2025, 10) });
        var years = months.ByYear();

        foreach (var year in (int[])[2024, 2025])
        {
            Assert.Equal(months.Production.Where(p => p.Period.Year == year).Sum(p => p.Tonnes), years.Production.Where(p => p.Period == year).Sum(p => p.Tonnes), 9);
            Assert.Equal(months.Demand.Where(d => d.Period.Year == year).Sum(d => d.ServedTonnes), years.Demand.Where(d => d.Period == year).Sum(d => d.ServedTonnes), 9);
            Assert.Equal(months.Balances.Where(b => b.Period.Year == year).Sum(b => b.StockDrawn), years.Balances.Where(b => b.Period == year).Sum(b => b.StockDrawn), 9);
            Assert.Equal(months.Stocks.Single(s => s.Period == new Period(year, 12, TimeStep.Month)).Tonnes, years.Stocks.Single(s => s.Period == year).Tonnes, 9);
        }

        Assert.All(years.Balances, b => Assert.True(Math.Abs(b.Residual) < 1e-6, b.ToString()));
        Assert.Equal(TimeStep.Year, years.Step);
    }

    [Fact]
    public void A_year_s_capacity_is_that_of_its_months_and_a_cap_s_worth_their_mean()
    {
        // B wants 5 t a month. A quota of 48 t a year lets 4 t through to June, and the fifth comes from B's own plant at 20: worth 20 − 7 = 13. Then 5 t again.
        var quota = new ExportQuota { Id = "e", Name = "e", Start = Runs.Date(2025), End = Runs.Date(2025, 7), Status = EventStatus.Expired, Products = ["oxide"], Origin = "CHN", TonnesPerYear = 48 };
        var months = PolicyWorlds.WithRival().ByMonth(2, quota);
        var years = months.ByYear();

        Assert.Equal(1000, years.Capacity.Single(c => c.Facility == "m" && c.Period == 2025).CapacityTonnes, 6);
        Assert.Equal(24 + 30, years.Output("m", 2025), 6);
        Assert.Equal(13, months.Rent("export_quota", new Period(2025, 1, TimeStep.Month)), 9);
        Assert.Equal(6.5, years.Rent("export_quota", 2025), 9);
    }

    [Fact]
    public void A_yearly_run_is_its_own_year_table()
    {
        var run = PolicyWorlds.Exporter().ByYear(2);

        Assert.Same(run, run.ByYear());
    }
}
