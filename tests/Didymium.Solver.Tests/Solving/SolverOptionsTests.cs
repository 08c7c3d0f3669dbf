namespace Didymium.Solver.Tests.Solving;

public sealed class SolverOptionsTests
{
    [Fact]
    public void The_defaults_have_no_fault() => Assert.Empty(SolverOptions.Default.Validate());

    [Fact]
    public void Validate_lists_all_faults_at_once()
    {
        var options = Faulty();

        Assert.Equal(
            [
                "SimplexStrategy is 9; it must be Choose, Dual or Primal.",
                "Presolve is 9; it must be Choose, Off or On.",
                "Scaling is 9; it must be Off, Choose, Equilibration, ForcedEquilibration or MaximumValue.",
                "IterationLimit is -1; it must be at least 0.",
                "WarmIterationLimit is -2; it must be null or at least 0.",
                "TimeLimitSeconds is NaN; it must be above 0.",
                "PrimalTolerance is 0; it must be from 1E-10 to 0.01.",
                "DualTolerance is 1; it must be from 1E-10 to 0.01.",
                "Threads is 0; it must be at least 1.",
            ],
            options.Validate());
    }

    [Fact]
    public void A_solver_refuses_faulty_options_and_says_them_all()
    {
        var exception = Assert.Throws<ArgumentException>(() => new HighsSolver(LittlePrograms.CheapAndDear(), Faulty()));

        Assert.All(Faulty().Validate(), fault => Assert.Contains(fault, exception.Message, StringComparison.Ordinal));
    }

    private static SolverOptions Faulty() => new()
    {
        SimplexStrategy = (SimplexStrategy)9,
        Presolve = (Presolve)9,
        Scaling = (Scaling)9,
        IterationLimit = -1,
        WarmIterationLimit = -2,
        TimeLimitSeconds = double.NaN,
        PrimalTolerance = 0,
        DualTolerance = 1,
        Threads = 0,
    };

    [Fact]
    public void Every_choice_of_method_reaches_the_same_optimum()
    {
        foreach (var strategy in Enum.GetValues<SimplexStrategy>())
        {
            foreach (var presolve in Enum.GetValues<Presolve>())
            {
                foreach (var scaling in Enum.GetValues<Scaling>())
                {
                    var options = new SolverOptions { SimplexStrategy = strategy, Presolve = presolve, Scaling = scaling };
                    using var solver = new HighsSolver(LittlePrograms.WyndorGlass(), options);

                    Assert.Equal(36, solver.Solve().Objective, 9);
                }
            }
        }
    }
}
