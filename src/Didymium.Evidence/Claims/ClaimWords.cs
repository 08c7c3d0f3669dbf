using Didymium.Chain.Wording;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Claims;

/// <summary>What a document and its claim are, in the reader's language.</summary>
public static class ClaimWords
{
    /// <summary>Type of a claim: <c>production</c>, 产量.</summary>
    /// <param name="type">The type.</param>
    public static string Type(ClaimType type) => type switch
    {
        ClaimType.Resource => Tongue.Say("resource", "资源量"),
        ClaimType.Composition => Tongue.Say("composition", "成分"),
        ClaimType.Production => Tongue.Say("production", "产量"),
        ClaimType.Capacity => Tongue.Say("capacity", "产能"),
        ClaimType.Milestone => Tongue.Say("milestone", "进展"),
        ClaimType.Deal => Tongue.Say("deal", "交易"),
        ClaimType.Negotiation => Tongue.Say("negotiation", "谈判"),
        ClaimType.TradeFlow => Tongue.Say("trade flow", "贸易流"),
        ClaimType.Policy => Tongue.Say("policy", "政策"),
        ClaimType.Price => Tongue.Say("price", "价格"),
        ClaimType.Share => Tongue.Say("share", "份额"),
        ClaimType.Technology => Tongue.Say("technology", "技术"),
        ClaimType.Demand => Tongue.Say("demand", "需求"),
        ClaimType.Forecast => Tongue.Say("forecast", "预测"),
        ClaimType.Denial => Tongue.Say("denial", "否认"),
        _ => Plain(type),
    };

    /// <summary>Standing of what a claim speaks of: <c>in talks</c>, 洽谈中; empty for none.</summary>
    /// <param name="status">The status.</param>
    public static string Status(ClaimStatus status) => status == ClaimStatus.None ? string.Empty : Terms.Status(Keys.Of(status));

    /// <summary>How a claim is said: <c>planned</c>, 计划.</summary>
    /// <param name="modality">The modality.</param>
    public static string Modality(Modality modality) => modality switch
    {
        Claims.Modality.Asserted => Tongue.Say("asserted", "断言"),
        Claims.Modality.Reported => Tongue.Say("reported", "转述"),
        Claims.Modality.Hedged => Tongue.Say("hedged", "含保留"),
        Claims.Modality.Planned => Tongue.Say("planned", "计划"),
        Claims.Modality.Conditional => Tongue.Say("conditional", "有条件"),
        Claims.Modality.Forecast => Tongue.Say("forecast", "预测"),
        Claims.Modality.Opinion => Tongue.Say("opinion", "观点"),
        _ => Plain(modality),
    };

    /// <summary>A reviewer's verdict: <c>accept as scenario</c>, 作为情景接受.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Verdict(Verdict verdict) => verdict switch
    {
        Claims.Verdict.Accept => Tongue.Say("accept", "接受"),
        Claims.Verdict.AcceptAsScenario => Tongue.Say("accept as scenario", "作为情景接受"),
        Claims.Verdict.Reject => Tongue.Say("reject", "拒绝"),
        Claims.Verdict.NeedsSource => Tongue.Say("needs source", "需要来源"),
        Claims.Verdict.Duplicate => Tongue.Say("duplicate", "重复"),
        Claims.Verdict.Superseded => Tongue.Say("superseded", "已被取代"),
        _ => Plain(verdict),
    };

    /// <summary>What came of a check: <c>fails</c>, 未通过.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Outcome(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => Tongue.Say("passed", "通过"),
        CheckOutcome.Failed => Tongue.Say("fails", "未通过"),
        CheckOutcome.Warning => Tongue.Say("take care", "需留意"),
        _ => Tongue.Say("could not be run", "无法核查"),
    };

    /// <summary>Kind of publisher: <c>news agency</c>, 通讯社.</summary>
    /// <param name="source">The class.</param>
    public static string Class(SourceClass source) => source switch
    {
        SourceClass.Statistics => Tongue.Say("statistics", "统计机构"),
        SourceClass.Filing => Tongue.Say("filing", "监管申报文件"),
        SourceClass.CompanyRelease => Tongue.Say("company release", "公司公告"),
        SourceClass.Government => Tongue.Say("government", "政府"),
        SourceClass.Wire => Tongue.Say("news agency", "通讯社"),
        SourceClass.TradePress => Tongue.Say("trade press", "行业媒体"),
        SourceClass.News => Tongue.Say("general news", "一般新闻"),
        SourceClass.Blog => Tongue.Say("blog or portal", "博客或自媒体"),
        _ => Plain(source),
    };

    private static string Plain<T>(T value)
        where T : struct, Enum => Keys.Of(value).Replace('_', ' ');
}
