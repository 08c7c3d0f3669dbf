namespace Didymium.Solver;

/// <summary>What one solve ended with. Never changes afterwards.</summary>
/// <param name="Status">Why it stopped.</param>
/// <param name="Objective">The objective at the last point, in the program's own sense; NaN when there is no primal.</param>
/// <param name="Iterations">Simplex and interior point iterations of this solve, a cold fallback's included.</param>
/// <param name="Seconds">Wall-clock time of this solve, reading the solution included.</param>
/// <param name="HasPrimal">Whether a point that meets every row and bound can be read.</param>
/// <param name="HasDual">Whether duals and reduced costs of the right signs can be read.</param>
/// <param name="ColdFallback">Whether the warm start was given up and the program solved again from nothing.</param>
/// <param name="SolverMessage">HiGHS's own words for the status.</param>
public sealed record SolveOutcome(
    SolveStatus Status,
    double Objective,
    int Iterations,
    double Seconds,
    bool HasPrimal,
    bool HasDual,
    bool ColdFallback,
    string SolverMessage);
