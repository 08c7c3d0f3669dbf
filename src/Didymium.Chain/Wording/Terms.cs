using Didymium.Chain.Figures;

namespace Didymium.Chain.Wording;

/// <summary>The keys of data and scenario files in the reader's language (<see cref="Tongue"/>): bases, standings, kinds of events, qualities. An unknown key is written plainly.</summary>
public static class Terms
{
    /// <summary>What a tonne counts: <c>t REO</c>, 吨REO.</summary>
    /// <param name="basis">Basis of a product or of a capacity, as in data files.</param>
    public static string Basis(string basis) => basis switch
    {
        "reo" => Tongue.Say("t REO", "吨REO"),
        "reo_out" => Tongue.Say("t REO in the product", "吨REO（产出）"),
        "reo_feed" => Tongue.Say("t REO in the feed", "吨REO（投料）"),
        "ndpr_oxide_out" => Tongue.Say("t NdPr oxide", "吨氧化镨钕"),
        "dytb_oxide_out" => Tongue.Say("t Dy and Tb oxide", "吨镝铽氧化物"),
        "reo_oxide_out" => Tongue.Say("t separated oxides", "吨分离氧化物"),
        "concentrate_gross" => Tongue.Say("t concentrate, gross", "吨精矿（实物量）"),
        "ore" => Tongue.Say("t ore", "吨矿石"),
        "metal" or "metal_out" => Tongue.Say("t metal", "吨金属"),
        "alloy" or "alloy_out" => Tongue.Say("t alloy", "吨合金"),
        "magnet" or "magnet_finished" => Tongue.Say("t finished magnets", "吨成品磁体"),
        "magnet_blank" => Tongue.Say("t magnet blanks", "吨磁体毛坯"),
        "scrap_feed" => Tongue.Say("t scrap in the feed", "吨废料（投料）"),
        _ => Plain(basis),
    };

    /// <summary>Standing of a plant, a project or an event: <c>under construction</c>, 在建.</summary>
    /// <param name="status">Status as in data and scenario files, or of a plant in a run.</param>
    public static string Status(string status) => status switch
    {
        "operating" => Tongue.Say("operating", "运行"),
        "commissioning" => Tongue.Say("commissioning", "调试"),
        "under_construction" => Tongue.Say("under construction", "在建"),
        "financed" => Tongue.Say("financed", "已融资"),
        "permitted" => Tongue.Say("permitted", "已获许可"),
        "binding" => Tongue.Say("binding", "已签约"),
        "mou" => Tongue.Say("MoU", "谅解备忘录"),
        "in_talks" => Tongue.Say("in talks", "洽谈中"),
        "exploring" => Tongue.Say("exploring", "探讨中"),
        "rumoured" => Tongue.Say("rumoured", "传闻"),
        "announced" => Tongue.Say("announced", "已宣布"),
        "decided" => Tongue.Say("decided", "已决定"),
        "in_force" => Tongue.Say("in force", "生效"),
        "suspended" => Tongue.Say("suspended", "暂停"),
        "expired" => Tongue.Say("expired", "已失效"),
        "denied" => Tongue.Say("denied", "已否认"),
        "care_and_maintenance" => Tongue.Say("care and maintenance", "停产维护"),
        "stalled" => Tongue.Say("stalled", "停滞"),
        "paused" => Tongue.Say("paused", "搁置"),
        "closed" => Tongue.Say("closed", "关闭"),
        "cancelled" => Tongue.Say("cancelled", "取消"),
        "ramping" => Tongue.Say("ramping", "爬坡"),
        "scheduled" => Tongue.Say("scheduled", "待投产"),
        "waiting" => Tongue.Say("waiting", "观望"),
        "idle" => Tongue.Say("idle", "闲置"),
        "not_built" => Tongue.Say("not built", "未建"),
        _ => Plain(status),
    };

    /// <summary>Kind of an event: <c>price floor</c>, 保底价格.</summary>
    /// <param name="kind">Kind as in scenario files.</param>
    public static string EventKind(string kind) => kind switch
    {
        "project" => Tongue.Say("project", "项目"),
        "ban" => Tongue.Say("ban", "贸易禁令"),
        "licence" => Tongue.Say("licence", "出口许可"),
        "tariff" => Tongue.Say("tariff", "进口关税"),
        "price_floor" => Tongue.Say("price floor", "保底价格"),
        "output_credit" => Tongue.Say("output credit", "生产抵免"),
        "capex_grant" => Tongue.Say("capex grant", "投资补助"),
        "stockpile" => Tongue.Say("stockpile", "收储"),
        "quota" => Tongue.Say("quota", "总量控制指标"),
        "demand" => Tongue.Say("demand", "需求变化"),
        "note" => Tongue.Say("note", "记录"),
        "export_quota" => Tongue.Say("export quota", "出口配额"),
        "export_tax" => Tongue.Say("export tax", "出口关税"),
        "offtake" => Tongue.Say("offtake", "包销协议"),
        "loan" => Tongue.Say("loan", "优惠贷款"),
        "investment_credit" => Tongue.Say("investment credit", "投资抵免"),
        "origin_restriction" => Tongue.Say("origin restriction", "原产地限制"),
        "technology_ban" => Tongue.Say("technology ban", "技术出口禁令"),
        _ => Plain(kind),
    };

    /// <summary>How well a number is known: <c>estimated</c>, 估算.</summary>
    /// <param name="quality">The quality.</param>
    public static string Quality(Quality quality) => quality switch
    {
        Figures.Quality.Measured => Tongue.Say("measured", "实测"),
        Figures.Quality.Reported => Tongue.Say("reported", "报告"),
        Figures.Quality.Estimated => Tongue.Say("estimated", "估算"),
        _ => Tongue.Say("assumed", "假设"),
    };

    /// <summary>What became of a project or an appraisal, or the kind of an event: the words of a tag in a table.</summary>
    /// <param name="key">The tag, as in a run's rows.</param>
    public static string Tag(string key) => key switch
    {
        "comes" => Tongue.Say("comes", "如期投产"),
        "invested" => Tongue.Say("invested", "获得投资"),
        "waits" => Tongue.Say("waits", "观望"),
        "idle" => Tongue.Say("idle", "闲置"),
        "not_taken" => Tongue.Say("not taken", "情景不采纳"),
        "after_the_run" => Tongue.Say("after the run", "期后投产"),
        "cancelled" => Tongue.Say("cancelled", "取消"),
        "went_ahead" => Tongue.Say("went ahead", "投资"),
        "waited" => Tongue.Say("waited", "等待"),
        "queued" => Tongue.Say("queued", "排队"),
        "measured" => Quality(Figures.Quality.Measured),
        "reported" => Quality(Figures.Quality.Reported),
        "estimated" => Quality(Figures.Quality.Estimated),
        "assumed" => Quality(Figures.Quality.Assumed),
        _ => EventKind(key),
    };

    private static string Plain(string key) => (key ?? string.Empty).Replace('_', ' ');
}
