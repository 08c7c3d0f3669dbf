namespace Didymium.Solver;

/// <summary>Counts over the life of one solver.</summary>
/// <param name="Solves">Calls of <see cref="HighsSolver.Solve"/>, those cancelled before they began included.</param>
/// <param name="WarmSolves">Those that began from a basis.</param>
/// <param name="ColdFallbacks">Those of them in which the basis was given up and the program solved again from nothing.</param>
/// <param name="Iterations">Simplex and interior point iterations in all.</param>
/// <param name="Seconds">Wall-clock seconds in all.</param>
public readonly record struct SolverStatistics(int Solves, int WarmSolves, int ColdFallbacks, long Iterations, double Seconds)
{
    internal SolverStatistics With(SolveOutcome outcome, bool warm) => new(
        Solves + 1,
        WarmSolves + (warm ? 1 : 0),
        ColdFallbacks + (outcome.ColdFallback ? 1 : 0),
        Iterations + outcome.Iterations,
        Seconds + outcome.Seconds);
}
