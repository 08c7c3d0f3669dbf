namespace Didymium.Solver;

/// <summary>The basis a simplex solve ended with: enough to begin another from the same vertex.</summary>
/// <param name="Columns">The status of each column.</param>
/// <param name="Rows">The status of each row.</param>
/// <remarks>Never changes as long as nobody writes to the memory behind it. As many items are basic as there are rows.</remarks>
public sealed record Basis(ReadOnlyMemory<BasisStatus> Columns, ReadOnlyMemory<BasisStatus> Rows);
