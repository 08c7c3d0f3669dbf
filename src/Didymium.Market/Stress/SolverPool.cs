using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Stress;

/// <summary>Several solvers that take cases from one list, each with a program of its own.</summary>
internal sealed class SolverPool : IDisposable
{
    private readonly CaseMeasures measures;
    private readonly CaseSolver[] solvers;
    private int done;
    private int total;

    public SolverPool(MarketStructure structure, PolicyRows policy, StressBase frame, Basis start, StressOptions options, int cases)
    {
        measures = new CaseMeasures(frame);
        var count = options.Observer is null ? Math.Clamp(options.Threads, 1, Math.Max(1, cases)) : 1;

        // Compiled one after another: the structure's caches are filled while it goes on.
        solvers = [.. Enumerable.Range(0, count).Select(_ => new CaseSolver(structure, policy, frame.Inputs, start, options.Observer))];
    }

    public int Count => solvers.Length;

    public void Dispose()
    {
        foreach (var solver in solvers)
        {
            solver.Dispose();
        }
    }

    /// <summary>Results in the order of the cases.</summary>
    public StressResult[] Solve(IReadOnlyList<Cut> cuts, IProgress<StressProgress>? progress, CancellationToken cancellationToken)
    {
        var results = new StressResult[cuts.Count];
        total += cuts.Count;
        var next = -1;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = solvers.Select(solver => Task.Factory.StartNew(() => Work(solver), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WhenAll(workers).GetAwaiter().GetResult();
        return results;

        void Work(CaseSolver solver)
        {
            try
            {
                for (var i = Interlocked.Increment(ref next); i < cuts.Count; i = Interlocked.Increment(ref next))
                {
                    results[i] = measures.Of(cuts[i], solver.Solve(cuts[i], stop.Token));
                    progress?.Report(new StressProgress(Interlocked.Increment(ref done), total));
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Another worker failed and says so itself.
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }
    }
}
