namespace Didymium.Solver;

/// <summary>Where a column's value or a row's activity stands in a basis. The numbers are HiGHS's.</summary>
public enum BasisStatus
{
    /// <summary>Nonbasic at its lower bound; for a fixed column or an equation, at its only value.</summary>
    AtLower = 0,

    /// <summary>Basic: its value follows from the others.</summary>
    Basic = 1,

    /// <summary>Nonbasic at its upper bound.</summary>
    AtUpper = 2,

    /// <summary>Nonbasic at zero, without bounds.</summary>
    Free = 3,

    /// <summary>Nonbasic; HiGHS chooses the bound.</summary>
    Nonbasic = 4,
}
