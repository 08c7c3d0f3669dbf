using System.Collections.Immutable;
using Didymium.Market.Dynamics;
using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market;

/// <summary>Writes down what makes the prices of a solved period, from its inputs and its duals.</summary>
internal sealed class DetailRecorder
{
    // Tonnes, or USD per kg, below these are the solver's rounding.
    private const double Trace = 1e-6;
    private const double Worth = 1e-5;

    private readonly MarketStructure structure;
    private readonly PeriodInputs period;
    private readonly PeriodSolution solution;
    private readonly PeriodShadows shadows;

    public DetailRecorder(MarketStructure structure, PeriodInputs inputs, PeriodSolution solution, PeriodShadows shadows)
    {
        this.structure = structure;
        period = inputs;
        this.solution = solution;
        this.shadows = shadows;
    }

    /// <summary>The period's detail; to be called before expectations learn from it.</summary>
    public PeriodDetail Record(TradeConditions trade, Expectations expectations) => new(
        solution.Period,
        [.. Enumerable.Range(0, structure.Nodes.Length).Select(n => new PriceRow(solution.Period, structure.CommodityOf(n).Id, structure.Nodes[n].Region, solution.Price[n]))],
        [.. Enumerable.Range(0, structure.Routes.Length).Select(r => Route(r, trade, expectations)).OfType<RouteRentRow>()],
        [.. Enumerable.Range(0, structure.Activities.Count).SelectMany(Margins)]);

    private RouteRentRow? Route(int r, TradeConditions trade, Expectations expectations)
    {
        var route = structure.Routes[r];
        var (from, to) = (solution.Price[route.Origin], solution.Price[route.Destination]);
        var rent = to - from - period.RouteCost[r] - shadows.Origin[route.Origin] - shadows.RouteMeasures[r];
        if (trade.IsClosed(r) || (solution.Flow[r] <= Trace && rent <= Worth))
        {
            return null;
        }

        var limit = period.RouteLimit[r];
        var limitedBy = double.IsInfinity(limit) ? string.Empty : trade.LimitedBy(r)?.Id ?? "habit";
        return new RouteRentRow(
            solution.Period,
            structure.Book.All[route.Commodity].Id,
            structure.Nodes[route.Origin].Region,
            structure.Nodes[route.Destination].Region,
            solution.Flow[r],
            double.IsInfinity(limit) ? null : limit,
            limitedBy,
            from,
            trade.Transport(r),
            [.. trade.Charges(r, solution.Period, expectations).Where(c => c.UsdPerKg != 0).Select(c => new RouteCharge(c.Kind, c.Measure?.Id ?? string.Empty, c.UsdPerKg))],
            shadows.Origin[route.Origin],
            shadows.RouteMeasures[r],
            rent,
            to);
    }

    private IEnumerable<PlantMarginRow> Margins(int a)
    {
        var activity = structure.Activities[a];
        var f = activity.Facility;
        if (solution.ActivityLevel[a] <= Trace || shadows.Step[f] < 0)
        {
            yield break;
        }

        var facility = structure.World.Facilities[f];
        var full = solution.Throughput[f] >= period.Capacity[f] - Trace || solution.ActivityLevel[a] >= (period.Capacity[f] * activity.ShareMax) - Trace;
        var coefficients = Array.ConvertAll(activity.Lines, l => l.Coefficient * (l.ThriftPair is { } pair ? period.Thrift.GetValueOrDefault(pair, 1) : 1));
        for (var i = 0; i < coefficients.Length; i++)
        {
            if (coefficients[i] > 0)
            {
                yield return Margin(a, i, coefficients, facility, full);
            }
        }
    }

    // Zero profit of an activity: Σ coefficient · price = cost of its last step + rents; divided by the product's own coefficient.
    private PlantMarginRow Margin(int a, int product, double[] coefficients, Chain.Facilities.Facility facility, bool full)
    {
        var f = structure.Activities[a].Facility;
        var nodes = structure.LineNodes[a];
        var lines = structure.Activities[a].Lines;
        var per = coefficients[product];
        var inputs = ImmutableArray.CreateBuilder<PlantInput>();
        double coProducts = 0, passOn = 0;
        for (var i = 0; i < coefficients.Length; i++)
        {
            var value = coefficients[i] * solution.Price[nodes[i]];
            if (coefficients[i] < 0)
            {
                inputs.Add(new PlantInput(structure.Book.All[lines[i].Commodity].Id, -coefficients[i] / per, solution.Price[nodes[i]]));
            }

            coProducts += coefficients[i] > 0 && i != product ? value : 0;
            passOn += coefficients[i] > 0 ? coefficients[i] * shadows.Origin[nodes[i]] : 0;
        }

        var opex = facility.Economics.OpexUsdPerKg.Value;
        var tilt = shadows.Steps[f] == 1 ? 0 : facility.Economics.CostSpread.Value * ((2.0 * shadows.Step[f] / (shadows.Steps[f] - 1)) - 1);
        var cost = opex * (1 + tilt);
        var support = period.Opex[f] - opex + period.ActivityCost[a];
        var quota = 0.0;
        for (var q = 0; q < solution.QuotaRent.Length; q++)
        {
            quota += structure.World.Quotas[q].Facilities.Contains(facility.Id) ? solution.QuotaRent[q] : 0;
        }

        var price = solution.Price[nodes[product]];
        var known = cost + support + (per * inputs.Sum(i => i.Kg * i.UsdPerKg)) - coProducts - passOn + quota + shadows.ActivityMeasures[a];
        return new PlantMarginRow(
            solution.Period,
            facility.Id,
            facility.Region,
            structure.Book.All[lines[product].Commodity].Id,
            structure.Activities[a].Label,
            solution.ActivityLevel[a] * per,
            cost / per,
            support / per,
            inputs.ToImmutable(),
            coProducts / per,
            passOn / per,
            quota / per,
            shadows.ActivityMeasures[a] / per,
            price - (known / per),
            price,
            full,
            shadows.StepIsPart[f] && !full);
    }
}
