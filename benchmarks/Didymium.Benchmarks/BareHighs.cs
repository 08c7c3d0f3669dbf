using System.Runtime.InteropServices;
using Didymium.Market.Equilibrium;
using Didymium.Solver;

namespace Didymium.Benchmarks;

/// <summary>
/// The yardstick: the C API and nothing else. The whole program is passed once; each period's costs, bounds and coefficients are written by range
/// and solved warm with the dual simplex method. It knows all columns from the start and does none of the engine's other work.
/// </summary>
internal sealed unsafe partial class BareHighs : IDisposable
{
    private const string Library = "highs-bare";

    private readonly nint highs;
    private readonly double[] columnValue;
    private readonly double[] columnDual;
    private readonly double[] rowValue;
    private readonly double[] rowDual;

    static BareHighs()
    {
        NativeHighs.EnsureLoaded();
        NativeLibrary.SetDllImportResolver(typeof(BareHighs).Assembly, (name, _, _) => name == Library ? NativeLibrary.Load(NativeHighs.Path) : nint.Zero);
    }

    public BareHighs(LinearProgram program)
    {
        highs = Create();
        SetBool(highs, "output_flag", 0);
        SetInt(highs, "simplex_strategy", 1);
        SetInt(highs, "threads", 1);
        SetString(highs, "parallel", "off");
        columnValue = new double[program.ColumnCount];
        columnDual = new double[program.ColumnCount];
        rowValue = new double[program.RowCount];
        rowDual = new double[program.RowCount];
        fixed (double* cost = program.Costs.Span, lower = program.ColumnLower.Span, upper = program.ColumnUpper.Span, rowLower = program.RowLower.Span, rowUpper = program.RowUpper.Span, values = program.Values.Span)
        fixed (int* starts = program.Starts.Span, rows = program.RowIndices.Span)
        {
            PassLp(highs, program.ColumnCount, program.RowCount, program.Values.Length, 1, -1, 0, cost, lower, upper, rowLower, rowUpper, starts, rows, values);
        }
    }

    public double Solve(PeriodSnapshot period)
    {
        var last = period.Costs.Length - 1;
        fixed (double* cost = period.Costs, lower = period.Lower, upper = period.Upper, rowLower = period.RowLower, rowUpper = period.RowUpper)
        {
            ChangeColsCostByRange(highs, 0, last, cost);
            ChangeColsBoundsByRange(highs, 0, last, lower, upper);
            ChangeRowsBoundsByRange(highs, 0, period.RowLower.Length - 1, rowLower, rowUpper);
        }

        foreach (var edit in period.Edits)
        {
            ChangeCoeff(highs, edit.Row, edit.Column, edit.Value);
        }

        Run(highs);
        fixed (double* a = columnValue, b = columnDual, c = rowValue, d = rowDual)
        {
            GetSolution(highs, a, b, c, d);
        }

        return GetObjectiveValue(highs);
    }

    public void Dispose() => Destroy(highs);

    [LibraryImport(Library, EntryPoint = "Highs_create")]
    private static partial nint Create();

    [LibraryImport(Library, EntryPoint = "Highs_destroy")]
    private static partial void Destroy(nint highs);

    [LibraryImport(Library, EntryPoint = "Highs_run")]
    private static partial int Run(nint highs);

    [LibraryImport(Library, EntryPoint = "Highs_setBoolOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetBool(nint highs, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setIntOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetInt(nint highs, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setStringOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetString(nint highs, string option, string value);

    [LibraryImport(Library, EntryPoint = "Highs_passLp")]
    private static partial int PassLp(nint highs, int columns, int rows, int entries, int format, int sense, double offset, double* cost, double* lower, double* upper, double* rowLower, double* rowUpper, int* starts, int* indices, double* values);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsCostByRange")]
    private static partial int ChangeColsCostByRange(nint highs, int from, int to, double* cost);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsBoundsByRange")]
    private static partial int ChangeColsBoundsByRange(nint highs, int from, int to, double* lower, double* upper);

    [LibraryImport(Library, EntryPoint = "Highs_changeRowsBoundsByRange")]
    private static partial int ChangeRowsBoundsByRange(nint highs, int from, int to, double* lower, double* upper);

    [LibraryImport(Library, EntryPoint = "Highs_changeCoeff")]
    private static partial int ChangeCoeff(nint highs, int row, int column, double value);

    [LibraryImport(Library, EntryPoint = "Highs_getSolution")]
    private static partial int GetSolution(nint highs, double* columnValue, double* columnDual, double* rowValue, double* rowDual);

    [LibraryImport(Library, EntryPoint = "Highs_getObjectiveValue")]
    private static partial double GetObjectiveValue(nint highs);
}
