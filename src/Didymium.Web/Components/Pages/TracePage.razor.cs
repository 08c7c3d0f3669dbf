using Didymium.Analysis;
using Didymium.Chain.Wording;
using Didymium.Evidence.Library;
using Didymium.Market.Results;
using Didymium.Web.Site;
using Didymium.Web.Views.Data;
using Didymium.Web.Views.Trace;
using Microsoft.AspNetCore.Components;

namespace Didymium.Web.Components.Pages;

/// <summary>Where a number comes from.</summary>
public sealed partial class TracePage
{
    // Prices are followed two steps; each price on the way is a link to its own trace.
    private const int Deepest = 2;

    private TraceStep? step;
    private IReadOnlyList<string> near = [];

    /// <summary>What is traced, in the words of <c>trace</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Thing { get; set; }

    [Inject]
    private Library Library { get; set; } = null!;

    [Inject]
    private DataBook Data { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        var thing = Thing?.Trim() ?? string.Empty;
        if (thing.Length == 0)
        {
            return;
        }

        var words = thing.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (var found, near) = Library.Read(desk =>
        {
            var tracer = new Tracer(run, new LedgerClaims(desk.Ledger), Deepest);
            return tracer.Trace(words) is { } node ? (node, []) : ((TraceNode?)null, tracer.Near(thing));
        });
        step = found is null ? null : new TraceSteps(run.World, Data, To).Of(found);
    }

    // One of each kind, from the run itself.
    private static IEnumerable<(string Thing, string Words)> Examples(Run run)
    {
        if (run.Projects.OrderByDescending(p => p.Tonnes2030).FirstOrDefault() is { } project)
        {
            yield return (project.Facility, Tongue.Say("a plant", "工厂"));
        }

        if (run.Scenario.Events.FirstOrDefault(e => e.Kind == "licence") is { } licence)
        {
            yield return (licence.Id, Tongue.Say("an event of the scenario", "情景事件"));
        }

        if (run.World.Figures.GroupBy(f => f.Figure.Source).MaxBy(g => g.Count(f => run.World.Sources.TryGetValue(f.Figure.Source, out var s) && s.Url.Length > 0))?.Key is { } source)
        {
            yield return (source, Tongue.Say("a source, with what rests on it", "来源及以其为据的数字"));
        }

        if (run.World.Figures.FirstOrDefault(f => f.Table == "facilities") is { } figure)
        {
            yield return ($"{figure.Table}.{figure.Key}.{figure.Column}", Tongue.Say("a number of a table", "数据表中的数字"));
        }
    }
}
