using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Tests.Scenarios;

public sealed class ShareInForceTests
{
    // China's controls of October 2025: in force from 1 December 2025, suspended from 10 November 2025 to 10 November 2026.
    [Theory]
    [InlineData(2024, 0)]
    [InlineData(2025, 0)] // December only, and that is suspended
    [InlineData(2026, 2.0 / 12)] // November and December
    [InlineData(2027, 1)]
    public void A_suspension_is_taken_out(int year, double expected) =>
        Assert.Equal(expected, Event("2025-12", null, "2025-11", "2026-11").ShareInForce(year), 12);

    [Theory]
    [InlineData(2025, 6.0 / 12)] // July to December
    [InlineData(2026, 1)]
    [InlineData(2035, 5.0 / 12)] // January to May
    [InlineData(2036, 0)]
    public void An_event_works_from_its_start_to_its_end(int year, double expected) =>
        Assert.Equal(expected, Event("2025-07", "2035-06").ShareInForce(year), 12);

    [Theory]
    [InlineData(2025, 3.0 / 12)] // April to June
    [InlineData(2026, 0)]
    public void An_open_suspension_lasts(int year, double expected) =>
        Assert.Equal(expected, Event("2025-04", null, "2025-07").ShareInForce(year), 12);

    [Theory]
    [InlineData(EventStatus.Rumoured, 0)]
    [InlineData(EventStatus.Announced, 0)]
    [InlineData(EventStatus.Denied, 0)]
    [InlineData(EventStatus.Decided, 1)]
    [InlineData(EventStatus.InForce, 1)]
    [InlineData(EventStatus.Suspended, 1)]
    [InlineData(EventStatus.Expired, 1)]
    public void Only_what_is_decided_works(EventStatus status, double expected) =>
        Assert.Equal(expected, (Event("2025") with { Status = status }).ShareInForce(2026));

    private static NotedEvent Event(string start, string? end = null, string? from = null, string? to = null) => new()
    {
        Id = "event",
        Name = "An event",
        Start = Date(start)!.Value,
        End = Date(end),
        SuspendedFrom = Date(from),
        SuspendedTo = Date(to),
        Status = EventStatus.InForce,
    };

    private static YearMonth? Date(string? text) => YearMonth.TryParse(text, out var date) ? date : null;
}
