using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Time;
using Didymium.Market.Stress;
using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Workbench;
using Didymium.Workbench.Work;
using Microsoft.Extensions.Primitives;

namespace Didymium.Web.Views.Work;

/// <summary>A stress test and a case of it, as they stand in an address.</summary>
public sealed record StressChoice
{
    private const int LastYear = 2040;

    /// <summary>Name of the run that is stressed; empty for the default.</summary>
    public required string Run { get; init; }

    /// <summary>The scenario of that run.</summary>
    public required WorkRequest Stressed { get; init; }

    /// <summary>First period of the stop, of its length.</summary>
    public required Period At { get; init; }

    /// <summary>The period that is meant when none is named.</summary>
    public required Period AtOtherwise { get; init; }

    /// <summary>The case that is looked at; empty for the ranking only.</summary>
    public string Case { get; init; } = string.Empty;

    /// <summary>Kind of cases that are listed; null for all.</summary>
    public StressKind? Kind { get; init; }

    /// <summary>Words that a listed case's name must hold.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>The choice as a query string without its question mark.</summary>
    public string Query => string.Join('&', Pairs().Where(p => p.Value.Length > 0).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>Reads a choice from a query.</summary>
    /// <param name="query">Names and values.</param>
    /// <param name="book">The runs.</param>
    /// <param name="world">The world.</param>
    /// <exception cref="UserErrorException">It names a run that does not exist, or a time that is none.</exception>
    public static StressChoice Read(IEnumerable<KeyValuePair<string, StringValues>> query, RunBook book, World world)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(world);
        var all = query.ToDictionary(p => p.Key, p => p.Value.LastOrDefault()?.Trim() ?? string.Empty, StringComparer.Ordinal);
        string One(string name) => all.GetValueOrDefault(name) ?? string.Empty;
        var job = book.Job(One("run")) ?? throw new UserErrorException($"there is no run \"{One("run")}\".");
        var step = One("for") switch { "" => new WorkRequest().For, "year" => TimeStep.Year, "quarter" => TimeStep.Quarter, "month" => TimeStep.Month, var other => throw new UserErrorException($"\"for\" is year, quarter or month, not \"{other}\".") };
        var otherwise = new Period(world.BaseYear + 2, 1, step);
        return new StressChoice
        {
            Run = One("run"),
            Stressed = new WorkRequest { Kind = WorkKind.Stress, Scenario = job.Request.Scenario, ScenarioText = job.Request.ScenarioText, Set = job.Request.Set, For = step },
            At = One("at") is { Length: > 0 } at ? Holding(at, step, world) : otherwise,
            AtOtherwise = otherwise,
            Case = One("case"),
            Kind = Enum.TryParse<StressKind>(One("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
            Words = One("q"),
        };
    }

    /// <summary>What to ask of the model. A pair of cases is asked for beside all single ones, so that it can be held against its parts.</summary>
    public WorkRequest Request() => Stressed with { At = At == AtOtherwise ? null : At.ToString(), Pairs = Case.Contains('+', StringComparison.Ordinal) ? [Case] : [] };

    /// <summary>The job that the choice is; null when nobody has asked for it yet.</summary>
    /// <remarks>A pair that an earlier job has tried beside others needs no job of its own, but is not looked for: ids are made of whole requests.</remarks>
    /// <param name="jobs">The jobs.</param>
    public Job? Job(JobBoard jobs) => jobs?.Find(jobs.IdOf(Request()));

    // A month lies in a quarter, and a year begins with its first: what is named need not be as long as the stop.
    private static Period Holding(string text, TimeStep step, World world)
    {
        if (!Period.TryParse(text, out var named))
        {
            throw new UserErrorException($"\"at\" is a year, a quarter or a month, such as 2027, 2027-Q3 or 2027-06, not \"{text}\".");
        }

        var period = new Period(named.Year, (int)Math.Floor((named.Start - named.Year) * Period.CountPerYear(step) * (1 + 1e-9)) + 1, step);
        return period.Year > world.BaseYear && period.Year <= LastYear ? period : throw new UserErrorException($"\"at\" lies between {world.BaseYear + 1} and {LastYear}: habits of trade are known only after the base year.");
    }

    private ImmutableArray<KeyValuePair<string, string>> Pairs() =>
    [
        new("run", Run),
        new("at", At == AtOtherwise ? string.Empty : At.ToString()),
        new("for", Stressed.For == new WorkRequest().For ? string.Empty : EventValues.Word(Stressed.For)),
        new("case", Case),
        new("kind", Kind is { } kind ? EventValues.Word(kind) : string.Empty),
        new("q", Words),
    ];
}
