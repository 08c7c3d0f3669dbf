using System.Globalization;
using Didymium.Chain.Facilities;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>Numbers and names as the messages of checks write them, in the reader's language.</summary>
internal static class Say
{
    private static readonly Lazy<Dictionary<string, string>> Countries = new(() => Gazetteer.Shipped.Entities
        .Where(entity => entity.Kind == EntityKind.Country && entity.Country.Length > 0 && entity.NameZh.Length > 0)
        .GroupBy(entity => entity.Country, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().NameZh, StringComparer.Ordinal));

    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 1e9 => Text($"{value / 1e9:0.##} billion", $"{value / 1e8:0.##}亿"),
        >= 1e8 => Text($"{value / 1e6:0.##} million", $"{value / 1e8:0.####}亿"),
        >= 1e6 => Text($"{value / 1e6:0.##} million", $"{value / 1e4:0.##}万"),
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    public static string Tonnes(double tonnes) => Number(tonnes) + Tongue.Say(" t", "吨");

    public static string Percent(double percent) => Text($"{percent:0.##} %", $"{percent:0.##}%");

    public static string Times(double ratio) => ratio < 10
        ? Text($"{ratio:0.0} times", $"{ratio:0.0}倍")
        : Text($"{ratio:N0} times", $"{ratio:N0}倍");

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string Figure(ModelFigure figure) => Tongue.Say($"{Number(figure.Value)} {figure.Unit} ({figure.From})", $"{Number(figure.Value)}{Unit(figure.Unit)}（{From(figure)}）");

    public static string From(ModelFigure figure) => Tongue.Kept(figure.From, figure.FromZh);

    public static string Deposit(DepositFacts deposit) => Tongue.Kept(deposit.Name, deposit.NameZh);

    public static string Plant(BaselinePlant plant) => Tongue.Kept(plant.Name, plant.NameZh);

    /// <summary>A country that stands for its plants: its region id in English, by which checks find it, its name in Chinese.</summary>
    public static string Country(Entity country) => Tongue.Say(country.Name, country.NameZh.Length > 0 ? country.NameZh : Countries.Value.GetValueOrDefault(country.Country, country.Name));

    public static string Name(Entity entity) => Tongue.Kept(entity.Name, entity.NameZh);

    public static string Quantity(Quantity quantity) => quantity.Unit switch
    {
        Units.Percent => Percent(quantity.Likely),
        Units.Ratio => Number(quantity.Likely),
        _ => Tongue.Say(
            $"{Number(quantity.Likely)} {quantity.Unit}{Rate(quantity.Rate)}{Basis(quantity.Basis)}",
            $"{Rate(quantity.Rate)}{Number(quantity.Likely)}{Unit(quantity.Unit)}{Basis(quantity.Basis)}"),
    };

    /// <summary>A number with its unit alone.</summary>
    public static string Amount(Quantity quantity) => quantity.Unit == Units.Percent ? Percent(quantity.Likely) : Number(quantity.Likely) + Unit(quantity.Unit);

    /// <summary>Per what a quantity is meant: behind it in English, before it in Chinese.</summary>
    public static string Rate(QuantityRate rate) => rate switch
    {
        QuantityRate.PerYear => Tongue.Say(" a year", "每年"),
        QuantityRate.PerQuarter => Tongue.Say(" a quarter", "每季度"),
        QuantityRate.PerMonth => Tongue.Say(" a month", "每月"),
        QuantityRate.PerTonne => Tongue.Say(" per t", "每吨"),
        QuantityRate.PerKg => Tongue.Say(" per kg", "每千克"),
        _ => string.Empty,
    };

    public static string Basis(QuantityBasis basis) => basis switch
    {
        QuantityBasis.GrossOre => Tongue.Say(" of ore", "矿石"),
        QuantityBasis.Concentrate => Tongue.Say(" of concentrate", "精矿"),
        QuantityBasis.ContainedReo => Tongue.Say(" REO", "REO"),
        QuantityBasis.SeparatedOxide => Tongue.Say(" of separated oxide", "分离氧化物"),
        QuantityBasis.Metal => Tongue.Say(" of metal", "金属"),
        QuantityBasis.Alloy => Tongue.Say(" of alloy", "合金"),
        QuantityBasis.Magnet => Tongue.Say(" of magnets", "磁体"),
        _ => string.Empty,
    };

    public static string Status(ClaimStatus status) => status switch
    {
        ClaimStatus.Mou => Tongue.Say("a memorandum of understanding", "谅解备忘录"),
        ClaimStatus.Binding => Tongue.Say("a binding contract", "已签约"),
        ClaimStatus.None => Tongue.Say("none", "未说明进展"),
        _ => Tongue.Say(Plain(Keys.Of(status)), Terms.Status(Keys.Of(status))),
    };

    public static string Stage(Stage stage) => StageNames.Activity(Stages.Key(stage));

    // In English as the ledger spells it: findings that were kept so stay as they are.
    public static string Class(SourceClass source) => Tongue.Say(Plain(Keys.Of(source)), ClaimWords.Class(source));

    public static string Source(Document document)
    {
        var name = document.Publisher.Length > 0 ? document.Publisher : document.Locator;
        return document.Published is { } published ? Tongue.Say($"{name} ({published.Text})", $"{name}（{published.Text}）") : name;
    }

    /// <summary>Elements side by side: <c>Nd and Pr</c>, Nd和Pr.</summary>
    public static string Elements(IEnumerable<string> symbols) => string.Join(Tongue.Say(" and ", "、"), symbols);

    private static string Unit(string unit) => Tongue.Say(unit, unit switch
    {
        Units.Tonne => "吨",
        Units.Kilogram => "千克",
        "t REO" => "吨REO",
        "t of oxide" or "t oxide" => "吨氧化物",
        "t of metal" => "吨金属",
        "t of alloy" => "吨合金",
        "t of magnets" => "吨磁体",
        "t finished" => "吨成品磁体",
        "t blank" => "吨磁体毛坯",
        "USD" => "美元",
        "CNY" => "元人民币",
        "AUD" => "澳元",
        "CAD" => "加元",
        "EUR" => "欧元",
        "JPY" => "日元",
        Units.Other => string.Empty,
        _ => " " + unit,
    });

    private static string Plain(string key) => key.Replace('_', ' ');

    private static string Text(FormattableString english, FormattableString chinese) => Tongue.Say(english.ToString(CultureInfo.InvariantCulture), chinese.ToString(CultureInfo.InvariantCulture));
}
