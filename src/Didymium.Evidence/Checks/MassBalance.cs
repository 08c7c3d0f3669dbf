using Didymium.Chain.Facilities;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>More refined than was mined and imported, or all said to be refined where the output shows that it is not.</summary>
internal static class MassBalance
{
    public static readonly Check Check = new(
        "mass-balance",
        "Is no more refined than is mined and imported, and does what is said to be refined in full come out as oxide?",
        "精炼量是否不超过开采量与进口量之和？声称全部精炼的，产出的氧化物是否相符？");

    // Plants recover 85 to 95 %; what is left allows for material under way between mine and plant.
    private const double RecoveredInFull = 0.8;
    private const double Slack = 1.1;

    private static readonly string[] NdPr = ["Nd", "Pr"];
    private static readonly WordList Refining = new("refin*", "separat*", "process*", "精炼", "提炼", "冶炼", "分离", "加工", "炼制");
    private static readonly WordList Totality = new("all", "entire*", "every", "whole", "wholly", "100%", "100 %", "fully", "全部", "所有", "全数", "百分之百", "完全");

    public static Finding Run(Claim claim, CheckContext context)
    {
        var oxide = Tonnage.Masses(claim).FirstOrDefault(q => q.Basis == QuantityBasis.SeparatedOxide && q.Rate != QuantityRate.Stock);
        var isOutput = oxide is not null && claim.Type is ClaimType.Production or ClaimType.Capacity or ClaimType.Milestone;
        var isTotal = claim.Polarity == Polarity.Positive
            && claim.Type is ClaimType.Production or ClaimType.Technology or ClaimType.Milestone or ClaimType.Capacity or ClaimType.Share or ClaimType.TradeFlow
            && Refining.In(claim.Type == ClaimType.TradeFlow ? claim.Predicate : claim.Quote) && Totality.In(claim.Quote);
        if (!isOutput && !isTotal)
        {
            return Finding.NoMatter("the claim is neither a quantity refined nor that all is refined.", "主张既非精炼数量，也未称全部精炼。");
        }

        if (context.Subject(claim) is not { } subject)
        {
            return Finding.Missing(() => Tongue.Say($"No plants to balance: \"{claim.Subject}\" is not in the gazetteer.", $"没有可供平衡核算的工厂：“{claim.Subject}”不在名称词典中。"));
        }

        if (context.Model is not { } model || Tonnage.YearOf(claim, context.Document) is not { } year)
        {
            return Finding.Missing(() => Tongue.Say("No world and run, or no year, to balance the claim against.", "没有世界数据与运行结果，或没有年份，无法核算平衡。"));
        }

        return isTotal ? Total(claim, model, subject, year) : Supply(claim, model, subject, year, oxide!);
    }

    private static Finding Total(Claim claim, IModelFacts model, Entity subject, int year)
    {
        // NdPr tells best: it is sold as oxide wherever ore is separated, while cerium is often left and the heavy elements go on as SEG+.
        if (model.Output(subject, Stage.Mine, year, NdPr) is not { } contained || model.Output(subject, Stage.Mine, year, []) is not { } mined || contained.Value <= 0)
        {
            return Finding.Missing(() => Tongue.Say(
                $"The world has no mine of {subject.Name} in {Say.Year(year)} to balance against.",
                $"世界数据中{Say.Name(subject)}在{Say.Year(year)}年没有可供核算的矿山。"));
        }

        var made = model.Output(subject, Stage.LightSeparation, year, NdPr);
        var share = (made?.Value ?? 0) / contained.Value;
        string Numbers() => Tongue.Say(
            $"{Say.Tonnes(made?.Value ?? 0)} NdPr oxide separated in {Say.Year(year)}{(made is null ? string.Empty : $" ({made.From})")} against {Say.Tonnes(contained.Value)} contained in {Say.Tonnes(mined.Value)} REO mined ({mined.From}): {Say.Percent(100 * share)}",
            $"{Say.Year(year)}年分离出氧化镨钕{Say.Tonnes(made?.Value ?? 0)}{(made is null ? string.Empty : $"（{Say.From(made)}）")}，而所采{Say.Tonnes(mined.Value)}REO（{Say.From(mined)}）中含{Say.Tonnes(contained.Value)}，占{Say.Percent(100 * share)}");
        if (share >= RecoveredInFull)
        {
            return Finding.Pass(() => Numbers() + Tongue.Say(".", "。"));
        }

        return StatusLadder.IsAhead(claim)
            ? Finding.Warn(() => Numbers() + Tongue.Say("; not in the run by then.", "；届时运行结果中尚未做到。"))
            : Finding.Fail(() => Numbers() + Tongue.Say(". What was not separated was shipped as concentrate or is still waiting.", "。未分离的部分以精矿形式运出，或仍待处理。"));
    }

    private static Finding Supply(Claim claim, IModelFacts model, Entity subject, int year, Quantity oxide)
    {
        var home = Home(subject);
        var mined = model.Output(home, Stage.Mine, year, claim.Elements)?.Value;
        var imported = model.FeedImports(home, year, claim.Elements)?.Value;
        var recycled = model.Output(home, Stage.Recycling, year, claim.Elements)?.Value ?? 0;
        if (mined is null && imported is null)
        {
            return Finding.Missing(() => Tongue.Say(
                $"The run has neither mines nor imports of feed of {home.Name} in {Say.Year(year)}.",
                $"运行结果中{Say.Country(home)}在{Say.Year(year)}年既无矿山也无原料进口。"));
        }

        var supply = (mined ?? 0) + (imported ?? 0) + recycled;
        var said = Tonnage.Of(oxide);
        string What() => claim.Elements.Count > 0 ? Say.Elements(claim.Elements) + Tongue.Say(" oxide", "氧化物") : Tongue.Say("separated oxide", "分离氧化物");
        string Numbers() => Tongue.Say(
            $"{Say.Tonnes(said)} of {What()} against {Say.Tonnes(mined ?? 0)} mined, {Say.Tonnes(imported ?? 0)} imported as feed and {Say.Tonnes(recycled)} recycled by {home.Name} in {Say.Year(year)}",
            $"{What()}{Say.Tonnes(said)}，而{Say.Country(home)}在{Say.Year(year)}年开采{Say.Tonnes(mined ?? 0)}、进口原料{Say.Tonnes(imported ?? 0)}、回收{Say.Tonnes(recycled)}");
        if (said <= Slack * supply)
        {
            return Finding.Pass(() => Numbers() + Tongue.Say(".", "。"));
        }

        // A plant may be built ahead of its feed.
        return claim.Type == ClaimType.Capacity || StatusLadder.IsAhead(claim)
            ? Finding.Warn(() => Numbers() + Tongue.Say(": the feed is not there in the run.", "：运行结果中没有相应的原料。"))
            : Finding.Fail(() => Numbers() + Tongue.Say(": more comes out than goes in.", "：产出多于投入。"));
    }

    private static Entity Home(Entity subject) => subject.Kind == EntityKind.Country || subject.Country.Length == 0
        ? subject
        : new Entity(subject.Country, EntityKind.Country, subject.Country, string.Empty, subject.Country, subject.Country, []);
}
