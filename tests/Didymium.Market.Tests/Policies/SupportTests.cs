using Didymium.Chain.Scenarios;

namespace Didymium.Market.Tests.Policies;

/// <summary>Payments to one plant: B's own, 30 t a year at 20 USD per kg (or cheaper), where the market price is 7.</summary>
public sealed class SupportTests
{
    [Theory]
    [InlineData(19.9, 0)]
    [InlineData(20.1, 30)]
    public void A_floor_is_paid_as_the_difference_so_the_plant_runs_from_its_cost_on(double floor, double output)
    {
        // The state pays floor − 7. The market price stays at 7: China sells the other 30 t.
        var run = PolicyWorlds.WithRival(30).ByYear(2, Floor(floor));

        Assert.Equal(output, run.Output("rs", 2025), 9);
        Assert.Equal(7, run.Price("ox-ndpr", "B", 2025), 9);
    }

    [Theory]
    [InlineData(32.9, 0)]
    [InlineData(33.1, 30)]
    public void A_floor_for_half_of_the_output_pays_half_a_kilogram_on_the_mean(double floor, double output)
    {
        // 15 of 30 t: the mean kilogram gets (floor − 7) / 2, which is the missing 13 at a floor of 33.
        var run = PolicyWorlds.WithRival(30).ByYear(2, Floor(floor) with { TonnesPerYear = 15 });

        Assert.Equal(output, run.Output("rs", 2025), 9);
    }

    [Fact]
    public void A_floor_in_dollars_of_the_day_melts_with_inflation()
    {
        // 20.3 is 20.3 in 2024, 19.90 in 2025 dollars of 2024 at 2 %: the plant runs in the first year only.
        var run = PolicyWorlds.WithRival(30).Parameter("inflation", 0.02).ByYear(2, Floor(20.3) with { Start = Runs.Date(2024) });

        Assert.Equal(30, run.Output("rs", 2024), 9);
        Assert.Equal(0, run.Output("rs", 2025), 9);
    }

    [Fact]
    public void A_floor_below_the_market_pays_nothing() =>
        Assert.Equal(0, PolicyWorlds.WithRival(30).ByYear(2, Floor(5)).Output("rs", 2025), 9);

    [Theory]
    [InlineData(20, 25, 30, 30)] // costs 20, gets 7 + 18: runs
    [InlineData(20, 19, 30, 0)] // costs 20, gets 19: does not
    [InlineData(6, 5.5, 30, 0)] // costs 6 and would earn 1 in the market; bound to sell at 5.5 it loses 0.5
    [InlineData(6, 5.5, 15, 30)] // half of it bound: gets (7 + 5.5) / 2 = 6.25
    [InlineData(6, 5.5, 0, 30)] // none of it bound
    public void An_offtake_pays_the_difference_either_way(double cost, double contract, double tonnes, double output)
    {
        var offtake = new Offtake { Id = "o", Name = "o", Start = Runs.Date(2025), Status = EventStatus.Decided, Facility = "rs", Product = "ox-ndpr", TonnesPerYear = tonnes, UsdPerKg = contract };

        Assert.Equal(output, PolicyWorlds.WithRival(30, cost).ByYear(2, offtake).Output("rs", 2025), 9);
    }

    [Theory]
    [InlineData(12.9, 0)]
    [InlineData(13.1, 30)]
    public void A_credit_per_kilogram_lowers_the_cost_by_as_much(double credit, double output)
    {
        var payment = new OutputCredit { Id = "c", Name = "c", Start = Runs.Date(2025), Status = EventStatus.InForce, Facility = "rs", UsdPerKg = credit };

        Assert.Equal(output, PolicyWorlds.WithRival(30).ByYear(2, payment).Output("rs", 2025), 9);
        Assert.Equal(0, PolicyWorlds.WithRival(30).ByYear(2, payment with { Start = Runs.Date(2025, 7) }).Output("rs", 2025), 9);
    }

    private static PriceFloor Floor(double usd) => new() { Id = "f", Name = "f", Start = Runs.Date(2025), Status = EventStatus.InForce, Facility = "rs", Product = "ox-ndpr", UsdPerKg = usd };
}
