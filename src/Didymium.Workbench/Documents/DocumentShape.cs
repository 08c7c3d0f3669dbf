using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;

namespace Didymium.Workbench.Documents;

/// <summary>Documents and claims for machines.</summary>
public static class DocumentShape
{
    /// <summary>A document as JSON.</summary>
    public static object Of(Document document, Desk desk)
    {
        var outline = desk.Ledger.Outline(document.Id);
        var outlet = desk.Gazetteer.Publisher(document.Publisher);
        return new
        {
            document.Id,
            document.Title,
            document.Locator,
            source = new { printed = document.Publisher, name = outlet?.Name, name_zh = outlet?.NameZh, @class = Keys.Of(document.SourceClass) },
            published = document.Published?.Text,
            first_seen = document.FirstSeen,
            document.Language,
            document.Origin,
            document.WorldSource,
            rights = Keys.Of(document.Rights),
            core_viewpoint = outline?.CoreViewpoint,
            groups = outline?.Groups,
            outline_printed = outline?.Printed,
            claims = desk.Ledger.Claims(new ClaimFilter { Document = document.Id, CurrentOnly = true }).Select(claim => Of(claim, document, desk)),
        };
    }

    /// <summary>A claim as JSON.</summary>
    public static object Of(Claim claim, Document document, Desk desk)
    {
        var checks = desk.Ledger.Checks(claim.Id);
        var decision = desk.Ledger.LatestDecision(claim.Id);
        var ruling = ReviewRules.Rule(claim, document, checks, decision, desk.Gazetteer.Entity);
        return new
        {
            claim.Id,
            claim.Document,
            claim.Passages,
            type = Keys.Of(claim.Type),
            claim.Subject,
            subject_id = claim.SubjectEntity,
            claim.Predicate,
            claim.Counterpart,
            claim.Place,
            region = claim.PlaceRegion,
            claim.Elements,
            status = Keys.Of(claim.Status),
            polarity = Keys.Of(claim.Polarity),
            modality = Keys.Of(claim.Modality),
            claim.Attribution,
            quantities = claim.Quantities.Select(quantity => new { quantity.Raw, quantity.Min, quantity.Likely, quantity.Max, quantity.Unit, basis = Keys.Of(quantity.Basis), rate = Keys.Of(quantity.Rate), approximator = Keys.Of(quantity.Approximator) }),
            time = claim.Time?.Iso,
            claim.Quote,
            method = Keys.Of(claim.Method),
            claim.MethodDetail,
            checks = checks.Select(check => new { check.Check, outcome = Keys.Of(check.Outcome), check.Message }),
            assessment = desk.Ledger.Assessment(claim.Id),
            reach = Keys.Of(ruling.Reach),
            held_back_by = ruling.HeldBackBy,
            verdict = ruling.Reason,
            decision = decision is null ? null : new { decision.Reviewer, decision.At, verdict = Keys.Of(decision.Verdict), decision.Reason, decision.ReviewBy },
        };
    }
}
