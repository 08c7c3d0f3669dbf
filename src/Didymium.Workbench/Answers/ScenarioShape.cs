using System.Collections.Immutable;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;

namespace Didymium.Workbench.Answers;

/// <summary>A scenario for machines.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name in words.</param>
/// <param name="Description">What it stands for.</param>
/// <param name="Extends">Ids of the scenarios it extends, nearest first.</param>
/// <param name="Announced">What becomes of projects that nobody has committed to: ignore, invest or build.</param>
/// <param name="Set">Numbers of the world that it sets, as table.key.column=value.</param>
/// <param name="Events">How many events it has, those of extended scenarios included.</param>
public sealed record ScenarioShape(string Id, string Name, string Description, IReadOnlyList<string> Extends, AnnouncedProjects Announced, IReadOnlyList<string> Set, int Events)
{
    /// <summary>A scenario as plain values.</summary>
    /// <param name="scenario">The scenario.</param>
    public static ScenarioShape Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new(scenario.Id, scenario.Name, scenario.Description.Trim(), scenario.Lineage, scenario.Announced, [.. scenario.Overrides.Select(o => $"{o.Path}={o.Value}")], scenario.Events.Length);
    }
}

/// <summary>An event of a scenario for machines.</summary>
/// <param name="Id">Id, unique in its scenario.</param>
/// <param name="Kind">Kind, as written in scenario files.</param>
/// <param name="Name">What happened, in a sentence.</param>
/// <param name="Status">Its standing.</param>
/// <param name="From">Date from which it works.</param>
/// <param name="To">Date on which it ends; null when open.</param>
/// <param name="SuspendedFrom">Start of a suspension; null when there is none.</param>
/// <param name="SuspendedTo">End of the suspension; null when open.</param>
/// <param name="Evidence">Sources and claims behind it.</param>
/// <param name="Effect">What the model does with it, or why it does nothing.</param>
/// <param name="Terms">What its kind has besides, by name; units are in the names (tonnes_per_year, usd_per_kg), shares are 0 to 1, capacities t a year on the stage's natural basis.</param>
public sealed record EventShape(string Id, string Kind, string Name, EventStatus Status, string From, string? To, string? SuspendedFrom, string? SuspendedTo, IReadOnlyList<string> Evidence, string Effect, IReadOnlyDictionary<string, object> Terms)
{
    private static readonly HashSet<string> Shared = [.. typeof(MarketEvent).GetProperties().Select(p => p.Name)];

    /// <summary>An event as plain values.</summary>
    /// <param name="e">The event.</param>
    public static EventShape Of(MarketEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var terms = e.GetType().GetProperties()
            .Where(p => !Shared.Contains(p.Name) && p.GetIndexParameters().Length == 0)
            .Select(p => (p.Name, Value: Plain(p.GetValue(e))))
            .Where(term => term.Value is not null)
            .ToDictionary(term => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(term.Name), term => term.Value!);
        return new(e.Id, e.Kind, e.Name, e.Status, e.Start.ToString(), e.End?.ToString(), e.SuspendedFrom?.ToString(), e.SuspendedTo?.ToString(), e.Evidence, e.Effect, terms);
    }

    private static object? Plain(object? value) => value switch
    {
        YearMonth date => date.ToString(),
        ImmutableArray<string> list => list.IsDefaultOrEmpty ? null : list,
        _ => value,
    };
}
