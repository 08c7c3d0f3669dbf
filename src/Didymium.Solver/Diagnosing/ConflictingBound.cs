namespace Didymium.Solver;

/// <summary>A row or column whose bound takes part in a conflict.</summary>
/// <param name="Index">The row's or column's index.</param>
/// <param name="Name">Its name, or "row 3" or "column 3" when no names were given.</param>
/// <param name="Side">Which of its bounds.</param>
/// <param name="Lower">Its lower bound; negative infinity for none.</param>
/// <param name="Upper">Its upper bound; positive infinity for none.</param>
public sealed record ConflictingBound(int Index, string Name, BoundSide Side, double Lower, double Upper)
{
    /// <summary>The condition in words, such as "supply at least 5".</summary>
    /// <returns>Text without a line break, with numbers in the invariant culture.</returns>
    public override string ToString() => Side switch
    {
        BoundSide.Lower => ProgramFaults.Text($"{Name} at least {Lower}"),
        BoundSide.Upper => ProgramFaults.Text($"{Name} at most {Upper}"),
        _ when Lower == Upper => ProgramFaults.Text($"{Name} exactly {Lower}"),
        _ => ProgramFaults.Text($"{Name} at least {Lower} and at most {Upper}"),
    };
}
