using Didymium.Chain.Scenarios;

namespace Didymium.Evidence.Events;

/// <summary>Finds what a scenario already says of what a claim says.</summary>
public static class Baseline
{
    /// <summary>The scenario's event that does what an event of a claim does, or that cites the claim.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="made">An event made from a claim.</param>
    /// <returns>The event; null when the scenario has none.</returns>
    /// <remarks>Dates may differ: that is a conflict of dates over one event and not a second event. What is only rumoured, announced, denied or noted is not in force and does not count.</remarks>
    public static MarketEvent? Find(Scenario scenario, MarketEvent made)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(made);
        var acting = scenario.Events.Where(e => e is not NotedEvent && e.Works).ToList();
        if (acting.Find(e => e.Id == made.Id) is { } own)
        {
            // The rule itself, lifted: it is there when it is lifted there too.
            return (own.SuspendedFrom, own.SuspendedTo, own.End) == (made.SuspendedFrom, made.SuspendedTo, made.End) ? own : null;
        }

        return acting.Find(e => e.Evidence.Any(made.Evidence.Contains) && e.GetType() == made.GetType())
            ?? acting.Find(e => Same(e, made));
    }

    private static bool Same(MarketEvent known, MarketEvent made) => (known, made) switch
    {
        (TradeBan a, TradeBan b) => Covers(a.Scope, b.Scope),
        (ImportTariff a, ImportTariff b) => Covers(a.Scope, b.Scope) && a.Percent.Equals(b.Percent),
        (ExportTax a, ExportTax b) => Covers(a.Scope, b.Scope) && a.Percent.Equals(b.Percent),
        (ProjectEvent a, ProjectEvent b) => a.Facility is not null && a.Facility == b.Facility && a.NewStatus == b.NewStatus && (b.Capacity is null || a.Capacity.Equals(b.Capacity)),
        (PriceFloor a, PriceFloor b) => a.Facility == b.Facility && a.Product == b.Product && a.UsdPerKg.Equals(b.UsdPerKg),
        (Offtake a, Offtake b) => a.Facility == b.Facility && a.Product == b.Product,
        (QuotaChange a, QuotaChange b) => a.Quota == b.Quota && a.Tonnes.Equals(b.Tonnes),
        (ExportQuota a, ExportQuota b) => a.Origin == b.Origin && a.TonnesPerYear.Equals(b.TonnesPerYear),
        (StockpileProgramme a, StockpileProgramme b) => a.Region == b.Region && a.Product == b.Product,
        _ => false,
    };

    // A rule on all of a country's goods covers one on one of them.
    private static bool Covers(TradeScope known, TradeScope made) =>
        known.Origin == made.Origin
        && known.Destination == made.Destination
        && (known.Product == made.Product || known.Product == "*")
        && (known.Deposit is null || known.Deposit == made.Deposit);
}
