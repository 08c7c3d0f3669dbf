using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A date that others give to another event.</summary>
internal static class DateWrongEvent
{
    public static readonly Check Check = new(
        "date-wrong-event",
        "Is the date that of this event, and not of another one told beside it?",
        "该日期是否属于本事件，而非旁述的另一事件？");

    // Longer stretches hold many events.
    private const int NarrowDays = 92;

    // Two dates of one event lie within a year; further apart it happened twice.
    private const int SameEventDays = 366;

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (claim.Time is not { } time || !StatusLadder.IsUndertaking(claim.Type) || claim.Status == ClaimStatus.None || !IsNarrow(time))
        {
            return Finding.NoMatter("the claim does not date an event.", "主张没有给某一事件注明日期。");
        }

        var rivals = context.Rivals(claim)
            .Where(rival => rival.Claim.Time is { } theirs && IsNarrow(theirs) && rival.Document.Origin != context.Document.Origin && rival.Claim.Status != ClaimStatus.None)
            .ToList();
        var same = rivals.Where(rival => IsSameEvent(claim, rival.Claim, context)).ToList();
        if (same.Count == 0)
        {
            return Finding.Missing(() => Tongue.Say("No other origin dates this event.", "没有其他来源给出本事件的日期。"));
        }

        if (same.Any(rival => Overlap(time, rival.Claim.Time!)))
        {
            return Finding.Pass();
        }

        var other = same[0];
        string Message() => Tongue.Say(
            $"{Say.Source(other.Document)} dates it \"{other.Claim.Time!.Raw}\" ({other.Claim.Time.Iso}), not \"{time.Raw}\" ({time.Iso})",
            $"{Say.Source(other.Document)}所述日期为“{other.Claim.Time.Raw}”（{other.Claim.Time.Iso}），而非“{time.Raw}”（{time.Iso}）");
        var owner = rivals.FirstOrDefault(rival => (rival.Claim.Type != claim.Type || rival.Claim.Status != claim.Status) && Matter.SameSubject(claim, rival.Claim) && Overlap(time, rival.Claim.Time!));

        // An event in two steps has two true dates: a person decides.
        return Finding.Warn(() => Message() + (owner.Claim is null
            ? Tongue.Say(": keep both dates.", "：两个日期都保留。")
            : Tongue.Say(
                $"; {time.Iso} is also the date of \"{owner.Claim.Quote}\" ({Say.Source(owner.Document)}): keep both dates, or give this one to the other event.",
                $"；{time.Iso}也是“{owner.Claim.Quote}”（{Say.Source(owner.Document)}）的日期：两个日期都保留，或将此日期归于另一事件。")));
    }

    // A company strikes many deals and a country sets many rules: the same parties or matters must be named.
    private static bool IsSameEvent(Claim claim, Claim other, CheckContext context)
    {
        if (other.Type != claim.Type || other.Status != claim.Status || !Matter.Same(claim, other, context.Entities) || DaysApart(claim.Time!, other.Time!) > SameEventDays)
        {
            return false;
        }

        if (claim.CounterpartEntity.Length > 0 && claim.CounterpartEntity == other.CounterpartEntity && claim.Type == ClaimType.TradeFlow)
        {
            return true;
        }

        var common = claim.Entities.Intersect(other.Entities, StringComparer.Ordinal).Count();
        return 2 * common > claim.Entities.Union(other.Entities, StringComparer.Ordinal).Count();
    }

    private static bool IsNarrow(DateSpan time) => time.To.DayNumber - time.From.DayNumber <= NarrowDays;

    private static int DaysApart(DateSpan a, DateSpan b) => Math.Abs(a.From.DayNumber - b.From.DayNumber);

    private static bool Overlap(DateSpan a, DateSpan b) => a.From <= b.To && b.From <= a.To;
}
