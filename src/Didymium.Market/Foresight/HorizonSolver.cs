using System.Diagnostics;
using System.Globalization;
using Didymium.Solver;

namespace Didymium.Market.Foresight;

/// <summary>
/// Solves a horizon's program with the routes that the recursive run used, prices the others out with the duals, adds those that would pay in some year,
/// and solves again until none does. Of a world's possible routes a few in a hundred carry anything.
/// </summary>
internal static class HorizonSolver
{
    // A route enters when a tonne on it would earn more than this in some year, USD per kg.
    private const double PricingTolerance = 1e-4;

    public static HorizonSolution Solve(HorizonProgram program, RecursivePath path, IProgress<string>? note, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var routes = Used(path);
        var known = routes.ToHashSet();
        var first = routes.Count;
        int solves = 0, iterations = 0;
        Basis? basis = null;
        while (true)
        {
            var (linear, layout) = program.Build(routes);
            var (solver, outcome) = Attempt(linear, basis, cancellationToken);
            using var disposed = solver;
            solves++;
            iterations += outcome.Iterations;
            if (outcome.Status == SolveStatus.Cancelled)
            {
                throw new OperationCanceledException(cancellationToken);
            }

            if (outcome.Status != SolveStatus.Optimal)
            {
                throw new MarketFaultException($"The years after {path.Years[0].Inputs.Period} have no optimum together: the solver stopped ({outcome.SolverMessage}).");
            }

            var paying = Paying(program, layout, path, solver.Duals, known);
            note?.Report(string.Create(
                CultureInfo.InvariantCulture,
                $"perfect foresight, round {solves}: {linear.RowCount:N0} rows, {linear.ColumnCount:N0} columns, {outcome.Seconds:N1} s, {outcome.Iterations:N0} iterations; {paying.Count:N0} more routes pay"));
            if (paying.Count == 0)
            {
                return new HorizonSolution(
                    layout,
                    solver.Primal.ToArray(),
                    solver.ReducedCosts.ToArray(),
                    solver.Duals.ToArray(),
                    solver.RowActivity.ToArray(),
                    outcome.Objective,
                    solves,
                    iterations,
                    routes.Count,
                    first,
                    clock.Elapsed.TotalSeconds);
            }

            basis = solver.GetBasis();
            routes.AddRange(paying);
            known.UnionWith(paying);
        }
    }

    // From nothing the interior point method is several times faster than the simplex method here; a few routes more are a matter for the primal simplex
    // method, whose point stays feasible. Where the interior point method ends without a vertex, the simplex method begins again.
    private static (HighsSolver Solver, SolveOutcome Outcome) Attempt(LinearProgram program, Basis? basis, CancellationToken cancellationToken)
    {
        if (basis is not null)
        {
            var warm = new HighsSolver(program, new SolverOptions { SimplexStrategy = SimplexStrategy.Primal });
            warm.SetBasis(Extended(basis, program.RowCount));
            return (warm, warm.Solve(cancellationToken));
        }

        var solver = new HighsSolver(program, new SolverOptions { Method = SolverMethod.InteriorPoint });
        var outcome = solver.Solve(cancellationToken);
        if (outcome.Status == SolveStatus.Cancelled || (outcome.Status == SolveStatus.Optimal && outcome.HasDual))
        {
            return (solver, outcome);
        }

        solver.Dispose();
        solver = new HighsSolver(program);
        return (solver, solver.Solve(cancellationToken));
    }

    private static List<int> Used(RecursivePath path) =>
        [.. Enumerable.Range(0, path.Years[0].Solution.Flow.Length).Where(r => path.Years.Any(y => y.Solution.Flow[r] > 0))];

    // A route that loses in every year is of no use to any year: habit carries flows forward, and there is nothing to be had later.
    private static List<int> Paying(HorizonProgram program, HorizonLayout layout, RecursivePath path, ReadOnlySpan<double> duals, HashSet<int> known)
    {
        var paying = new List<int>();
        for (var r = 0; r < path.Years[0].Solution.Flow.Length; r++)
        {
            for (var i = 0; !known.Contains(r) && i < program.Blocks; i++)
            {
                if (program.Year(i).Ceiling[r] > 0 && program.Gain(layout, duals, i, r) > PricingTolerance)
                {
                    paying.Add(r);
                    break;
                }
            }
        }

        return paying;
    }

    // Rows that were added are satisfied with nothing on their new routes, so they are basic.
    private static Basis Extended(Basis basis, int rows)
    {
        var all = new BasisStatus[rows];
        basis.Rows.Span.CopyTo(all);
        all.AsSpan(basis.Rows.Length).Fill(BasisStatus.Basic);
        return new Basis(basis.Columns, all);
    }
}
