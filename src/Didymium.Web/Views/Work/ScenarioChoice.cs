using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Microsoft.Extensions.Primitives;

namespace Didymium.Web.Views.Work;

/// <summary>What a reader changes of a scenario, as it stands in an address.</summary>
/// <remarks>
/// An event's date or number is a parameter of its own, named <c>event.key</c>, so that a plain form sends it without a script; no other parameter has a dot in its name.
/// </remarks>
public sealed record ScenarioChoice
{
    private const string BaseName = "base";
    private const string NameName = "name";
    private const string AnnouncedName = "announced";
    private const string DelaysName = "delays";
    private const string SurvivalName = "survival";
    private const string OffName = "off";

    /// <summary>The scenario that is changed.</summary>
    public required string Base { get; init; }

    /// <summary>What the reader calls it; empty for a name made from the changes.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What becomes of announced projects, in the word of scenario files; empty to leave it.</summary>
    public string Announced { get; init; } = string.Empty;

    /// <summary>Whether plants slip, in the word of scenario files; empty to leave it.</summary>
    public string Delays { get; init; } = string.Empty;

    /// <summary>Whether capacity is weighted by its chance, in the word of scenario files; empty to leave it.</summary>
    public string Survival { get; init; } = string.Empty;

    /// <summary>Events that are left out.</summary>
    public ImmutableArray<string> Off { get; init; } = [];

    /// <summary>Dates, numbers and standings of events that are changed.</summary>
    public ImmutableArray<EventEdit> Edits { get; init; } = [];

    /// <summary>True when anything differs from the scenario it is based on.</summary>
    public bool IsChanged => Announced.Length > 0 || Delays.Length > 0 || Survival.Length > 0 || Off.Length > 0 || Edits.Length > 0;

    /// <summary>The choice as a query string without its question mark.</summary>
    public string Query => string.Join('&', Pairs().Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>Reads a choice from a query; whatever else stands in it is left alone.</summary>
    /// <param name="query">Names and values.</param>
    /// <param name="otherwise">The scenario of a query that names none.</param>
    public static ScenarioChoice Read(IEnumerable<KeyValuePair<string, StringValues>> query, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(query);
        var pairs = query.ToList();
        string One(string name) => pairs.FirstOrDefault(p => p.Key == name).Value.LastOrDefault()?.Trim() ?? string.Empty;
        return new ScenarioChoice
        {
            Base = One(BaseName) is { Length: > 0 } id ? id : otherwise,
            Name = One(NameName),
            Announced = One(AnnouncedName),
            Delays = One(DelaysName),
            Survival = One(SurvivalName),
            Off = [.. pairs.Where(p => p.Key == OffName).SelectMany(p => p.Value).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Edits = [.. pairs.Where(p => p.Key.IndexOf('.', StringComparison.Ordinal) > 0).Select(p => Edit(p.Key, p.Value.LastOrDefault() ?? string.Empty)).OrderBy(e => e.Event, StringComparer.Ordinal).ThenBy(e => e.Key, StringComparer.Ordinal)],
        };
    }

    /// <summary>What of it differs from the scenario: a form sends its unchanged fields too.</summary>
    /// <param name="from">The scenario.</param>
    /// <param name="world">The world.</param>
    public ScenarioChoice Differences(Scenario from, World world)
    {
        ArgumentNullException.ThrowIfNull(from);
        var events = from.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return this with
        {
            Announced = Announced == EventValues.Word(from.Announced) ? string.Empty : Announced,
            Delays = Delays == DelaysWord(from) ? string.Empty : Delays,
            Survival = Survival == SurvivalWord(from) ? string.Empty : Survival,
            Edits = [.. Edits.Where(edit => !events.TryGetValue(edit.Event, out var e) || !EventValues.IsAsStated(e, edit, world))],
        };
    }

    /// <summary>The same without one change, named as in the address.</summary>
    /// <param name="name">An event's id, <c>event.key</c>, or a setting.</param>
    public ScenarioChoice Without(string name) => name switch
    {
        AnnouncedName => this with { Announced = string.Empty },
        DelaysName => this with { Delays = string.Empty },
        SurvivalName => this with { Survival = string.Empty },
        _ => this with { Off = Off.Remove(name), Edits = [.. Edits.Where(e => $"{e.Event}.{e.Key}" != name)] },
    };

    /// <summary>What becomes of plants' delays, in the word of scenario files.</summary>
    /// <param name="scenario">The scenario.</param>
    internal static string DelaysWord(Scenario scenario) => scenario.ExpectedDelays ? "expected" : "none";

    /// <summary>What becomes of plants' chances, in the word of scenario files.</summary>
    /// <param name="scenario">The scenario.</param>
    internal static string SurvivalWord(Scenario scenario) => scenario.ExpectedSurvival ? "expected" : "certain";

    private static EventEdit Edit(string name, string value)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return new EventEdit(name[..dot], name[(dot + 1)..], value.Trim());
    }

    private IEnumerable<KeyValuePair<string, string>> Pairs() =>
        new KeyValuePair<string, string>[] { new(BaseName, Base), new(NameName, Name), new(AnnouncedName, Announced), new(DelaysName, Delays), new(SurvivalName, Survival) }.Where(p => p.Value.Length > 0)
            .Concat(Off.Select(id => new KeyValuePair<string, string>(OffName, id)))
            .Concat(Edits.Select(e => new KeyValuePair<string, string>($"{e.Event}.{e.Key}", e.Value)));
}
