using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Checks;

/// <summary>A denial or correction that came later.</summary>
internal static class LaterDenial
{
    public static readonly Check Check = new(
        "later-denial",
        "Has nobody denied or corrected it since?",
        "此后是否无人否认或更正？");

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (Matter.IsDenial(claim))
        {
            return Finding.NoMatter("the claim is itself a denial.", "主张本身就是否认。");
        }

        if (!StatusLadder.IsUndertaking(claim.Type))
        {
            return Finding.NoMatter("only what is done or planned is denied; a figure is disputed, and that is a conflict.", "只有已做或计划之事才有否认；数字有争议时属于说法冲突。");
        }

        var denials = context.Rivals(claim)
            .Where(rival => (Matter.Denies(rival, (claim, context.Document), context.Entities) || IsNotYet(rival.Claim, claim, context)) && !IsEarlier(rival.Document, context.Document))
            .ToList();
        if (denials.Count == 0)
        {
            return Finding.Pass();
        }

        var (denial, document) = denials[0];
        var who = denial.Attribution.Speaker;
        return Finding.Warn(() => Tongue.Say(
            $"{(who.Length > 0 ? who + ", " : string.Empty)}{Say.Source(document)}: \"{denial.Quote}\".",
            $"{(who.Length > 0 ? who + "，" : string.Empty)}{Say.Source(document)}：“{denial.Quote}”。"));
    }

    private static bool IsEarlier(Document denial, Document claim) => denial.Published is { } theirs && claim.Published is { } mine && theirs.Day < mine.Day;

    // "Not yet" of the same step is an answer to "done", and none to "planned".
    private static bool IsNotYet(Claim other, Claim claim, CheckContext context) =>
        other.Type == claim.Type && other.Status == claim.Status && other.Status != ClaimStatus.None
        && other.Polarity == Polarity.Negative && claim.Polarity == Polarity.Positive && !StatusLadder.IsAhead(claim)
        && Matter.Same(claim, other, context.Entities);
}
