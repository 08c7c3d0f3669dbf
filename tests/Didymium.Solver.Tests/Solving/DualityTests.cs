using CsCheck;

namespace Didymium.Solver.Tests.Solving;

public sealed class DualityTests
{
    [Fact]
    public void The_objective_is_the_sum_of_duals_times_their_binding_bounds() => RandomProgram.Any.Sample(random =>
    {
        var program = random.Build();
        using var solver = new HighsSolver(program);
        var outcome = solver.Solve();
        var dual = 0.0;
        for (var row = 0; row < program.RowCount; row++)
        {
            dual += Term(solver.Duals[row], random.Sense, random.RowLower[row], random.RowUpper[row]);
        }

        for (var column = 0; column < program.ColumnCount; column++)
        {
            dual += Term(solver.ReducedCosts[column], random.Sense, random.ColumnLower[column], random.ColumnUpper[column]);
        }

        return outcome is { Status: SolveStatus.Optimal, HasPrimal: true, HasDual: true } && Math.Abs(outcome.Objective - dual) <= 1e-6;
    });

    [Fact]
    public void A_reduced_cost_is_the_cost_less_the_duals_of_the_rows_it_enters() => RandomProgram.Any.Sample(random =>
    {
        using var solver = new HighsSolver(random.Build());
        solver.Solve();
        for (var column = 0; column < random.ColumnCount; column++)
        {
            var (rows, values) = random.Entries(column);
            var expected = random.Costs[column];
            for (var i = 0; i < rows.Length; i++)
            {
                expected -= solver.Duals[rows[i]] * values[i];
            }

            if (Math.Abs(expected - solver.ReducedCosts[column]) > 1e-7)
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Maximising_is_minimising_the_opposite_with_opposite_duals() => RandomProgram.Any.Sample(random =>
    {
        var maximised = random with { Sense = Objective.Maximize };
        var minimised = maximised with { Sense = Objective.Minimize, Costs = random.Costs.Select(cost => -cost).ToArray() };
        using var up = new HighsSolver(maximised.Build());
        using var down = new HighsSolver(minimised.Build());

        return Math.Abs(up.Solve().Objective + down.Solve().Objective) <= 1e-7;
    });

    /// <summary>When minimising, a positive multiplier belongs to a lower bound and a negative one to an upper; when maximising, the reverse.</summary>
    private static double Term(double multiplier, Objective sense, double lower, double upper) => Math.Abs(multiplier) < 1e-9
        ? 0
        : multiplier * (multiplier > 0 == (sense == Objective.Minimize) ? lower : upper);
}
