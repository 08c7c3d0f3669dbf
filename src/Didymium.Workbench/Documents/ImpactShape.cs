using Didymium.Analysis.Impact;
using Didymium.Chain.Wording;
using Didymium.Evidence;

namespace Didymium.Workbench.Documents;

/// <summary>What the claims of a document change, for machines.</summary>
/// <param name="Document">Document id.</param>
/// <param name="Title">Its title, or the claim's quote.</param>
/// <param name="Scenario">Id of the scenario that is the base case here.</param>
/// <param name="DatasetSha256">Hash of the world's data.</param>
/// <param name="Headline">The answer in a sentence or two.</param>
/// <param name="Runs">Runs made.</param>
/// <param name="Claims">Claims: those that move the base case first, then switches, then zeros.</param>
/// <param name="Together">All claims that move the base case together; null when none does.</param>
/// <param name="Switches">All switches together; null when there is none.</param>
/// <param name="Of">How many claims were looked at.</param>
public sealed record ImpactShape(string Document, string Title, string Scenario, string DatasetSha256, string Headline, int Runs, IReadOnlyList<ClaimImpactShape> Claims, EffectShape? Together, EffectShape? Switches, int Of)
{
    /// <summary>The result as plain values.</summary>
    /// <param name="impact">The result with its document.</param>
    public static ImpactShape From(DocumentImpact impact)
    {
        ArgumentNullException.ThrowIfNull(impact);
        var result = impact.Result;
        return new(
            impact.Document.Id,
            result.Title,
            result.Scenario.Id,
            result.World.DatasetHash,
            Tongue.Both(() => result.Headline).English,
            result.Runs,
            [.. result.Claims.Select(ClaimImpactShape.From)],
            EffectShape.From(result.Together),
            EffectShape.From(result.Switches),
            impact.Claims);
    }
}

/// <summary>What one claim changes.</summary>
/// <param name="Claim">Claim id.</param>
/// <param name="Type">What kind of thing it says.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Status">Standing of the thing.</param>
/// <param name="Kind">What it does to the model: in_base, moves_base, switch, or why it does nothing.</param>
/// <param name="Headline">A sentence with the tonnes, or "0 t, because …".</param>
/// <param name="HeldBackBy">Ids of the checks that hold it back.</param>
/// <param name="InBase">Ids of the scenario's own events that say the same.</param>
/// <param name="Quote">The words of the document to the letter.</param>
/// <param name="Effect">The run with it against the run without; null when there is nothing to run.</param>
public sealed record ClaimImpactShape(string Claim, string Type, string Subject, string Status, string Kind, string Headline, IReadOnlyList<string> HeldBackBy, IReadOnlyList<string> InBase, string Quote, EffectShape? Effect)
{
    internal static ClaimImpactShape From(ClaimImpact impact)
    {
        var claim = impact.Of.Claim;
        return new(claim.Id, Keys.Of(claim.Type), claim.Subject, Keys.Of(claim.Status), Keys.Of(impact.Kind), Tongue.Both(() => impact.Headline).English, impact.HeldBackBy, impact.InBase, claim.Quote, EffectShape.From(impact.Effect));
    }
}

/// <summary>What changes between a run without and a run with something.</summary>
/// <param name="Closed">Flows on the routes that its bans close, by year, t on the product's basis.</param>
/// <param name="Stages">Stages and countries that change, by year, t on the stage's basis.</param>
/// <param name="Elements">Elements that change, by year, stage and country, t of oxide.</param>
/// <param name="Prices">Prices that change, by year, USD of the base year per kg.</param>
public sealed record EffectShape(IReadOnlyList<FlowChange> Closed, IReadOnlyList<StageChange> Stages, IReadOnlyList<ElementChange> Elements, IReadOnlyList<PriceChange> Prices)
{
    internal static EffectShape? From(ImpactEffect? effect) => effect is null ? null : new(effect.Closed, effect.Stages, effect.Elements, effect.Prices);
}
