using Didymium.Analysis.Tracing;
using Didymium.Chain.Reading;
using Didymium.Evidence.Events;
using Didymium.Market.Results;

namespace Didymium.Analysis;

/// <summary>Follows a thing back to what it rests on: a figure to its source, a facility to its figures, a price to the chain of flows, plants and costs that make it.</summary>
public sealed class Tracer
{
    /// <summary>How many steps a price is followed towards the mine unless another number is asked for.</summary>
    public const int DeepestPriceChain = 6;

    private readonly ThingTracer things;
    private readonly ClaimTracer claims;
    private readonly NumberTracer numbers;
    private readonly Run run;

    /// <summary>Makes a tracer over a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="claims">Where claims that events and numbers cite are looked up; null when there is no ledger.</param>
    /// <param name="deepest">How many steps a price is followed towards the mine.</param>
    public Tracer(Run run, IClaimSource? claims = null, int deepest = DeepestPriceChain)
    {
        ArgumentNullException.ThrowIfNull(run);
        this.run = run;
        this.claims = new ClaimTracer(run, claims);
        things = new ThingTracer(run, this.claims);
        numbers = new NumberTracer(run, things, deepest);
    }

    /// <summary>The forms in which numbers of a run are asked for, each with an example on the shipped world.</summary>
    public static IReadOnlyList<(string Form, string Example)> Forms { get; } =
    [
        ("price PRODUCT REGION YEAR", "price ox-dy DEU 2030"),
        ("flow PRODUCT ORIGIN DESTINATION YEAR", "flow conc USA CHN 2026"),
        ("share STAGE COUNTRY YEAR", "share magnet CHN 2030"),
        ("production FACILITY YEAR", "production mountain-pass-mine 2030"),
        ("demand USE REGION YEAR", "demand ev-traction DEU 2030"),
        ("stock PRODUCT REGION YEAR", "stock ox-dy CHN 2030"),
        ("balance PRODUCT REGION YEAR", "balance ox-ndpr USA 2030"),
        ("balance ELEMENT YEAR", "balance dy 2030"),
    ];

    /// <summary>Ids that can be traced, for hints.</summary>
    public IEnumerable<string> Known => run.World.Facilities.Select(f => f.Id)
        .Concat(run.World.Facilities.Select(f => f.Project))
        .Concat(run.World.Deposits.Keys)
        .Concat(run.World.Sources.Keys)
        .Concat(run.Scenario.Events.Select(e => e.Id))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Explains a thing: a facility, project, deposit, source, event or claim id, a figure's path <c>table.key.column</c>, or a number of the run in one of <see cref="Forms"/>.</summary>
    /// <param name="words">The thing, in words.</param>
    /// <returns>The explanation; null when nothing of that name is known.</returns>
    public TraceNode? Trace(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var id = string.Join(' ', words);
        return numbers.Of(words) ?? claims.Of(id) ?? things.Of(id);
    }

    /// <summary>Ids near to what was asked for and not found: those that hold it or are held by it, else those a few letters off.</summary>
    /// <param name="thing">What was asked for.</param>
    public IReadOnlyList<string> Near(string thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        List<string> alike = [.. Known.Where(k => k.Contains(thing, StringComparison.OrdinalIgnoreCase) || thing.Contains(k, StringComparison.OrdinalIgnoreCase)).Take(8)];
        return alike.Count > 0 ? alike : Nearest.Names(thing, Known);
    }
}
