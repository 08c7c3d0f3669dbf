using static Didymium.Solver.Tests.LittlePrograms;

namespace Didymium.Solver.Tests.Solving;

public sealed class HandWorkedTests
{
    [Fact]
    public void Minimising_fills_the_cheap_column_first_and_prices_the_row_at_the_dear_one()
    {
        using var solver = new HighsSolver(CheapAndDear());

        var outcome = solver.Solve();

        // One unit more of the row costs one unit more of y: dual 3. One unit more of x's bound saves 3 - 2: reduced cost -1.
        Assert.Equal(SolveStatus.Optimal, outcome.Status);
        Assert.Equal("Optimal", outcome.SolverMessage);
        Assert.Equal(9, outcome.Objective, 9);
        Assert.Equal([3, 1], solver.Primal.ToArray());
        Assert.Equal([4], solver.RowActivity.ToArray());
        Assert.Equal([3], solver.Duals.ToArray());
        Assert.Equal([-1, 0], solver.ReducedCosts.ToArray());
    }

    [Fact]
    public void Maximising_gives_the_textbook_shadow_prices_with_a_plus_sign()
    {
        using var solver = new HighsSolver(WyndorGlass());

        var outcome = solver.Solve();

        Assert.Equal(36, outcome.Objective, 9);
        AssertClose([2, 6], solver.Primal);
        AssertClose([0, 1.5, 1], solver.Duals);
        AssertClose([0, 0], solver.ReducedCosts);
    }

    [Fact]
    public void Duals_are_the_change_of_the_objective_by_the_right_hand_side_in_both_senses()
    {
        using var minimise = new HighsSolver(CheapAndDear());
        minimise.Solve();
        var lowerDual = minimise.Duals[0];
        minimise.SetRowBounds([0], [4.5], [Infinity]);
        Assert.Equal(9 + (0.5 * lowerDual), minimise.Solve().Objective, 9);

        using var maximise = new HighsSolver(WyndorGlass());
        maximise.Solve();
        var upperDual = maximise.Duals[2];
        maximise.SetRowBounds([2], [-Infinity], [18.5]);
        Assert.Equal(36 + (0.5 * upperDual), maximise.Solve().Objective, 9);
    }

    [Fact]
    public void An_upper_bound_that_holds_a_cost_up_has_a_negative_dual_when_minimising()
    {
        // min 2x + 5y, x + y = 10, x ≤ 6 as a row: each unit more of x's limit saves 3.
        var builder = new LinearProgramBuilder();
        builder.AddRow(10, 10);
        builder.AddRow(-Infinity, 6);
        builder.AddColumn(2, 0, Infinity, [0, 1], [1, 1]);
        builder.AddColumn(5, 0, Infinity, [0], [1]);
        using var solver = new HighsSolver(builder.Build());

        Assert.Equal(32, solver.Solve().Objective, 9);
        AssertClose([5, -3], solver.Duals);
    }

    [Fact]
    public void A_column_at_its_upper_bound_has_a_positive_reduced_cost_when_maximising()
    {
        // max 4x + y, x + y ≤ 5, x ≤ 2: one unit more of x's bound gains 4 - 1.
        var builder = new LinearProgramBuilder { Sense = Objective.Maximize };
        builder.AddRow(-Infinity, 5);
        builder.AddColumn(4, 0, 2, [0], [1]);
        builder.AddColumn(1, 0, Infinity, [0], [1]);
        using var solver = new HighsSolver(builder.Build());

        Assert.Equal(11, solver.Solve().Objective, 9);
        AssertClose([3, 0], solver.ReducedCosts);
        AssertClose([1], solver.Duals);
    }

    [Fact]
    public void An_empty_program_is_optimal_at_zero()
    {
        using var solver = new HighsSolver(new LinearProgramBuilder().Build());

        var outcome = solver.Solve();

        Assert.Equal(SolveStatus.Optimal, outcome.Status);
        Assert.Equal(0, outcome.Objective);
        Assert.True(solver.Primal.IsEmpty);
    }

    [Fact]
    public void A_program_without_rows_goes_to_the_better_bounds()
    {
        var builder = new LinearProgramBuilder { Sense = Objective.Maximize };
        builder.AddColumn(2, 1, 7, [], []);
        builder.AddColumn(-1, 1, 7, [], []);
        using var solver = new HighsSolver(builder.Build());

        Assert.Equal(13, solver.Solve().Objective, 9);
        AssertClose([7, 1], solver.Primal);
    }

    [Fact]
    public void Infeasible_is_an_outcome_and_reading_a_value_then_throws()
    {
        using var solver = new HighsSolver(Contradiction());

        var outcome = solver.Solve();

        Assert.Equal(SolveStatus.Infeasible, outcome.Status);
        Assert.False(outcome.HasPrimal);
        Assert.True(double.IsNaN(outcome.Objective));
        Assert.Equal(
            "There is no primal solution to read. Look at SolveOutcome.HasPrimal first.",
            Assert.Throws<InvalidOperationException>(() => solver.Primal.Length).Message);
        Assert.Throws<InvalidOperationException>(() => solver.RowActivity.Length);
    }

    [Theory]
    [InlineData(Presolve.Off)]
    [InlineData(Presolve.Choose)]
    [InlineData(Presolve.On)]
    public void Unbounded_is_told_from_infeasible_with_and_without_presolve(Presolve presolve)
    {
        using var endless = new HighsSolver(Endless(), new SolverOptions { Presolve = presolve });
        using var contradiction = new HighsSolver(Contradiction(), new SolverOptions { Presolve = presolve });

        Assert.Equal(SolveStatus.Unbounded, endless.Solve().Status);
        Assert.Equal(SolveStatus.Infeasible, contradiction.Solve().Status);
    }

    [Fact]
    public void Reading_before_the_first_solve_throws()
    {
        using var solver = new HighsSolver(CheapAndDear());

        Assert.Throws<InvalidOperationException>(() => solver.Primal.Length);
        Assert.Throws<InvalidOperationException>(() => solver.Duals.Length);
        Assert.Throws<InvalidOperationException>(() => solver.ReducedCosts.Length);
    }

    [Fact]
    public void A_program_that_becomes_infeasible_recovers_when_the_edit_is_taken_back()
    {
        using var solver = new HighsSolver(CheapAndDear());
        solver.Solve();

        solver.SetColumnBounds([0, 1], [0, 0], [1, 1]);
        Assert.Equal(SolveStatus.Infeasible, solver.Solve().Status);

        solver.SetColumnBounds([0, 1], [0, 0], [3, Infinity]);
        Assert.Equal(9, solver.Solve().Objective, 9);
    }

    [Fact]
    public void Using_a_disposed_solver_throws()
    {
        var solver = new HighsSolver(CheapAndDear());
        solver.Dispose();

        Assert.Throws<ObjectDisposedException>(() => solver.Solve());
        Assert.Throws<ObjectDisposedException>(() => solver.SetColumnCosts([0], [1]));
    }

    private static void AssertClose(double[] expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 9);
        }
    }
}
