using CsCheck;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Market.Tests.Foresight;

/// <summary>Why foresight cannot lose: the recursive path is a point of the program, valued by the same measure.</summary>
public sealed class HorizonProgramTests
{
    private const int LastYear = 2028;

    private static readonly Scenario Eventful = Runs.Scenario(
        new ExportLicence { Id = "licence", Name = "licence", Start = Runs.Date(2025, 4), Status = EventStatus.InForce, Scope = Runs.Scope("mag-h", "CHN", "*"), ShareApproved = 0.6 },
        new TradeBan { Id = "ban", Name = "ban", Start = Runs.Date(2026), End = Runs.Date(2027, 7), Status = EventStatus.InForce, Scope = Runs.Scope("met-ndpr", "CHN", "DEU") },
        new ExportQuota { Id = "quota", Name = "quota", Start = Runs.Date(2026), Status = EventStatus.InForce, Products = ["ox-ndpr", "ox-dy"], Origin = "CHN", TonnesPerYear = 40 },
        new StockpileProgramme { Id = "pile", Name = "pile", Start = Runs.Date(2025), Status = EventStatus.InForce, Region = "JPN", Product = "ox-dy", TonnesPerYear = 2, TargetTonnes = 3, ReleaseAbove = 2, ReleaseTonnesPerYear = 1 },
        new OriginRestriction { Id = "origin", Name = "origin", Start = Runs.Date(2027), Status = EventStatus.InForce, Region = "JPN", Product = "ox-dy", Uses = ["*"], Country = "CHN", By = OriginTest.Location },
        new PriceFloor { Id = "floor", Name = "floor", Start = Runs.Date(2025), Status = EventStatus.InForce, Facility = "s1", Product = "ox-ndpr", UsdPerKg = 90 },
        new CapexGrant { Id = "grant", Name = "grant", Start = Runs.Date(2024), Status = EventStatus.InForce, Project = "new-metal", Share = 0.4 },
        new TechnologyBan { Id = "technology", Name = "technology", Start = Runs.Date(2025), Status = EventStatus.InForce, Country = "CHN", Stages = ["magnet"], ExtraLeadYears = 1, SuccessFactor = 0.7 },
        new ProjectEvent { Id = "pause", Name = "pause", Start = Runs.Date(2026, 7), Status = EventStatus.InForce, Facility = "g1", NewStatus = "closed" })
        with
    { Announced = AnnouncedProjects.Invest };

    [Fact]
    public void What_the_recursive_run_did_can_be_done_with_the_future_known() => RandomWorlds.WithProjects.Sample(
        world =>
        {
            var horizon = new Horizon(world, Eventful, LastYear);
            var (program, point) = (horizon.Linear, horizon.RecursivePoint());
            var activity = new double[program.RowCount];
            var scale = new double[program.RowCount];
            for (var c = 0; c < program.ColumnCount; c++)
            {
                Assert.InRange(point[c], -1e-6, program.ColumnUpper.Span[c] + (1e-6 * Math.Max(1, point[c])));
                for (var e = program.Starts.Span[c]; e < program.Starts.Span[c + 1]; e++)
                {
                    var term = program.Values.Span[e] * point[c];
                    activity[program.RowIndices.Span[e]] += term;
                    scale[program.RowIndices.Span[e]] = Math.Max(scale[program.RowIndices.Span[e]], Math.Abs(term));
                }
            }

            for (var r = 0; r < activity.Length; r++)
            {
                var slack = 1e-6 * Math.Max(1, scale[r]);
                Assert.True(activity[r] >= program.RowLower.Span[r] - slack && activity[r] <= program.RowUpper.Span[r] + slack, $"row {r}: {program.RowLower.Span[r]} ≤ {activity[r]} ≤ {program.RowUpper.Span[r]}");
            }
        },
        iter: 40);

    [Fact]
    public void The_programs_objective_at_the_recursive_path_is_the_welfare_that_is_reported_for_it() => RandomWorlds.WithProjects.Sample(
        world =>
        {
            var horizon = new Horizon(world, Eventful, LastYear);
            var point = horizon.RecursivePoint();
            var objective = 0.0;
            for (var c = 0; c < point.Length; c++)
            {
                objective += horizon.Linear.Costs.Span[c] * point[c];
            }

            var reported = Sum(Perfect(world), "recursive", world.BaseYear + 1);
            Assert.Equal(objective / 1000, reported, 1e-6 * Math.Max(1, Math.Abs(reported)));
        },
        iter: 20);

    [Fact]
    public void Welfare_with_perfect_foresight_is_never_below_that_of_the_recursive_run() => RandomWorlds.WithProjects.Sample(
        world =>
        {
            var run = Perfect(world);
            var (recursive, perfect) = (Sum(run, "recursive", world.BaseYear), Sum(run, "perfect", world.BaseYear));
            Assert.True(perfect >= recursive - (1e-7 * Math.Max(1, Math.Abs(recursive))), $"{perfect} < {recursive}");
        },
        iter: 60);

    [Fact]
    public void A_run_with_foresight_obeys_the_laws_of_every_run() => RandomWorlds.WithProjects.Sample(
        world =>
        {
            var run = Perfect(world);
            Assert.All(run.Balances, b => Assert.True(Math.Abs(b.Residual) <= 1e-6 * Math.Max(1, b.Made + b.Imported + Math.Abs(b.StockDrawn)), b.ToString()));
            Assert.All(run.ElementBalances, e => Assert.True(Math.Abs(e.Residual) <= 1e-6 * Math.Max(1, e.Mined + e.EndOfLife), e.ToString()));
            Assert.All(run.Capacity, c => Assert.True(c.Utilisation <= 1 + 1e-6, c.ToString()));
        },
        iter: 30);

    private static Run Perfect(Chain.World world) => MarketEngine.Execute(world, Eventful, new RunOptions { LastYear = LastYear, Foresight = ForesightKind.Perfect });

    private static double Sum(Run run, string foresight, int from) => run.Welfare.Where(w => w.Foresight == foresight && w.Period >= from).Sum(w => w.DiscountedMillionUsd);
}
