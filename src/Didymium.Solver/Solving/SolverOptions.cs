namespace Didymium.Solver;

/// <summary>How a <see cref="HighsSolver"/> works. Change single values by <c>with</c>.</summary>
public sealed record SolverOptions
{
    /// <summary>Every value at its default.</summary>
    public static SolverOptions Default { get; } = new();

    /// <summary>Takes each line HiGHS says, without its line break, on the thread that solves. Default null: HiGHS is silent.</summary>
    /// <value>An exception it throws stops the solve and comes out of <see cref="HighsSolver.Solve"/>.</value>
    public Action<string>? Log { get; init; }

    /// <summary>Which family of methods. Default: <see cref="SolverMethod.Simplex"/>.</summary>
    public SolverMethod Method { get; init; } = SolverMethod.Simplex;

    /// <summary>Which simplex method. Default: <see cref="Didymium.Solver.SimplexStrategy.Dual"/>.</summary>
    public SimplexStrategy SimplexStrategy { get; init; } = SimplexStrategy.Dual;

    /// <summary>When to presolve. Default: <see cref="Didymium.Solver.Presolve.Choose"/>, cold starts only.</summary>
    public Presolve Presolve { get; init; } = Presolve.Choose;

    /// <summary>How to scale. Default: <see cref="Didymium.Solver.Scaling.Equilibration"/>, as HiGHS has it.</summary>
    public Scaling Scaling { get; init; } = Scaling.Equilibration;

    /// <summary>Most simplex iterations in one run of HiGHS. Default: <see cref="int.MaxValue"/>, no limit. At least 0.</summary>
    public int IterationLimit { get; init; } = int.MaxValue;

    /// <summary>
    /// Most iterations of a warm solve before the basis is given up and the program solved cold, with presolve. At least 0.
    /// Default null: 2,000 and four for each row, several times what a cold solve is wont to take. <see cref="int.MaxValue"/>: never give up.
    /// </summary>
    public int? WarmIterationLimit { get; init; }

    /// <summary>Most seconds of one solve, a cold fallback included. Default: positive infinity, no limit. Above 0.</summary>
    public double TimeLimitSeconds { get; init; } = double.PositiveInfinity;

    /// <summary>How far a value may lie outside its bounds, in the program's own units. Default 1e-7; from 1e-10 to 1e-2.</summary>
    public double PrimalTolerance { get; init; } = 1e-7;

    /// <summary>How far a reduced cost may have the wrong sign, in objective units per unit. Default 1e-7; from 1e-10 to 1e-2.</summary>
    public double DualTolerance { get; init; } = 1e-7;

    /// <summary>
    /// Threads HiGHS may use. Default 1: the simplex methods offered here are serial, and solving several programs on several threads
    /// gains more. At least 1.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>Lists everything that is wrong with these options.</summary>
    /// <returns>A sentence for each fault, naming the option, the value found and the rule; empty when there is none.</returns>
    public IReadOnlyList<string> Validate()
    {
        var faults = new List<string>();
        Require(Enum.IsDefined(Method), $"Method is {(int)Method}; it must be Simplex or InteriorPoint.");
        Require(Enum.IsDefined(SimplexStrategy), $"SimplexStrategy is {(int)SimplexStrategy}; it must be Choose, Dual or Primal.");
        Require(Enum.IsDefined(Presolve), $"Presolve is {(int)Presolve}; it must be Choose, Off or On.");
        Require(Enum.IsDefined(Scaling), $"Scaling is {(int)Scaling}; it must be Off, Choose, Equilibration, ForcedEquilibration or MaximumValue.");
        Require(IterationLimit >= 0, $"IterationLimit is {IterationLimit}; it must be at least 0.");
        Require(WarmIterationLimit is null or >= 0, $"WarmIterationLimit is {WarmIterationLimit}; it must be null or at least 0.");
        Require(TimeLimitSeconds > 0, $"TimeLimitSeconds is {TimeLimitSeconds}; it must be above 0.");
        Require(PrimalTolerance is >= 1e-10 and <= 1e-2, $"PrimalTolerance is {PrimalTolerance}; it must be from 1E-10 to 0.01.");
        Require(DualTolerance is >= 1e-10 and <= 1e-2, $"DualTolerance is {DualTolerance}; it must be from 1E-10 to 0.01.");
        Require(Threads >= 1, $"Threads is {Threads}; it must be at least 1.");
        return faults;

        void Require(bool holds, FormattableString fault)
        {
            if (!holds)
            {
                faults.Add(ProgramFaults.Text(fault));
            }
        }
    }

    internal int EffectiveWarmLimit(int rowCount) =>
        Math.Min(IterationLimit, WarmIterationLimit ?? (int)Math.Min(int.MaxValue, 2000 + (4L * rowCount)));

    internal void ThrowIfFaulty()
    {
        var faults = Validate();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', faults), "options");
        }
    }
}
