namespace Didymium.Solver;

/// <summary>A row that an elastic relaxation let give way.</summary>
/// <param name="Row">The row's index.</param>
/// <param name="Name">Its name, or "row 3" when no names were given.</param>
/// <param name="Side">The bound that gave; both when its lower bound lies above its upper.</param>
/// <param name="Bound">That bound's value; the lower one for both.</param>
/// <param name="Amount">By how much, in units of the row; above 0.</param>
/// <param name="Penalty">Amount times the row's penalty per unit.</param>
public sealed record RowViolation(int Row, string Name, BoundSide Side, double Bound, double Amount, double Penalty)
{
    /// <summary>The violation in words, such as "supply falls 2 short of its lower bound 5".</summary>
    /// <returns>Text without a line break, with numbers in the invariant culture.</returns>
    public override string ToString() => Side switch
    {
        BoundSide.Lower => ProgramFaults.Text($"{Name} falls {Amount:G6} short of its lower bound {Bound}"),
        BoundSide.Upper => ProgramFaults.Text($"{Name} goes {Amount:G6} over its upper bound {Bound}"),
        _ => ProgramFaults.Text($"{Name} has a lower bound {Amount:G6} above its upper bound"),
    };
}
