using System.Globalization;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Checks;

/// <summary>Claims, documents and entities made by hand.</summary>
internal static class HandMade
{
    public static readonly Entity Turkey = new("turkey", EntityKind.Country, "Turkey", "土耳其", "TUR", "TUR", []);
    public static readonly Entity UnitedStates = new("united-states", EntityKind.Country, "United States", "美国", "USA", "USA", []);
    public static readonly Entity China = new("china", EntityKind.Country, "China", "中国", "CHN", "CHN", []);
    public static readonly Entity Deposit = new("beylikova", EntityKind.Deposit, "Beylikova", "贝利科瓦", "beylikova", "TUR", []);
    public static readonly Entity Company = new("mp-materials", EntityKind.Company, "MP Materials", "MP材料", string.Empty, "USA", []);
    public static readonly Entity Minister = new("turkish-minister", EntityKind.Person, "Turkish energy minister", "土耳其能源部长", string.Empty, "TUR", []);
    public static readonly Entity NdPrOxide = new("ndpr-oxide", EntityKind.Product, "NdPr oxide", "氧化镨钕", "ox-ndpr", string.Empty, ["Nd", "Pr"]);

    public static readonly Entity Copper = new("copper", EntityKind.Element, "Copper", "铜", string.Empty, string.Empty, ["Cu"]);
    public static readonly Entity Plant = new("mountain-pass-separation", EntityKind.Facility, "Mountain Pass separation", "芒廷帕斯分离厂", "mountain-pass-separation", "USA", []);
    public static readonly Entity Quota = new("quota", EntityKind.Policy, "Production quota", "总量控制指标", string.Empty, "CHN", []);

    private static readonly Entity[] Entities = [Turkey, UnitedStates, China, Deposit, Company, Minister, NdPrOxide, Copper, Plant, Quota];

    public static Entity? Find(string id) => Entities.FirstOrDefault(e => e.Id == id);

    public static Document Document(string id = "d-1", SourceClass sourceClass = SourceClass.News, string? published = "2025-10-08", string title = "Rare earths", string? origin = null, string derivedFrom = "") => new()
    {
        Id = id,
        Locator = "https://example.org/" + id,
        Publisher = id + " press",
        SourceClass = sourceClass,
        Title = title,
        Language = "en",
        Published = published is null ? null : new Published(published),
        FirstSeen = DateTimeOffset.UnixEpoch,
        ContentHash = string.Empty,
        Origin = origin ?? id,
        DerivedFrom = derivedFrom,
        Format = "text",
        Text = string.Empty,
    };

    public static Claim Claim(ClaimType type, Entity? subject = null, string quote = "…", params Quantity[] quantities) => new()
    {
        Id = "c-1",
        Document = "d-1",
        Passages = ["d-1.p1.s1"],
        Type = type,
        Subject = subject?.Name ?? "Somewhere",
        SubjectEntity = subject?.Id ?? string.Empty,
        Entities = subject is null ? [] : [subject.Id],
        Quantities = quantities,
        Quote = quote,
        Language = "en",
    };

    public static Quantity Amount(double value, string unit = Units.Tonne, QuantityBasis basis = QuantityBasis.None, QuantityRate rate = QuantityRate.None, double? from = null, string qualifier = "", string? raw = null) => new()
    {
        Raw = raw ?? value.ToString("#,0.##", CultureInfo.InvariantCulture) + " " + unit,
        Start = 0,
        Min = value,
        Likely = value,
        Max = value,
        Unit = unit,
        Basis = basis,
        Rate = rate,
        From = from,
        Qualifier = qualifier,
    };

    public static DateSpan Year(int year) => new(year.ToString(CultureInfo.InvariantCulture), 0, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, year.ToString(CultureInfo.InvariantCulture));

    public static DateSpan Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var text = first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return new(text, 0, first, first.AddMonths(1).AddDays(-1), DatePrecision.Month, text);
    }

    public static CheckContext Context(Document? document = null, IModelFacts? model = null, params (Claim Claim, Document Document)[] others) => new()
    {
        Document = document ?? Document(),
        Others = [.. others.Select(o => o.Claim with { Document = o.Document.Id })],
        Documents = id => others.Select(o => o.Document).FirstOrDefault(d => d.Id == id),
        Entities = Find,
        Model = model,
    };

    public static CheckResult Check(string id, Claim claim, CheckContext? context = null) => Checker.Run(claim, context ?? Context()).Single(result => result.Check == id);
}
