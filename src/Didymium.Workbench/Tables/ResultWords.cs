using System.Collections.Frozen;
using Didymium.Chain.Wording;

namespace Didymium.Workbench.Tables;

/// <summary>What a run's tables and their columns mean, with unit and basis, in the reader's language.</summary>
public static class ResultWords
{
    private static readonly FrozenDictionary<string, (string En, string Zh)> Titles = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["production"] = ("Production: what each plant made", "产量：各工厂的产出"),
        ["flows"] = ("Flows: what moved between regions", "流量：地区间的流动"),
        ["prices"] = ("Prices by product and region", "价格：按产品和地区"),
        ["demand"] = ("Demand: what end uses wanted and bought", "需求：终端用途的需求和购买"),
        ["capacity"] = ("Capacity of each plant and its use", "各工厂的产能及利用率"),
        ["stocks"] = ("Stocks at the end of each period", "各期末库存"),
        ["in_use"] = ("Magnets in goods in service, retired and collected", "在役、报废和收集的磁体"),
        ["shares"] = ("Shares of countries by stage", "各国在各环节的份额"),
        ["events"] = ("Events of the scenario as they stood", "情景事件的状态"),
        ["balances"] = ("Balances by product and region", "平衡表：按产品和地区"),
        ["element_balances"] = ("Balances by element over the whole chain", "全产业链元素平衡"),
        ["projects"] = ("Projects: announced against the run", "项目：公告与模型运行对比"),
        ["bottlenecks"] = ("Bottlenecks by stage, in China and outside", "瓶颈：按环节，中国境内外"),
        ["decisions"] = ("Decisions of the model's investors", "模型投资者的决策"),
        ["caps"] = ("Caps that bind, and what they are worth", "起约束作用的上限及其价值"),
        ["shortages"] = ("Shortages: what users went without", "短缺：用户未得到满足的数量"),
        ["welfare"] = ("What each year is worth to producers and consumers", "各年对生产者和消费者的价值"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string UnitEn, string UnitZh, string En, string Zh)> Columns = new Dictionary<string, (string, string, string, string)>(StringComparer.Ordinal)
    {
        ["period"] = ("", "", "Calendar year, or quarter or month of a finer run.", "日历年；更细的运行为季度或月。"),
        ["facility"] = ("", "", "Plant.", "工厂。"),
        ["region"] = ("", "", "Country or group where it is.", "所在国家或国家组。"),
        ["owner"] = ("", "", "Country of the party that controls it.", "控制方所属国家。"),
        ["stage"] = ("", "", "Stage of the chain.", "产业链环节。"),
        ["product"] = ("", "", "Product; concentrate, carbonate and SEG+ carry their deposit after a dot.", "产品；精矿、碳酸稀土和SEG+在点号后带矿床。"),
        ["element"] = ("", "", "Element counted; empty where the whole product is.", "所计元素；空表示整个产品。"),
        ["tonnes"] = ("t", "吨", "Tonnes on the row's or the product's basis.", "吨，按本行或产品的口径。"),
        ["basis"] = ("", "", "What a tonne counts: reo (oxide), metal, alloy or magnet.", "一吨所计：reo（氧化物）、金属、合金或磁体。"),
        ["origin"] = ("", "", "Where it comes from.", "来源地。"),
        ["destination"] = ("", "", "Where it goes.", "目的地。"),
        ["transport_usd_per_kg"] = ("USD of 2024 per kg", "2024年美元/千克", "Freight and handling.", "运费和装卸。"),
        ["wedge_usd_per_kg"] = ("USD of 2024 per kg", "2024年美元/千克", "Tariffs, licences and other wedges.", "关税、许可和其他附加。"),
        ["usd_per_kg"] = ("USD of 2024 per kg", "2024年美元/千克", "Price: what one more kilogram is worth there.", "价格：当地再多一千克的价值。"),
        ["use"] = ("", "", "End use.", "终端用途。"),
        ["wanted_t"] = ("t of product", "吨产品", "Wanted at the reference price, after growth and substitution.", "参考价格下的需求，已计增长和替代。"),
        ["served_t"] = ("t of product", "吨产品", "Bought at the price that came about.", "按实际价格购得。"),
        ["price_usd_per_kg"] = ("USD of 2024 per kg", "2024年美元/千克", "That price.", "该价格。"),
        ["status"] = ("", "", "Standing.", "状态。"),
        ["capacity_t"] = ("t a year", "吨/年", "Usable capacity on the stage's natural basis, after ramp, availability and the chance that it comes.", "可用产能，按环节的自然口径，已计爬坡、可用率和建成概率。"),
        ["utilisation"] = ("fraction", "比例", "Throughput over capacity.", "处理量与产能之比。"),
        ["holder"] = ("", "", "Commercial or government.", "商业或政府。"),
        ["cover_days"] = ("days", "天", "Days of present use that it would last.", "按现有用量可维持的天数。"),
        ["in_use_t"] = ("t of magnets", "吨磁体", "In goods in service at the end of the period.", "期末在役产品中的数量。"),
        ["retired_t"] = ("t of magnets", "吨磁体", "In goods that reached the end of their lives.", "到达寿命终点的产品中的数量。"),
        ["collected_t"] = ("t of magnets", "吨磁体", "Of those, what can be collected as scrap.", "其中可收集为废料的数量。"),
        ["by"] = ("", "", "By location of the plants or by control of them.", "按工厂所在地或按控制方。"),
        ["country"] = ("", "", "Country or group.", "国家或国家组。"),
        ["share"] = ("fraction of the world", "占全球比例", "Share of the stage.", "占该环节的份额。"),
        ["event"] = ("", "", "Event.", "事件。"),
        ["effect"] = ("", "", "What the model does with it.", "模型如何处理。"),
        ["claim"] = ("", "", "Sources and claims behind it.", "其来源和说法。"),
        ["made_t"] = ("t of product", "吨产品", "Made there, collected scrap included.", "当地生产，含收集的废料。"),
        ["imported_t"] = ("t of product", "吨产品", "Imported.", "进口。"),
        ["stock_drawn_t"] = ("t of product", "吨产品", "Opening less closing stock; negative when stock is built.", "期初减期末库存；增加库存时为负。"),
        ["processed_t"] = ("t of product", "吨产品", "Used by plants.", "工厂使用。"),
        ["exported_t"] = ("t of product", "吨产品", "Exported.", "出口。"),
        ["withheld_t"] = ("t", "吨", "Withheld or discarded, as nobody buys it at its floor.", "因无人按下限价格购买而惜售或弃置。"),
        ["mined_t"] = ("t of oxide equivalent", "吨氧化物当量", "In mined products.", "采出产品中。"),
        ["end_of_life_t"] = ("t of oxide equivalent", "吨氧化物当量", "In end-of-life magnets collected.", "所收集报废磁体中。"),
        ["used_t"] = ("t of oxide equivalent", "吨氧化物当量", "In goods that end uses bought.", "终端用途所购产品中。"),
        ["lost_t"] = ("t of oxide equivalent", "吨氧化物当量", "Lost in processing.", "加工损失。"),
        ["stock_change_t"] = ("t of oxide equivalent", "吨氧化物当量", "Added to stocks.", "增加的库存。"),
        ["recycled_t"] = ("t of oxide equivalent", "吨氧化物当量", "Recovered from swarf and end-of-life magnets; an inner loop, not part of the sum.", "自磁泥和报废磁体回收；内部循环，不计入合计。"),
        ["project"] = ("", "", "Project.", "项目。"),
        ["name"] = ("", "", "Name.", "名称。"),
        ["announced_start"] = ("", "", "Start as announced.", "公告的投产时间。"),
        ["announced_t"] = ("t a year", "吨/年", "Capacity as announced, on the stage's natural basis.", "公告产能，按环节的自然口径。"),
        ["run_start"] = ("", "", "First year with output in the run; empty when it never comes.", "模型运行中首个有产出的年份；不建成则空。"),
        ["run_2030_t"] = ("t", "吨", "Output of the run in 2030, on the natural basis.", "模型运行2030年产量，按自然口径。"),
        ["run_last_t"] = ("t", "吨", "Output of the run in its last year.", "模型运行末年产量。"),
        ["outcome"] = ("", "", "What becomes of it in the run.", "模型运行中的结果。"),
        ["reason"] = ("", "", "Why, with the numbers that decided it.", "原因及决定性数字。"),
        ["npv_musd"] = ("million USD of 2024", "百万2024年美元", "Net present value of the last appraisal.", "最近一次评估的净现值。"),
        ["npv_million_usd"] = ("million USD of 2024", "百万2024年美元", "Net present value.", "净现值。"),
        ["bloc"] = ("", "", "China, or outside.", "中国或境外。"),
        ["rent_usd_per_kg"] = ("USD of 2024 per kg", "2024年美元/千克", "What a further kilogram of it would earn.", "再多一千克所值。"),
        ["facilities"] = ("", "", "Plants decided on together.", "一并决策的工厂。"),
        ["decision"] = ("", "", "What was decided.", "决策。"),
        ["investment_million_usd"] = ("million USD of 2024", "百万2024年美元", "Investment.", "投资。"),
        ["expected_usd_per_kg"] = ("USD of 2024 per kg", "2024年美元/千克", "What its output is expected to fetch.", "预期售价。"),
        ["needed_usd_per_kg"] = ("USD of 2024 per kg", "2024年美元/千克", "What it needs to earn its hurdle rate.", "达到要求回报率所需的价格。"),
        ["words"] = ("", "", "The same in a sentence.", "文字说明。"),
        ["kind"] = ("", "", "What kind of cap it is.", "上限的种类。"),
        ["id"] = ("", "", "The cap.", "该上限。"),
        ["from_cover_t"] = ("t of product", "吨产品", "Taken from what users hold themselves.", "取自用户自有库存。"),
        ["stopped_t"] = ("t of product", "吨产品", "Needed, not bought and not in cover: output that stops.", "有需要而未购得且无库存：停产部分。"),
        ["cover_days_left"] = ("days", "天", "Days of need still in cover at the end of the period.", "期末库存可维持的天数。"),
        ["foresight"] = ("", "", "Recursive, or perfect foresight.", "递推或完全预见。"),
        ["value_million_usd"] = ("million USD of 2024", "百万2024年美元", "What buyers would have paid for what they got.", "买方对所得的支付意愿。"),
        ["cost_million_usd"] = ("million USD of 2024", "百万2024年美元", "Running costs less support, and trade with its tariffs.", "运行成本减支持，以及含关税的贸易。"),
        ["holding_million_usd"] = ("million USD of 2024", "百万2024年美元", "What stocks are worth to their holders beyond a later sale.", "库存对持有者的价值（以后出售之外）。"),
        ["surplus_million_usd"] = ("million USD of 2024", "百万2024年美元", "Value and holding less cost and investment.", "价值加库存价值减成本和投资。"),
        ["discounted_million_usd"] = ("million USD of 2024", "百万2024年美元", "The surplus seen from the base year.", "折现至基年的剩余。"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What a column means in one table only, and the tables of stress tests.
    private static readonly FrozenDictionary<string, (string UnitEn, string UnitZh, string En, string Zh)> Own = new Dictionary<string, (string, string, string, string)>(StringComparer.Ordinal)
    {
        ["production.tonnes"] = ("t on the row's basis", "吨（按本行口径）", "Made; the basis says what a tonne counts: reo (oxide), metal, alloy or magnet.", "产量；口径说明一吨所计：reo（氧化物）、金属、合金或磁体。"),
        ["flows.tonnes"] = ("t on the product's basis", "吨（按产品口径）", "Shipped.", "运量。"),
        ["stocks.tonnes"] = ("t on the product's basis", "吨（按产品口径）", "Held at the end of the period.", "期末持有量。"),
        ["shares.tonnes"] = ("t on the stage's basis", "吨（按环节口径）", "Mined: REO; separated: NdPr, Dy and Tb oxide; separated_all: all oxides; heavy: Dy and Tb oxide; metal; magnet.", "采矿：REO；分离：镨钕、镝、铽氧化物；separated_all：全部氧化物；heavy：镝、铽氧化物；金属；磁体。"),
        ["element_balances.withheld_t"] = ("t of oxide equivalent", "吨氧化物当量", "Withheld or discarded, as nobody buys it at its floor.", "因无人按下限价格购买而惜售或弃置。"),
        ["balances.withheld_t"] = ("t of product", "吨产品", "Withheld or discarded, as nobody buys it at its floor.", "因无人按下限价格购买而惜售或弃置。"),
        ["cases.kind"] = ("", "", "What is taken out: facility, stage, country, owner, route, product or pair.", "移除对象：工厂、环节、国家、所有者、路线、产品或组合。"),
        ["unserved.tonnes"] = ("t of product", "吨产品", "What a use goes without.", "用途未得到满足的数量。"),
        ["unserved.share"] = ("fraction of the base", "占基准比例", "The same as a share of what was bought in the base.", "占基准购买量的比例。"),
        ["removed.tonnes"] = ("t on the stage's basis", "吨（按环节口径）", "Taken out in the stressed period.", "受压期内移除的数量。"),
        ["case"] = ("", "", "What is taken out.", "移除对象。"),
        ["welfare_lost_musd"] = ("million USD of 2024", "百万2024年美元", "Welfare lost in the stressed period.", "受压期内的福利损失。"),
        ["exposure_musd"] = ("million USD of 2024", "百万2024年美元", "Exposure until things are back; the ranking is by it.", "恢复前的风险敞口；排序依据。"),
        ["users_lose_musd"] = ("million USD of 2024", "百万2024年美元", "Loss of users; negative for a gain.", "用户损失；负值为收益。"),
        ["plants_lose_musd"] = ("million USD of 2024", "百万2024年美元", "Loss of plants; negative for a gain from dearer products.", "工厂损失；负值为涨价收益。"),
        ["musd"] = ("million USD of 2024", "百万2024年美元", "The same at the base's prices.", "按基准价格计。"),
        ["unserved_share"] = ("fraction", "比例", "Share of demand that goes unserved.", "未满足需求的比例。"),
        ["survive_days"] = ("days", "天", "Until the first country's stocks run out; empty when none does.", "首个国家库存耗尽前的天数；无则空。"),
        ["survive_region"] = ("", "", "That country.", "该国家。"),
        ["back_days"] = ("days", "天", "Until what was taken out is back.", "被移除者恢复所需天数。"),
        ["replaced_days"] = ("days", "天", "Until others have replaced it.", "由他方替代所需天数。"),
        ["slowest_stage"] = ("", "", "Stage that takes longest.", "最慢的环节。"),
        ["recovery_by"] = ("", "", "How it recovers.", "恢复方式。"),
        ["iterations"] = ("", "", "Simplex iterations of the solver.", "求解器单纯形迭代次数。"),
        ["family"] = ("", "", "Family of the use.", "用途类别。"),
        ["inside_base"] = ("USD of 2024 per kg", "2024年美元/千克", "Price in the reference region (China), base.", "基准情况下参考地区（中国）价格。"),
        ["inside"] = ("USD of 2024 per kg", "2024年美元/千克", "Price there, in the case.", "该情形下当地价格。"),
        ["outside_base"] = ("USD of 2024 per kg", "2024年美元/千克", "Price outside, base.", "基准情况下境外价格。"),
        ["outside"] = ("USD of 2024 per kg", "2024年美元/千克", "Price outside, in the case.", "该情形下境外价格。"),
        ["dearest_region"] = ("", "", "Where the price rises most.", "涨幅最大的地区。"),
        ["dearest_multiple"] = ("times the base", "基准的倍数", "Price there as a multiple of the base.", "当地价格为基准的倍数。"),
        ["missing_t_per_day"] = ("t of oxide equivalent a day", "吨氧化物当量/天", "What less arrives or is made.", "少到货或少生产的数量。"),
        ["stock_t"] = ("t of oxide equivalent", "吨氧化物当量", "Stocks and cover that the case reaches for.", "可动用的库存。"),
        ["days"] = ("days", "天", "How long they stand in.", "可支撑天数。"),
        ["share_missing"] = ("fraction", "比例", "Purchases that fall away as a share of the base's.", "减少的购买占基准的比例。"),
        ["share_of_world"] = ("fraction of the world", "占全球比例", "What is taken out as a share of the world's.", "移除量占全球比例。"),
        ["replaced_share"] = ("fraction", "比例", "Share of it that others make up for.", "由他方弥补的比例。"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Title of a run's table; its name where it has none.</summary>
    /// <param name="table">Table name, such as <c>prices</c>.</param>
    public static string Title(string table) => Titles.TryGetValue(table, out var words) ? Tongue.Say(words.En, words.Zh) : table;

    /// <summary>Unit (with basis where it has one; empty for text) and meaning of a column of a table of a run or a stress test.</summary>
    /// <param name="table">Its table: a column may mean something of its own there.</param>
    /// <param name="column">Column name, such as <c>usd_per_kg</c>.</param>
    public static (string Unit, string Meaning) Column(string table, string column) => Own.TryGetValue($"{table}.{column}", out var words) || Columns.TryGetValue(column, out words) || Own.TryGetValue(column, out words)
        ? (Tongue.Say(words.UnitEn, words.UnitZh), Tongue.Say(words.En, words.Zh))
        : (string.Empty, string.Empty);
}
