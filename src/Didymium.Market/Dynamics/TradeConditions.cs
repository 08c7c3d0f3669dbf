using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>What each route costs and how much it may carry in a period: rules of the world, measures of the scenario, and habit.</summary>
/// <remarks>
/// Habit: a buyer qualifies suppliers slowly, so a route may grow by a share of last year's flow and a share of what its destination can use.
/// Leaving is free, arriving is slow; as somebody must arrive for anybody to be left, departures are slow too. Who stops buying stays qualified for a
/// while (<c>route_memory</c>), so a route that was cut comes back faster than it grew. Feeds bound to plants are exempt: they follow contracts.
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
    private readonly double memory;
    private readonly double[] qualified;
    private readonly double[] habits;
    private readonly double[] ceilings;
    private readonly double[] usual;
    private readonly int[] excludedNode;
    private readonly MarketEvent?[] limiter;
    private bool learnt;
    private double[] previousSize;

    public TradeConditions(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        growth = structure.World.Parameters["route_growth"].Value;
        seed = structure.World.Parameters["route_seed"].Value;
        memory = structure.World.Parameter("route_memory");
        terms = new RouteTerms[structure.Routes.Length];
        qualified = new double[terms.Length];
        habits = new double[terms.Length];
        ceilings = new double[terms.Length];
        usual = new double[terms.Length];
        excludedNode = [.. structure.World.Demands.Select(d => structure.Node(d.Product, d.Region))];
        dated = new bool[terms.Length];
        previousSize = new double[structure.Nodes.Length];
        limiter = new MarketEvent?[terms.Length];
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

    /// <summary>What each route may carry by habit alone in the last prepared period, t.</summary>
    public ReadOnlySpan<double> Habits => habits;

    /// <summary>What rules of the world, bans and licences let through on each route in the last prepared period, t; infinity where there are none.</summary>
    public ReadOnlySpan<double> Ceilings => ceilings;

    /// <summary>What holds a route back in the last prepared period: the measure that left it least, or else habit.</summary>
    /// <returns>The measure; null for habit (or for nothing, where the limit is infinite).</returns>
    public MarketEvent? LimitedBy(int route) => limiter[route];

    /// <summary>True when the world's rules close a route in the last prepared period.</summary>
    public bool IsClosed(int route) => terms[route].Closed;

    /// <summary>What is charged on a route beside freight, USD per kg, each with the measure behind it; null for the world's own rules.</summary>
    public IEnumerable<(string Kind, MarketEvent? Measure, double UsdPerKg)> Charges(int route, Period period, Expectations expectations)
    {
        var expected = expectations.At(structure.Routes[route].Origin);
        yield return ("wedge", null, terms[route].Wedge);
        yield return ("tariff", null, expected * terms[route].TariffPercent / 100);
        foreach (var (measure, _) in measures.Where(m => m.Routes.Contains(route)))
        {
            yield return (measure.Kind, measure, PerKg(measure, measure.ShareInForce(period), expected));
        }
    }

    public void Prepare(Period period, Expectations expectations, double[] size, PeriodInputs inputs)
    {
        for (var r = 0; r < terms.Length; r++)
        {
            if (dated[r])
            {
                terms[r] = TermsOf(r, period.Year);
            }

            var route = structure.Routes[r];
            var t = terms[r];
            inputs.RouteCost[r] = t.Transport + t.Wedge + (expectations.At(route.Origin) * t.TariffPercent / 100);
            habits[r] = Habit(r, period.Length, size[route.Destination]);
            ceilings[r] = t.Closed ? 0 : double.PositiveInfinity;
            inputs.RouteLimit[r] = Math.Min(habits[r], ceilings[r]);
        }

        Array.Clear(limiter);
        foreach (var (measure, routes) in measures)
        {
            var share = measure.ShareInForce(period);
            if (share > 0)
            {
                foreach (var r in routes)
                {
                    inputs.RouteCost[r] += PerKg(measure, share, expectations.At(structure.Routes[r].Origin));
                }

                Limit(measure, routes, share, period, size, inputs);
            }
        }
    }

    /// <summary>Remembers a period's flows and what destinations could use.</summary>
    public void Learn(PeriodSolution solution, double[] size)
    {
        // Flows are remembered as annual rates; what is usual is the mean of about the last year.
        var length = solution.Period.Length;
        var kept = memory == 0 ? 0 : Math.Pow(memory, length);
        var weight = learnt ? length : 1;
        for (var r = 0; r < usual.Length; r++)
        {
            var rate = solution.Flow[r] / length;
            usual[r] += weight * (rate - usual[r]);
            qualified[r] = Math.Max(usual[r], kept * qualified[r]);
        }

        learnt = true;
        for (var n = 0; n < size.Length; n++)
        {
            previousSize[n] = size[n] / length;
        }
    }

    // In a busy month a supplier may send at the pace that he could reach in a year: what takes time is to be qualified, not to ship.
    private double Habit(int r, double length, double size) => !learnt || structure.Book.All[structure.Routes[r].Commodity].IsBoundFeed
        ? double.PositiveInfinity
        : ((1 + growth) * qualified[r] * length) + (seed * size);

    // What a measure adds to the cost of a kilogram that is worth so much at its origin, USD.
    private static double PerKg(MarketEvent measure, double share, double worth) => measure switch
    {
        ImportTariff t => share * t.Percent / 100 * worth,
        ExportTax t => share * t.Percent / 100 * worth,
        ExportLicence l => share * l.CostUsdPerKg,
        _ => 0,
    };

    private void Limit(MarketEvent measure, int[] routes, double share, Period period, double[] size, PeriodInputs inputs)
    {
        switch (measure)
        {
            case TradeBan:
                foreach (var r in routes)
                {
                    Lower(r, share >= 1 ? 0 : (1 - share) * Finite(inputs.RouteLimit[r], r, size, period.Length), measure, inputs);
                }

                break;
            case ExportLicence licence:
                var shares = ReferenceShares(licence, routes);
                var answered = share - licence.ShareInForce(period, licence.Start.InYears, licence.Start.InYears + (licence.ProcessingMonths / 12));
                var excluded = Excluded(licence, inputs.Wanted);
                for (var i = 0; i < routes.Length; i++)
                {
                    var r = routes[i];
                    var free = Finite(inputs.RouteLimit[r], r, size, period.Length);
                    var approved = licence.ShareApproved * shares[i] * Math.Max(0, size[structure.Routes[r].Destination] - excluded.GetValueOrDefault(structure.Routes[r].Destination));
                    Lower(r, ((1 - share) * free) + (answered * approved), measure, inputs);
                }

                break;
        }
    }

    // A measure only ever takes away, and what took last is what holds the route back.
    private void Lower(int r, double limit, MarketEvent measure, PeriodInputs inputs)
    {
        if (limit < inputs.RouteLimit[r])
        {
            inputs.RouteLimit[r] = limit;
            limiter[r] = measure;
        }

        ceilings[r] = inputs.RouteLimit[r];
    }

    // What the uses that get no licence want, by node, t.
    private Dictionary<int, double> Excluded(ExportLicence licence, double[] wanted)
    {
        var excluded = new Dictionary<int, double>();
        for (var d = 0; d < wanted.Length && !licence.ExcludedUses.IsEmpty; d++)
        {
            if (licence.ExcludedUses.Contains(structure.World.Demands[d].Use.Id) || licence.ExcludedUses.Contains("*"))
            {
                excluded[excludedNode[d]] = excluded.GetValueOrDefault(excludedNode[d]) + wanted[d];
            }
        }

        return excluded;
    }

    // However fast a route may grow, it carries no more in part of a period than it did or than its destination could use.
    private double Finite(double limit, int r, double[] size, double length) =>
        Math.Min(limit, structure.Book.All[structure.Routes[r].Commodity].IsBoundFeed && usual[r] > 0
            ? usual[r] * length
            : Math.Max(qualified[r] * length, size[structure.Routes[r].Destination]));

    // The share of its destination's needs that each route met in the year before the licence: what approvals are measured by.
    // Newcomers count as if they had met the share that a new route may win in a year.
    private double[] ReferenceShares(ExportLicence licence, int[] routes)
    {
        if (!licenceShares.TryGetValue(licence.Id, out var shares))
        {
            shares = new double[routes.Length];
            for (var i = 0; i < routes.Length; i++)
            {
                var need = previousSize[structure.Routes[routes[i]].Destination];
                shares[i] = !learnt ? 1 : need > 0 ? Math.Max(usual[routes[i]] / need, Math.Min(1, seed)) : Math.Min(1, seed);
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
        ExportTax t => t.Scope,
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
