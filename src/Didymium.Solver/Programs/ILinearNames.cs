namespace Didymium.Solver;

/// <summary>Gives the rows and columns of a linear program names that a person knows.</summary>
/// <remarks>
/// Asked only when something is explained or written, never while solving, so an implementation may build its text on demand.
/// </remarks>
public interface ILinearNames
{
    /// <summary>The name of a row.</summary>
    /// <param name="row">The row's index, counted from 0.</param>
    /// <returns>A short text without line breaks.</returns>
    string Row(int row);

    /// <summary>The name of a column.</summary>
    /// <param name="column">The column's index, counted from 0.</param>
    /// <returns>A short text without line breaks.</returns>
    string Column(int column);
}
