using Didymium.Analysis.Impact;
using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Events;
using Didymium.Evidence.Language;
using Didymium.Testing;

namespace Didymium.Reports.Tests.Impact;

/// <summary>Claims of an article of October 2025 on Turkey, Pakistan and Mountain Pass, typed by hand, with the checks that two of them fail.</summary>
internal static class ArticleClaims
{
    public static readonly Published October = new("2025-10-08T22:24");

    private static readonly Entity[] Gazetteer =
    [
        new("china", EntityKind.Country, "China", "中国", "CHN", "CHN", []),
        new("united-states", EntityKind.Country, "United States", "美国", "USA", "USA", []),
        new("turkey", EntityKind.Country, "Turkey", "土耳其", "TUR", "TUR", []),
        new("pakistan", EntityKind.Country, "Pakistan", "巴基斯坦", "PAK", "PAK", []),
        new("beylikova", EntityKind.Deposit, "Beylikova", "贝利科瓦", "beylikova", "TUR", []),
        new("mp-materials", EntityKind.Company, "MP Materials", "MP材料", "mountain-pass", "USA", []),
    ];

    public static Claim Talks { get; } = Claim(ClaimType.Negotiation, "turkey", ClaimStatus.InTalks, "Turkey will develop Beylikova with the US after talks with others failed") with { CounterpartEntity = "united-states", Entities = ["turkey", "united-states", "beylikova"] };

    public static Claim Elements { get; } = Claim(ClaimType.Composition, "beylikova", ClaimStatus.None, "Beylikova holds cerium, lanthanum and neodymium");

    public static Claim Money { get; } = Claim(ClaimType.Deal, "pakistan", ClaimStatus.Mou, "a partnership of $500 million", new Quantity { Raw = "$500 million", Start = 0, Likely = 5e8, Unit = "USD", Basis = QuantityBasis.Money, Rate = QuantityRate.OneOff }) with { CounterpartEntity = "united-states" };

    public static Claim FirstBatch { get; } = Claim(ClaimType.TradeFlow, "pakistan", ClaimStatus.Operating, "delivered a first batch of concentrated rare earths") with { CounterpartEntity = "united-states" };

    public static Claim Refinery { get; } = Claim(ClaimType.Milestone, "pakistan", ClaimStatus.Announced, "a refinery for several metals in Pakistan") with { Modality = Modality.Planned };

    public static Claim Stop { get; } = Claim(ClaimType.TradeFlow, "mp-materials", ClaimStatus.Closed, "MP Materials has ceased exporting rare earth ore to China") with { CounterpartEntity = "china" };

    public static Claim RefinesAll { get; } = Claim(ClaimType.Production, "mp-materials", ClaimStatus.Operating, "refines all its concentrate at home");

    public static Claim HalfTheMarket { get; } = Claim(ClaimType.Share, "united-states", ClaimStatus.None, "had half of the market until the 1990s");

    public static Claim ShareFalls { get; } = Claim(ClaimType.Forecast, "china", ClaimStatus.None, "China's share could fall") with { Modality = Modality.Forecast };

    public static Claim Resource { get; } = Claim(ClaimType.Resource, "beylikova", ClaimStatus.None, "694 million tonnes", new Quantity { Raw = "694 million tonnes", Start = 0, Likely = 694e6, Unit = Units.Tonne, Basis = QuantityBasis.GrossOre, Rate = QuantityRate.Stock });

    public static IReadOnlyList<Claim> All { get; } = [Talks, Elements, Money, FirstBatch, Refinery, Stop, RefinesAll, HalfTheMarket, ShareFalls, Resource];

    public static ImpactClaim Of(Claim claim, World world, Scenario scenario, Verdict? verdict = null, string? failed = null) => new(
        new EventMaker(world, id => Array.Find(Gazetteer, e => e.Id == id), scenario).Make(claim, October),
        failed is null ? [] : [new CheckResult(failed, claim.Id, CheckOutcome.Failed, $"{failed} does not hold")],
        verdict is { } v ? new ReviewDecision("r-1", claim.Id, "tester", DateTimeOffset.UnixEpoch, v, "tested", [], null) : null);

    public static ImpactResult Measure(Scenario scenario, World world, IEnumerable<ImpactClaim> claims, ImpactOptions? options = null) =>
        ImpactAnalyser.Run("美国稀土供应链失败? <b>MP</b>停止出口", world, scenario, [.. claims], options);

    public static (World World, Scenario Scenario) Load(string id)
    {
        var data = Path.Combine(Repository.Root, "data");
        var scenario = ScenarioReader.Read(new DirectorySource(Path.Combine(data, "scenarios")), id).Value!;
        return (WorldReader.Read(new DirectorySource(Path.Combine(data, "world")), scenario.Overrides).Value!, scenario);
    }

    private static Claim Claim(ClaimType type, string subject, ClaimStatus status, string quote, params Quantity[] quantities) => new()
    {
        Id = Ids.Of("c", type.ToString(), subject, quote),
        Document = "d-article",
        Passages = ["d-article.p1.s1"],
        Type = type,
        Subject = subject,
        SubjectEntity = subject,
        Status = status,
        Quote = quote,
        Predicate = quote,
        Language = "en",
        Quantities = quantities,
    };
}
