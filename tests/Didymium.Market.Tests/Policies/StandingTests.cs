using Didymium.Chain.Scenarios;

namespace Didymium.Market.Tests.Policies;

/// <summary>What status and dates do to a measure of any kind, on a ban.</summary>
public sealed class StandingTests
{
    [Fact]
    public void A_suspension_opens_the_way_and_its_end_shuts_it_again()
    {
        var run = PolicyWorlds.WithRival().ByMonth(3, TradeTests.Ban() with { Status = EventStatus.Suspended, SuspendedFrom = Runs.Date(2025, 7), SuspendedTo = Runs.Date(2026, 3) });

        Assert.Equal([0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5], run.Months(2025));
        Assert.Equal([5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], run.Months(2026));
    }

    [Fact]
    public void What_is_expired_worked_while_it_was_in_force()
    {
        var run = PolicyWorlds.WithRival().ByMonth(2, TradeTests.Ban() with { Status = EventStatus.Expired, End = Runs.Date(2025, 4) });

        Assert.Equal([0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5], run.Months(2025));
    }

    [Theory]
    [InlineData(EventStatus.Rumoured)]
    [InlineData(EventStatus.Announced)]
    [InlineData(EventStatus.Denied)]
    public void What_was_not_decided_does_nothing(EventStatus status) =>
        Assert.Equal(60, PolicyWorlds.WithRival().ByYear(2, TradeTests.Ban() with { Status = status }).Flow("ox-ndpr", "CHN", "B", 2025), 9);

    [Fact]
    public void A_note_changes_no_number()
    {
        var note = new NotedEvent { Id = "n", Name = "n", Start = Runs.Date(2024), Status = EventStatus.InForce, Effect = "nothing" };
        var (with, without) = (PolicyWorlds.WithRival().ByYear(3, note), PolicyWorlds.WithRival().ByYear(3));

        Assert.Equal(without.Flows.AsEnumerable(), with.Flows);
        Assert.Equal(without.Prices.AsEnumerable(), with.Prices);
        Assert.Equal(["nothing", "nothing", "nothing"], with.Events.Select(e => e.Effect));
    }

    [Fact]
    public void A_demand_shift_scales_what_is_wanted_for_its_time()
    {
        // Half as much again from July on: 60 · (1 + 0.5 · 0.5) = 75 in the year, 5 and then 7.5 t a month.
        var shift = new DemandShift { Id = "s", Name = "s", Start = Runs.Date(2025, 7), Status = EventStatus.Decided, Region = "B", Use = "use", Product = "ox-ndpr", Factor = 1.5 };

        Assert.Equal(75, PolicyWorlds.Exporter().ByYear(2, shift).Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal([5, 5, 5, 5, 5, 5, 7.5, 7.5, 7.5, 7.5, 7.5, 7.5], PolicyWorlds.Exporter().ByMonth(2, shift).Months(2025));
        Assert.Equal(60, PolicyWorlds.Exporter().ByYear(2, shift with { Use = "another" }).Flow("ox-ndpr", "CHN", "B", 2025), 9);
    }
}
