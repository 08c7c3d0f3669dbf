using static Didymium.Solver.Tests.LittlePrograms;

namespace Didymium.Solver.Tests.Solving;

public sealed class BasisTests
{
    [Fact]
    public void Solving_again_takes_no_iterations()
    {
        using var solver = new HighsSolver(Transport(20, 30));
        var first = solver.Solve();

        var second = solver.Solve();

        Assert.True(first.Iterations > 0);
        Assert.Equal(0, second.Iterations);
        Assert.Equal(first.Objective, second.Objective, 6);
        Assert.Equal((2, 1, 0), (solver.Statistics.Solves, solver.Statistics.WarmSolves, solver.Statistics.ColdFallbacks));
        Assert.Equal(first.Iterations, solver.Statistics.Iterations);
    }

    [Fact]
    public void A_basis_carried_to_another_solver_takes_no_iterations()
    {
        using var solver = new HighsSolver(Transport(20, 30));
        var objective = solver.Solve().Objective;
        using var other = new HighsSolver(Transport(20, 30));

        other.SetBasis(solver.GetBasis());
        var outcome = other.Solve();

        Assert.Equal(0, outcome.Iterations);
        Assert.Equal(objective, outcome.Objective, 6);
        Assert.Equal(1, other.Statistics.WarmSolves);
    }

    [Fact]
    public void A_basis_taken_before_columns_were_added_still_serves()
    {
        using var solver = new HighsSolver(CheapAndDear());
        solver.Solve();
        var basis = solver.GetBasis();
        solver.AddColumns([1], [0], [1], [0], [0], [1]);

        solver.SetBasis(basis);

        // One unit at 1, three at 2: 7.
        Assert.Equal(7, solver.Solve().Objective, 9);
        Assert.Equal(3, solver.GetBasis().Columns.Length);
    }

    [Fact]
    public void The_basis_names_what_is_basic_and_which_bound_the_rest_is_at()
    {
        using var solver = new HighsSolver(CheapAndDear());
        solver.Solve();

        var basis = solver.GetBasis();

        Assert.Equal([BasisStatus.AtUpper, BasisStatus.Basic], basis.Columns.ToArray());
        Assert.Equal([BasisStatus.AtLower], basis.Rows.ToArray());
    }

    [Fact]
    public void ClearBasis_makes_the_next_solve_cold()
    {
        using var solver = new HighsSolver(Transport(20, 30));
        solver.Solve();

        solver.ClearBasis();
        Assert.Throws<InvalidOperationException>(() => solver.GetBasis());
        solver.Solve();

        Assert.Equal(0, solver.Statistics.WarmSolves);
    }

    [Fact]
    public void An_edit_keeps_the_basis_and_few_iterations_follow()
    {
        using var solver = new HighsSolver(Transport(40, 60));
        var cold = solver.Solve();

        solver.SetColumnCosts([100, 200], [50, 60]);
        var afterCosts = solver.Solve();
        solver.SetRowBounds([3], [-Infinity], [40]);
        var afterBounds = solver.Solve();
        solver.SetCoefficient(5, 300, 1.1);
        var afterCoefficient = solver.Solve();

        Assert.True(afterCosts.Iterations < cold.Iterations / 2);
        Assert.True(afterBounds.Iterations < cold.Iterations / 2);
        Assert.True(afterCoefficient.Iterations < cold.Iterations / 2);
        Assert.Equal(3, solver.Statistics.WarmSolves);
    }

    [Fact]
    public void A_basis_that_does_not_fit_is_refused_with_both_sizes()
    {
        using var small = new HighsSolver(CheapAndDear());
        using var other = new HighsSolver(WyndorGlass());
        small.Solve();

        var size = Assert.Throws<ArgumentException>(() => other.SetBasis(small.GetBasis()));
        var count = Assert.Throws<ArgumentException>(() => small.SetBasis(new Basis(new BasisStatus[2], new BasisStatus[1])));

        Assert.StartsWith("The basis is for 2 columns and 1 rows; the program has 2 and 3.", size.Message, StringComparison.Ordinal);
        Assert.StartsWith("The basis has 0 basic items; it must have one for each of the 1 rows.", count.Message, StringComparison.Ordinal);
    }
}
