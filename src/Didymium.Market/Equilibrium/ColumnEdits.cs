using Didymium.Chain.Time;
using Didymium.Solver;

namespace Didymium.Market.Equilibrium;

/// <summary>Remembers what the solver holds and sends it only what changed, in bulk: single edits cost several times as much.</summary>
internal sealed class ColumnEdits
{
    private readonly List<double> cost;
    private readonly List<double> upper;
    private readonly List<int> changedCost = [];
    private readonly List<int> changedUpper = [];
    private readonly double[] rowLower;
    private readonly double[] rowUpper;
    private readonly SortedSet<int> changedRows = [];

    public ColumnEdits(LinearProgram program)
    {
        cost = [.. program.Costs.Span];
        upper = [.. program.ColumnUpper.Span];
        rowLower = [.. program.RowLower.Span];
        rowUpper = [.. program.RowUpper.Span];
    }

    public void Cost(int column, double value)
    {
        if (cost[column] != value)
        {
            cost[column] = value;
            changedCost.Add(column);
        }
    }

    public void Upper(int column, double value)
    {
        if (upper[column] != value)
        {
            upper[column] = value;
            changedUpper.Add(column);
        }
    }

    public void Row(int row, double lower, double upperBound)
    {
        if (rowLower[row] != lower || rowUpper[row] != upperBound)
        {
            rowLower[row] = lower;
            rowUpper[row] = upperBound;
            changedRows.Add(row);
        }
    }

    public double RowLowerOf(int row) => rowLower[row];

    /// <summary>Notes columns that were added to the solver.</summary>
    public void Added(double columnCost, double columnUpper)
    {
        cost.Add(columnCost);
        upper.Add(columnUpper);
    }

    public void Send(HighsSolver solver)
    {
        if (changedCost.Count > 0)
        {
            changedCost.Sort();
            var columns = changedCost.Distinct().ToArray();
            solver.SetColumnCosts(columns, Array.ConvertAll(columns, c => cost[c]));
            changedCost.Clear();
        }

        if (changedUpper.Count > 0)
        {
            changedUpper.Sort();
            var columns = changedUpper.Distinct().ToArray();
            solver.SetColumnBounds(columns, new double[columns.Length], Array.ConvertAll(columns, c => upper[c]));
            changedUpper.Clear();
        }

        if (changedRows.Count > 0)
        {
            var rows = changedRows.ToArray();
            solver.SetRowBounds(rows, Array.ConvertAll(rows, r => rowLower[r]), Array.ConvertAll(rows, r => rowUpper[r]));
            changedRows.Clear();
        }
    }

    public PeriodSnapshot Snapshot(Period period, CoefficientEdit[] coefficients) =>
        new(period, [.. cost], new double[cost.Count], [.. upper], [.. rowLower], [.. rowUpper], coefficients);
}
