using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Checks;

/// <summary>A headline, or a claim, that is stronger than what the text or better sources say.</summary>
internal static class HeadlineStronger
{
    public static readonly Check Check = new(
        "headline-stronger",
        "Is the verb no stronger than what the text, and what better sources at the time, say?",
        "标题或表述的动词是否强于正文及同期更可靠来源的说法？");

    // Two rungs apart within two months is another reading of the same news, later it may be progress.
    private const int Rungs = 2;
    private const int SameNewsDays = 60;

    // Between a letter and a contract a single rung tells.
    private const int Signed = 5;

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (StatusLadder.Rung(claim.Status) is null && StatusLadder.Finality(claim.Status) is null)
        {
            return Finding.NoMatter("the claim has no standing.", "主张没有进展状态。");
        }

        return Title(claim, context) ?? BetterSource(claim, context) ?? Finding.Pass();
    }

    private static Finding? Title(Claim claim, CheckContext context)
    {
        var title = context.Document.Title;
        var names = new[] { claim.Subject, context.Subject(claim)?.Name, context.Subject(claim)?.NameZh }.OfType<string>().Where(name => name.Length > 1);
        if (!names.Any(name => title.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var said = TitleStatus.Of(title);
        return Stronger(said, claim.Status)
            ? Finding.Warn(() => Tongue.Say(
                $"The headline says {Say.Status(said)}, the text {Say.Status(claim.Status)}: \"{title}\".",
                $"标题称{Say.Status(said)}，正文为{Say.Status(claim.Status)}：“{title}”。"))
            : null;
    }

    private static Finding? BetterSource(Claim claim, CheckContext context)
    {
        if (!StatusLadder.IsUndertaking(claim.Type) || context.Document.SourceClass < SourceClass.News)
        {
            return null;
        }

        foreach (var (other, document) in context.Rivals(claim))
        {
            var isBetter = document.SourceClass < context.Document.SourceClass && document.SourceClass <= SourceClass.TradePress;
            if (isBetter && StatusLadder.IsUndertaking(other.Type) && Matter.Same(claim, other, context.Entities) && IsSameNews(context.Document, document)
                && StatusLadder.Rung(claim.Status) is { } mine && StatusLadder.Rung(other.Status) is { } theirs && mine - theirs >= Rungs)
            {
                return Finding.Warn(() => Tongue.Say(
                    $"The text says {Say.Status(claim.Status)}; {Say.Source(document)}, {Say.Class(document.SourceClass)}, says {Say.Status(other.Status)}.",
                    $"正文称{Say.Status(claim.Status)}；{Say.Class(document.SourceClass)}{Say.Source(document)}称{Say.Status(other.Status)}。"));
            }
        }

        return null;
    }

    private static bool Stronger(ClaimStatus said, ClaimStatus text) =>
        (StatusLadder.Rung(said) is { } high && StatusLadder.Rung(text) is { } low && (high - low >= Rungs || (high >= Signed && low < Signed)))
        || (StatusLadder.Finality(said) is { } end && StatusLadder.Finality(text) is { } pause && end > pause);

    private static bool IsSameNews(Document mine, Document theirs) => mine.Published is { } a && theirs.Published is { } b
        && Math.Abs(a.Day.DayNumber - b.Day.DayNumber) <= SameNewsDays;
}
