using Didymium.Chain;
using Didymium.Chain.Evidence;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Evidence.Documents;

namespace Didymium.Web.Views.Data;

/// <summary>What happens to an event on a date.</summary>
public enum DatedChangeKind
{
    /// <summary>It takes effect.</summary>
    Starts,

    /// <summary>It ends.</summary>
    Ends,

    /// <summary>It is suspended.</summary>
    IsSuspended,

    /// <summary>It comes back.</summary>
    ComesBack,
}

/// <summary>A date on which an event of the scenario changes something.</summary>
/// <param name="When">The date.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Event">The event.</param>
/// <param name="Alike">How many more events of the same kind and evidence change in the same way on that date: one announcement's.</param>
public sealed record DatedChange(YearMonth When, DatedChangeKind Kind, MarketEvent Event, int Alike);

/// <summary>How far the data reach: nobody keeps earlier data here, but sources have dates.</summary>
internal static class Freshness
{
    /// <summary>Sources of the world, the newest first; own estimates and those without a date are left out.</summary>
    public static IEnumerable<Source> Newest(World world) => world.Sources.Values.Where(s => s.Date.Length > 0 && s.Url.Length > 0).OrderByDescending(s => new Published(s.Date).Day).ThenBy(s => s.Id, StringComparer.Ordinal);

    /// <summary>The month that the newest source of the world is of.</summary>
    public static YearMonth Until(World world) => Newest(world).FirstOrDefault() is { } newest && new Published(newest.Date).Day is var day ? new YearMonth(day.Year, day.Month) : new YearMonth(world.BaseYear, 12);

    /// <summary>Dates on which events that have effect change something, in order; one announcement counts once.</summary>
    public static IEnumerable<DatedChange> Changes(Scenario scenario) => scenario.Events
        .Where(e => e is not NotedEvent && e.Status is not (EventStatus.Rumoured or EventStatus.Announced or EventStatus.Denied))
        .SelectMany(Dates)
        .GroupBy(c => (c.When, c.Kind, c.Event.Kind, Evidence: string.Join(';', c.Event.Evidence)))
        .Select(g => g.MinBy(c => c.Event.Id, StringComparer.Ordinal)! with { Alike = g.Count() - 1 })
        .OrderBy(c => c.When.InYears)
        .ThenBy(c => c.Event.Id, StringComparer.Ordinal);

    /// <summary>Events in force in a month.</summary>
    public static IEnumerable<MarketEvent> InForce(Scenario scenario, YearMonth month) =>
        scenario.Events.Where(e => e is not NotedEvent && e.ShareInForce(new Period(month.Year, month.Month ?? 12, TimeStep.Month)) > 0);

    private static IEnumerable<DatedChange> Dates(MarketEvent e)
    {
        yield return new(e.Start, DatedChangeKind.Starts, e, 0);
        if (e.End is { } end)
        {
            yield return new(end, DatedChangeKind.Ends, e, 0);
        }

        if (e.SuspendedFrom is { } from)
        {
            yield return new(from, DatedChangeKind.IsSuspended, e, 0);
            if (e.SuspendedTo is { } to)
            {
                yield return new(to, DatedChangeKind.ComesBack, e, 0);
            }
        }
    }
}
