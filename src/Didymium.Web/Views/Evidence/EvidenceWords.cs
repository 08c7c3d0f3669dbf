using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;
using Didymium.Evidence.Search;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Evidence;

/// <summary>What is written of documents, checks and decisions, in the reader's language. What a claim itself is, <c>ClaimWords</c> says.</summary>
internal static class EvidenceWords
{
    /// <summary>Language of a document, in that of the reader.</summary>
    public static string Language(string code) => code switch
    {
        "en" => Say("English", "英文"),
        "zh" => Say("Chinese", "中文"),
        "ja" => Say("Japanese", "日文"),
        "tr" => Say("Turkish", "土耳其文"),
        _ => code,
    };

    /// <summary>What hits are counted by.</summary>
    public static string Facet(FacetKind kind) => kind switch
    {
        FacetKind.Country => Say("Country", "国家"),
        FacetKind.Element => Say("Element", "元素"),
        FacetKind.ClaimType => Say("What is claimed", "主张类型"),
        FacetKind.Status => Say("Standing", "进展状态"),
        FacetKind.SourceClass => Say("Source", "来源类别"),
        FacetKind.Language => Say("Language", "语言"),
        FacetKind.Month => Say("Month", "月份"),
        _ => Plain(kind),
    };

    /// <summary>A sign for what came of a check, so that colour never says it alone.</summary>
    public static string Sign(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => "✓",
        CheckOutcome.Failed => "✗",
        CheckOutcome.Warning => "!",
        _ => "–",
    };

    /// <summary>Why claims differ.</summary>
    public static string Conflict(ConflictKind kind) => kind switch
    {
        ConflictKind.Basis => Say("they count different things", "统计口径不同"),
        ConflictKind.Date => Say("they speak of different times", "时间不同"),
        ConflictKind.Scope => Say("they speak of different wholes", "范围不同"),
        ConflictKind.Translation => Say("a number changed between languages", "翻译中数字有变"),
        ConflictKind.Disagreement => Say("they disagree", "说法不一"),
        _ => Plain(kind),
    };

    /// <summary>How far a claim reaches into the model.</summary>
    public static string Reaches(Reach reach) => reach switch
    {
        Reach.BaseCase => Say("moves the base case", "改变基准情形"),
        Reach.Switch => Say("a switch of a scenario", "仅作为情景开关"),
        _ => Say("moves nothing", "不改变模型"),
    };

    /// <summary>Language of a kept text where it is not the page's: one kept before there was a Chinese one is English on a Chinese page.</summary>
    /// <param name="chinese">The text in Chinese; empty where there is none.</param>
    public static string? Lang(string chinese) => IsChinese && chinese.Length == 0 ? "en" : null;

    /// <summary>What counts in a quantity: <c>concentrate</c>, 精矿; empty where there is nothing to say.</summary>
    public static string Basis(QuantityBasis basis) => basis switch
    {
        QuantityBasis.GrossOre => Say("ore", "矿石"),
        QuantityBasis.Concentrate => Say("concentrate", "精矿"),
        QuantityBasis.ContainedReo => Say("REO contained", "REO（折氧化物）"),
        QuantityBasis.SeparatedOxide => Say("separated oxide", "分离氧化物"),
        QuantityBasis.Metal => Say("metal", "金属"),
        QuantityBasis.Alloy => Say("alloy", "合金"),
        QuantityBasis.Magnet => Say("magnets", "磁体"),
        QuantityBasis.Money => Say("money", "金额"),
        QuantityBasis.Share => Say("share", "比例"),
        _ => Say("basis not said", "口径未说明"),
    };

    /// <summary>Per what a quantity is meant; empty where it is not said.</summary>
    public static string Rate(QuantityRate rate) => rate switch
    {
        QuantityRate.Stock => Say("in total", "总量"),
        QuantityRate.PerYear => Say("a year", "每年"),
        QuantityRate.PerQuarter => Say("a quarter", "每季度"),
        QuantityRate.PerMonth => Say("a month", "每月"),
        QuantityRate.PerTonne => Say("per tonne", "每吨"),
        QuantityRate.PerKg => Say("per kg", "每公斤"),
        QuantityRate.OneOff => Say("once", "一次性"),
        QuantityRate.Change => Say("of change", "变化幅度"),
        _ => string.Empty,
    };

    /// <summary>How exactly; empty for a plain number.</summary>
    public static string Bound(Approximator bound) => bound switch
    {
        Approximator.About => Say("about", "约"),
        Approximator.Nearly => Say("nearly", "近"),
        Approximator.Over => Say("over", "超过"),
        Approximator.AtLeast => Say("at least", "至少"),
        Approximator.UpTo => Say("up to", "至多"),
        Approximator.Under => Say("under", "不足"),
        _ => string.Empty,
    };

    /// <summary>What a check asks.</summary>
    public static string Asks(string check) => Didymium.Evidence.Checks.Checker.Find(check) is { } found ? Say(found.Asks, found.AsksZh) : check;

    private static string Plain<T>(T value)
        where T : struct, Enum => Keys.Of(value).Replace('_', ' ');
}
