using Didymium.Market.Dynamics;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Foresight;

/// <summary>What a year is worth to consumers and producers, thousand USD of the base year.</summary>
/// <param name="Value">What buyers would have paid for what they got, states' purchases included.</param>
/// <param name="Cost">Plants' running costs less support, and trade with its tariffs; less the finishing cost saved on what is withheld.</param>
/// <param name="Holding">What commercial stocks are worth to their holders beyond what a later sale brings; in the last year with it.</param>
/// <param name="Investment">Payments on what was decided after the base year.</param>
internal readonly record struct YearWelfare(double Value, double Cost, double Holding, double Investment)
{
    public double Surplus => Value - Cost + Holding - Investment;
}

/// <summary>Values a year of any path with the costs that its linear program had: the objective of the horizon's program, written as a function of what happened.</summary>
internal sealed class Welfare(MarketStructure structure, ColumnMap map)
{
    private readonly double discountFactor = 1 / (1 + structure.World.Parameters["discount_rate"].Value);

    /// <summary>Values a year.</summary>
    /// <param name="costs">Objective of the year's linear program by column, thousand USD per t.</param>
    /// <param name="inputs">What the year was given, its capacities as on this path.</param>
    /// <param name="solution">What happened.</param>
    /// <param name="isLast">True for the last year, whose closing stocks are valued whole.</param>
    /// <param name="investment">Payments on what was decided, thousand USD.</param>
    public YearWelfare Of(double[] costs, PeriodInputs inputs, PeriodSolution solution, bool isLast, double investment)
    {
        double value = 0, cost = 0, holding = 0;
        for (var d = 0; d < solution.Served.Length; d++)
        {
            // Steps fall in value, so the first are served first.
            var widths = map.Curves[d].Widths;
            value += Fill(solution.Served[d], widths.Length, k => widths[k] * inputs.Wanted[d], k => costs[map.DemandStep[d] + k]);
        }

        for (var p = 0; p < solution.Purchased.Length; p++)
        {
            value += solution.Purchased[p] * costs[map.PurchaseColumn[p]];
        }

        for (var f = 0; f < solution.Throughput.Length; f++)
        {
            var steps = map.FacilitySteps[f];
            cost -= Fill(solution.Throughput[f], steps, _ => inputs.Capacity[f] / steps, k => costs[map.FacilityStep[f] + k]);
        }

        for (var a = 0; a < solution.ActivityLevel.Length; a++)
        {
            cost -= map.ActivityColumn[a] >= 0 ? solution.ActivityLevel[a] * costs[map.ActivityColumn[a]] : 0;
        }

        for (var r = 0; r < solution.Flow.Length; r++)
        {
            cost += solution.Flow[r] * inputs.RouteCost[r];
        }

        for (var n = 0; n < solution.Unused.Length; n++)
        {
            cost -= map.WithheldColumn[n] >= 0 ? solution.Unused[n] * costs[map.WithheldColumn[n]] : 0;
        }

        for (var s = 0; s < solution.ClosingStock.Length; s++)
        {
            var resale = isLast ? 0 : discountFactor * StockKeeping.Expected(inputs.StockValue[s]);
            holding += Fill(solution.ClosingStock[s], ColumnMap.StockTranches, k => inputs.StockWidth[s][k], k => inputs.StockValue[s][k] - resale);
        }

        return new YearWelfare(value, cost, holding, investment);
    }

    // Fills steps in their order; what is left over beyond the last, a rounding, counts as the last.
    private static double Fill(double quantity, int steps, Func<int, double> width, Func<int, double> worth)
    {
        var sum = 0.0;
        for (var k = 0; k < steps && quantity > 0; k++)
        {
            var part = k == steps - 1 ? quantity : Math.Min(quantity, width(k));
            sum += part * worth(k);
            quantity -= part;
        }

        return sum;
    }
}
