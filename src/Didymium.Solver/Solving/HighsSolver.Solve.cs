using System.Diagnostics;

namespace Didymium.Solver;

public sealed partial class HighsSolver
{
    private bool hasBasis;

    /// <summary>Solves the program as it now stands, from the last basis if there is one.</summary>
    /// <param name="cancellationToken">Stops HiGHS at its next iteration; the outcome is then <see cref="SolveStatus.Cancelled"/>.</param>
    /// <returns>Why it stopped and what can be read. Infeasible, unbounded and cancelled are outcomes, not exceptions.</returns>
    /// <remarks>
    /// A warm solve that fails, ends without a verdict or passes <see cref="SolverOptions.WarmIterationLimit"/> is repeated cold, with
    /// presolve. Presolve itself cannot be interrupted; it takes a small part of a cold solve.
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The solver was disposed of.</exception>
    public SolveOutcome Solve(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(highs.IsClosed, this);
        var warm = hasBasis;
        var outcome = cancellationToken.IsCancellationRequested ? CancelledBefore() : SolveWatched(cancellationToken);
        Statistics = Statistics.With(outcome, warm && outcome.Seconds > 0);
        return outcome;
    }

    private SolveOutcome CancelledBefore()
    {
        solution.Forget();
        return new SolveOutcome(SolveStatus.Cancelled, double.NaN, 0, 0, HasPrimal: false, HasDual: false, ColdFallback: false, "Cancelled before it began");
    }

    private SolveOutcome SolveWatched(CancellationToken cancellationToken)
    {
        // HiGHS asks at each iteration, so it is told to ask only when there is something to answer.
        var watched = cancellationToken.CanBeCanceled || options.Log is not null;
        if (watched)
        {
            callback.Token = cancellationToken;
            HighsApi.StartCallback(highs, HighsCallback.SimplexInterrupt);
            HighsApi.StartCallback(highs, HighsCallback.InteriorPointInterrupt);
        }

        try
        {
            return SolveWarmThenCold(Stopwatch.GetTimestamp());
        }
        finally
        {
            if (watched)
            {
                callback.Token = CancellationToken.None;
                HighsApi.StopCallback(highs, HighsCallback.SimplexInterrupt);
                HighsApi.StopCallback(highs, HighsCallback.InteriorPointInterrupt);
            }
        }
    }

    private SolveOutcome SolveWarmThenCold(long started)
    {
        OptionWriter.MatchPool(options.Threads);
        var warmLimit = hasBasis ? options.EffectiveWarmLimit(RowCount) : options.IterationLimit;
        var status = Run(warmLimit, started, out var iterations);
        var fallback = hasBasis && IsWorthAColdStart(status, warmLimit);
        if (fallback)
        {
            HighsApi.ClearSolver(highs);
            OptionWriter.SetPresolve(highs, Presolve.On);
            status = Run(options.IterationLimit, started, out var coldIterations);
            OptionWriter.SetPresolve(highs, options.Presolve);
            iterations += coldIterations;
        }

        return Read(status, iterations, fallback, started);
    }

    private bool IsWorthAColdStart(ModelStatus status, int warmLimit) => status switch
    {
        ModelStatus.IterationLimit => warmLimit < options.IterationLimit,
        _ => status.ToSolveStatus() == SolveStatus.Failed,
    };

    private ModelStatus Run(int iterationLimit, long started, out int iterations)
    {
        OptionWriter.SetIterationLimit(highs, iterationLimit);
        if (options.TimeLimitSeconds < double.PositiveInfinity)
        {
            // HiGHS's clock runs on from solve to solve, so it is set back, and what this solve has used already is taken off.
            HighsApi.ZeroClocks(highs);
            OptionWriter.SetTimeLimit(highs, Math.Max(0, options.TimeLimitSeconds - Stopwatch.GetElapsedTime(started).TotalSeconds));
        }

        var result = HighsApi.Run(highs);
        callback.ThrowFault();
        iterations = Math.Max(0, Info("simplex_iteration_count"u8)) + Math.Max(0, Info("ipm_iteration_count"u8));
        var status = (ModelStatus)HighsApi.GetModelStatus(highs);
        return result == HighsApi.StatusError && status.ToSolveStatus() == SolveStatus.Optimal ? ModelStatus.SolveError : status;
    }

    private SolveOutcome Read(ModelStatus status, int iterations, bool fallback, long started)
    {
        const int Feasible = 2;
        var empty = status == ModelStatus.ModelEmpty;
        var hasPrimal = empty || Info("primal_solution_status"u8) == Feasible;
        var hasDual = empty || Info("dual_solution_status"u8) == Feasible;
        hasBasis = Info("basis_validity"u8) == 1;
        solution.Fetch(highs, ColumnCount, RowCount, hasPrimal, hasDual);
        var objective = hasPrimal ? HighsApi.GetObjective(highs) : double.NaN;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new SolveOutcome(status.ToSolveStatus(), objective, iterations, seconds, hasPrimal, hasDual, fallback, status.Words());
    }

    private int Info(ReadOnlySpan<byte> name)
    {
        // A u8 literal is followed by a zero byte in memory, as C wants it.
        _ = HighsApi.GetIntInfo(highs, name, out var value);
        return value;
    }
}
