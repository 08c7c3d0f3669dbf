using Didymium.Chain.Scenarios;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>What each route costs and how much it may carry in a year: rules of the world, measures of the scenario, and habit.</summary>
/// <remarks>
/// Habit: a buyer qualifies suppliers slowly, so a route may grow by a share of last year's flow and a share of what its destination can use.
/// Leaving is free, arriving is slow; as somebody must arrive for anybody to be left, departures are slow too. Feeds bound to plants are exempt:
/// they follow contracts.
/// </remarks>
internal sealed class TradeConditions
{
    private readonly MarketStructure structure;
    private readonly double growth;
    private readonly double seed;
    private readonly RouteTerms[] terms;
    private readonly bool[] dated;
    private readonly List<(MarketEvent Event, int[] Routes)> measures = [];
    private readonly Dictionary<string, double[]> licenceShares = new(StringComparer.Ordinal);
    private double[]? previous;
    private double[] previousSize;

    public TradeConditions(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        growth = structure.World.Parameters["route_growth"].Value;
        seed = structure.World.Parameters["route_seed"].Value;
        terms = new RouteTerms[structure.Routes.Length];
        dated = new bool[terms.Length];
        previousSize = new double[structure.Nodes.Length];
        for (var r = 0; r < terms.Length; r++)
        {
            dated[r] = structure.Rules.Dated(structure.Book.All[structure.Routes[r].Commodity].Product);
            terms[r] = TermsOf(r, structure.World.BaseYear);
        }

        foreach (var measure in scenario.Events)
        {
            if (Scope(measure) is { } scope)
            {
                measures.Add((measure, RoutesIn(scope)));
            }
        }
    }

    /// <summary>Transport cost by route in the last prepared year, USD per kg.</summary>
    public double Transport(int route) => terms[route].Transport;

    public void Prepare(int year, Expectations expectations, double[] size, PeriodInputs inputs)
    {
        for (var r = 0; r < terms.Length; r++)
        {
            if (dated[r])
            {
                terms[r] = TermsOf(r, year);
            }

            var route = structure.Routes[r];
            var t = terms[r];
            inputs.RouteCost[r] = t.Transport + t.Wedge + (expectations.At(route.Origin) * t.TariffPercent / 100);
            inputs.RouteLimit[r] = t.Closed ? 0 : Habit(r, size[route.Destination]);
        }

        foreach (var (measure, routes) in measures)
        {
            var share = measure.ShareInForce(year);
            if (share > 0)
            {
                Apply(measure, routes, share, year, expectations, size, inputs);
            }
        }
    }

    /// <summary>Remembers a period's flows and what destinations could use.</summary>
    public void Learn(PeriodSolution solution, double[] size)
    {
        previous = solution.Flow;
        previousSize = [.. size];
    }

    private double Habit(int r, double size) => previous is null || structure.Book.All[structure.Routes[r].Commodity].IsBoundFeed
        ? double.PositiveInfinity
        : ((1 + growth) * previous[r]) + (seed * size);

    private void Apply(MarketEvent measure, int[] routes, double share, int year, Expectations expectations, double[] size, PeriodInputs inputs)
    {
        switch (measure)
        {
            case ImportTariff tariff:
                foreach (var r in routes)
                {
                    inputs.RouteCost[r] += share * tariff.Percent / 100 * expectations.At(structure.Routes[r].Origin);
                }

                break;
            case TradeBan:
                foreach (var r in routes)
                {
                    inputs.RouteLimit[r] = share >= 1 ? 0 : (1 - share) * Finite(inputs.RouteLimit[r], r, size);
                }

                break;
            case ExportLicence licence:
                var shares = ReferenceShares(licence, routes);
                for (var i = 0; i < routes.Length; i++)
                {
                    var r = routes[i];
                    var free = Finite(inputs.RouteLimit[r], r, size);
                    var approved = licence.ShareApproved * shares[i] * size[structure.Routes[r].Destination];
                    inputs.RouteLimit[r] = Math.Min(free, ((1 - share) * free) + (share * approved));
                    inputs.RouteCost[r] += share * licence.CostUsdPerKg;
                }

                break;
        }
    }

    // A route without a limit of its own still carries no more in part of a year than its destination could use.
    private double Finite(double limit, int r, double[] size) => double.IsFinite(limit)
        ? limit
        : Math.Max(previous?[r] ?? 0, size[structure.Routes[r].Destination]);

    // The share of its destination's needs that each route met in the last year before the licence: what approvals are measured by.
    // Newcomers count as if they had met the share that a new route may win in a year.
    private double[] ReferenceShares(ExportLicence licence, int[] routes)
    {
        if (!licenceShares.TryGetValue(licence.Id, out var shares))
        {
            shares = new double[routes.Length];
            for (var i = 0; i < routes.Length; i++)
            {
                var need = previousSize[structure.Routes[routes[i]].Destination];
                shares[i] = previous is null ? 1 : need > 0 ? Math.Max(previous[routes[i]] / need, Math.Min(1, seed)) : Math.Min(1, seed);
            }

            licenceShares.Add(licence.Id, shares);
        }

        return shares;
    }

    private RouteTerms TermsOf(int r, int year)
    {
        var route = structure.Routes[r];
        return structure.Rules.Terms(
            structure.Book.All[route.Commodity].Product,
            structure.Nodes[route.Origin].Region,
            structure.Nodes[route.Destination].Region,
            year);
    }

    private static TradeScope? Scope(MarketEvent measure) => measure switch
    {
        TradeBan b => b.Scope,
        ExportLicence l => l.Scope,
        ImportTariff t => t.Scope,
        _ => null,
    };

    private int[] RoutesIn(TradeScope scope) => [.. Enumerable.Range(0, structure.Routes.Length).Where(r =>
    {
        var route = structure.Routes[r];
        var commodity = structure.Book.All[route.Commodity];
        return RouteRules.ProductScore(scope.Product, commodity.Product) >= 0
            && (scope.Deposit is null || scope.Deposit == commodity.Deposit?.Id)
            && structure.Rules.PlaceScore(scope.Origin, structure.Nodes[route.Origin].Region) >= 0
            && structure.Rules.PlaceScore(scope.Destination, structure.Nodes[route.Destination].Region) >= 0;
    })];
}
