using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market;
using Didymium.Market.Results;

namespace Didymium.Analysis.Hindcast;

/// <summary>Runs a past world forward, once as it is and once for each variant of behaviour.</summary>
public static class HindcastRunner
{
    /// <summary>Runs and scores.</summary>
    /// <param name="world">The past world.</param>
    /// <param name="scenario">What was decided then.</param>
    /// <param name="lastYear">Last year.</param>
    /// <param name="step">Length of the periods.</param>
    /// <param name="bands">True to run the variants of behaviour too, on as many threads as there are processors.</param>
    /// <param name="progress">Told each run that is done.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    public static HindcastResult Execute(World world, Scenario scenario, int lastYear, TimeStep step, bool bands, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        var options = new RunOptions { LastYear = lastYear, Step = step };
        var variants = bands ? BehaviourVariants.Of(world) : [];
        var runs = new Run[variants.Count + 1];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0, runs.Length, parallel, i =>
        {
            runs[i] = MarketEngine.Execute(i == 0 ? world : variants[i - 1].World, scenario, options, null, cancellationToken);
            progress?.Report(Interlocked.Increment(ref done));
        });
        return new HindcastResult(
            runs[0],
            [.. Scorer.Score(runs[0], runs[1..])],
            [.. Findings.Of(runs[0])],
            [.. variants.Select(v => v.Name)]);
    }
}
