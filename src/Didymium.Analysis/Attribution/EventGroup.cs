using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;

namespace Didymium.Analysis.Attribution;

/// <summary>Events that belong together: one announcement's licences, a country's tariffs, a country's projects.</summary>
/// <param name="Name">Name in words, by which events are grouped.</param>
/// <param name="NameZh">The same in Chinese.</param>
/// <param name="Events">Positions of its events among the acting ones.</param>
internal sealed record EventGroup(string Name, string NameZh, ImmutableArray<int> Events)
{
    /// <summary>Groups events by kind and by who decided them.</summary>
    /// <param name="world">The world, for names.</param>
    /// <param name="events">Acting events.</param>
    public static IReadOnlyList<EventGroup> Of(World world, ImmutableArray<MarketEvent> events) =>
    [
        .. events.Select((e, i) => (Name: Tongue.Both(() => NameOf(world, e)), Index: i))
            .GroupBy(x => x.Name.English, StringComparer.Ordinal)
            .Select(g => new EventGroup(g.Key, g.First().Name.Chinese, [.. g.Select(x => x.Index)])),
    ];

    private static string NameOf(World world, MarketEvent e)
    {
        string Place(string id) => id == "*" ? Tongue.Say("all countries", "所有国家") : Names.Region(world, id);
        string OfFacility(string? facility, string? project) =>
            world.Facilities.FirstOrDefault(f => f.Id == facility || (facility is null && f.Project == project)) is { } f ? Place(f.Region) : Tongue.Say("other countries", "其他国家");
        return e switch
        {
            ExportLicence l => Tongue.Say($"Export licences of {Place(l.Scope.Origin)} from {l.Start}", $"{Place(l.Scope.Origin)}自{l.Start}起的出口许可"),
            TradeBan b when b.Scope.Origin == "*" => Tongue.Say($"Import bans of {Place(b.Scope.Destination)}", $"{Place(b.Scope.Destination)}的进口禁令"),
            TradeBan b => Tongue.Say($"Trade bans on {Place(b.Scope.Origin)}'s exports", $"对{Place(b.Scope.Origin)}出口的贸易禁令"),
            ImportTariff t => Tongue.Say($"Import tariffs of {Place(t.Scope.Destination)}", $"{Place(t.Scope.Destination)}的进口关税"),
            ExportTax t => Tongue.Say($"Export taxes of {Place(t.Scope.Origin)}", $"{Place(t.Scope.Origin)}的出口关税"),
            ExportQuota q => Tongue.Say($"Export quotas of {Place(q.Origin)}", $"{Place(q.Origin)}的出口配额"),
            QuotaChange q => Tongue.Say($"Production quota {q.Quota}", $"总量控制指标 {q.Quota}"),
            StockpileProgramme s => Tongue.Say($"Stockpiles of {Place(s.Region)}", $"{Place(s.Region)}的收储"),
            OriginRestriction r => Tongue.Say($"Origin rules of {Place(r.Region)}", $"{Place(r.Region)}的原产地规定"),
            TechnologyBan t => Tongue.Say($"Technology ban of {Place(t.Country)}", $"{Place(t.Country)}的技术出口禁令"),
            DemandShift d => Tongue.Say($"Demand shifts in {Place(d.Region)}", $"{Place(d.Region)}的需求变化"),
            ProjectEvent p => Tongue.Say($"Projects in {OfFacility(p.Facility, p.Project)}", $"{OfFacility(p.Facility, p.Project)}的项目"),
            PriceFloor f => Support(OfFacility(f.Facility, null)),
            OutputCredit c => Support(OfFacility(c.Facility, null)),
            Offtake o => Support(OfFacility(o.Facility, null)),
            CapexGrant g => Support(OfFacility(null, g.Project)),
            ConcessionalLoan l => Support(OfFacility(null, l.Project)),
            InvestmentCredit c => Support(OfFacility(null, c.Project)),
            _ => Tongue.Say(e.Kind.Replace('_', ' '), Terms.EventKind(e.Kind)),
        };

        static string Support(string place) => Tongue.Say($"Support for plants in {place}", $"对{place}工厂的扶持");
    }
}
