using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Market.Tests.Policies;

/// <summary>Help with an investment, and what makes one harder. The project is a mine of 40 t a year.</summary>
public sealed class InvestmentTests
{
    // 40 t at 1 million USD per annual tonne are 40 million; life 20 years, hurdle rate 10 %, lead time one year.
    [Fact]
    public void Without_help_the_owners_find_all_of_it() => Assert.Equal(40, Investment(), 9);

    [Fact]
    public void A_grant_pays_its_share() => Assert.Equal(30, Investment(Grant(0.25)), 9);

    [Fact]
    public void A_loan_is_worth_what_its_instalments_save_at_the_hurdle_rate()
    {
        // Instalments per dollar: 0.0672157 at 3 %, 0.1174596 at 10 %, each over 20 years. 1 − 0.5722452 = 0.4277548 of half the investment: 40 · (1 − 0.2138774).
        Assert.Equal(31.444904, Investment(Loan(0.5, 0.03)), 5);

        // Without interest the instalment is a twentieth: 1 − 0.05 / 0.1174596 = 0.5743218.
        Assert.Equal(28.513564, Investment(Loan(0.5, 0)), 5);
    }

    [Fact]
    public void A_loan_dearer_than_the_hurdle_rate_is_not_taken() => Assert.Equal(40, Investment(Loan(0.5, 0.12)), 9);

    [Fact]
    public void A_credit_comes_when_the_plant_starts()
    {
        // 30 % a year after the decision: 0.3 / 1.1 = 0.2727273, so 40 · 0.7272727.
        var credit = new InvestmentCredit { Id = "i", Name = "i", Start = Runs.Date(2024), Status = EventStatus.InForce, Project = "new", Share = 0.3 };

        Assert.Equal(29.0909091, Investment(credit), 6);

        // Two years later under a technology ban that adds two years: 0.3 / 1.1³ = 0.2253944.
        Assert.Equal(30.984222, Investment(credit, Ban("USA", "mine")), 5);
    }

    [Fact]
    public void Help_adds_up_but_never_to_more_than_the_investment() => Assert.Equal(0, Investment(Grant(0.9), Grant(0.9) with { Id = "g2" }), 9);

    [Fact]
    public void Help_that_is_over_when_the_decision_is_made_counts_for_nothing() =>
        Assert.Equal(40, Investment(Grant(0.25) with { Status = EventStatus.Expired, End = Runs.Date(2025) }), 9);

    [Fact]
    public void A_technology_ban_makes_the_plant_come_later_and_less_surely()
    {
        // Decided at the end of 2025 with a lead time of a year. Under the ban it takes two years more and half of such plants fail.
        Assert.Equal([0, 0, 40, 40, 40], Capacities());
        Assert.Equal([0, 0, 0, 0, 20], Capacities(Ban("USA", "mine")));
    }

    [Fact]
    public void A_technology_ban_leaves_plants_at_home_and_of_other_stages_alone()
    {
        Assert.Equal([0, 0, 40, 40, 40], Capacities(Ban("CHN", "mine")));
        Assert.Equal([0, 0, 40, 40, 40], Capacities(Ban("USA", "magnet")));
        Assert.Equal([0, 0, 40, 40, 40], Capacities(Ban("USA", "mine") with { Start = Runs.Date(2026) }));
    }

    private static CapexGrant Grant(double share) => new() { Id = "g", Name = "g", Start = Runs.Date(2024), Status = EventStatus.InForce, Project = "new", Share = share };

    private static ConcessionalLoan Loan(double share, double rate) => new() { Id = "l", Name = "l", Start = Runs.Date(2024), Status = EventStatus.InForce, Project = "new", Share = share, Rate = rate };

    private static TechnologyBan Ban(string country, string stage) => new() { Id = "t", Name = "t", Start = Runs.Date(2024), Status = EventStatus.InForce, Country = country, Stages = [stage], ExtraLeadYears = 2, SuccessFactor = 0.5 };

    private static double Investment(params MarketEvent[] events) => Run(1_000_000, events).Decisions[0].InvestmentMillionUsd;

    // At 1,000 USD per annual tonne it pays.
    private static double[] Capacities(params MarketEvent[] events) =>
        [.. Run(1_000, events).Capacity.Where(c => c.Facility == "new").Select(c => c.CapacityTonnes)];

    private static Run Run(double capex, MarketEvent[] events)
    {
        var world = PolicyWorlds.Exporter().Parameter("investment_depth", 10)
            .Region("USA")
            .Deposit("p", "CHN", ("ndpr", 1.0)).Mine("new", "p", 40, 1).Standing("new", "announced", "2026")
            .Cracking("pc", "CHN", 100, 1, 1, "p").Separator("ps", "CHN", 100, 2, true, 1, "p")
            .Change("new", f => f with { Economics = f.Economics with { CapexUsdPerTonneYear = Sourced.Plain(capex) } })
            .Build();
        return MarketEngine.Execute(world, Runs.Scenario(events) with { Announced = AnnouncedProjects.Invest }, new RunOptions { LastYear = 2028 });
    }
}
