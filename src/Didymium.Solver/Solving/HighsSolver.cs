namespace Didymium.Solver;

/// <summary>One linear program inside HiGHS: passed once, edited in place, solved from where the last solve ended.</summary>
/// <remarks>
/// Not safe for use by several threads at once; several solvers on several threads share nothing and may solve the same
/// <see cref="LinearProgram"/> side by side. A solver says nothing on the console.
/// </remarks>
public sealed partial class HighsSolver : IDisposable
{
    private const int ColumnWise = 1;

    private readonly HighsHandle highs;
    private readonly CallbackState callback;
    private readonly SolverOptions options;
    private readonly Objective sense;
    private readonly SolutionBuffers solution = new();
    private RowMarks marks = new();

    /// <summary>Passes a program to HiGHS.</summary>
    /// <param name="program">The program; copied, and not referred to afterwards.</param>
    /// <param name="options">How to solve; null for <see cref="SolverOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are faulty; the message lists every fault.</exception>
    /// <exception cref="SolverNotFoundException">The native library is missing.</exception>
    /// <exception cref="SolverException">HiGHS refused the program or an option.</exception>
    public HighsSolver(LinearProgram program, SolverOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        this.options = options ?? SolverOptions.Default;
        this.options.ThrowIfFaulty();
        sense = program.Sense;
        ColumnCount = program.ColumnCount;
        RowCount = program.RowCount;
        callback = new CallbackState(this.options.Log);
        highs = HighsHandle.Create(callback);
        try
        {
            OptionWriter.Apply(highs, this.options);
            Pass(program);
        }
        catch
        {
            highs.Dispose();
            throw;
        }
    }

    /// <summary>The number of columns, those added since included.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Counts over this solver's life so far.</summary>
    public SolverStatistics Statistics { get; private set; }

    /// <summary>Frees the native memory. The solver cannot be used afterwards.</summary>
    public void Dispose() => highs.Dispose();

    private void Pass(LinearProgram program)
    {
        var status = HighsApi.PassLp(
            highs, program.ColumnCount, program.RowCount, program.EntryCount, ColumnWise, program.Sense == Objective.Maximize ? -1 : 1, 0,
            program.Costs.Span, program.ColumnLower.Span, program.ColumnUpper.Span, program.RowLower.Span, program.RowUpper.Span,
            program.Starts.Span, program.RowIndices.Span, program.Values.Span);
        SolverException.ThrowOnError(status, "PassLp");
    }
}
