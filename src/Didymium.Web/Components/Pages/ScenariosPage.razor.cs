using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Wording;
using Didymium.Web.Site;
using Didymium.Web.Views.Work;
using Didymium.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Components.Pages;

/// <summary>A scenario's events with switches and handles; what is changed stands in the address.</summary>
public sealed partial class ScenariosPage
{
    private ScenarioDraft draft = null!;
    private IReadOnlyList<EventGroup> groups = [];
    private IReadOnlyList<MarketEvent> notes = [];
    private IReadOnlyList<(string Name, string Value)> elsewhere = [];
    private IReadOnlyList<(string Words, ScenarioChoice Choice)> questions = [];
    private int shown;
    private int total;

    /// <summary>Words that an event must hold to be listed.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>The event whose dates and numbers are shown.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? Open { get; set; }

    /// <summary>A country and a kind, <c>CHN:licence</c>, all events of which are left out.</summary>
    [SupplyParameterFromQuery(Name = "all")]
    public string? All { get; set; }

    /// <summary>A country and a kind all events of which are put back.</summary>
    [SupplyParameterFromQuery(Name = "back")]
    public string? Back { get; set; }

    [Inject]
    private Inputs Inputs { get; set; } = null!;

    [Inject]
    private RunBook Book { get; set; } = null!;

    [Inject]
    private IHttpContextAccessor Http { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Words => Q?.Trim() ?? string.Empty;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var asked = ScenarioChoice.Read(Http.HttpContext!.Request.Query, RunBook.Default);
        draft = ScenarioDraft.Of(Inputs, asked);
        var choice = Switched(draft);
        if (choice.Query != asked.Query)
        {
            // A form sends all of its fields; the address is to say only what differs.
            Navigation.NavigateTo(Address(choice, Open, Words));
            return;
        }

        groups = EventGroup.Of(draft.From, draft.World, Words);
        notes = EventGroup.Notes(draft.From, Words);
        (shown, total) = (groups.Sum(g => g.Events.Count()) + notes.Count, draft.From.Events.Length);
        elsewhere = Elsewhere();
        questions = choice.IsChanged || Words.Length > 0 ? [] : ScenarioQuestions.Of(draft.From);
    }

    private static string Address(ScenarioChoice choice, string? open = null, string? words = null) =>
        $"/scenarios?{choice.Query}{(string.IsNullOrEmpty(words) ? string.Empty : $"&q={Uri.EscapeDataString(words)}")}{(string.IsNullOrEmpty(open) ? string.Empty : $"&open={Uri.EscapeDataString(open)}#e-{Uri.EscapeDataString(open)}")}";

    private static string Word(AnnouncedProjects announced) => EventValues.Word(announced);

    private static string Or(string word, string otherwise) => word.Length > 0 ? word : otherwise;

    private string Party(string id) => id == EventParty.None ? Tongue.Say("No single country", "不限于一国")
        : id == "EU" ? Tongue.Say("European Union", "欧盟")
        : Names.Region(draft.World, id);

    private string Count(EventGroup group)
    {
        var (all, changed) = (group.Events.Count(), group.Events.Count(IsChanged));
        return changed > 0 ? Tongue.Say($"{all} events, {changed} changed", $"{all} 个事件，已更改 {changed} 个") : Tongue.Say($"{all} events", $"{all} 个事件");
    }

    private bool IsChanged(MarketEvent e) => draft.Choice.Off.Contains(e.Id) || draft.Choice.Edits.Any(edit => edit.Event == e.Id);

    private bool IsOpen(EventGroup group) => Words.Length > 0 || group.Events.Any(e => e.Id == Open || IsChanged(e));

    private bool AllOff(IEnumerable<MarketEvent> events) => events.All(e => draft.Choice.Off.Contains(e.Id));

    private ScenarioChoice Switched(ScenarioDraft from)
    {
        IEnumerable<string> Ids(string? named) => named?.Split(':', 2) is [var party, var kind]
            ? EventGroup.Of(from.From, from.World, Words).Where(g => g.Party == party).SelectMany(g => g.Kinds).Where(k => k.Kind == kind).SelectMany(k => k.Events).Select(e => e.Id)
            : [];
        return from.Choice with { Off = [.. from.Choice.Off.Union(Ids(All), StringComparer.Ordinal).Except(Ids(Back), StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }

    // What is changed of events that the search does not list, or whose fields are not shown: the form sends it along.
    private IReadOnlyList<(string Name, string Value)> Elsewhere()
    {
        var listed = groups.SelectMany(g => g.Events).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. draft.Choice.Off.Where(id => !listed.Contains(id)).Select(id => ("off", id)),
            .. draft.Choice.Edits.Where(e => !HasField(e, listed)).Select(e => ($"{e.Event}.{e.Key}", e.Value)),
        ];
    }

    private bool HasField(EventEdit edit, HashSet<string> listed)
    {
        if (!listed.Contains(edit.Event) || draft.From.Events.First(e => e.Id == edit.Event) is not { } e)
        {
            return false;
        }

        return edit.Key == EventValues.Status ? !e.Works && edit.Value == EventValues.Works : edit.Event == Open && EventHandles.Of(e, draft.World).Any(h => h.Key == edit.Key);
    }
}
