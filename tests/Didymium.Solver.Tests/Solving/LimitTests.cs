using System.Diagnostics;
using static Didymium.Solver.Tests.LittlePrograms;

namespace Didymium.Solver.Tests.Solving;

public sealed class LimitTests
{
    [Fact]
    public void The_iteration_limit_stops_a_solve()
    {
        using var solver = new HighsSolver(Transport(20, 30), new SolverOptions { IterationLimit = 3, Presolve = Presolve.Off });

        var outcome = solver.Solve();

        Assert.Equal(SolveStatus.IterationLimit, outcome.Status);
        Assert.False(outcome.ColdFallback);
        Assert.InRange(outcome.Iterations, 1, 4);
    }

    [Fact]
    public void A_warm_solve_past_its_limit_falls_back_to_a_cold_one_and_is_counted()
    {
        using var solver = new HighsSolver(Transport(20, 30), new SolverOptions { WarmIterationLimit = 1 });
        solver.Solve();
        var columns = Enumerable.Range(0, solver.ColumnCount).ToArray();
        var reversed = columns.Select(column => (double)(solver.ColumnCount - column)).ToArray();

        solver.SetColumnCosts(columns, reversed);
        var outcome = solver.Solve();

        using var fresh = new HighsSolver(Transport(20, 30));
        fresh.SetColumnCosts(columns, reversed);
        Assert.Equal(SolveStatus.Optimal, outcome.Status);
        Assert.True(outcome.ColdFallback);
        Assert.Equal(1, solver.Statistics.ColdFallbacks);
        Assert.Equal(fresh.Solve().Objective, outcome.Objective, 6);
    }

    [Fact]
    public void The_time_limit_stops_a_solve_and_counts_from_the_beginning_of_each()
    {
        // A microsecond is over before any machine has made the first pivot.
        using var solver = new HighsSolver(Transport(200, 300), new SolverOptions { TimeLimitSeconds = 1e-6, Presolve = Presolve.Off });
        Assert.Equal(SolveStatus.TimeLimit, solver.Solve().Status);

        using var patient = new HighsSolver(Transport(10, 10), new SolverOptions { TimeLimitSeconds = 0.5 });
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < 0.7;)
        {
            patient.ClearBasis();
            Assert.Equal(SolveStatus.Optimal, patient.Solve().Status);
        }
    }

    [Fact]
    public void A_token_cancelled_before_the_solve_stops_it_before_it_begins()
    {
        using var solver = new HighsSolver(CheapAndDear());

        var outcome = solver.Solve(new CancellationToken(canceled: true));

        Assert.Equal(SolveStatus.Cancelled, outcome.Status);
        Assert.False(outcome.HasPrimal);
        Assert.Throws<InvalidOperationException>(() => solver.Primal.Length);
        Assert.Equal(9, solver.Solve().Objective, 9);
    }

    [Fact]
    public void A_token_cancelled_during_a_big_solve_stops_it_and_the_next_solve_finishes()
    {
        var program = Transport(150, 200);

        // Cancelled by the solver's own first line, so that no clock decides whether the solve is still running.
        using var soon = new CancellationTokenSource();
        using var solver = new HighsSolver(program, new SolverOptions { Presolve = Presolve.Off, Log = _ => soon.Cancel() });

        var cancelled = solver.Solve(soon.Token);
        var finished = solver.Solve();

        using var fresh = new HighsSolver(program);
        var undisturbed = fresh.Solve();
        Assert.Equal(SolveStatus.Cancelled, cancelled.Status);
        Assert.True(cancelled.Seconds < undisturbed.Seconds + 1);
        Assert.Equal(SolveStatus.Optimal, finished.Status);
        Assert.Equal(undisturbed.Objective, finished.Objective, 4);
    }

    [Fact]
    public void Solvers_on_several_threads_do_not_disturb_one_another()
    {
        var program = Transport(30, 40);
        using var alone = new HighsSolver(program);
        var expected = alone.Solve().Objective;

        Parallel.For(0, 16, _ =>
        {
            using var solver = new HighsSolver(program);
            Assert.Equal(expected, solver.Solve().Objective, 6);
        });
    }

    [Fact]
    public void Solvers_with_different_numbers_of_threads_may_take_turns_on_one_thread()
    {
        foreach (var threads in new[] { 1, 2, 1, 2 })
        {
            using var solver = new HighsSolver(WyndorGlass(), new SolverOptions { Threads = threads });
            Assert.Equal(36, solver.Solve().Objective, 9);
        }
    }
}
