using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Reports.Tests.Evidence;

/// <summary>Claims made by hand, as the reader would hand them on.</summary>
internal static class Sample
{
    public static readonly Entity Turkey = new("turkey", EntityKind.Country, "Turkey", "土耳其", "TUR", "TUR", []);
    public static readonly Entity UnitedStates = new("united-states", EntityKind.Country, "United States", "美国", "USA", "USA", []);
    public static readonly Entity China = new("china", EntityKind.Country, "China", "中国", "CHN", "CHN", []);
    public static readonly Entity Beylikova = new("beylikova", EntityKind.Deposit, "Beylikova", "贝利科瓦", "beylikova", "TUR", []);
    public static readonly Entity MpMaterials = new("mp-materials", EntityKind.Company, "MP Materials", "MP材料", string.Empty, "USA", []);
    public static readonly Entity MountainPass = new("mountain-pass", EntityKind.Deposit, "Mountain Pass", "芒廷帕斯", "mountain-pass", "USA", []);
    public static readonly Entity NdPrOxide = new("ndpr-oxide", EntityKind.Product, "NdPr oxide", "氧化镨钕", "ox-ndpr", string.Empty, ["Nd", "Pr"]);

    private static readonly Entity[] All = [Turkey, UnitedStates, China, Beylikova, MpMaterials, MountainPass, NdPrOxide];

    public static Entity? Find(string id) => All.FirstOrDefault(e => e.Id == id);

    public static Document Article { get; } = new()
    {
        Id = "d-article",
        Locator = "https://example.org/article",
        Publisher = "Sou Hu Cai Jing",
        SourceClass = SourceClass.Blog,
        Title = "美国稀土供应链失败?MP停止出口、土耳其与美合作都是信号!",
        Language = "en",
        Published = new Published("2025-10-08T22:24"),
        FirstSeen = new DateTimeOffset(2025, 10, 9, 0, 0, 0, TimeSpan.Zero),
        ContentHash = "0",
        Origin = "d-article",
        Format = "topic",
        Text = "…",
    };

    public static Claim Claim(ClaimType type, Entity subject, string quote, params Quantity[] quantities) => new()
    {
        Id = "c-" + subject.Id + "-" + Didymium.Evidence.Keys.Of(type),
        Document = Article.Id,
        Passages = [Article.Id + ".p1.s1"],
        Type = type,
        Subject = subject.Name,
        SubjectEntity = subject.Id,
        Entities = [subject.Id],
        Quantities = quantities,
        Quote = quote,
        Language = "en",
    };

    public static Quantity Tonnes(double value, QuantityBasis basis = QuantityBasis.None, QuantityRate rate = QuantityRate.None, string? raw = null) => new()
    {
        Raw = raw ?? value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " t",
        Start = 0,
        Min = value,
        Likely = value,
        Max = value,
        Unit = Units.Tonne,
        Basis = basis,
        Rate = rate,
    };

    public static DateSpan Year(int year)
    {
        var text = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(text, 0, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, text);
    }

    public static CheckContext Against(IModelFacts? model, params (Claim Claim, Document Document)[] others) => new()
    {
        Document = Article,
        Others = [.. others.Select(other => other.Claim)],
        Documents = id => others.Select(other => other.Document).FirstOrDefault(d => d.Id == id),
        Entities = Find,
        Model = model,
    };

    public static CheckResult Check(string id, Claim claim, CheckContext context) => Checker.Run(claim, context).Single(result => result.Check == id);
}
