using System.Diagnostics.CodeAnalysis;

namespace Didymium.Solver;

public sealed partial class HighsSolver
{
    /// <summary>The value of each column at the last solve.</summary>
    /// <value>As long as the columns were then. Stands until the next solve, whatever is edited; the memory is used again by it.</value>
    /// <exception cref="InvalidOperationException">The last solve found no feasible point, or there was none.</exception>
    public ReadOnlySpan<double> Primal => solution.HasPrimal ? solution.Primal : NoPrimal();

    /// <summary>
    /// The reduced cost of each column at the last solve: cost − Σ dual·coefficient, which is the derivative of the optimal objective
    /// by the column's binding bound.
    /// </summary>
    /// <value>
    /// In objective units per unit of the column. When minimising, not negative at a lower bound and not positive at an upper one;
    /// when maximising, the other way round. Stands until the next solve.
    /// </value>
    /// <exception cref="InvalidOperationException">The last solve found no dual solution, or there was none.</exception>
    public ReadOnlySpan<double> ReducedCosts => solution.HasDual ? solution.ReducedCosts : NoDual();

    /// <summary>The activity Σ coefficient·x of each row at the last solve.</summary>
    /// <value>Stands until the next solve.</value>
    /// <exception cref="InvalidOperationException">The last solve found no feasible point, or there was none.</exception>
    public ReadOnlySpan<double> RowActivity => solution.HasPrimal ? solution.Activity : NoPrimal();

    /// <summary>
    /// The dual of each row at the last solve: the derivative of the optimal objective, in the program's own sense, by the row's
    /// binding right-hand side.
    /// </summary>
    /// <value>
    /// In objective units per unit of the row. When minimising, a binding lower bound has a dual of zero or more and a binding upper bound one
    /// of zero or less; when maximising, the other way round. At a kink the derivative has two sides and the dual is one number between
    /// them, which depends on the path of the solve. Stands until the next solve.
    /// </value>
    /// <exception cref="InvalidOperationException">The last solve found no dual solution, or there was none.</exception>
    public ReadOnlySpan<double> Duals => solution.HasDual ? solution.Duals : NoDual();

    [DoesNotReturn]
    private static ReadOnlySpan<double> NoPrimal() =>
        throw new InvalidOperationException("There is no primal solution to read. Look at SolveOutcome.HasPrimal first.");

    [DoesNotReturn]
    private static ReadOnlySpan<double> NoDual() =>
        throw new InvalidOperationException("There is no dual solution to read. Look at SolveOutcome.HasDual first.");
}
