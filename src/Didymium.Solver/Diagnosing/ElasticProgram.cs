using System.Collections.Immutable;

namespace Didymium.Solver;

/// <summary>A program with a slack column for each bound of each row that may give, and only the slacks' penalties as costs.</summary>
internal sealed class ElasticProgram
{
    private readonly LinearProgram original;
    private readonly List<Slack> slacks = [];
    private readonly List<RowViolation> crossed = [];

    public ElasticProgram(LinearProgram original, ReadOnlySpan<double> penalties)
    {
        this.original = original;
        CheckPenalties(penalties, original.RowCount);
        var builder = new LinearProgramBuilder();
        AddRows(builder, penalties);
        AddColumns(builder);
        for (var row = 0; row < original.RowCount; row++)
        {
            AddSlacks(builder, row, penalties.IsEmpty ? 1 : penalties[row]);
        }

        Program = builder.Build();
    }

    public LinearProgram Program { get; }

    public ImmutableArray<RowViolation> Violations(ReadOnlySpan<double> primal, double tolerance, ILinearNames names)
    {
        var found = crossed.ConvertAll(violation => violation with { Name = names.Row(violation.Row) });
        foreach (var slack in slacks)
        {
            var amount = primal[slack.Column];
            if (amount > tolerance)
            {
                found.Add(new RowViolation(slack.Row, names.Row(slack.Row), slack.Side, slack.Bound, amount, amount * slack.Penalty));
            }
        }

        return [.. found.OrderByDescending(violation => violation.Penalty).ThenBy(violation => violation.Row)];
    }

    private static void CheckPenalties(ReadOnlySpan<double> penalties, int rowCount)
    {
        if (penalties.IsEmpty)
        {
            return;
        }

        if (penalties.Length != rowCount)
        {
            throw new ArgumentException(ProgramFaults.Text($"There are {penalties.Length} penalties for {rowCount} rows; give one for each, or none."), nameof(penalties));
        }

        for (var row = 0; row < rowCount; row++)
        {
            if (!(penalties[row] > 0))
            {
                throw new ArgumentException(ProgramFaults.Text(
                    $"penalties[{row}] is {penalties[row]}; it must be above 0, or positive infinity for a row that must not give."), nameof(penalties));
            }
        }
    }

    private void AddRows(LinearProgramBuilder builder, ReadOnlySpan<double> penalties)
    {
        for (var row = 0; row < original.RowCount; row++)
        {
            var (lower, upper) = (original.RowLower.Span[row], original.RowUpper.Span[row]);
            var penalty = penalties.IsEmpty ? 1 : penalties[row];
            if (lower > upper && double.IsFinite(penalty))
            {
                // Between crossed bounds both are violated, and their sum is the same everywhere: a constant, charged once, and
                // the row then behaves as if the two were exchanged.
                crossed.Add(new RowViolation(row, "", BoundSide.Both, lower, lower - upper, (lower - upper) * penalty));
                (lower, upper) = (upper, lower);
            }

            builder.AddRow(lower, upper);
        }
    }

    private void AddColumns(LinearProgramBuilder builder)
    {
        for (var column = 0; column < original.ColumnCount; column++)
        {
            var entries = original.Starts.Span[column]..original.Starts.Span[column + 1];
            builder.AddColumn(
                0, original.ColumnLower.Span[column], original.ColumnUpper.Span[column], original.RowIndices.Span[entries], original.Values.Span[entries]);
        }
    }

    private void AddSlacks(LinearProgramBuilder builder, int row, double penalty)
    {
        if (double.IsPositiveInfinity(penalty))
        {
            return;
        }

        var (lower, upper) = (original.RowLower.Span[row], original.RowUpper.Span[row]);
        if (double.IsFinite(lower))
        {
            slacks.Add(new Slack(builder.AddColumn(penalty, 0, double.PositiveInfinity, [row], [1]), row, BoundSide.Lower, lower, penalty));
        }

        if (double.IsFinite(upper))
        {
            slacks.Add(new Slack(builder.AddColumn(penalty, 0, double.PositiveInfinity, [row], [-1]), row, BoundSide.Upper, upper, penalty));
        }
    }

    private readonly record struct Slack(int Column, int Row, BoundSide Side, double Bound, double Penalty);
}
