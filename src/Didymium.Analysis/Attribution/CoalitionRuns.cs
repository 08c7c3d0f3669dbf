using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market;
using Didymium.Market.Results;

namespace Didymium.Analysis.Attribution;

/// <summary>Runs a scenario with some of its events left out, each choice once, several at a time, and keeps the question's number.</summary>
internal sealed class CoalitionRuns
{
    private readonly World world;
    private readonly Scenario scenario;
    private readonly Question question;
    private readonly ImmutableArray<MarketEvent> acting;
    private readonly int threads;
    private readonly IProgress<int>? progress;
    private readonly CancellationToken cancellationToken;
    private readonly ConcurrentDictionary<string, double> values = new(StringComparer.Ordinal);

    public CoalitionRuns(World world, Scenario scenario, Question question, ImmutableArray<MarketEvent> acting, int threads, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        this.world = world;
        this.scenario = scenario;
        this.question = question;
        this.acting = acting;
        this.threads = threads;
        this.progress = progress;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Runs made so far.</summary>
    public int Count => values.Count;

    /// <summary>The whole scenario's run; null before it was made.</summary>
    public Run? Whole { get; private set; }

    /// <summary>The number when only some of the acting events are there.</summary>
    /// <param name="present">By acting event.</param>
    public double ValueOf(bool[] present)
    {
        Solve([present]);
        return values[Key(present)];
    }

    /// <summary>Makes the runs that are not known yet, in parallel.</summary>
    public void Solve(IEnumerable<bool[]> choices)
    {
        var missing = choices.DistinctBy(Key).Where(c => !values.ContainsKey(Key(c))).ToList();
        try
        {
            Parallel.ForEach(missing, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, Solve);
        }
        catch (AggregateException e)
        {
            // What went wrong in one run is what went wrong; that there were several at a time is our affair.
            ExceptionDispatchInfo.Capture(e.Flatten().InnerExceptions[0]).Throw();
        }
    }

    private void Solve(bool[] present)
    {
        var run = Execute(present);
        if (Array.TrueForAll(present, p => p))
        {
            Whole = run;
        }

        values[Key(present)] = Answer.Of(run, question);
        progress?.Report(values.Count);
    }

    private Run Execute(bool[] present)
    {
        var absent = acting.Where((_, i) => !present[i]).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var rest = scenario with { Events = [.. scenario.Events.Where(e => !absent.Contains(e.Id))] };
        var options = new RunOptions { LastYear = question.Period.Year, Step = question.Period.Step, Asked = question.Period };
        return MarketEngine.Execute(world, rest, options, null, cancellationToken);
    }

    private static string Key(bool[] present) => string.Create(present.Length, present, (text, p) =>
    {
        for (var i = 0; i < p.Length; i++)
        {
            text[i] = p[i] ? '1' : '0';
        }
    });
}
