using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A date that others give to another event.</summary>
internal static class DateWrongEvent
{
    public static readonly Check Check = new(
        "date-wrong-event",
        "Is the date that of this event, and not of another one told beside it?",
        "该日期是否属于本事件,而非旁述的另一事件?");

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (claim.Time is not { } time || !StatusLadder.IsUndertaking(claim.Type))
        {
            return Finding.NoMatter("the claim does not date an event.");
        }

        var rivals = context.Rivals(claim).Where(rival => rival.Claim.Time is not null && rival.Document.Origin != context.Document.Origin && Matter.SameSubject(claim, rival.Claim)).ToList();
        var same = rivals.Where(rival => rival.Claim.Type == claim.Type && rival.Claim.Status == claim.Status && Matter.Same(claim, rival.Claim)).ToList();
        if (same.Count == 0)
        {
            return Finding.Missing("No other origin dates this event.");
        }

        if (same.Any(rival => Overlap(time, rival.Claim.Time!)))
        {
            return Finding.Pass();
        }

        var other = same[0];
        var dated = $"{Say.Source(other.Document)} dates it \"{other.Claim.Time!.Raw}\" ({other.Claim.Time.Iso}), not \"{time.Raw}\" ({time.Iso})";
        var owner = rivals.FirstOrDefault(rival => (rival.Claim.Type != claim.Type || rival.Claim.Status != claim.Status) && Overlap(time, rival.Claim.Time!));
        return owner.Claim is null
            ? Finding.Warn($"{dated}: keep both dates.")
            : Finding.Fail($"{dated}; {time.Iso} is the date of another event: \"{owner.Claim.Quote}\" ({Say.Source(owner.Document)}).");
    }

    private static bool Overlap(DateSpan a, DateSpan b) => a.From <= b.To && b.From <= a.To;
}
