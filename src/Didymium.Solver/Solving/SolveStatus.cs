namespace Didymium.Solver;

/// <summary>Why a solve stopped.</summary>
public enum SolveStatus
{
    /// <summary>An optimum was found and proved within the tolerances.</summary>
    Optimal,

    /// <summary>No point meets every row and bound.</summary>
    Infeasible,

    /// <summary>The objective improves without end.</summary>
    Unbounded,

    /// <summary>One of the two, and presolve could not tell which.</summary>
    InfeasibleOrUnbounded,

    /// <summary>The limit on iterations was reached.</summary>
    IterationLimit,

    /// <summary>The limit on time was reached.</summary>
    TimeLimit,

    /// <summary>The caller's token was cancelled.</summary>
    Cancelled,

    /// <summary>Anything else, such as numerical trouble that outlived a cold start; see <see cref="SolveOutcome.SolverMessage"/>.</summary>
    Failed,
}
