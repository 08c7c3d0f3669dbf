namespace Didymium.Evidence.Language;

/// <summary>What kind of unit.</summary>
internal enum UnitKind
{
    /// <summary>A weight.</summary>
    Mass,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Percentage points: always a change.</summary>
    Points,

    /// <summary>Times, fold.</summary>
    Ratio,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A measure outside the closed list: ppm, megawatts, hectares.</summary>
    Measure,

    /// <summary>A count of things that news of the field counts: elements, licences.</summary>
    Count,
}

/// <summary>A unit.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Unit">One of <see cref="Units.All"/>.</param>
/// <param name="Factor">What one of it is in that unit.</param>
/// <param name="Rate">Per what, when the unit says so (tpa).</param>
internal readonly record struct UnitWord(UnitKind Kind, string Unit, decimal Factor = 1, QuantityRate Rate = QuantityRate.None);

/// <summary>The words of units in both languages.</summary>
internal static class UnitWords
{
    /// <summary>A pound in kilograms.</summary>
    public const decimal Pound = 0.45359237m;

    private const decimal ShortTon = 0.90718474m;

    private const decimal LongTon = 1.0160469088m;

    /// <summary>Units behind a number. Which of a thousandfold spelling like <c>MT</c> is meant is settled by <see cref="QuantityReader"/>.</summary>
    public static readonly WordTable<UnitWord> Behind = new(
        (new(UnitKind.Mass, Units.Tonne), "t|tonne|tonnes|ton|tons|metric ton|metric tons|metric tonne|metric tonnes|mt|dmt|wmt|吨|公吨"),
        (new(UnitKind.Mass, Units.Tonne, 1_000), "kt|kilotonne|kilotonnes|kiloton|kilotons"),
        (new(UnitKind.Mass, Units.Tonne, 1_000_000), "megatonne|megatonnes"),
        (new(UnitKind.Mass, Units.Tonne, ShortTon), "short ton|short tons|短吨"),
        (new(UnitKind.Mass, Units.Tonne, LongTon), "long ton|long tons|长吨"),
        (new(UnitKind.Mass, Units.Kilogram), "kg|kgs|kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|公斤|千克"),
        (new(UnitKind.Mass, Units.Kilogram, Pound), "lb|lbs|pound|pounds|磅"),
        (new(UnitKind.Mass, Units.Kilogram, 0.5m), "斤|市斤"),
        (new(UnitKind.Mass, Units.Kilogram, 0.001m), "gram|grams|克"),
        (new(UnitKind.Mass, Units.Tonne, 1, QuantityRate.PerYear), "tpa|tpy|tonnes pa|t pa|tonnes p.a.|mtpy"),
        (new(UnitKind.Mass, Units.Tonne, 1_000, QuantityRate.PerYear), "ktpa|ktpy"),
        (new(UnitKind.Mass, Units.Tonne, 1, QuantityRate.PerMonth), "tpm"),
        (new(UnitKind.Mass, Units.Tonne, 1_000_000, QuantityRate.PerYear), "mtpa"),
        (new(UnitKind.Mass, Units.Tonne), "tpd|tph"),
        (new(UnitKind.Percent, Units.Percent), "%|wt%|wt %|percent|per cent|pct"),
        (new(UnitKind.Points, Units.Percent), "percentage points|percentage point|percentage-point|percentage-points|pp|ppts|个百分点|百分点"),
        (new(UnitKind.Points, Units.Percent, 0.01m), "basis points|basis point|bps|个基点|基点"),
        (new(UnitKind.Ratio, Units.Ratio), "times|-fold|fold|x|倍"),
        (new(UnitKind.Measure, Units.Other), "ppm|parts per million|g/t|grams a tonne|grams per tonne|grams a ton|grams per ton|g per tonne|克/吨|克每吨|mw|gw|kw|mwh|gwh|twh|kwh|megawatts|megawatt|gigawatts|gigawatt|兆瓦|吉瓦|千瓦|千瓦时|万千瓦|hectares|hectare|ha|acres|acre|公顷|亩|square kilometres|square kilometers|square km|sq km|km2|km²|平方公里|平方千米|cubic metres|cubic meters|m3|m³|立方米|mg/kg|mg/l"),
        (new(UnitKind.Count, Units.Other), "elements|element|heavy elements|rare earth elements|rare-earth elements|rare earths elements|medium and heavy rare earths|licences|licenses|licence|license|export licences|export licenses|general licences|general licenses|export permits|permits|categories|种元素|个元素|种稀土元素|种稀土|种中重稀土|类|种|张许可证|份许可证|项许可|份许可|张许可|份出口许可证|张出口许可证|份许可申请|份出口许可|张通用许可证|张通用许可|项出口许可|个出口许可"),
        (new(UnitKind.Money, "USD"), "us dollars|us dollar|u.s. dollars|u.s. dollar|dollars|dollar|usd|美元|美金|us$"),
        (new(UnitKind.Money, "USD", 0.01m), "us cents|cents|美分"),
        (new(UnitKind.Money, "CNY"), "yuan|rmb|renminbi|cny|chinese yuan|元|元人民币|人民币|块钱|yuan renminbi"),
        (new(UnitKind.Money, "AUD"), "australian dollars|aussie dollars|aud|澳元|澳币|澳大利亚元|澳洲元"),
        (new(UnitKind.Money, "CAD"), "canadian dollars|cad|加元|加币|加拿大元"),
        (new(UnitKind.Money, "EUR"), "euros|euro|eur|欧元"),
        (new(UnitKind.Money, "JPY"), "yen|japanese yen|jpy|日元|日圆"),
        (new(UnitKind.Money, Units.Other), "rupees|rupee|indian rupees|inr|lira|turkish lira|ringgit|malaysian ringgit|myr|won|south korean won|krw|pounds sterling|sterling|gbp|kroner|krone|kronor|krona|swiss francs|francs|chf|reais|real|brl|rand|pesos|tenge|roubles|rubles|rouble|ruble|dong|baht|rupiah|kyat|riyals|dirhams|shekels|hong kong dollars|hkd|singapore dollars|taiwan dollars|new zealand dollars|卢比|印度卢比|里拉|林吉特|令吉|马币|韩元|英镑|瑞士法郎|克朗|丹麦克朗|挪威克朗|瑞典克朗|雷亚尔|兰特|比索|坚戈|卢布|越南盾|泰铢|印尼盾|缅元|港元|港币|新元|新加坡元|新台币|台币|里亚尔|迪拉姆"));

    /// <summary>Signs and codes of currency before a number.</summary>
    public static readonly WordTable<UnitWord> Before = new(
        (new(UnitKind.Money, "USD"), "us$|$|usd|usd$|u.s.$|us $|u.s. $"),
        (new(UnitKind.Money, "AUD"), "a$|au$|aud|aud$|aus$"),
        (new(UnitKind.Money, "CAD"), "c$|ca$|cad|cad$|cdn$|can$"),
        (new(UnitKind.Money, "CNY"), "¥|cny|rmb|yn|cn¥|人民币"),
        (new(UnitKind.Money, "JPY"), "jpy|jp¥|jpy¥"),
        (new(UnitKind.Money, "EUR"), "€|eur"),
        (new(UnitKind.Money, Units.Other), "£|gbp|₹|rs|rs.|inr|₩|krw|r$|brl|hk$|s$|nt$|nz$|rm|myr|₺|chf|sek|nok|dkk|zar|₽|฿|₫"));

    /// <summary>Per-unit and per-time wording that stands directly behind a unit.</summary>
    public static readonly WordTable<QuantityRate> Attached = new(
        (QuantityRate.PerYear, "/a|/y|/yr|/year|/annum|/年|/每年|a year|per year|per annum|per-year|a-year|per-annum|annually|yearly|each year|every year|p.a.|pa|per yr|每年|一年"),
        (QuantityRate.PerMonth, "/month|/mo|/月|a month|per month|per-month|a-month|monthly|each month|每月|一个月"),
        (QuantityRate.PerQuarter, "/quarter|/季|/季度|a quarter|per quarter|per-quarter|quarterly|each quarter"),
        (QuantityRate.PerTonne, "/t|/mt|/tonne|/ton|/metric ton|/吨|/公吨|a tonne|a ton|a metric ton|a metric tonne|per tonne|per ton|per metric ton|per metric tonne|per t|per mt|per-tonne|per-ton|-a-tonne|-a-ton|a-tonne|a-ton|each tonne|每吨|一吨|pmt|/dmt|per dmt|/wmt"),
        (QuantityRate.PerKg, "/kg|/kilo|/kilogram|/公斤|/千克|a kg|a kilo|a kilogram|a kilogramme|per kg|per kilo|per kilogram|per kilogramme|per-kg|per-kilogram|-a-kilogram|a-kilogram|a-kilo|a-kg|each kilogram|每公斤|每千克|一公斤"));

    /// <summary>Prices per pound, converted to a kilogram.</summary>
    public static readonly WordTable<QuantityRate> PerPound = new(
        (QuantityRate.PerKg, "/lb|/pound|a pound|per lb|per pound|/磅|每磅"));

    /// <summary>Wording behind an amount of money that makes it a share price or the like.</summary>
    public static readonly WordTable<bool> PerShare = new(
        (true, "a share|per share|/share|apiece|a-share|per-share|/股|每股|一股|per security|per common share|per ordinary share"));
}
