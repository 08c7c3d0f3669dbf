namespace Didymium.Solver.Tests.Programs;

public sealed class LinearProgramBuilderTests
{
    [Fact]
    public void Build_gives_sparse_columns_in_the_order_they_were_added()
    {
        var program = LittlePrograms.WyndorGlass();

        Assert.Equal(Objective.Maximize, program.Sense);
        Assert.Equal((3, 2, 4), (program.RowCount, program.ColumnCount, program.EntryCount));
        Assert.Equal([0, 2, 4], program.Starts.ToArray());
        Assert.Equal([0, 2, 1, 2], program.RowIndices.ToArray());
        Assert.Equal([1, 3, 2, 2], program.Values.ToArray());
        Assert.Equal([4, 12, 18], program.RowUpper.ToArray());
    }

    [Fact]
    public void A_program_once_built_does_not_change_when_the_builder_goes_on()
    {
        var builder = new LinearProgramBuilder();
        builder.AddRow(0, 1);
        builder.AddColumn(1, 0, 1, [0], [1]);
        var first = builder.Build();

        builder.AddRow(0, 1);
        builder.AddColumn(1, 0, 1, [0, 1], [1, 1]);
        var second = builder.Build();

        Assert.Equal((1, 1), (first.RowCount, first.ColumnCount));
        Assert.Equal([0, 1], first.Starts.ToArray());
        Assert.Equal([0, 1, 3], second.Starts.ToArray());
    }

    public static TheoryData<int[], double[], string> BadColumns => new()
    {
        { [0, 1, 0], [1, 2, 3], "Column 0: row 0 appears twice, with coefficients 1 and 3. Add them up first if both are meant." },
        { [2], [1], "Column 0: row 2 does not exist; there are 2 rows, counted from 0. Add the row before the column." },
        { [-1], [1], "Column 0: row -1 does not exist; there are 2 rows, counted from 0. Add the row before the column." },
        { [1], [double.NaN], "Column 0, row 1: coefficient NaN is not a number smaller than " },
        { [1], [-1e15], "Column 0, row 1: coefficient -1" },
        { [0, 1], [1], "coefficients has 1 items and rows has 2; they must have the same number." },
    };

    [Theory]
    [MemberData(nameof(BadColumns))]
    public void AddColumn_says_what_is_wrong_and_leaves_the_builder_as_it_was(int[] rows, double[] coefficients, string message)
    {
        var builder = new LinearProgramBuilder();
        builder.AddRow(0, 1);
        builder.AddRow(0, 1);

        var exception = Assert.Throws<ArgumentException>(() => builder.AddColumn(1, 0, 1, rows, coefficients));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, builder.ColumnCount);
        Assert.Equal(0, builder.Build().EntryCount);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void Bounds_that_admit_no_number_are_refused(double lower, double upper)
    {
        var builder = new LinearProgramBuilder();

        var row = Assert.Throws<ArgumentException>(() => builder.AddRow(lower, upper));
        var column = Assert.Throws<ArgumentException>(() => builder.AddColumn(0, lower, upper, [], []));

        Assert.StartsWith("Row 0: bounds [", row.Message, StringComparison.Ordinal);
        Assert.StartsWith("Column 0: bounds [", column.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (builder.RowCount, builder.ColumnCount));
    }

    [Fact]
    public void A_cost_that_is_not_finite_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => new LinearProgramBuilder().AddColumn(double.PositiveInfinity, 0, 1, [], []));

        Assert.StartsWith("Column 0: cost Infinity is not finite.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_may_be_used_again_in_the_column_after_a_refused_one()
    {
        var builder = new LinearProgramBuilder();
        builder.AddRow(0, 1);
        Assert.Throws<ArgumentException>(() => builder.AddColumn(1, 0, 1, [0, 0], [1, 1]));

        Assert.Equal(0, builder.AddColumn(1, 0, 1, [0], [1]));
    }
}
