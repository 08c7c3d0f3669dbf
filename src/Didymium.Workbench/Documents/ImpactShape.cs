using Didymium.Analysis.Impact;
using Didymium.Evidence;

namespace Didymium.Workbench.Documents;

/// <summary>What the claims of a document change, for machines.</summary>
public static class ImpactShape
{
    /// <summary>The result as plain values.</summary>
    /// <param name="impact">The result with its document.</param>
    public static object Of(DocumentImpact impact)
    {
        ArgumentNullException.ThrowIfNull(impact);
        return Of(impact, impact.Result);
    }

    private static object Of(DocumentImpact impact, ImpactResult result) => new
    {
        document = impact.Document.Id,
        result.Title,
        scenario = result.Scenario.Id,
        dataset_sha256 = result.World.DatasetHash,
        result.Headline,
        result.Runs,
        claims = result.Claims.Select(impact => new
        {
            claim = impact.Of.Claim.Id,
            type = Keys.Of(impact.Of.Claim.Type),
            impact.Of.Claim.Subject,
            status = Keys.Of(impact.Of.Claim.Status),
            kind = Keys.Of(impact.Kind),
            impact.Headline,
            impact.HeldBackBy,
            in_base = impact.InBase,
            quote = impact.Of.Claim.Quote,
            effect = Effect(impact.Effect),
        }),
        together = Effect(result.Together),
        switches = Effect(result.Switches),
        of = impact.Claims,
    };

    private static object? Effect(ImpactEffect? effect) => effect is null ? null : new
    {
        closed = effect.Closed.Select(f => new { f.Year, f.Product, f.Origin, f.Destination, f.Without, f.With, f.Tonnes }),
        stages = effect.Stages.Select(s => new { s.Year, s.Stage, s.Country, s.Without, s.With, s.Tonnes, s.ShareWithout, s.ShareWith }),
        elements = effect.Elements.Select(e => new { e.Year, e.Stage, e.Element, e.Country, e.Without, e.With, e.Tonnes }),
        prices = effect.Prices.Select(p => new { p.Year, p.Product, p.Region, p.Without, p.With, p.Relative }),
    };
}
