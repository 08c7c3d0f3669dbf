namespace Didymium.Solver;

public sealed partial class HighsSolver
{
    /// <summary>Finds rows and column bounds that contradict one another, none of them needless.</summary>
    /// <param name="names">Names for what is found; null for "row 3" and "column 3".</param>
    /// <returns>One such subset; empty when the program is feasible.</returns>
    /// <remarks>Works on a copy of the program, so this solver keeps its basis and its solution. May take many times as long as a solve.</remarks>
    /// <exception cref="SolverException">HiGHS could not find one.</exception>
    public IrreducibleSubset FindIrreducibleInfeasibleSubset(ILinearNames? names = null)
    {
        var program = ReadProgram();
        using var copy = new HighsSolver(program, options with { IterationLimit = int.MaxValue, TimeLimitSeconds = double.PositiveInfinity });
        OptionWriter.MatchPool(options.Threads);
        return IrreducibleSubsetFinder.Find(copy.highs, program, names ?? IndexNames.Instance);
    }
}
