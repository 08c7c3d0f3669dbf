namespace Didymium.Solver;

/// <summary>Which family of methods works on the program.</summary>
public enum SolverMethod
{
    /// <summary>The simplex method: warm starts, exact vertices.</summary>
    Simplex,

    /// <summary>
    /// An interior point method, and from its end to a vertex (crossover). For large programs solved once; a basis to begin from is of no use to it.
    /// </summary>
    InteriorPoint,
}

/// <summary>Which simplex method works on the program. The numbers are HiGHS's.</summary>
public enum SimplexStrategy
{
    /// <summary>HiGHS chooses.</summary>
    Choose = 0,

    /// <summary>Dual simplex, serial. Six to seventeen times faster than primal in warm re-solves of large transport-like programs.</summary>
    Dual = 1,

    /// <summary>Primal simplex.</summary>
    Primal = 4,
}

/// <summary>When the program is reduced before it is solved.</summary>
public enum Presolve
{
    /// <summary>On a cold start only; a warm start goes straight to the simplex method.</summary>
    Choose = 0,

    /// <summary>Never, except in a cold fallback.</summary>
    Off = 1,

    /// <summary>Always; a warm start's basis is then of little or no use.</summary>
    On = 2,
}

/// <summary>How rows and columns are scaled inside the simplex method. The numbers are HiGHS's.</summary>
public enum Scaling
{
    /// <summary>Not at all.</summary>
    Off = 0,

    /// <summary>HiGHS chooses.</summary>
    Choose = 1,

    /// <summary>Equilibration, when it seems of use.</summary>
    Equilibration = 2,

    /// <summary>Equilibration in any case.</summary>
    ForcedEquilibration = 3,

    /// <summary>By the largest entry.</summary>
    MaximumValue = 4,
}
