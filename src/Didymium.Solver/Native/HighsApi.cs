using System.Runtime.InteropServices;

namespace Didymium.Solver;

/// <summary>The functions of the HiGHS C API that this library calls, under their own names.</summary>
/// <remarks>Integers are 32 bits wide; <see cref="HighsHandle.Create"/> asks the library whether they are.</remarks>
internal static unsafe partial class HighsApi
{
    /// <summary>Returned by every call that can fail; -1 is an error, 1 a warning.</summary>
    public const int StatusError = -1;

    private const string Library = NativeHighs.LibraryName;

    // An explicit static constructor runs before the first call, which is when the resolver must be in place.
    static HighsApi() => NativeHighs.RegisterResolver();

    [LibraryImport(Library, EntryPoint = "Highs_create")]
    public static partial nint Create();

    [LibraryImport(Library, EntryPoint = "Highs_destroy")]
    public static partial void Destroy(nint highs);

    [LibraryImport(Library, EntryPoint = "Highs_version")]
    public static partial byte* Version();

    [LibraryImport(Library, EntryPoint = "Highs_getSizeofHighsInt")]
    public static partial int GetSizeOfHighsInt(nint highs);

    [LibraryImport(Library, EntryPoint = "Highs_setBoolOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetOption(HighsHandle highs, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setIntOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetIntOption(HighsHandle highs, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setDoubleOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetDoubleOption(HighsHandle highs, string option, double value);

    [LibraryImport(Library, EntryPoint = "Highs_setStringOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetStringOption(HighsHandle highs, string option, string value);

    [LibraryImport(Library, EntryPoint = "Highs_resetGlobalScheduler")]
    public static partial void ResetGlobalScheduler(int blocking);

    [LibraryImport(Library, EntryPoint = "Highs_passLp")]
    public static partial int PassLp(
        HighsHandle highs, int columnCount, int rowCount, int entryCount, int format, int sense, double offset,
        ReadOnlySpan<double> costs, ReadOnlySpan<double> columnLower, ReadOnlySpan<double> columnUpper,
        ReadOnlySpan<double> rowLower, ReadOnlySpan<double> rowUpper,
        ReadOnlySpan<int> starts, ReadOnlySpan<int> indices, ReadOnlySpan<double> values);

    [LibraryImport(Library, EntryPoint = "Highs_getLp")]
    public static partial int GetLp(
        HighsHandle highs, int format, out int columnCount, out int rowCount, out int entryCount, out int sense, out double offset,
        Span<double> costs, Span<double> columnLower, Span<double> columnUpper, Span<double> rowLower, Span<double> rowUpper,
        Span<int> starts, Span<int> indices, Span<double> values, nint integrality);

    [LibraryImport(Library, EntryPoint = "Highs_getNumNz")]
    public static partial int GetEntryCount(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsCostByRange")]
    public static partial int ChangeCostsByRange(HighsHandle highs, int first, int last, ReadOnlySpan<double> costs);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsCostBySet")]
    public static partial int ChangeCostsBySet(HighsHandle highs, int count, ReadOnlySpan<int> columns, ReadOnlySpan<double> costs);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsBoundsByRange")]
    public static partial int ChangeColumnBoundsByRange(HighsHandle highs, int first, int last, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsBoundsBySet")]
    public static partial int ChangeColumnBoundsBySet(HighsHandle highs, int count, ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper);

    [LibraryImport(Library, EntryPoint = "Highs_changeRowsBoundsByRange")]
    public static partial int ChangeRowBoundsByRange(HighsHandle highs, int first, int last, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper);

    [LibraryImport(Library, EntryPoint = "Highs_changeRowsBoundsBySet")]
    public static partial int ChangeRowBoundsBySet(HighsHandle highs, int count, ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper);

    [LibraryImport(Library, EntryPoint = "Highs_changeCoeff")]
    public static partial int ChangeCoefficient(HighsHandle highs, int row, int column, double value);

    [LibraryImport(Library, EntryPoint = "Highs_addCols")]
    public static partial int AddColumns(
        HighsHandle highs, int count, ReadOnlySpan<double> costs, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper,
        int entryCount, ReadOnlySpan<int> starts, ReadOnlySpan<int> rows, ReadOnlySpan<double> values);

    [LibraryImport(Library, EntryPoint = "Highs_run")]
    public static partial int Run(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_getModelStatus")]
    public static partial int GetModelStatus(HighsHandle highs);

    // The name is passed as bytes, because it is asked for several times after each solve and a string would be converted each time.
    [LibraryImport(Library, EntryPoint = "Highs_getIntInfoValue")]
    public static partial int GetIntInfo(HighsHandle highs, ReadOnlySpan<byte> info, out int value);

    [LibraryImport(Library, EntryPoint = "Highs_getObjectiveValue")]
    public static partial double GetObjective(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_getSolution")]
    public static partial int GetSolution(HighsHandle highs, Span<double> primal, Span<double> reducedCosts, Span<double> activity, Span<double> duals);

    [LibraryImport(Library, EntryPoint = "Highs_getBasis")]
    public static partial int GetBasis(HighsHandle highs, Span<int> columns, Span<int> rows);

    [LibraryImport(Library, EntryPoint = "Highs_setBasis")]
    public static partial int SetBasis(HighsHandle highs, ReadOnlySpan<int> columns, ReadOnlySpan<int> rows);

    [LibraryImport(Library, EntryPoint = "Highs_clearSolver")]
    public static partial int ClearSolver(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_zeroAllClocks")]
    public static partial int ZeroClocks(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_writeModel", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int WriteModel(HighsHandle highs, string path);

    [LibraryImport(Library, EntryPoint = "Highs_passRowName", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int PassRowName(HighsHandle highs, int row, string name);

    [LibraryImport(Library, EntryPoint = "Highs_passColName", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int PassColumnName(HighsHandle highs, int column, string name);

    [LibraryImport(Library, EntryPoint = "Highs_getIis")]
    public static partial int GetIis(
        HighsHandle highs, out int columnCount, out int rowCount, Span<int> columns, Span<int> rows,
        Span<int> columnBounds, Span<int> rowBounds, Span<int> columnStatus, Span<int> rowStatus);

    [LibraryImport(Library, EntryPoint = "Highs_setCallback")]
    public static partial int SetCallback(HighsHandle highs, delegate* unmanaged[Cdecl]<int, byte*, void*, int*, nint, void> callback, nint userData);

    [LibraryImport(Library, EntryPoint = "Highs_startCallback")]
    public static partial int StartCallback(HighsHandle highs, int type);

    [LibraryImport(Library, EntryPoint = "Highs_stopCallback")]
    public static partial int StopCallback(HighsHandle highs, int type);
}
