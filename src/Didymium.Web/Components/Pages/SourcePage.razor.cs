using Didymium.Analysis.Tracing;
using Didymium.Chain;
using Didymium.Chain.Evidence;
using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Web.Site;
using Didymium.Web.Views.Data;
using Microsoft.AspNetCore.Components;

namespace Didymium.Web.Components.Pages;

/// <summary>A source with everything that rests on it.</summary>
public sealed partial class SourcePage
{
    private const int Most = 120;

    private Source? source;
    private IReadOnlyList<FigureRow> numbers = [];
    private IReadOnlyList<EvidenceUse> uses = [];
    private IReadOnlyList<(string Id, string Title)> documents = [];

    /// <summary>Id of the source.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    [Inject]
    private DataBook Data { get; set; } = null!;

    [Inject]
    private Library Library { get; set; } = null!;

    private static string Trust(string confidence) => confidence switch
    {
        "high" => Tongue.Say("high", "高"),
        "medium" => Tongue.Say("medium", "中"),
        "low" => Tongue.Say("low", "低"),
        _ => confidence,
    };

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        source = run.World.Sources.GetValueOrDefault(Id);
        if (source is null)
        {
            Http.HttpContext!.Response.StatusCode = 404;
            return;
        }

        numbers = [.. run.World.Figures.Where(f => f.Figure.Source == Id)];
        uses = [.. EvidenceUses.Of(run, [Id]).Where(u => u.Kind is EvidenceUseKind.Event or EvidenceUseKind.Result)];
        documents = Library.Read(desk => desk.Ledger.Documents().Where(d => d.WorldSource == Id).Select(d => (d.Id, d.Title)).ToList());
    }
}
