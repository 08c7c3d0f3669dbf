using System.Runtime.InteropServices;
using Didymium.Solver;

namespace Didymium.Market.Foresight;

/// <summary>Collects a linear program whose columns may come before the rows they stand in.</summary>
internal sealed class HorizonBuilder
{
    private readonly List<(double Lower, double Upper)> rows = [];
    private readonly List<(double Cost, double Upper, List<int> Rows, List<double> Values)> columns = [];

    public int RowCount => rows.Count;

    public int ColumnCount => columns.Count;

    public int Row(double lower, double upper)
    {
        rows.Add((lower, upper));
        return rows.Count - 1;
    }

    /// <summary>Adds a column from 0 to an upper bound.</summary>
    public int Column(double cost, double upper)
    {
        columns.Add((cost, upper, [], []));
        return columns.Count - 1;
    }

    /// <summary>Adds an entry; each row at most once in a column.</summary>
    public void Set(int row, int column, double value)
    {
        columns[column].Rows.Add(row);
        columns[column].Values.Add(value);
    }

    public LinearProgram Build()
    {
        var builder = new LinearProgramBuilder { Sense = Objective.Maximize };
        foreach (var (lower, upper) in rows)
        {
            builder.AddRow(lower, upper);
        }

        foreach (var (cost, upper, at, values) in columns)
        {
            builder.AddColumn(cost, 0, upper, CollectionsMarshal.AsSpan(at), CollectionsMarshal.AsSpan(values));
        }

        return builder.Build();
    }
}
