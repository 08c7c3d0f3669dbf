using CsCheck;

namespace Didymium.Solver.Tests;

/// <summary>A small dense program with whole numbers, feasible at a known point and bounded by its columns.</summary>
internal sealed record RandomProgram(
    Objective Sense, double[] Costs, double[] ColumnLower, double[] ColumnUpper, double[] RowLower, double[] RowUpper, double[][] Matrix)
{
    public int RowCount => RowLower.Length;

    public int ColumnCount => Costs.Length;

    public static Gen<RandomProgram> Any { get; } =
        from rows in Gen.Int[1, 7]
        from columns in Gen.Int[1, 9]
        from program in OfSize(rows, columns)
        select program;

    /// <summary>Two programs with rows and columns alike in number, and nothing else in common.</summary>
    public static Gen<(RandomProgram Before, RandomProgram After)> Pair { get; } =
        from rows in Gen.Int[1, 7]
        from columns in Gen.Int[1, 9]
        from before in OfSize(rows, columns)
        from after in OfSize(rows, columns)
        select (before, after with { Sense = before.Sense });

    public LinearProgram Build(int firstColumns = int.MaxValue)
    {
        var builder = new LinearProgramBuilder { Sense = Sense };
        for (var row = 0; row < RowCount; row++)
        {
            builder.AddRow(RowLower[row], RowUpper[row]);
        }

        for (var column = 0; column < Math.Min(firstColumns, ColumnCount); column++)
        {
            var (rows, values) = Entries(column);
            builder.AddColumn(Costs[column], ColumnLower[column], ColumnUpper[column], rows, values);
        }

        return builder.Build();
    }

    public (int[] Rows, double[] Values) Entries(int column)
    {
        var rows = Enumerable.Range(0, RowCount).Where(row => Matrix[column][row] != 0).ToArray();
        return (rows, rows.Select(row => Matrix[column][row]).ToArray());
    }

    private static Gen<RandomProgram> OfSize(int rows, int columns) =>
        from maximise in Gen.Bool
        from costs in Numbers(-9, 9, columns)
        from lower in Numbers(-3, 0, columns)
        from point in Numbers(0, 4, columns)
        from above in Numbers(0, 5, columns)
        from matrix in Gen.Frequency((2, Gen.Const(0)), (3, Gen.Int[-5, 5])).Select(i => (double)i).Array[rows].Array[columns]
        from slackBelow in Slack.Array[rows]
        from slackAbove in Slack.Array[rows]
        select Around(maximise, costs, lower, point, above, matrix, slackBelow, slackAbove);

    /// <summary>Nothing, a few units or no bound at all.</summary>
    private static Gen<double> Slack { get; } =
        Gen.Frequency((1, Gen.Const(0.0)), (2, Gen.Int[0, 8].Select(i => (double)i)), (1, Gen.Const(double.PositiveInfinity)));

    private static Gen<double[]> Numbers(int from, int to, int count) => Gen.Int[from, to].Select(i => (double)i).Array[count];

    private static RandomProgram Around(
        bool maximise, double[] costs, double[] lower, double[] point, double[] above, double[][] matrix, double[] slackBelow, double[] slackAbove)
    {
        var activity = slackBelow.Select((_, row) => point.Select((x, column) => x * matrix[column][row]).Sum()).ToArray();
        return new RandomProgram(
            maximise ? Objective.Maximize : Objective.Minimize,
            costs,
            lower,
            point.Zip(above, (x, more) => x + more).ToArray(),
            activity.Zip(slackBelow, (a, slack) => a - slack).ToArray(),
            activity.Zip(slackAbove, (a, slack) => a + slack).ToArray(),
            matrix);
    }
}
