using System.Collections.Immutable;

namespace Didymium.Solver;

/// <summary>Why a program has no optimum, in data and in words.</summary>
/// <param name="Status">What a fresh solve of the program ended with.</param>
/// <param name="Conflict">When infeasible: bounds that contradict one another. Otherwise null.</param>
/// <param name="Relaxation">When infeasible: the cheapest way out, at penalty 1 for each row. Otherwise null.</param>
/// <param name="Direction">When unbounded: what can grow without end. Otherwise null.</param>
/// <param name="Lines">The same in sentences, one a line.</param>
public sealed record Explanation(
    SolveStatus Status,
    IrreducibleSubset? Conflict,
    ElasticRelaxation? Relaxation,
    UnboundedDirection? Direction,
    ImmutableArray<string> Lines)
{
    /// <summary>The lines, one below the other.</summary>
    /// <returns>Text with "\n" between the lines and none at the end.</returns>
    public override string ToString() => string.Join('\n', Lines);
}
