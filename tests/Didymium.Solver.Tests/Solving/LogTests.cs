using static Didymium.Solver.Tests.LittlePrograms;

namespace Didymium.Solver.Tests.Solving;

public sealed class LogTests
{
    [Fact]
    public void Log_receives_lines_without_line_breaks()
    {
        var lines = new List<string>();
        using var solver = new HighsSolver(Transport(20, 30), new SolverOptions { Log = lines.Add });

        solver.Solve();

        Assert.NotEmpty(lines);
        Assert.Contains(lines, line => line.Contains("Model status        : Optimal", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.EndsWith('\n'));
    }

    [Fact]
    public void A_log_that_throws_stops_the_solve_and_its_exception_comes_out()
    {
        using var solver = new HighsSolver(CheapAndDear(), new SolverOptions { Log = _ => throw new FormatException("the log is full") });

        Assert.Equal("the log is full", Assert.Throws<FormatException>(() => solver.Solve()).Message);
    }

    [Fact]
    public void Cancelling_from_the_log_stops_the_solve()
    {
        using var source = new CancellationTokenSource();
        var options = new SolverOptions { Presolve = Presolve.Off, Log = _ => source.Cancel() };
        using var solver = new HighsSolver(Transport(20, 30), options);

        Assert.Equal(SolveStatus.Cancelled, solver.Solve(source.Token).Status);
    }
}
