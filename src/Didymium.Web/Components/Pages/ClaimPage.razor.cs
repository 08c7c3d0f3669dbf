using Didymium.Analysis.Tracing;
using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Events;
using Didymium.Market.Results;
using Didymium.Web.Site;
using Didymium.Web.Views.Evidence;
using Didymium.Workbench;
using Didymium.Workbench.Documents;
using Microsoft.AspNetCore.Components;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Components.Pages;

/// <summary>A claim: what it says, its rivals, its review, what it gives the model and what rests on it.</summary>
public sealed partial class ClaimPage
{
    private ClaimShown? claim;
    private ClaimEvents? given;
    private IReadOnlyList<string> faults = [];
    private IReadOnlyList<EvidenceUse> uses = [];

    /// <summary>Id of the claim.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    /// <summary>The verdict of a decision that was not recorded, as it was chosen.</summary>
    [SupplyParameterFromQuery]
    public string? Verdict { get; set; }

    /// <summary>Its reason as it was typed; null when no decision was sent.</summary>
    [SupplyParameterFromQuery]
    public string? Reason { get; set; }

    /// <summary>The name as it was typed.</summary>
    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [Inject]
    private Library Library { get; set; } = null!;

    [Inject]
    private SiteOptions Options { get; set; } = null!;

    [Inject]
    private Inputs Inputs { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var (world, scenario) = Inputs.LoadShipped(Desk.Base, []);
        (claim, given) = Library.Read(desk =>
        {
            if (desk.Ledger.Claim(Id) is not { } found || desk.Ledger.Document(found.Document) is not { } document)
            {
                return ((ClaimShown?)null, (ClaimEvents?)null);
            }

            desk.Examined([found]);
            var number = ClaimShown.Numbered(desk, document.Id).Select(other => other.Id).ToList().IndexOf(Id) + 1;
            return (ClaimShown.Of(desk, found, document, number, new ShownText(Options).Of(document), desk.Ledger.Conflicts(Id)), new EventMaker(world, desk.Gazetteer.Entity, scenario).Make(found, document.Published));
        });
        faults = Reason is null && By is null && Verdict is null ? []
            : Keys.Find<Didymium.Evidence.Claims.Verdict>(Verdict ?? string.Empty) is { } verdict ? ReviewRules.Faults(verdict, Reason ?? string.Empty, By ?? string.Empty)
            : [Say("A decision needs a verdict. Fix: choose one.", "缺少结论。请选择一项。")];
        base.OnParametersSet();
    }

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        if (claim is not null)
        {
            uses = EvidenceUses.Of(run, [Id, Library.Read(desk => desk.Ledger.Document(claim.Document.Id)?.WorldSource) ?? string.Empty]);
        }
    }

    private static string KindOf(EvidenceUseKind kind) => kind switch
    {
        EvidenceUseKind.Number => Say("Numbers of the world", "世界数据中的数字"),
        EvidenceUseKind.Set => Say("Numbers that the scenario sets", "情景设定的数字"),
        EvidenceUseKind.Event => Say("Events of the scenario", "情景中的事件"),
        _ => Say("Numbers of the run", "运行结果中的数字"),
    };
}
