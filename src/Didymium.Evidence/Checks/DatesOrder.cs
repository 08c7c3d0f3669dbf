using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>Dates that cannot follow on each other so.</summary>
internal static class DatesOrder
{
    public static readonly Check Check = new(
        "dates-order",
        "Do the dates come in an order that is possible: nothing done after its report, nothing planned for the past, no step before the one it needs?",
        "日期先后是否合理：已发生之事不晚于报道日期，计划不在过去，后一步不早于前一步？");

    private static readonly WordList Expansion = new("expan*", "second", "phase", "line", "upgrade*", "扩", "二期", "第二", "新增", "试验", "pilot");

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (claim.Time is not { } time)
        {
            return Finding.NoMatter("the claim gives no date.");
        }

        if (time.To < time.From)
        {
            return Finding.Fail($"\"{time.Raw}\" ends ({Say.Date(time.To)}) before it begins ({Say.Date(time.From)}).");
        }

        if (context.Document.Published is { } published)
        {
            // A day of grace for the zone.
            var latest = published.LastDay.AddDays(1);
            if (claim.Polarity == Polarity.Positive && time.From > latest && claim.Modality is Modality.Asserted or Modality.Reported && !StatusLadder.IsAhead(claim))
            {
                return Finding.Warn($"Told as done and dated \"{time.Raw}\" (from {Say.Date(time.From)}), after it was published on {published.Text}: a plan, or a wrong date.");
            }

            if (claim.Modality == Modality.Planned && time.To < published.Day && claim.Status is not (ClaimStatus.Mou or ClaimStatus.Binding or ClaimStatus.Operating or ClaimStatus.InForce))
            {
                return Finding.Warn($"Planned for \"{time.Raw}\" (to {Say.Date(time.To)}), which was past when it was published on {published.Text}.");
            }
        }

        return Steps(claim, context) ?? (context.Document.Published is null ? Finding.Missing("The document's date of publication is not known.") : Finding.Pass());
    }

    private static Finding? Steps(Claim claim, CheckContext context)
    {
        if (!IsStep(claim))
        {
            return null;
        }

        foreach (var (other, document) in context.Rivals(claim).Where(rival => IsStep(rival.Claim) && rival.Claim.Status != claim.Status && Matter.SameSubject(claim, rival.Claim)))
        {
            var (lower, higher) = StatusLadder.Rung(claim.Status) < StatusLadder.Rung(other.Status) ? (claim, other) : (other, claim);
            if (lower.Time!.From > higher.Time!.To)
            {
                var message = $"{Say.Status(lower.Status)} from {Say.Date(lower.Time.From)} and {Say.Status(higher.Status)} by {Say.Date(higher.Time.To)} cannot both be; the other date is at {Say.Source(document)}.";
                return document.Id == context.Document.Id ? Finding.Fail(message) : Finding.Warn(message);
            }
        }

        return null;

        // A company or a country has plants at every step, and a running plant grows by a second one.
        bool IsStep(Claim c) => c.Time is not null && c.Type is ClaimType.Milestone or ClaimType.Capacity && c.Polarity == Polarity.Positive
            && c.Status is ClaimStatus.Permitted or ClaimStatus.UnderConstruction or ClaimStatus.Commissioning or ClaimStatus.Operating
            && context.Subject(c)?.Kind is EntityKind.Facility or EntityKind.Project or EntityKind.Deposit
            && !Expansion.In(c.Quote);
    }
}
