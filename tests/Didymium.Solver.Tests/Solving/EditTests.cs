using CsCheck;
using static Didymium.Solver.Tests.LittlePrograms;

namespace Didymium.Solver.Tests.Solving;

public sealed class EditTests
{
    [Fact]
    public void Editing_a_program_into_another_gives_the_objective_of_the_other_built_from_scratch() => RandomProgram.Pair.Sample(pair =>
    {
        var (before, after) = pair;
        using var edited = new HighsSolver(before.Build());
        edited.Solve();
        var columns = Enumerable.Range(0, after.ColumnCount).ToArray();
        var rows = Enumerable.Range(0, after.RowCount).ToArray();
        edited.SetColumnCosts(columns, after.Costs);
        edited.SetColumnBounds(columns, after.ColumnLower, after.ColumnUpper);
        edited.SetRowBounds(rows, after.RowLower, after.RowUpper);
        foreach (var column in columns)
        {
            edited.SetCoefficients(rows, Enumerable.Repeat(column, rows.Length).ToArray(), after.Matrix[column]);
        }

        return SameObjective(edited, after.Build());
    });

    [Fact]
    public void Editing_every_other_row_and_column_gives_the_objective_built_from_scratch() => RandomProgram.Pair.Sample(pair =>
    {
        var (before, after) = pair;
        using var edited = new HighsSolver(before.Build());
        edited.Solve();
        var columns = Enumerable.Range(0, after.ColumnCount).Where(i => i % 2 == 0).ToArray();
        var mixed = before with
        {
            Costs = Mix(before.Costs, after.Costs),
            ColumnLower = Mix(before.ColumnLower, after.ColumnLower),
            ColumnUpper = Mix(before.ColumnUpper, after.ColumnUpper),
        };
        edited.SetColumnCosts(columns, Pick(after.Costs, columns));
        edited.SetColumnBounds(columns, Pick(after.ColumnLower, columns), Pick(after.ColumnUpper, columns));

        return SameObjective(edited, mixed.Build());
    });

    [Fact]
    public void Adding_the_last_columns_later_gives_the_objective_of_the_whole_program() =>
        Gen.Select(RandomProgram.Any, Gen.Int[0, 9]).Sample((whole, split) =>
        {
            var kept = Math.Min(split, whole.ColumnCount);
            using var grown = new HighsSolver(whole.Build(kept));
            grown.Solve();
            var added = Enumerable.Range(kept, whole.ColumnCount - kept).ToArray();
            var entries = added.Select(whole.Entries).ToArray();
            var starts = entries.Select((_, i) => entries.Take(i).Sum(entry => entry.Rows.Length)).ToArray();
            var first = grown.AddColumns(
                whole.Costs.AsSpan(kept), whole.ColumnLower.AsSpan(kept), whole.ColumnUpper.AsSpan(kept),
                starts, entries.SelectMany(entry => entry.Rows).ToArray(), entries.SelectMany(entry => entry.Values).ToArray());

            return first == kept && grown.ColumnCount == whole.ColumnCount && SameObjective(grown, whole.Build())
                && grown.Primal.Length == whole.ColumnCount;
        });

    [Fact]
    public void The_last_solution_can_be_read_while_the_program_is_edited()
    {
        using var solver = new HighsSolver(CheapAndDear());
        solver.Solve();

        solver.SetColumnCosts([0, 1], [9, 9]);
        solver.AddColumns([1], [0], [1], [0], [0], [1]);

        Assert.Equal([3, 1], solver.Primal.ToArray());
        Assert.Equal([3], solver.Duals.ToArray());
    }

    [Fact]
    public void A_coefficient_can_be_changed_added_and_removed()
    {
        using var solver = new HighsSolver(WyndorGlass());
        solver.Solve();

        // 3x + 2y ≤ 18 loses x, so x goes to its own limit 4 and y stays at 6: 12 + 30.
        solver.SetCoefficient(2, 0, 0);
        Assert.Equal(42, solver.Solve().Objective, 9);

        // And x + y ≤ 4 in the first row: y is worth more, so x = 0 and y = 4.
        solver.SetCoefficient(0, 1, 1);
        Assert.Equal(20, solver.Solve().Objective, 9);
    }

    [Fact]
    public void ReadProgram_gives_back_what_was_passed_and_edited()
    {
        using var solver = new HighsSolver(WyndorGlass());
        solver.SetColumnCosts([1], [7]);

        var read = solver.ReadProgram();

        Assert.Equal(Objective.Maximize, read.Sense);
        Assert.Equal([3, 7], read.Costs.ToArray());
        Assert.Equal([0, 2, 4], read.Starts.ToArray());
        Assert.Equal([0, 2, 1, 2], read.RowIndices.ToArray());
        Assert.Equal([1, 3, 2, 2], read.Values.ToArray());
        Assert.Equal([-Infinity, -Infinity, -Infinity], read.RowLower.ToArray());
    }

    public static TheoryData<int[], string> BadSets => new()
    {
        { [1, 0], "columns[1] is 0 after 1; indices must rise strictly. Sort them, and name each once." },
        { [0, 0], "columns[1] is 0 after 0; indices must rise strictly. Sort them, and name each once." },
        { [0, 2], "columns[1] is 2; there are 2, counted from 0." },
        { [-1, 0], "columns[0] is -1; there are 2, counted from 0." },
    };

    [Theory]
    [MemberData(nameof(BadSets))]
    public void A_faulty_index_set_is_refused_with_its_position(int[] columns, string message)
    {
        using var solver = new HighsSolver(CheapAndDear());

        var costs = Assert.Throws<ArgumentException>(() => solver.SetColumnCosts(columns, [1, 1]));
        var bounds = Assert.Throws<ArgumentException>(() => solver.SetColumnBounds(columns, [1, 1], [1, 1]));

        Assert.StartsWith(message, costs.Message, StringComparison.Ordinal);
        Assert.StartsWith(message, bounds.Message, StringComparison.Ordinal);
        Assert.Equal(9, solver.Solve().Objective, 9);
    }

    [Fact]
    public void An_edit_with_a_number_that_is_none_is_refused_whole()
    {
        using var solver = new HighsSolver(CheapAndDear());

        Assert.Throws<ArgumentException>(() => solver.SetColumnCosts([0, 1], [5, double.NaN]));
        Assert.Throws<ArgumentException>(() => solver.SetColumnBounds([0, 1], [0, double.PositiveInfinity], [1, double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => solver.SetRowBounds([0], [double.NaN], [1]));
        Assert.Throws<ArgumentException>(() => solver.SetCoefficients([0, 0], [0, 1], [5, double.NaN]));
        Assert.Throws<ArgumentException>(() => solver.SetCoefficient(0, 2, 1));
        Assert.Throws<ArgumentException>(() => solver.SetCoefficient(1, 0, 1));

        Assert.Equal(9, solver.Solve().Objective, 9);
    }

    [Fact]
    public void AddColumns_refuses_a_row_twice_falling_starts_and_lengths_that_differ()
    {
        using var solver = new HighsSolver(WyndorGlass());

        Assert.Throws<ArgumentException>(() => solver.AddColumns([1], [0], [1], [0], [1, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => solver.AddColumns([1, 1], [0, 0], [1, 1], [0, 3], [0, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => solver.AddColumns([1, 1], [0, 0], [1, 1], [1, 0], [0, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => solver.AddColumns([1], [0, 0], [1], [0], [0], [1]));

        Assert.Equal(2, solver.ColumnCount);
        Assert.Equal(36, solver.Solve().Objective, 9);
    }

    [Fact]
    public void Empty_edits_change_nothing()
    {
        using var solver = new HighsSolver(CheapAndDear());

        solver.SetColumnCosts([], []);
        solver.SetColumnBounds([], [], []);
        solver.SetRowBounds([], [], []);
        solver.SetCoefficients([], [], []);

        Assert.Equal(2, solver.AddColumns([], [], [], [], [], []));
        Assert.Equal(9, solver.Solve().Objective, 9);
    }

    [Fact]
    public void WriteModel_writes_the_edited_program_under_the_names_given()
    {
        using var solver = new HighsSolver(CheapAndDear());
        solver.SetColumnCosts([0], [2.5]);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.lp");
        try
        {
            solver.WriteModel(path, new Names());
            var text = File.ReadAllText(path);

            Assert.Contains("2.5 bought_x", text, StringComparison.Ordinal);
            Assert.Contains("wanted_here: ", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<ArgumentException>(() => solver.WriteModel("model.txt"));
    }

    private static bool SameObjective(HighsSolver edited, LinearProgram rebuilt)
    {
        using var fresh = new HighsSolver(rebuilt);
        var (one, other) = (edited.Solve(), fresh.Solve());
        return one.Status == other.Status
            && (one.Status != SolveStatus.Optimal || Math.Abs(one.Objective - other.Objective) <= 1e-7 * Math.Max(1, Math.Abs(other.Objective)));
    }

    private static double[] Pick(double[] values, int[] positions) => positions.Select(i => values[i]).ToArray();

    private static double[] Mix(double[] odd, double[] even) => odd.Select((value, i) => i % 2 == 0 ? even[i] : value).ToArray();

    private sealed class Names : ILinearNames
    {
        public string Row(int row) => "wanted here";

        public string Column(int column) => column == 0 ? "bought x" : "bought y";
    }
}
