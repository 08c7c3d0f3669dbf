namespace Didymium.Solver;

/// <summary>Writes a solver's options into HiGHS, under HiGHS's own names.</summary>
internal static class OptionWriter
{
    /// <summary>HiGHS keeps one pool of workers per calling thread, and refuses to run when its size differs from the option's.</summary>
    [ThreadStatic]
    private static int poolSize;

    public static void Apply(HighsHandle highs, SolverOptions options)
    {
        SetBool(highs, "output_flag", options.Log is not null);
        // HiGHS drops a line before it reaches the callback unless the console (or a file) is on; with the callback set nothing is printed there.
        SetBool(highs, "log_to_console", options.Log is not null);
        if (options.Log is not null)
        {
            SolverException.ThrowOnError(HighsApi.StartCallback(highs, HighsCallback.Logging), nameof(HighsApi.StartCallback));
        }

        SetString(highs, "solver", options.Method == SolverMethod.InteriorPoint ? "ipm" : "choose");
        SetInt(highs, "simplex_strategy", (int)options.SimplexStrategy);
        SetInt(highs, "simplex_scale_strategy", (int)options.Scaling);
        SetInt(highs, "threads", options.Threads);
        SetDouble(highs, "primal_feasibility_tolerance", options.PrimalTolerance);
        SetDouble(highs, "dual_feasibility_tolerance", options.DualTolerance);
        SetString(highs, "parallel", options.Threads > 1 ? "choose" : "off");
        SetPresolve(highs, options.Presolve);
    }

    public static void SetPresolve(HighsHandle highs, Presolve presolve) => SetString(highs, "presolve", presolve switch
    {
        Presolve.Off => "off",
        Presolve.On => "on",
        _ => "choose",
    });

    public static void SetIterationLimit(HighsHandle highs, int limit) => SetInt(highs, "simplex_iteration_limit", limit);

    public static void SetTimeLimit(HighsHandle highs, double seconds) => SetDouble(highs, "time_limit", seconds);

    /// <summary>Lets the next run on this thread have a pool of the size asked for.</summary>
    public static void MatchPool(int threads)
    {
        if (poolSize != threads)
        {
            if (poolSize != 0)
            {
                HighsApi.ResetGlobalScheduler(blocking: 1);
            }

            poolSize = threads;
        }
    }

    public static void SetInt(HighsHandle highs, string option, int value) =>
        SolverException.ThrowOnError(HighsApi.SetIntOption(highs, option, value), option);

    private static void SetBool(HighsHandle highs, string option, bool value) =>
        SolverException.ThrowOnError(HighsApi.SetOption(highs, option, value ? 1 : 0), option);

    private static void SetDouble(HighsHandle highs, string option, double value) =>
        SolverException.ThrowOnError(HighsApi.SetDoubleOption(highs, option, value), option);

    private static void SetString(HighsHandle highs, string option, string value) =>
        SolverException.ThrowOnError(HighsApi.SetStringOption(highs, option, value), option);
}
