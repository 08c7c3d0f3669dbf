namespace Didymium.Solver;

/// <summary>The arrays HiGHS writes a solution to. Pinned and kept, so that a solve allocates none.</summary>
internal sealed class SolutionBuffers
{
    private double[] primal = [];
    private double[] reducedCosts = [];
    private double[] activity = [];
    private double[] duals = [];
    private int columnCount;
    private int rowCount;

    public bool HasPrimal { get; private set; }

    public bool HasDual { get; private set; }

    public ReadOnlySpan<double> Primal => primal.AsSpan(0, columnCount);

    public ReadOnlySpan<double> ReducedCosts => reducedCosts.AsSpan(0, columnCount);

    public ReadOnlySpan<double> Activity => activity.AsSpan(0, rowCount);

    public ReadOnlySpan<double> Duals => duals.AsSpan(0, rowCount);

    public void Forget() => HasPrimal = HasDual = false;

    public void Fetch(HighsHandle highs, int columns, int rows, bool hasPrimal, bool hasDual)
    {
        Grow(ref primal, ref reducedCosts, columns);
        Grow(ref activity, ref duals, rows);
        (columnCount, rowCount, HasPrimal, HasDual) = (columns, rows, hasPrimal, hasDual);
        if (hasPrimal || hasDual)
        {
            var status = HighsApi.GetSolution(highs, primal, reducedCosts, activity, duals);
            SolverException.ThrowOnError(status, nameof(HighsApi.GetSolution));
        }
    }

    private static void Grow(ref double[] first, ref double[] second, int needed)
    {
        if (first.Length < needed)
        {
            // Twice the old length at least, because columns may be added before every solve.
            var length = Math.Max(needed, first.Length * 2);
            first = GC.AllocateUninitializedArray<double>(length, pinned: true);
            second = GC.AllocateUninitializedArray<double>(length, pinned: true);
        }
    }
}
