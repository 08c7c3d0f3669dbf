using Didymium.Chain.Scenarios;

namespace Didymium.Market.Tests.Policies;

/// <summary>Dated changes of plants. The mine gives 60 t a year, 5 a month, and B wants more.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void A_mine_closed_in_July_gives_half_of_that_year_and_nothing_after()
    {
        var closing = Change("closed", "2025-07");
        var run = PolicyWorlds.Scarce(60, 100).ByYear(3, closing);

        Assert.Equal(60, run.Output("m", 2024), 9);
        Assert.Equal(30, run.Output("m", 2025), 9);
        Assert.Equal(0, run.Output("m", 2026), 9);
        Assert.Equal([5, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0], PolicyWorlds.Scarce(60, 100).ByMonth(2, closing).Months(2025));
    }

    [Fact]
    public void A_closure_with_an_end_is_over_on_that_day()
    {
        // April to June shut: nine twelfths of 60 t are 45 t.
        var pause = Change("care_and_maintenance", "2025-04", "2025-07");
        var run = PolicyWorlds.Scarce(60, 100).ByYear(3, pause);

        Assert.Equal(45, run.Output("m", 2025), 9);
        Assert.Equal(60, run.Output("m", 2026), 9);
        Assert.Equal([5, 5, 5, 0, 0, 0, 5, 5, 5, 5, 5, 5], PolicyWorlds.Scarce(60, 100).ByMonth(2, pause).Months(2025));
    }

    [Fact]
    public void A_closure_that_is_suspended_lets_the_mine_run_in_between()
    {
        // Shut from February, suspended from May to August, over in November.
        var pause = Change("care_and_maintenance", "2025-02", "2025-11") with { Status = EventStatus.Suspended, SuspendedFrom = Runs.Date(2025, 5), SuspendedTo = Runs.Date(2025, 8) };

        Assert.Equal([5, 0, 0, 0, 5, 5, 5, 0, 0, 0, 5, 5], PolicyWorlds.Scarce(60, 100).ByMonth(2, pause).Months(2025));
    }

    [Fact]
    public void A_closure_that_was_over_before_the_run_leaves_no_trace() =>
        Assert.Equal(60, PolicyWorlds.Scarce(60, 100).ByYear(1, Change("closed", "2022", "2023")).Output("m"), 9);

    [Fact]
    public void More_capacity_counts_from_its_day_and_goes_on_its_last()
    {
        // 60 t to June, 90 t from July: 30 + 45 = 75; back to 60 in 2026.
        var run = PolicyWorlds.Scarce(60, 100).ByYear(3, Change("operating", "2025-07", "2026") with { Capacity = 90 });

        Assert.Equal(75, run.Output("m", 2025), 9);
        Assert.Equal(60, run.Output("m", 2026), 9);
    }

    [Fact]
    public void A_mine_that_comes_back_has_the_capacity_that_it_had_grown_to()
    {
        // 90 t from 2025 for good; shut for the first half of 2026: 45 t, then 90 t again.
        var run = PolicyWorlds.Scarce(60, 100).ByYear(
            4,
            Change("operating", "2025") with { Capacity = 90 },
            Change("closed", "2026", "2026-07") with { Id = "pause" });

        Assert.Equal(90, run.Output("m", 2025), 9);
        Assert.Equal(45, run.Output("m", 2026), 9);
        Assert.Equal(90, run.Output("m", 2027), 9);
    }

    [Fact]
    public void An_idle_plant_reopens_on_the_day_of_the_event_and_not_on_that_of_its_first_life()
    {
        // It has stood still since long before; reopened in July 2026 it has half of its 100 t in that year.
        var world = PolicyWorlds.WithRival().Standing("rm", "care_and_maintenance", "2000");
        var run = world.ByYear(4, Change("operating", "2026-07") with { Facility = "rm" });

        Assert.Equal([0, 0, 50, 100], run.Capacity.Where(c => c.Facility == "rm").Select(c => c.CapacityTonnes));
    }

    [Fact]
    public void Only_a_change_that_was_decided_happens() =>
        Assert.Equal(60, PolicyWorlds.Scarce(60, 100).ByYear(2, Change("closed", "2025") with { Status = EventStatus.Rumoured }).Output("m", 2025), 9);

    private static ProjectEvent Change(string status, string start, string? end = null) => new()
    {
        Id = "change",
        Name = "change",
        Start = Date(start),
        End = end is null ? null : Date(end),
        Status = EventStatus.Decided,
        Facility = "m",
        NewStatus = status,
    };

    private static Chain.Figures.YearMonth Date(string text) => Chain.Figures.YearMonth.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));
}
