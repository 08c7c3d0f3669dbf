using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Chain.Wording;

namespace Didymium.Analysis.Attribution;

/// <summary>Says which events and which limits make a number, by running the scenario again without them.</summary>
public sealed class Explainer
{
    // Less than this fraction of the number is the solver's rounding.
    private const double Rounding = 1e-9;

    private readonly World world;
    private readonly Question question;
    private readonly ExplainOptions options;
    private readonly ImmutableArray<MarketEvent> acting;
    private readonly CoalitionRuns runs;

    private Explainer(World world, Scenario scenario, Question question, ExplainOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        this.world = world;
        this.question = question;
        this.options = options;
        acting = ActingEvents.Of(world, scenario, question.Period.End);
        runs = new CoalitionRuns(world, scenario, question, acting, options.Threads, progress, cancellationToken);
    }

    /// <summary>Explains a number.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario whose number it is.</param>
    /// <param name="question">The question.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <param name="progress">Told how many runs have been made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UnanswerableException">The run has no such number.</exception>
    public static Explanation Explain(World world, Scenario scenario, Question question, ExplainOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(question);
        return new Explainer(world, scenario, question, options ?? new ExplainOptions(), progress, cancellationToken).Explain();
    }

    /// <summary>About how many runs an explanation takes at most, for a progress bar.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="question">The question.</param>
    /// <param name="options">Options; null for the defaults.</param>
    public static int RunsAtMost(World world, Scenario scenario, Question question, ExplainOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        options ??= new ExplainOptions();
        var acting = ActingEvents.Of(world, scenario, question.Period.End);
        var groups = EventGroup.Of(world, acting).Count;
        return 2 + acting.Length + (2 * groups) + (1 << Math.Min(groups, options.MostGroups));
    }

    private Explanation Explain()
    {
        var all = Choice(_ => true);
        var none = Choice(_ => false);
        runs.Solve([all, none]);
        var (value, baseline) = (runs.ValueOf(all), runs.ValueOf(none));
        var trials = Try(EventGroup.Of(world, acting), value, baseline);
        var players = Players(trials, value, baseline);
        var (parts, errors, method) = Divide([.. players.Select(p => p.Group)]);
        var groups = players
            .Select((p, i) => new GroupPart(p.Group.Name, parts[i], errors?[i], p.Alone, p.Last, [.. p.Group.Events.Select(e => acting[e].Id)]) { NameZh = p.Group.NameZh })
            .OrderByDescending(g => Math.Abs(g.Part))
            .ThenBy(g => g.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        var events = Events(trials, groups, value);
        return new Explanation
        {
            Question = question,
            Run = runs.Whole!,
            Value = value,
            Baseline = baseline,
            Groups = groups,
            Events = events,
            Anatomy = question.Kind == QuestionKind.Price ? Anatomist.Of(runs.Whole!, question) : null,
            Limits = [.. Limits.Of(runs.Whole!, question)],
            Method = method,
            Runs = runs.Count,
        };
    }

    // Each group alone, and the whole without it.
    private List<Trial> Try(IReadOnlyList<EventGroup> groups, double value, double baseline)
    {
        runs.Solve(groups.SelectMany(g => new[] { Choice(g.Events.Contains), Choice(i => !g.Events.Contains(i)) }));
        return [.. groups.Select(g => Tried(g, value, baseline))];
    }

    private Trial Tried(EventGroup group, double value, double baseline) => new(
        group,
        runs.ValueOf(Choice(group.Events.Contains)) - baseline,
        value - runs.ValueOf(Choice(i => !group.Events.Contains(i))));

    // Groups that matter, and the rest as one more unless it changes nothing, neither alone nor when it is left out.
    private List<Trial> Players(List<Trial> trials, double value, double baseline)
    {
        var scale = Math.Max(Math.Abs(value - baseline), trials.Count == 0 ? 0 : trials.Max(t => t.Size));
        var ranked = trials.Where(t => t.Size > options.LeastPart * scale && t.Size > Nothing(value)).OrderByDescending(t => t.Size).ToList();
        var chosen = ranked.Count == trials.Count && ranked.Count <= options.MostGroups ? ranked : [.. ranked.Take(options.MostGroups - 1)];
        var others = trials.Except(chosen).ToList();
        if (others.Count == 0)
        {
            return chosen;
        }

        var rest = others.Count == 1 ? others[0] : Tried(Others([.. others.SelectMany(t => t.Group.Events).Order()]), value, baseline);
        return rest.Size > Nothing(value) ? [.. chosen, rest] : chosen;
    }

    private static EventGroup Others(ImmutableArray<int> events)
    {
        var (english, chinese) = Tongue.Both(() => Tongue.Say($"All other events ({events.Length})", $"其余所有事件（{events.Length}个）"));
        return new EventGroup(english, chinese, events);
    }

    private (double[] Parts, double[]? Errors, string Method) Divide(IReadOnlyList<EventGroup> players)
    {
        bool[] Coalition(int mask) => Choice(i => players.Where((p, k) => (mask & (1 << k)) != 0).Any(p => p.Events.Contains(i)));
        double Value(int mask) => runs.ValueOf(Coalition(mask));
        var coalitions = 1 << players.Count;
        if ((long)coalitions * Periods() <= options.MostPeriods)
        {
            runs.Solve(Enumerable.Range(0, coalitions).Select(Coalition));
            return (ShapleyValues.Exact(players.Count, Value), null, "exact");
        }

        var orders = ShapleyValues.Orders(players.Count, options.Pairs, options.Seed);
        runs.Solve(orders.SelectMany(ShapleyValues.Coalitions).Distinct().Select(Coalition));
        var (parts, errors) = ShapleyValues.Sampled(players.Count, Value, orders);
        return (parts, errors, "sampled");
    }

    private ImmutableArray<EventPart> Events(List<Trial> trials, ImmutableArray<GroupPart> groups, double value)
    {
        var idle = trials.Where(t => t.Size <= Nothing(value)).SelectMany(t => t.Group.Events).ToHashSet();
        runs.Solve(Enumerable.Range(0, acting.Length).Where(i => !idle.Contains(i)).Select(i => Choice(j => j != i)));
        var last = Enumerable.Range(0, acting.Length).Select(i => idle.Contains(i) ? (double?)null : value - runs.ValueOf(Choice(j => j != i))).ToArray();
        var group = groups.SelectMany(g => g.Events.Select(e => (Event: e, Group: g))).ToDictionary(x => x.Event, x => x.Group, StringComparer.Ordinal);
        var byId = Enumerable.Range(0, acting.Length).ToDictionary(i => acting[i].Id, i => last[i] ?? 0, StringComparer.Ordinal);
        return
        [
            .. acting.Select((e, i) => Part(e, last[i], group.GetValueOrDefault(e.Id), byId))
                .OrderByDescending(p => Math.Abs(p.Last ?? 0))
                .ThenBy(p => p.Event.Id, StringComparer.Ordinal),
        ];
    }

    // A group's part is divided in proportion to what leaving single events out takes away, where these have one sign for the most part.
    private static EventPart Part(MarketEvent e, double? last, GroupPart? group, Dictionary<string, double> byId)
    {
        if (group is null)
        {
            return new EventPart(e, string.Empty, last, 0, false);
        }

        if (group.Events.Length == 1)
        {
            return new EventPart(e, group.Name, last, group.Part, false);
        }

        var (sum, size) = (group.Events.Sum(id => byId[id]), group.Events.Sum(id => Math.Abs(byId[id])));
        var divides = size > 0 && Math.Abs(sum) >= size / 2 && Math.Abs(sum) >= Math.Abs(group.Last) / 2;
        return new EventPart(e, group.Name, last, divides ? group.Part * (last ?? 0) / sum : null, true);
    }

    private int Periods() => ((question.Period.Year - world.BaseYear) * Period.CountPerYear(question.Period.Step)) + question.Period.Part;

    private bool[] Choice(Func<int, bool> present) => [.. Enumerable.Range(0, acting.Length).Select(present)];

    private static double Nothing(double value) => Rounding * Math.Max(1, Math.Abs(value));

    private sealed record Trial(EventGroup Group, double Alone, double Last)
    {
        public double Size => Math.Max(Math.Abs(Alone), Math.Abs(Last));
    }
}
