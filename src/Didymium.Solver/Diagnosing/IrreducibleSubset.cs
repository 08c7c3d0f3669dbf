using System.Collections.Immutable;

namespace Didymium.Solver;

/// <summary>
/// An irreducible infeasible subset: rows and column bounds that cannot all hold, and of which any one left out lets the others hold.
/// </summary>
/// <param name="Rows">The rows of the conflict, by rising index.</param>
/// <param name="Columns">The columns whose bounds take part, by rising index. Columns that merely occur in the rows are not listed.</param>
/// <remarks>A program may hold several such subsets; this is one of them. Both lists are empty when the program is feasible.</remarks>
public sealed record IrreducibleSubset(ImmutableArray<ConflictingBound> Rows, ImmutableArray<ConflictingBound> Columns)
{
    /// <summary>Whether there is no conflict: the program is feasible.</summary>
    public bool IsEmpty => Rows.IsEmpty && Columns.IsEmpty;
}
