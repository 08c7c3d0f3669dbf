using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market;
using Didymium.Market.Results;

namespace Didymium.Analysis.Impact;

/// <summary>A scenario with some events taken out, some added and some numbers of the world set.</summary>
internal sealed record Variant(ImmutableArray<string> Without, ImmutableArray<MarketEvent> Added, ImmutableArray<Override> Set)
{
    public static Variant AsItIs { get; } = new([], [], []);

    public string Key => string.Join(',', Without.Order(StringComparer.Ordinal)) + "|" + string.Join(',', Added.Select(e => e.Id).Order(StringComparer.Ordinal)) + "|" + string.Join(',', Set.Select(o => $"{o.Path}={o.Value}").Order(StringComparer.Ordinal));

    public Scenario Of(Scenario scenario)
    {
        // An event with a known id takes that event's place, as in scenario files.
        var events = scenario.Events.Where(e => !Without.Contains(e.Id)).ToList();
        foreach (var added in Added.DistinctBy(e => e.Id))
        {
            var at = events.FindIndex(e => e.Id == added.Id);
            if (at < 0)
            {
                events.Add(added);
            }
            else
            {
                events[at] = added;
            }
        }

        return scenario with { Events = [.. events] };
    }
}

/// <summary>Runs variants of a scenario, each once, several at a time.</summary>
internal sealed class Variants(World world, Scenario scenario, ImpactOptions options)
{
    private readonly ConcurrentDictionary<string, Run> runs = new(StringComparer.Ordinal);

    public int Count => runs.Count;

    public Run this[Variant variant] => runs[variant.Key];

    public void Solve(IEnumerable<Variant> variants, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var missing = variants.DistinctBy(v => v.Key).Where(v => !runs.ContainsKey(v.Key)).ToList();
        try
        {
            Parallel.ForEach(missing, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellationToken }, variant =>
            {
                var on = variant.Set.IsEmpty ? world : options.WithNumbers!(variant.Set);
                runs[variant.Key] = MarketEngine.Execute(on, variant.Of(scenario), new RunOptions { LastYear = options.LastYear }, null, cancellationToken);
                progress?.Report(runs.Count);
            });
        }
        catch (AggregateException e)
        {
            // What went wrong in one run is what went wrong; that there were several at a time is our affair.
            ExceptionDispatchInfo.Capture(e.Flatten().InnerExceptions[0]).Throw();
        }
    }
}
