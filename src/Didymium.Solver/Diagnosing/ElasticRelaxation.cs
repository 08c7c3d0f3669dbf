using System.Collections.Immutable;

namespace Didymium.Solver;

/// <summary>The cheapest way to make a program feasible by letting rows give, each at a penalty per unit.</summary>
/// <param name="Status">
/// <see cref="SolveStatus.Optimal"/> when it was found; <see cref="SolveStatus.Infeasible"/> when column bounds or rigid rows contradict one another.
/// </param>
/// <param name="TotalPenalty">Σ penalty·amount; 0 when the program is feasible as it is, NaN without an optimum.</param>
/// <param name="Violations">The rows that gave, the largest penalty first and by index among equals. Empty without an optimum.</param>
/// <remarks>
/// The program's own costs play no part. Where an irreducible subset names a contradiction, this says how far apart its sides are, and in
/// every contradiction at once.
/// </remarks>
public sealed record ElasticRelaxation(SolveStatus Status, double TotalPenalty, ImmutableArray<RowViolation> Violations)
{
    /// <summary>Relaxes a program's rows and solves.</summary>
    /// <param name="program">The program; not changed.</param>
    /// <param name="penalties">The penalty of each row per unit, above 0; positive infinity for a row that must not give. Empty: 1 for every row.</param>
    /// <param name="names">Names for the rows; null for "row 3".</param>
    /// <param name="options">How to solve; null for <see cref="SolverOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the solve.</param>
    /// <returns>What gave, and by how much.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is null.</exception>
    /// <exception cref="ArgumentException">There are penalties, but not one for each row, or one is NaN, zero or negative.</exception>
    public static ElasticRelaxation Solve(
        LinearProgram program,
        ReadOnlySpan<double> penalties = default,
        ILinearNames? names = null,
        SolverOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        var elastic = new ElasticProgram(program, penalties);
        using var solver = new HighsSolver(elastic.Program, options);
        var outcome = solver.Solve(cancellationToken);
        if (outcome.Status != SolveStatus.Optimal)
        {
            return new ElasticRelaxation(outcome.Status, double.NaN, []);
        }

        var tolerance = (options ?? SolverOptions.Default).PrimalTolerance;
        var violations = elastic.Violations(solver.Primal, tolerance, names ?? IndexNames.Instance);
        return new ElasticRelaxation(outcome.Status, violations.Sum(violation => violation.Penalty), violations);
    }
}
