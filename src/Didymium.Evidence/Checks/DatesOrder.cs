using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>Dates that cannot follow on each other so.</summary>
internal static class DatesOrder
{
    public static readonly Check Check = new(
        "dates-order",
        "Do the dates come in an order that is possible: nothing done after its report, nothing planned for the past, no step before the one it needs?",
        "日期先后是否合理:已发生之事不晚于报道日期,计划不在过去,后一步不早于前一步?");

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
            // A day of grace for the zone, to the end of the year or month when no more is known.
            var latest = published.Text.Length switch { 4 => published.Day.AddYears(1), 7 => published.Day.AddMonths(1), _ => published.Day.AddDays(1) };
            var ahead = StatusLadder.IsAhead(claim);
            if (!ahead && claim.Polarity == Polarity.Positive && time.From > latest && claim.Modality is Modality.Asserted or Modality.Reported && claim.Type is not (ClaimType.Policy or ClaimType.Price or ClaimType.Demand or ClaimType.Deal))
            {
                return Finding.Fail($"Said to be so in \"{time.Raw}\" (from {Say.Date(time.From)}), after it was published on {published.Text}.");
            }

            if (claim.Modality is Modality.Planned or Modality.Forecast && time.To < published.Day)
            {
                return Finding.Warn($"Planned for \"{time.Raw}\" (to {Say.Date(time.To)}), which was past when it was published on {published.Text}.");
            }
        }

        return Steps(claim, context) ?? (context.Document.Published is null ? Finding.Missing("The document's date of publication is not known.") : Finding.Pass());
    }

    private static Finding? Steps(Claim claim, CheckContext context)
    {
        if (StatusLadder.Rung(claim.Status) is not { } rung || claim.Type is not (ClaimType.Milestone or ClaimType.Capacity))
        {
            return null;
        }

        foreach (var (other, document) in context.Rivals(claim).Where(rival => rival.Claim.Type is ClaimType.Milestone or ClaimType.Capacity && Matter.SameSubject(claim, rival.Claim)))
        {
            if (other.Time is not { } theirs || StatusLadder.Rung(other.Status) is not { } step || step == rung)
            {
                continue;
            }

            var (lower, higher) = rung < step ? (claim, other) : (other, claim);
            if (lower.Time!.From > higher.Time!.To)
            {
                return Finding.Fail($"{Say.Status(lower.Status)} from {Say.Date(lower.Time.From)} and {Say.Status(higher.Status)} by {Say.Date(higher.Time.To)} cannot both be; the other date is at {Say.Source(document)}.");
            }
        }

        return null;
    }
}
