namespace Didymium.Solver;

/// <summary>The direction in which a linear program's objective is driven.</summary>
public enum Objective
{
    /// <summary>The smallest objective is sought. The default.</summary>
    Minimize = 0,

    /// <summary>The largest objective is sought.</summary>
    Maximize = 1,
}
