namespace Didymium.Solver;

/// <summary>HiGHS's own numbers for why it stopped, and what they mean here.</summary>
internal enum ModelStatus
{
    NotSet = 0,
    LoadError = 1,
    ModelError = 2,
    PresolveError = 3,
    SolveError = 4,
    PostsolveError = 5,
    ModelEmpty = 6,
    Optimal = 7,
    Infeasible = 8,
    UnboundedOrInfeasible = 9,
    Unbounded = 10,
    ObjectiveBound = 11,
    ObjectiveTarget = 12,
    TimeLimit = 13,
    IterationLimit = 14,
    Unknown = 15,
    SolutionLimit = 16,
    Interrupt = 17,
    MemoryLimit = 18,
    HighsInterrupt = 19,
}

/// <summary>Translates HiGHS's numbers; a number not known here becomes <see cref="SolveStatus.Failed"/>, never success.</summary>
internal static class ModelStatusMeaning
{
    public static SolveStatus ToSolveStatus(this ModelStatus status) => status switch
    {
        ModelStatus.Optimal or ModelStatus.ModelEmpty => SolveStatus.Optimal,
        ModelStatus.Infeasible => SolveStatus.Infeasible,
        ModelStatus.Unbounded => SolveStatus.Unbounded,
        ModelStatus.UnboundedOrInfeasible => SolveStatus.InfeasibleOrUnbounded,
        ModelStatus.IterationLimit => SolveStatus.IterationLimit,
        ModelStatus.TimeLimit => SolveStatus.TimeLimit,
        ModelStatus.Interrupt or ModelStatus.HighsInterrupt => SolveStatus.Cancelled,
        _ => SolveStatus.Failed,
    };

    public static string Words(this ModelStatus status) => status switch
    {
        ModelStatus.NotSet => "Not set",
        ModelStatus.LoadError => "Load error",
        ModelStatus.ModelError => "Model error",
        ModelStatus.PresolveError => "Presolve error",
        ModelStatus.SolveError => "Solve error",
        ModelStatus.PostsolveError => "Postsolve error",
        ModelStatus.ModelEmpty => "Empty",
        ModelStatus.Optimal => "Optimal",
        ModelStatus.Infeasible => "Infeasible",
        ModelStatus.UnboundedOrInfeasible => "Primal infeasible or unbounded",
        ModelStatus.Unbounded => "Unbounded",
        ModelStatus.ObjectiveBound => "Bound on objective reached",
        ModelStatus.ObjectiveTarget => "Target for objective reached",
        ModelStatus.TimeLimit => "Time limit reached",
        ModelStatus.IterationLimit => "Iteration limit reached",
        ModelStatus.Unknown => "Unknown",
        ModelStatus.SolutionLimit => "Solution limit reached",
        ModelStatus.Interrupt => "Interrupted by user",
        ModelStatus.MemoryLimit => "Memory limit reached",
        ModelStatus.HighsInterrupt => "Interrupted by HiGHS",
        _ => ProgramFaults.Text($"HiGHS model status {(int)status}"),
    };
}
