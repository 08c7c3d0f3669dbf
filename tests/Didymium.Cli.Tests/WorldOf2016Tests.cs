using Didymium.Analysis;
using Didymium.Analysis.Hindcast;
using Didymium.Chain.Time;
using Didymium.Market;
using Didymium.Workbench;

namespace Didymium.Cli.Tests;

/// <summary>The built-in world of 2016: its base year, and whether the years to 2024 come out as they did.</summary>
public sealed class WorldOf2016Tests
{
    [Fact]
    public void The_base_year_fits_and_lives_on_no_stock()
    {
        var (world, scenario) = new Inputs("2016").Load("base", []);

        var run = MarketEngine.Execute(world, scenario, new RunOptions { LastYear = 2016 });

        Assert.All(FitTable.Build(run), row => Assert.True(row.Passes, row.ToString()));

        // A base year that lives on stocks has a shortage in store for the next: less than two percent of use may come from them.
        var balance = run.ElementBalances.Single(b => b.Element == "ndpr");
        Assert.InRange(balance.StockChange / balance.Used, -0.02, 0.02);
    }

    [Theory]
    [InlineData(TimeStep.Year)]
    [InlineData(TimeStep.Quarter)]
    public void Shares_and_the_price_path_of_ndpr_come_out_whatever_the_step(TimeStep step)
    {
        var (world, scenario) = new Inputs("2016").Load("hindcast", []);

        var findings = Findings.Of(MarketEngine.Execute(world, scenario, new RunOptions { LastYear = 2024, Step = step }));

        Assert.Equal(5, findings.Count);
        Assert.All(findings, finding => Assert.True(finding.Holds, $"{finding.Claim}: {finding.Figure}"));
    }

    [Theory]
    [InlineData("parameters")]
    [InlineData("use_parameters")]
    [InlineData("statuses")]
    [InlineData("process_parameters")]
    public void Nothing_of_behaviour_or_technology_is_its_own(string table)
    {
        var (past, _) = new Inputs("2016").Load("base", []);
        var (present, _) = new Inputs(null).Load("base", []);

        var shared = present.Figures.Where(f => f.Table == table).ToList();

        Assert.NotEmpty(shared);
        Assert.Equal(shared, past.Figures.Where(f => f.Table == table));
    }
}
