namespace Didymium.Solver;

/// <summary>Which bound of a row or column is meant.</summary>
public enum BoundSide
{
    /// <summary>The lower bound.</summary>
    Lower = 0,

    /// <summary>The upper bound.</summary>
    Upper = 1,

    /// <summary>Both; always so for an equation and for a fixed column.</summary>
    Both = 2,
}
