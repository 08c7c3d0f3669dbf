using Didymium.Chain;
using Didymium.Chain.Materials;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Analysis.Indices;

/// <summary>The EU's t: what an export restriction adds to a country's weight in <see cref="GovernanceHhi"/>.</summary>
/// <remarks>
/// t = 1 + (t_restricted − 1) · f: f is the largest fraction of the year in which a ban or licence on the product's exports to the importer is in force
/// (suspensions taken out), t_restricted the world's parameter <c>trade_term_restricted</c>. The EU grades t by kind of measure and lowers it for partners in
/// trade agreements; one value and no reduction is our simplification. A measure against one deposit's material does not count.
/// </remarks>
public static class TradeTerm
{
    private const string Parameter = "trade_term_restricted";

    /// <summary>The term of a country's exports of a product in a year of a run.</summary>
    /// <param name="run">The run; its scenario's events are what is in force.</param>
    /// <param name="product">Product.</param>
    /// <param name="origin">Exporting region.</param>
    /// <param name="importer">Who imports; its own members' exports are never restricted.</param>
    /// <param name="year">Calendar year.</param>
    public static double Of(Run run, Product product, string origin, Importer importer, int year)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(importer);
        if (importer.Members.Contains(origin))
        {
            return 1;
        }

        var restricted = run.Scenario.Events
            .Where(e => ExportScopes(e).Any(scope => scope.Deposit is null && Names(run.World, scope, product, origin) && importer.IsNamedBy(run.World, scope.Destination)))
            .Select(e => e.ShareInForce(year))
            .DefaultIfEmpty(0)
            .Max();
        return restricted > 0 ? 1 + ((run.World.Parameters[Parameter].Value - 1) * restricted) : 1;
    }

    private static IEnumerable<TradeScope> ExportScopes(MarketEvent e) => e switch
    {
        TradeBan ban => [ban.Scope],
        ExportLicence licence => [licence.Scope],
        ExportTax tax => [tax.Scope],
        ExportQuota quota => quota.Products.Select(p => new TradeScope(p, null, quota.Origin, quota.Destination)),
        _ => [],
    };

    private static bool Names(World world, TradeScope scope, Product product, string origin) =>
        (scope.Product == "*" || scope.Product == product.Id || string.Equals(scope.Product, product.Stage.ToString(), StringComparison.OrdinalIgnoreCase))
        && (scope.Origin == "*" || scope.Origin == origin || world.Regions[origin].Blocs.Contains(scope.Origin));
}
