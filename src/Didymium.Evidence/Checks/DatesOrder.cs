using Didymium.Chain.Wording;
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
            return Finding.NoMatter("the claim gives no date.", "主张没有给出日期。");
        }

        if (time.To < time.From)
        {
            return Finding.Fail(() => Tongue.Say(
                $"\"{time.Raw}\" ends ({Say.Date(time.To)}) before it begins ({Say.Date(time.From)}).",
                $"“{time.Raw}”的结束日（{Say.Date(time.To)}）早于开始日（{Say.Date(time.From)}）。"));
        }

        if (context.Document.Published is { } published)
        {
            // A day of grace for the zone.
            var latest = published.LastDay.AddDays(1);
            if (claim.Polarity == Polarity.Positive && time.From > latest && claim.Modality is Modality.Asserted or Modality.Reported && !StatusLadder.IsAhead(claim))
            {
                return Finding.Warn(() => Tongue.Say(
                    $"Told as done and dated \"{time.Raw}\" (from {Say.Date(time.From)}), after it was published on {published.Text}: a plan, or a wrong date.",
                    $"说成已经发生，日期为“{time.Raw}”（自{Say.Date(time.From)}），却晚于发布日期{published.Text}：应为计划，或日期有误。"));
            }

            if (claim.Modality == Modality.Planned && time.To < published.Day && claim.Status is not (ClaimStatus.Mou or ClaimStatus.Binding or ClaimStatus.Operating or ClaimStatus.InForce))
            {
                return Finding.Warn(() => Tongue.Say(
                    $"Planned for \"{time.Raw}\" (to {Say.Date(time.To)}), which was past when it was published on {published.Text}.",
                    $"计划时间为“{time.Raw}”（至{Say.Date(time.To)}），在{published.Text}发布时已经过去。"));
            }
        }

        return Steps(claim, context) ?? (context.Document.Published is null ? Finding.Missing(() => Tongue.Say("The document's date of publication is not known.", "文档的发布日期不详。")) : Finding.Pass());
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
                string Message() => Tongue.Say(
                    $"{Say.Status(lower.Status)} from {Say.Date(lower.Time.From)} and {Say.Status(higher.Status)} by {Say.Date(higher.Time.To)} cannot both be; the other date is at {Say.Source(document)}.",
                    $"自{Say.Date(lower.Time.From)}起{Say.Status(lower.Status)}与{Say.Date(higher.Time.To)}前已{Say.Status(higher.Status)}不能并存；另一日期见{Say.Source(document)}。");
                return document.Id == context.Document.Id ? Finding.Fail(Message) : Finding.Warn(Message);
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
