using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A speaker who gains from what is said.</summary>
internal static class SpeakerGains
{
    public static readonly Check Check = new(
        "speaker-gains",
        "Does the speaker have nothing to gain from being believed?",
        "发言者是否不会因此说法而受益？");

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (claim.Polarity == Polarity.Negative || claim.Type is ClaimType.Denial or ClaimType.Policy)
        {
            return Finding.NoMatter("a denial or a rule is the speaker's own to make.", "否认或规定本就由发言者作出。");
        }

        if (Interest(claim, context) is not { } interest)
        {
            return claim.Attribution.Speaker.Length > 0 && context.Find(claim.Attribution.Entity) is null
                ? Finding.Missing(() => Tongue.Say($"The speaker \"{claim.Attribution.Speaker}\" is not in the gazetteer.", $"发言者“{claim.Attribution.Speaker}”不在名称词典中。"))
                : Finding.Pass();
        }

        return Finding.Warn(interest);
    }

    /// <summary>Says why the speaker gains, in the reader's language; null when no interest is seen.</summary>
    public static Func<string>? Interest(Claim claim, CheckContext context)
    {
        // Audited past figures carry a liability; promises do not.
        var isPast = claim.Type is ClaimType.Production or ClaimType.TradeFlow && !StatusLadder.IsAhead(claim);
        if (context.Document.SourceClass == SourceClass.Filing && isPast)
        {
            return null;
        }

        var subject = context.Subject(claim);
        var speaker = context.Find(claim.Attribution.Entity);
        if (speaker is not null && subject is not null)
        {
            if (speaker.Id == subject.Id || (speaker.Node.Length > 0 && speaker.Node == subject.Node) || Shares(claim.Attribution.Entity, claim.CounterpartEntity))
            {
                return () => Tongue.Say($"{speaker.Name} speaks of its own {Matters(claim)}.", $"{Say.Name(speaker)}谈的是自己的{Matters(claim)}。");
            }

            var isState = speaker.Kind is EntityKind.Agency or EntityKind.Person or EntityKind.Country;
            if (isState && !isPast && speaker.Country.Length > 0 && speaker.Country == subject.Country)
            {
                return () => Tongue.Say($"{speaker.Name} speaks of its own country's {Matters(claim)}.", $"{Say.Name(speaker)}谈的是本国的{Matters(claim)}。");
            }
        }

        // A release or filing without a named speaker is the publisher's own voice.
        var isOwn = subject?.Kind is EntityKind.Company or EntityKind.Facility or EntityKind.Project or EntityKind.Deposit;
        return isOwn && speaker is null && context.Document.SourceClass is SourceClass.CompanyRelease or SourceClass.Filing && claim.Type is not (ClaimType.Price or ClaimType.Demand)
            ? () => Tongue.Say(
                $"{Say.Source(context.Document)} is the party's own {(context.Document.SourceClass == SourceClass.Filing ? "filing" : "release")}.",
                $"{Say.Source(context.Document)}是当事方自己的{(context.Document.SourceClass == SourceClass.Filing ? "申报文件" : "公告")}。")
            : null;
    }

    private static bool Shares(string a, string b) => a.Length > 0 && a == b;

    private static string Matters(Claim claim) => claim.Type switch
    {
        ClaimType.Resource or ClaimType.Composition => Tongue.Say("deposit", "矿床"),
        ClaimType.Deal or ClaimType.Negotiation => Tongue.Say("deal", "交易"),
        ClaimType.Production or ClaimType.TradeFlow => Tongue.Say("output", "产量"),
        _ => Tongue.Say("plans", "计划"),
    };
}
