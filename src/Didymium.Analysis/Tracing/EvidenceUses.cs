using System.Globalization;
using Didymium.Analysis.Impact;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>What rests on evidence.</summary>
public enum EvidenceUseKind
{
    /// <summary>A number of the world.</summary>
    Number,

    /// <summary>A number that the scenario sets.</summary>
    Set,

    /// <summary>An event of the scenario.</summary>
    Event,

    /// <summary>A number of the run that such a number or event bears on.</summary>
    Result,
}

/// <summary>Something that rests on a claim or on a source of the world.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Evidence">Id of the claim or source.</param>
/// <param name="Where">Where it stands: a cell, a path, an event's id, or words for <c>trace</c> such as <c>flow conc USA CHN 2026</c>.</param>
/// <param name="Words">The same in words, with the value.</param>
public sealed record EvidenceUse(EvidenceUseKind Kind, string Evidence, string Where, string Words);

/// <summary>From evidence to everything that rests on it: the way back of <see cref="Tracer"/>.</summary>
public static class EvidenceUses
{
    /// <summary>What rests on a sentence: on the claims read in it, and on its document where that is a source of the world.</summary>
    /// <param name="run">The run.</param>
    /// <param name="passage">The sentence.</param>
    /// <param name="document">Its document.</param>
    /// <param name="claims">Claims of the document.</param>
    public static IReadOnlyList<EvidenceUse> Of(Run run, Passage passage, Document document, IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(claims);
        return Of(run, claims.Where(c => c.Passages.Contains(passage.Id)).Select(c => c.Id).Append(document.WorldSource));
    }

    /// <summary>What rests on claims or sources.</summary>
    /// <param name="run">The run.</param>
    /// <param name="evidence">Ids of claims and of sources.</param>
    /// <returns>Numbers first, in file order, then numbers set, events and results; each once.</returns>
    public static IReadOnlyList<EvidenceUse> Of(Run run, IEnumerable<string> evidence)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(evidence);
        var ids = evidence.Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return [];
        }

        var figures = run.World.Figures.Where(f => ids.Contains(f.Figure.Source)).ToList();
        var events = run.Scenario.Events.SelectMany(e => e.Evidence.Where(ids.Contains).Select(id => (Event: e, Id: id))).ToList();
        var uses = figures.Select(f => new EvidenceUse(EvidenceUseKind.Number, f.Figure.Source, f.Figure.Cell, Text($"{f.Figure.Cell} = {f.Figure.Value:0.######}")))
            .Concat(run.Scenario.Overrides.Where(o => ids.Contains(o.Source)).Select(o => new EvidenceUse(EvidenceUseKind.Set, o.Source, o.Path, Tongue.Say($"{o.Path} set to {o.Value}: {o.Reason}", $"{o.Path} 设为 {o.Value}：{o.Reason}"))))
            .Concat(events.Select(e => new EvidenceUse(EvidenceUseKind.Event, e.Id, e.Event.Id, InWords(e.Event))))
            .Concat(figures.Where(f => f.Table == "facilities").SelectMany(f => Output(run, f.Key, f.Figure.Source)))
            .Concat(events.SelectMany(e => Results(run, e.Event, e.Id)));
        return [.. uses.Distinct()];
    }

    private static string InWords(MarketEvent e) => Tongue.Say(
        $"event {e.Id} ({e.Kind}, {Keys.Of(e.Status)}, from {e.Start}): {Names.Event(e)}",
        $"事件 {e.Id}（{Terms.EventKind(e.Kind)}，{Terms.Status(Keys.Of(e.Status))}，自 {e.Start}）：{Names.Event(e)}");

    private static IEnumerable<EvidenceUse> Results(Run run, MarketEvent e, string id) => e switch
    {
        ProjectEvent p => run.World.Facilities.Where(f => f.Id == p.Facility || (p.Facility is null && f.Project == p.Project)).SelectMany(f => Output(run, f.Id, id)),
        PriceFloor f => Output(run, f.Facility, id),
        OutputCredit c => Output(run, c.Facility, id),
        Offtake o => Output(run, o.Facility, id),
        _ => Flows(run, e, id),
    };

    // A year before, the first year wholly in force, and 2030: enough to see it bite.
    private static IEnumerable<EvidenceUse> Flows(Run run, MarketEvent e, string id)
    {
        foreach (var scope in FlowScope.Of(e))
        {
            var flows = run.Flows.Where(f => FlowScope.Holds(run.World, scope, f)).ToLookup(f => f.Period.Year, f => f.Tonnes);
            foreach (var year in Years(run, e.Start.Year))
            {
                var where = string.Join(' ', "flow", scope.Deposit is null ? scope.Product : $"{scope.Product}.{scope.Deposit}", scope.Origin, scope.Destination, Invariant(year));
                yield return new EvidenceUse(EvidenceUseKind.Result, id, where, Said.Of($"{where}: {flows[year].Sum():N0} t", $"{Flow(run.World, scope, year)}：{flows[year].Sum():N0} 吨"));
            }
        }
    }

    private static string Flow(World world, TradeScope scope, int year)
    {
        string End(string place) => place == "*" ? "各国" : Names.Region(world, place);
        var product = scope.Product == "*" ? "所有产品" : Names.Product(world, scope.Deposit is null ? scope.Product : $"{scope.Product}.{scope.Deposit}");
        return string.Create(CultureInfo.InvariantCulture, $"{year}年{product}由{End(scope.Origin)}至{End(scope.Destination)}的贸易流");
    }

    private static IEnumerable<EvidenceUse> Output(Run run, string facility, string id)
    {
        var rows = run.Capacity.Where(c => c.Facility == facility).ToDictionary(c => c.Period, c => c.CapacityTonnes * c.Utilisation);
        return Years(run, run.FirstYear).Where(y => rows.ContainsKey(y)).Select(y => new EvidenceUse(EvidenceUseKind.Result, id, facility, Said.Of($"{facility} puts through {rows[y]:N0} t in {y}", $"{y}年{Names.Plant(run.World, facility)}处理量 {rows[y]:N0} 吨")));
    }

    private static IEnumerable<int> Years(Run run, int start) =>
        new[] { start - 1, start, start + 1, 2030 }.Where(y => y >= run.FirstYear && y <= run.LastYear).Distinct().Order();

    private static string Invariant(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
