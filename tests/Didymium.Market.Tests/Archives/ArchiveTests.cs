using System.Collections;
using CsCheck;
using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Chain.Time;
using Didymium.Market.Archives;
using Didymium.Market.Results;
using Didymium.Market.Stress;
using Didymium.Testing;

namespace Didymium.Market.Tests.Archives;

/// <summary>What is kept comes back to the last bit, or not at all.</summary>
public sealed class ArchiveTests
{
    private static readonly World Small = SmallWorld.Create().Oxide("dy").Build();

    [Fact]
    public void Every_member_of_a_run_comes_back_whatever_is_in_it() => MadeUp.Of<Run>(Small, Runs.Scenario()).Sample(
        run =>
        {
            Assert.All(typeof(Run).GetProperties().Where(p => p.PropertyType.IsAssignableTo(typeof(IEnumerable)) && p.SetMethod is not null), p => Assert.NotEmpty((IEnumerable)p.GetValue(run)!));
            Assert.NotNull(run.Recursive);
            Assert.NotNull(run.Detail);
            Assert.Null(Bits.Difference(run, Back(run)));
        },
        iter: 300);

    [Fact]
    public void Every_member_of_a_stress_test_comes_back_whatever_is_in_it() => MadeUp.Of<StressRun>(Small, Runs.Scenario()).Sample(
        run =>
        {
            Assert.NotEmpty(run.Results);
            Assert.Null(Bits.Difference(run, Back(run)));
        },
        iter: 300);

    [Fact]
    public void Runs_of_random_worlds_come_back() => RandomWorlds.WithProjects.Sample(
        world =>
        {
            var options = new RunOptions { LastYear = 2026 };
            Run[] runs =
            [
                MarketEngine.Execute(world, Runs.Scenario(), options),
                MarketEngine.Execute(world, Runs.Scenario(), options with { Step = TimeStep.Quarter, Asked = new Period(2026, 2, TimeStep.Quarter) }),
                MarketEngine.Execute(world, Runs.Scenario(), options with { Foresight = ForesightKind.Perfect }),
            ];
            Assert.NotNull(runs[1].Detail);
            Assert.NotNull(runs[2].Recursive);
            Assert.All(runs, run => Assert.Null(Bits.Difference(run, Back(run))));
        },
        iter: 20);

    [Fact]
    public void Stress_tests_of_random_worlds_come_back() => RandomWorlds.Gen.Sample(
        world =>
        {
            var run = StressEngine.Execute(world, Runs.Scenario(), new StressOptions { At = 2025, WorstInPairs = 2, Threads = 1 });
            Assert.Null(Bits.Difference(run, Back(run)));
        },
        iter: 20);

    [Fact]
    public void The_shipped_run_comes_back()
    {
        var scenario = ScenarioReader.Read(new DirectorySource(Repository.Scenarios), "reindustrialisation").Value!;
        var world = WorldReader.Read(new DirectorySource(Repository.World), scenario.Overrides).Value!;
        var run = MarketEngine.Execute(world, scenario, new RunOptions { LastYear = 2030 });

        Assert.Null(Bits.Difference(run, Back(run)));
    }

    [Fact]
    public void A_file_that_is_cut_off_or_changed_anywhere_is_refused()
    {
        var bytes = Written(Any());
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte[1, 255], Gen.Bool).Sample((at, change, cut) =>
        {
            byte[] broken = cut ? bytes[..at] : [.. bytes];
            if (!cut)
            {
                broken[at] ^= change;
            }

            Assert.Throws<ArchiveFaultException>(() => Read(broken, Small));
        });
    }

    [Theory]
    [InlineData("", "The file is no run that was kept: it does not begin like one.")]
    [InlineData("{ \"json\": true }", "The file is no run that was kept: it does not begin like one.")]
    [InlineData("Didymium archive 1\n", "The file of the run is cut off or damaged: make the run again.")]
    public void What_is_wrong_with_a_file_is_said(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<ArchiveFaultException>(() => Read(System.Text.Encoding.UTF8.GetBytes(text), Small)).Message);

    [Fact]
    public void Bytes_after_the_end_are_refused() =>
        Assert.Throws<ArchiveFaultException>(() => Read([.. Written(Any()), 0], Small));

    [Fact]
    public void A_run_of_other_data_is_refused() =>
        Assert.Equal(
            "The run was made on other data (dataset small-world, now 0123456789ab): make it again, or give the world that it was made on.",
            Assert.Throws<ArchiveFaultException>(() => Read(Written(Any()), Small with { DatasetHash = "0123456789abcdef" })).Message);

    [Fact]
    public void A_run_of_a_scenario_that_was_changed_since_is_refused()
    {
        var scenario = Runs.Scenario(new Chain.Scenarios.NotedEvent { Id = "n", Name = "n", Start = Runs.Date(2025), Status = Chain.Scenarios.EventStatus.Decided });
        using var file = new MemoryStream(Written(Any()));

        Assert.Equal("The run was made of another scenario than test is now: make it again.", Assert.Throws<ArchiveFaultException>(() => RunArchive.Read(file, Small, scenario)).Message);
    }

    [Fact]
    public void A_stress_test_is_no_run()
    {
        using var file = new MemoryStream();
        StressArchive.Write(new StressRun { World = Small, Scenario = Runs.Scenario(), Period = 2025, Results = [], BaseWelfareMillionUsd = 1 }, file);

        Assert.Equal("The file is not a run of this version of the program: make the run again.", Assert.Throws<ArchiveFaultException>(() => Read(file.ToArray(), Small)).Message);
    }

    [Fact]
    public void What_a_file_would_lose_is_not_written() =>
        Assert.Contains("Forgotten", Assert.Throws<NotSupportedException>(() => Columns.Layout(typeof(Keeps))).Message, StringComparison.Ordinal);

    private static Run Any() => new() { World = Small, Scenario = Runs.Scenario(), FirstYear = 2024, LastYear = 2030, Prices = [new PriceRow(2024, "ox-dy", "AUS", 300), new PriceRow(2025, "ox-dy", "AUS", double.NaN)] };

    private static byte[] Written(Run run)
    {
        using var file = new MemoryStream();
        RunArchive.Write(run, file);
        return file.ToArray();
    }

    private static Run Read(byte[] bytes, World world)
    {
        using var file = new MemoryStream(bytes);
        return RunArchive.Read(file, world, Runs.Scenario());
    }

    private static Run Back(Run run)
    {
        using var file = new MemoryStream(Written(run));
        return RunArchive.Read(file, run.World, run.Scenario);
    }

    private static StressRun Back(StressRun run)
    {
        using var file = new MemoryStream();
        StressArchive.Write(run, file);
        file.Position = 0;
        return StressArchive.Read(file, run.World, run.Scenario);
    }

    private sealed record Keeps(int Kept)
    {
        public int Forgotten { get; } = Kept + 1;
    }
}
