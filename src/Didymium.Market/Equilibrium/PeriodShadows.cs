using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Equilibrium;

/// <summary>What limits are worth in a solved period, beside those in its solution. USD per kg; read for an explanation only.</summary>
/// <param name="Origin">By node: what a further kilogram made there would be worth only because it may leave, where imports may not be passed on.</param>
/// <param name="RouteMeasures">By route: what the scenario's caps and restrictions take from a kilogram on it.</param>
/// <param name="ActivityMeasures">By activity: what restrictions take from a kilogram of throughput; negative when it counts as free material.</param>
/// <param name="Step">By facility: the last cost step in use, from 0; -1 when it stands still.</param>
/// <param name="Steps">By facility: how many cost steps it has.</param>
/// <param name="StepIsPart">By facility: true when that step is used in part, so that the plant is at the margin.</param>
internal sealed record PeriodShadows(double[] Origin, double[] RouteMeasures, double[] ActivityMeasures, int[] Step, int[] Steps, bool[] StepIsPart)
{
    // Tonnes, or USD per kg of reduced cost, below this are the solver's rounding.
    private const double Rounding = 1e-7;

    public static PeriodShadows Of(MarketStructure structure, ColumnMap map, HighsSolver solver, string[] owners)
    {
        var duals = solver.Duals;
        var origin = new double[structure.Nodes.Length];
        for (var n = 0; n < origin.Length; n++)
        {
            origin[n] = map.OriginRow[n] >= 0 ? Math.Max(0, duals[map.OriginRow[n]]) : 0;
        }

        var routes = new double[structure.Routes.Length];
        for (var r = 0; r < routes.Length; r++)
        {
            foreach (var (row, value) in map.Policy.OfRoute(r))
            {
                routes[r] += value * duals[row];
            }
        }

        var activities = new double[structure.Activities.Count];
        for (var a = 0; a < activities.Length; a++)
        {
            foreach (var (row, value) in map.Policy.OfActivity(a, f => owners[f]))
            {
                activities[a] += value * duals[row];
            }
        }

        var (step, part) = StepsOf(map, solver);
        return new PeriodShadows(origin, routes, activities, step, map.FacilitySteps, part);
    }

    private static (int[] Step, bool[] Part) StepsOf(ColumnMap map, HighsSolver solver)
    {
        var primal = solver.Primal;
        var reduced = solver.ReducedCosts;
        var step = new int[map.FacilityStep.Length];
        var part = new bool[step.Length];
        for (var f = 0; f < step.Length; f++)
        {
            step[f] = -1;
            for (var k = 0; k < map.FacilitySteps[f]; k++)
            {
                if (primal[map.FacilityStep[f] + k] > Rounding)
                {
                    step[f] = k;
                    part[f] = Math.Abs(reduced[map.FacilityStep[f] + k]) < Rounding;
                }
            }
        }

        return (step, part);
    }
}
