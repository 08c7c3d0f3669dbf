using Didymium.Chain;
using Didymium.Chain.Scenarios;

namespace Didymium.Web.Views.Work;

/// <summary>Whose doing an event is: the state that sets a measure, or the country in which a plant stands.</summary>
internal static class EventParty
{
    /// <summary>Party of what moves nothing, or is of no one country.</summary>
    public const string None = "";

    /// <summary>The country or bloc of an event; <see cref="None"/> for a note and for what no single one does.</summary>
    public static string Of(MarketEvent e, World world)
    {
        string OfPlant(string? facility, string? project) =>
            world.Facilities.FirstOrDefault(f => f.Id == facility || (facility is null && f.Project == project))?.Region ?? None;
        var party = e switch
        {
            ProjectEvent p => OfPlant(p.Facility, p.Project),
            PriceFloor f => OfPlant(f.Facility, null),
            OutputCredit c => OfPlant(c.Facility, null),
            Offtake o => OfPlant(o.Facility, null),
            CapexGrant g => OfPlant(null, g.Project),
            ConcessionalLoan l => OfPlant(null, l.Project),
            InvestmentCredit c => OfPlant(null, c.Project),
            TradeBan { Scope.Origin: "*" } b => b.Scope.Destination,
            TradeBan b => b.Scope.Origin,
            ExportLicence l => l.Scope.Origin,
            ExportTax t => t.Scope.Origin,
            ImportTariff t => t.Scope.Destination,
            ExportQuota q => q.Origin,
            StockpileProgramme s => s.Region,
            OriginRestriction r => r.Region,
            TechnologyBan t => t.Country,
            DemandShift d => d.Region,
            QuotaChange q => world.Quotas.FirstOrDefault(w => w.Id == q.Quota) is { } quota ? OfPlant(quota.Facilities.FirstOrDefault(), null) : None,
            _ => None,
        };
        return party == "*" ? None : party;
    }
}
