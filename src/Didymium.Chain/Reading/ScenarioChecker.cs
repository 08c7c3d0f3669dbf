using Didymium.Chain.Evidence;
using Didymium.Chain.Reading.Scenarios;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading;

/// <summary>Checks that what a scenario speaks of is in a world, and that its events can do something there.</summary>
public static class ScenarioChecker
{
    /// <summary>Looks up every facility, project, product, region, quota, use, status and source that the events name.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="world">The world it is to run on.</param>
    /// <returns>All unknown names with the nearest known ones, and all events without a hold, by file and line; empty when there is none.</returns>
    public static IReadOnlyList<Fault> Check(Scenario scenario, World world)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(world);
        var faults = new FaultList();
        var names = new WorldNames(world);
        foreach (var marketEvent in scenario.Events)
        {
            foreach (var (key, name, what, known) in References(marketEvent, names))
            {
                if (!known.Contains(name))
                {
                    faults.Add(ScenarioFaults.Unknown(ScenarioOrigins.Of(scenario, marketEvent, key), key, name, what, known));
                }
            }

            foreach (var fault in EventChecks.Of(marketEvent, world, key => ScenarioOrigins.Of(scenario, marketEvent, key)))
            {
                faults.Add(fault);
            }
        }

        foreach (var (file, source, line) in ScenarioOrigins.OverrideSources(scenario).Where(named => !names.Sources.Contains(named.Source) && !ClaimIds.IsClaim(named.Source)))
        {
            faults.Add(ScenarioFaults.Unknown((file, line), "source", source, "a row of sources.csv", names.Sources));
        }

        return faults.Sorted();
    }

    private static IEnumerable<(string Key, string Name, string What, IReadOnlySet<string> Known)> References(MarketEvent marketEvent, WorldNames names)
    {
        // Claims are in the ledger and not in the world; whether they are accepted is looked up there.
        foreach (var source in marketEvent.Evidence.Where(id => !ClaimIds.IsClaim(id)))
        {
            yield return ("evidence", source, "a row of sources.csv", names.Sources);
        }

        var own = marketEvent switch
        {
            ProjectEvent e => Project(e, names),
            TradeBan e => Scope(e.Scope, names),
            ExportLicence e => Scope(e.Scope, names).Concat(e.ExcludedUses.Select(u => ("excluded_uses", u, "a use or *", names.Uses))),
            ImportTariff e => Scope(e.Scope, names),
            PriceFloor e => [("facility", e.Facility, "a facility", names.Facilities), ("product", e.Product, "a product", names.Products)],
            OutputCredit e => [("facility", e.Facility, "a facility", names.Facilities)],
            CapexGrant e => [("project", e.Project, "a project of facilities.csv", names.Projects)],
            StockpileProgramme e => [("region", e.Region, "a region", names.Regions), ("product", e.Product, "a product", names.Products)],
            ExportQuota e => [.. e.Products.Select(p => ("products", p, "a product, a stage or *", names.Goods)), ("origin", e.Origin, "a region, a bloc or *", names.Places), ("destination", e.Destination, "a region, a bloc or *", names.Places)],
            ExportTax e => Scope(e.Scope, names),
            Offtake e => [("facility", e.Facility, "a facility", names.Facilities), ("product", e.Product, "a product", names.Products)],
            ConcessionalLoan e => [("project", e.Project, "a project of facilities.csv", names.Projects)],
            InvestmentCredit e => [("project", e.Project, "a project of facilities.csv", names.Projects)],
            OriginRestriction e => [("region", e.Region, "a region, a bloc or *", names.Places), ("product", e.Product, "a product, a stage or *", names.Goods), .. e.Uses.Select(u => ("uses", u, "a use or *", names.Uses)), ("country", e.Country, "a region", names.Regions)],
            TechnologyBan e => [("country", e.Country, "a region", names.Regions), .. e.Stages.Select(s => ("stages", s, "a stage of facilities", names.Stages))],
            QuotaChange e => [("quota", e.Quota, "a quota", names.Quotas)],
            DemandShift e => [("region", e.Region, "a region, a bloc or *", names.Places), ("use", e.Use, "a use or *", names.Uses), ("product", e.Product, "a product or *", names.ProductsOrAll)],
            _ => Enumerable.Empty<(string Key, string Name, string What, IReadOnlySet<string> Known)>(),
        };
        foreach (var reference in own)
        {
            yield return reference;
        }
    }

    private static IEnumerable<(string Key, string Name, string What, IReadOnlySet<string> Known)> Project(ProjectEvent e, WorldNames names)
    {
        if (e.Facility is { } facility)
        {
            yield return ("facility", facility, "a facility", names.Facilities);
        }

        if (e.Project is { } project)
        {
            yield return ("project", project, "a project of facilities.csv", names.Projects);
        }

        yield return ("new_status", e.NewStatus, "a row of statuses.csv", names.Statuses);
        if (e.Owner is { } owner)
        {
            yield return ("owner", owner, "a region", names.Regions);
        }
    }

    private static IEnumerable<(string Key, string Name, string What, IReadOnlySet<string> Known)> Scope(TradeScope scope, WorldNames names)
    {
        yield return ("scope", scope.Product, "a product, a stage or *", names.Goods);
        yield return ("scope", scope.Origin, "a region, a bloc or *", names.Places);
        yield return ("scope", scope.Destination, "a region, a bloc or *", names.Places);
        if (scope.Deposit is { } deposit)
        {
            yield return ("scope", deposit, "a deposit", names.Deposits);
        }
    }
}
