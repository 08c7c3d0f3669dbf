using Didymium.Analysis.Impact;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;

namespace Didymium.Web.Views.Places;

/// <summary>What an event is about.</summary>
internal static class PolicyNames
{
    /// <summary>True when an event names a country: as either end of a route, as the state that acts, or by a plant that stands there.</summary>
    public static bool Country(World world, MarketEvent e, string country) =>
        FlowScope.Of(e).Any(s => Names(world, s.Origin, country) || Names(world, s.Destination, country)) || e switch
        {
            StockpileProgramme s => s.Region == country,
            OriginRestriction r => Names(world, r.Region, country) || r.Country == country,
            TechnologyBan t => t.Country == country,
            DemandShift d => Names(world, d.Region, country),
            QuotaChange q => world.Quotas.Where(w => w.Id == q.Quota).SelectMany(w => w.Facilities).Any(id => world.Facilities.Any(f => f.Id == id && f.Region == country)),
            _ => world.Facilities.Any(f => f.Region == country && Plant(world, e, f)),
        };

    /// <summary>True when an event names a plant or its project.</summary>
    public static bool Plant(World world, MarketEvent e, Facility plant) => e switch
    {
        ProjectEvent p => p.Facility == plant.Id || p.Project == plant.Project,
        PriceFloor f => f.Facility == plant.Id,
        OutputCredit c => c.Facility == plant.Id,
        Offtake o => o.Facility == plant.Id,
        CapexGrant g => g.Project == plant.Project,
        ConcessionalLoan l => l.Project == plant.Project,
        InvestmentCredit c => c.Project == plant.Project,
        QuotaChange q => world.Quotas.Any(w => w.Id == q.Quota && w.Facilities.Contains(plant.Id)),
        _ => false,
    };

    // Not everywhere: a measure against all the world names nobody.
    private static bool Names(World world, string pattern, string country) => pattern != "*" && FlowScope.IsPlace(world, pattern, country);
}
