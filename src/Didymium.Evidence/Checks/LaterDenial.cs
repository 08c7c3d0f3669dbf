using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>A denial or correction that came later.</summary>
internal static class LaterDenial
{
    public static readonly Check Check = new(
        "later-denial",
        "Has nobody denied or corrected it since?",
        "此后是否无人否认或更正?");

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (IsDenial(claim))
        {
            return Finding.NoMatter("the claim is itself a denial.");
        }

        var denials = context.Rivals(claim)
            .Where(rival => Answers(rival.Claim, claim) && Matter.Same(claim, rival.Claim) && (rival.Document.Published is not { } theirs || context.Document.Published is not { } mine || theirs.Day >= mine.Day))
            .ToList();
        if (denials.Count == 0)
        {
            return Finding.Pass();
        }

        var (denial, document) = denials[0];
        var who = denial.Attribution.Speaker.Length > 0 ? denial.Attribution.Speaker + ", " : string.Empty;
        return Finding.Warn($"{who}{Say.Source(document)}: \"{denial.Quote}\".");
    }

    private static bool IsDenial(Claim claim) => claim.Type == ClaimType.Denial || claim.Status == ClaimStatus.Denied;

    // "Not yet" of the same step is an answer to "done", and none to "planned".
    private static bool Answers(Claim other, Claim claim) => IsDenial(other)
        || (other.Type == claim.Type && other.Status == claim.Status && other.Polarity == Polarity.Negative && claim.Polarity == Polarity.Positive && !StatusLadder.IsAhead(claim));
}
