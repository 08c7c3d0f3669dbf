using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Events;
using Didymium.Evidence.Language;
using Didymium.Testing;

namespace Didymium.Evidence.Tests.Events;

/// <summary>The shipped world, and claims of the kind that an article of October 2025 makes, by hand.</summary>
internal static class Article
{
    private static readonly Entity[] Gazetteer =
    [
        new("china", EntityKind.Country, "China", "中国", "CHN", "CHN", []),
        new("united-states", EntityKind.Country, "United States", "美国", "USA", "USA", []),
        new("turkey", EntityKind.Country, "Turkey", "土耳其", "TUR", "TUR", []),
        new("pakistan", EntityKind.Country, "Pakistan", "巴基斯坦", "PAK", "PAK", []),
        new("vietnam", EntityKind.Country, "Vietnam", "越南", "VNM", "VNM", []),
        new("beylikova", EntityKind.Deposit, "Beylikova", "贝利科瓦", "beylikova", "TUR", []),
        new("mp-materials", EntityKind.Company, "MP Materials", "MP材料", "mountain-pass", "USA", []),
        new("mountain-pass-leach", EntityKind.Facility, "Mountain Pass leaching", "", "mountain-pass-leach", "USA", []),
        new("mountain-pass-separation", EntityKind.Facility, "Mountain Pass separation", "", "mountain-pass-separation", "USA", []),
        new("concentrate", EntityKind.Product, "rare-earth concentrate", "稀土精矿", "conc", "", []),
        new("ndpr-oxide", EntityKind.Product, "NdPr oxide", "氧化镨钕", "ox-ndpr", "", ["Nd", "Pr"]),
        new("rare-earths", EntityKind.Product, "rare earths", "稀土", "", "", []),
        new("mp-magnets", EntityKind.Project, "MP Independence", "", "mp-magnets", "USA", []),
        new("barrick", EntityKind.Company, "Barrick", "", "", "", []),
        new("evs", EntityKind.Use, "electric cars", "电动汽车", "ev-traction", "", []),
    ];

    private static readonly Lazy<World> Shipped = new(() => WorldReader.Read(new DirectorySource(Path.Combine(Repository.Root, "data", "world"))).Value!);

    public static World World => Shipped.Value;

    public static Published October { get; } = new("2025-10-08T22:24");

    public static EventMaker Maker(Scenario? baseCase = null) => new(World, id => Array.Find(Gazetteer, e => e.Id == id), baseCase);

    public static Scenario Scenario(string id) => ScenarioReader.Read(new DirectorySource(Path.Combine(Repository.Root, "data", "scenarios")), id).Value!;

    public static Claim Claim(ClaimType type, string subject, ClaimStatus status = ClaimStatus.None, string quote = "", params Quantity[] quantities) => new()
    {
        Id = Ids.Of("c", type.ToString(), subject, quote),
        Document = "d-article",
        Passages = [],
        Type = type,
        Subject = subject,
        SubjectEntity = subject,
        Status = status,
        Quote = quote,
        Predicate = quote,
        Language = "en",
        Quantities = quantities,
    };

    public static Quantity Amount(double value, string unit = Units.Tonne, QuantityBasis basis = QuantityBasis.None, QuantityRate rate = QuantityRate.None) =>
        new() { Raw = "x", Start = 0, Min = value, Likely = value, Max = value, Unit = unit, Basis = basis, Rate = rate };

    public static DateSpan Month(int year, int month) => new("x", 0, new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, FormattableString.Invariant($"{year}-{month:00}"));

    public static Claim MpStop { get; } = Claim(ClaimType.TradeFlow, "mp-materials", ClaimStatus.Closed, "MP Materials has ceased exporting rare earth ores to China") with { CounterpartEntity = "china" };

    public static Claim TurkeyTalks { get; } = Claim(ClaimType.Negotiation, "turkey", ClaimStatus.InTalks, "Turkey has decided to develop the Beylikova deposit with the U.S.") with { CounterpartEntity = "united-states", Entities = ["turkey", "united-states", "beylikova"] };

    public static Claim PakistanMoney { get; } = Claim(ClaimType.Deal, "pakistan", ClaimStatus.Mou, "a $500 million partnership", Amount(5e8, "USD", QuantityBasis.Money, QuantityRate.OneOff)) with { CounterpartEntity = "united-states" };
}
