using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>A whole, a rank or a first that is not said of what.</summary>
internal static class ScopeUndefined
{
    public static readonly Check Check = new(
        "scope-undefined",
        "Are words like market, all, first and largest said of a defined whole: which stage, which measure, where, when?",
        "“市场”“全部”“首个”“最大”等词是否界定了范围：哪个环节、何种口径、何地、何时？");

    private static readonly WordList Market = new("market", "supply", "supply chain", "industry", "市场", "供应", "产业");
    private static readonly WordList Rank = new("largest", "biggest", "second largest", "最大", "第一大", "第二大", "领先", "首位");
    private static readonly WordList First = new("first", "首个", "首次", "首家", "首条", "首座", "第一个", "首创");
    private static readonly WordList All = new("all", "entire*", "every", "全部", "所有", "全数");
    private static readonly WordList Stage = new("mine*", "mining", "production", "output", "reserve*", "resource*", "refin*", "separat*", "magnet*", "metal*", "oxide*", "concentrate*", "export*", "import*", "consumption", "demand", "capacity", "开采", "矿山", "产量", "储量", "资源量", "冶炼", "分离", "精炼", "磁", "金属", "氧化物", "出口", "进口", "消费", "产能");
    private static readonly WordList Where = new("world*", "global*", "in the US", "in the United States", "domestic*", "outside China", "European", "Europe", "Asia", "China", "全球", "世界", "全国", "国内", "美国", "中国", "欧洲", "境外");

    private static readonly string[] Steps = ["first phase", "first half", "first quarter", "first stage", "first batch", "first feed", "first shipment", "first time", "first year", "first month", "first step", "at first"];

    public static Finding Run(Claim claim, CheckContext context)
    {
        var text = claim.Quote;
        if (claim.Type == ClaimType.Share && Market.First(text) is { } whole && !Stage.In(text))
        {
            return Finding.Warn(() => Tongue.Say(
                $"A share of \"{whole}\" does not say of which stage: mining, separation, metal and magnets have very different shares.",
                $"占“{whole}”的份额没有说明是哪个环节：开采、分离、金属与磁体的份额相差很大。"));
        }

        if (Rank.First(text) is { } rank && !(Stage.In(text) && Where.In(text)))
        {
            return Finding.Warn(() => Tongue.Say(
                $"\"{rank}\" does not say {(Stage.In(text) ? "where" : "by what measure")}.",
                $"“{rank}”没有说明{(Stage.In(text) ? "在何处" : "按何种口径")}。"));
        }

        if (First.First(NotFirsts(text)) is { } first && claim.Type is ClaimType.Milestone or ClaimType.Technology or ClaimType.Production or ClaimType.Capacity or ClaimType.Share && !Where.In(text) && claim.PlaceRegion.Length == 0)
        {
            return Finding.Warn(() => Tongue.Say(
                $"\"{first}\" does not say for whom: the company, the country or the world.",
                $"“{first}”没有说明是对谁而言：公司、国家还是全球。"));
        }

        if (All.First(text) is { } all && claim.Time is null && claim.Type is ClaimType.Production or ClaimType.Technology or ClaimType.Share or ClaimType.Capacity or ClaimType.TradeFlow)
        {
            return Finding.Warn(() => Tongue.Say(
                $"\"{all}\" does not say from when on, nor whether of ore mined, of one product or of one plant.",
                $"“{all}”没有说明自何时起，也没有说明是指所采矿石、某一产品还是某一工厂。"));
        }

        return Market.In(text) || Rank.In(text) || First.In(NotFirsts(text)) || All.In(text) ? Finding.Pass() : Finding.NoMatter("the claim names no whole, rank or first.", "主张没有提及整体、排名或首个。");
    }
    // The first phase or quarter is a count, no rank.
    private static string NotFirsts(string text) => Steps.Aggregate(text, (left, step) => left.Replace(step, string.Empty, StringComparison.OrdinalIgnoreCase));
}
