using static Didymium.Solver.Tests.LittlePrograms;

namespace Didymium.Solver.Tests.Diagnosing;

public sealed class DiagnosisTests
{
    [Fact]
    public void The_irreducible_subset_names_the_two_rows_that_contradict_and_not_the_third()
    {
        using var solver = new HighsSolver(Contradiction());

        var conflict = solver.FindIrreducibleInfeasibleSubset(new Names());

        Assert.Equal(["ceiling at most 3", "floor at least 5"], conflict.Rows.Select(row => row.ToString()));
        Assert.Equal([0, 2], conflict.Rows.Select(row => row.Index));
        Assert.Empty(conflict.Columns);
    }

    [Fact]
    public void The_irreducible_subset_names_the_column_bounds_that_take_part()
    {
        // x + y ≥ 4 with x ≤ 1 and y ≤ 2, after edits of a feasible program.
        using var solver = new HighsSolver(CheapAndDear());
        solver.Solve();
        solver.SetColumnBounds([0, 1], [0, 0], [1, 2]);
        Assert.Equal(SolveStatus.Infeasible, solver.Solve().Status);

        var conflict = solver.FindIrreducibleInfeasibleSubset();

        Assert.Equal(["row 0 at least 4"], conflict.Rows.Select(row => row.ToString()));
        Assert.Equal(["column 0 at most 1", "column 1 at most 2"], conflict.Columns.Select(column => column.ToString()));
    }

    [Fact]
    public void Crossed_bounds_are_a_conflict_by_themselves()
    {
        using var solver = new HighsSolver(CheapAndDear());
        solver.SetColumnBounds([1], [7], [6]);

        Assert.Equal(SolveStatus.Infeasible, solver.Solve().Status);
        var conflict = solver.FindIrreducibleInfeasibleSubset();

        Assert.Equal(["column 1 at least 7 and at most 6"], conflict.Columns.Select(column => column.ToString()));
        Assert.Empty(conflict.Rows);
    }

    [Fact]
    public void A_feasible_program_has_an_empty_subset()
    {
        using var solver = new HighsSolver(CheapAndDear());

        Assert.True(solver.FindIrreducibleInfeasibleSubset().IsEmpty);
    }

    [Fact]
    public void Looking_for_the_subset_leaves_the_solver_its_basis_and_solution()
    {
        using var solver = new HighsSolver(CheapAndDear());
        solver.Solve();

        solver.FindIrreducibleInfeasibleSubset();

        Assert.Equal([3, 1], solver.Primal.ToArray());
        Assert.Equal(0, solver.Solve().Iterations);
    }

    [Fact]
    public void The_elastic_relaxation_lets_the_cheaper_row_give_by_the_gap()
    {
        // Between x + y ≤ 3 and x + y ≥ 5 lie 2 units; the floor is the cheaper to break.
        var relaxation = ElasticRelaxation.Solve(Contradiction(), [3, 1, 1], new Names());

        Assert.Equal(SolveStatus.Optimal, relaxation.Status);
        Assert.Equal(2, relaxation.TotalPenalty, 9);
        var violation = Assert.Single(relaxation.Violations);
        Assert.Equal((2, BoundSide.Lower, 5.0), (violation.Row, violation.Side, violation.Bound));
        Assert.Equal(2, violation.Amount, 9);
        Assert.Equal("floor falls 2 short of its lower bound 5", violation.ToString());
    }

    [Fact]
    public void A_row_with_an_infinite_penalty_does_not_give()
    {
        var relaxation = ElasticRelaxation.Solve(Contradiction(), [4, 1, Infinity], new Names());

        Assert.Equal(8, relaxation.TotalPenalty, 9);
        Assert.Equal("ceiling goes 2 over its upper bound 3", Assert.Single(relaxation.Violations).ToString());
        Assert.Equal(SolveStatus.Infeasible, ElasticRelaxation.Solve(Contradiction(), [Infinity, 1, Infinity]).Status);
    }

    [Fact]
    public void A_feasible_program_needs_no_relaxation()
    {
        var relaxation = ElasticRelaxation.Solve(WyndorGlass());

        Assert.Equal(0, relaxation.TotalPenalty);
        Assert.Empty(relaxation.Violations);
    }

    [Fact]
    public void A_row_whose_bounds_cross_is_charged_the_gap_between_them()
    {
        var builder = new LinearProgramBuilder();
        builder.AddRow(5, 3);
        builder.AddColumn(1, 0, 10, [0], [1]);

        var relaxation = ElasticRelaxation.Solve(builder.Build());

        Assert.Equal(2, relaxation.TotalPenalty, 9);
        Assert.Equal("row 0 has a lower bound 2 above its upper bound", Assert.Single(relaxation.Violations).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_penalty_that_is_not_above_zero_is_refused(double penalty)
    {
        Assert.Throws<ArgumentException>(() => ElasticRelaxation.Solve(Contradiction(), [1, 1, penalty]));
        Assert.Throws<ArgumentException>(() => ElasticRelaxation.Solve(Contradiction(), [1, 1]));
    }

    [Fact]
    public void Explain_says_which_conditions_clash_and_what_would_mend_it()
    {
        using var solver = new HighsSolver(Contradiction());

        var explanation = Diagnosis.Explain(solver, new Names());

        Assert.Equal(SolveStatus.Infeasible, explanation.Status);
        Assert.Equal(2, explanation.Relaxation!.TotalPenalty, 9);
        Assert.Equal(
            ["These conditions cannot all hold, and without any one of them the others can:", "  ceiling at most 3", "  floor at least 5"],
            explanation.Lines.Take(3));
        Assert.Equal("The smallest change of rows that makes the whole program feasible:", explanation.Lines[3]);
    }

    [Fact]
    public void Explain_says_which_columns_grow_without_end()
    {
        using var solver = new HighsSolver(Endless());

        var explanation = Diagnosis.Explain(solver);

        Assert.Equal(SolveStatus.Unbounded, explanation.Status);
        Assert.Equal(
            "The objective changes by 2 a step, without end, when these columns move together:\n  column 0 by +1\n  column 1 by +1",
            explanation.ToString());
    }

    [Fact]
    public void Explain_of_a_healthy_program_says_so()
    {
        using var solver = new HighsSolver(CheapAndDear());

        Assert.Equal("Solved afresh, the program ends with Optimal.", Diagnosis.Explain(solver).ToString());
    }

    private sealed class Names : ILinearNames
    {
        public string Row(int row) => row switch { 0 => "ceiling", 1 => "bystander", _ => "floor" };

        public string Column(int column) => column == 0 ? "x" : "y";
    }
}
