using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;

namespace Didymium.Analysis.Attribution;

/// <summary>Events that belong together: one announcement's licences, a country's tariffs, a country's projects.</summary>
/// <param name="Name">Name in words.</param>
/// <param name="Events">Positions of its events among the acting ones.</param>
internal sealed record EventGroup(string Name, ImmutableArray<int> Events)
{
    /// <summary>Groups events by kind and by who decided them.</summary>
    /// <param name="world">The world, for names.</param>
    /// <param name="events">Acting events.</param>
    public static IReadOnlyList<EventGroup> Of(World world, ImmutableArray<MarketEvent> events) =>
    [
        .. events.Select((e, i) => (Name: NameOf(world, e), Index: i))
            .GroupBy(x => x.Name, StringComparer.Ordinal)
            .Select(g => new EventGroup(g.Key, [.. g.Select(x => x.Index)])),
    ];

    private static string NameOf(World world, MarketEvent e)
    {
        string Place(string id) => id == "*" ? "all countries" : QuestionWords.Region(world, id);
        string OfFacility(string? facility, string? project) =>
            world.Facilities.FirstOrDefault(f => f.Id == facility || (facility is null && f.Project == project)) is { } f ? Place(f.Region) : "other countries";
        return e switch
        {
            ExportLicence l => $"Export licences of {Place(l.Scope.Origin)} from {l.Start}",
            TradeBan b when b.Scope.Origin == "*" => $"Import bans of {Place(b.Scope.Destination)}",
            TradeBan b => $"Trade bans on {Place(b.Scope.Origin)}'s exports",
            ImportTariff t => $"Import tariffs of {Place(t.Scope.Destination)}",
            ExportTax t => $"Export taxes of {Place(t.Scope.Origin)}",
            ExportQuota q => $"Export quotas of {Place(q.Origin)}",
            QuotaChange q => $"Production quota {q.Quota}",
            StockpileProgramme s => $"Stockpiles of {Place(s.Region)}",
            OriginRestriction r => $"Origin rules of {Place(r.Region)}",
            TechnologyBan t => $"Technology ban of {Place(t.Country)}",
            DemandShift d => $"Demand shifts in {Place(d.Region)}",
            ProjectEvent p => $"Projects in {OfFacility(p.Facility, p.Project)}",
            PriceFloor f => $"Support for plants in {OfFacility(f.Facility, null)}",
            OutputCredit c => $"Support for plants in {OfFacility(c.Facility, null)}",
            Offtake o => $"Support for plants in {OfFacility(o.Facility, null)}",
            CapexGrant g => $"Support for plants in {OfFacility(null, g.Project)}",
            ConcessionalLoan l => $"Support for plants in {OfFacility(null, l.Project)}",
            InvestmentCredit c => $"Support for plants in {OfFacility(null, c.Project)}",
            _ => e.Kind.Replace('_', ' '),
        };
    }
}
