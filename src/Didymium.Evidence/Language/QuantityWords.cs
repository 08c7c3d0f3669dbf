namespace Didymium.Evidence.Language;

/// <summary>What a word near a quantity says of it.</summary>
internal enum CueKind
{
    /// <summary>What is weighed; the cue's basis tells.</summary>
    Material,

    /// <summary>Per year: capacity, annual, 年产.</summary>
    Annual,

    /// <summary>Per month: monthly, 月产.</summary>
    Monthly,

    /// <summary>Per quarter: quarterly, 单季.</summary>
    Quarterly,

    /// <summary>In the ground or in store: resource, 储量, 库存; owed.</summary>
    Stock,

    /// <summary>A weaker word of the same: contains, 含; it only tells when no period is given.</summary>
    Holds,

    /// <summary>Once: shipment, 首批.</summary>
    OneOff,

    /// <summary>Flow of a period: output, exports, quota, demand.</summary>
    Flow,

    /// <summary>A price.</summary>
    Price,

    /// <summary>A result of a company: revenue, profit.</summary>
    Result,

    /// <summary>The market in shares: what stands with it is no quantity of the field.</summary>
    Shares,

    /// <summary>Up: rose, 增长.</summary>
    Rise,

    /// <summary>Down: fell, 下降.</summary>
    Fall,

    /// <summary>A comparison with the year or month before: 同比, year on year.</summary>
    Compared,

    /// <summary>Money that is owed or held: debt, cash.</summary>
    Owed,

    /// <summary>A word that means nothing here and hides a shorter one.</summary>
    Nothing,
}

/// <summary>A word of <see cref="QuantityWords"/> in a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Character after the last.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Basis">What is weighed, for <see cref="CueKind.Material"/>.</param>
internal readonly record struct Cue(int Start, int End, CueKind Kind, QuantityBasis Basis);

/// <summary>The words that tell what a quantity counts, per what, and how exactly.</summary>
internal static class QuantityWords
{
    /// <summary>Words around a quantity.</summary>
    public static readonly WordTable<(CueKind Kind, QuantityBasis Basis)> Cues = new(
        ((CueKind.Material, QuantityBasis.GrossOre), "ore|ores|raw ore|run-of-mine|rom ore|rom|mineralisation|mineralization|矿石|原矿|矿石量|稀土矿石|毛矿"),
        ((CueKind.Material, QuantityBasis.Concentrate), "concentrate|concentrates|精矿|稀土精矿|mineral concentrate"),
        ((CueKind.Material, QuantityBasis.ContainedReo), "reo|reos|treo|treos|reo-equivalent|reo equivalent|rare earth oxide|rare earth oxides|rare-earth oxide|rare-earth oxides|rare earths oxides|rare earths oxide|total rare earth oxide|total rare earth oxides|contained oxide|contained oxides|contained rare earth oxide|contained rare earth oxides|oxide equivalent|rare-earth-oxide|in oxide terms|稀土氧化物|折稀土氧化物|reo当量|氧化物当量|总稀土氧化物|rare earth oxides (reo)|reo in concentrate|reo contained in concentrate|in concentrate|以reo计|折reo|tree"),
        ((CueKind.Material, QuantityBasis.SeparatedOxide), "ndpr|nd-pr|ndpr oxide|nd/pr|ndpr oxides|nd-pr oxide|ndpr-oxide|prnd|prnd oxide|pr-nd oxide|neodymium-praseodymium|neodymium-praseodymium oxide|neodymium praseodymium|praseodymium-neodymium|praseodymium-neodymium oxide|neodymium and praseodymium|neodymium oxide|praseodymium oxide|dysprosium oxide|terbium oxide|dysprosium|terbium|dysprosium and terbium|dysprosium and terbium oxide|dysprosium and terbium oxides|dy/tb|dytb|dy and tb|samarium oxide|yttrium oxide|lanthanum oxide|cerium oxide|gadolinium oxide|europium oxide|holmium oxide|lutetium oxide|scandium oxide|erbium oxide|ytterbium oxide|heavy rare earth oxides|heavy rare-earth oxides|heavy oxides|light oxides|separated oxide|separated oxides|separated rare earth oxides|separated rare-earth oxides|separated rare earths|separated heavy rare earths|separated rare earth products|separated products|separated heavy rare earth oxides|separated light rare earth oxides|separated ndpr|separated ndpr oxide|separated dysprosium|separated terbium|oxide|oxides|sego|didymium oxide|氧化镨钕|镨钕氧化物|镨钕|氧化镝|氧化铽|氧化钕|氧化镨|氧化镧|氧化铈|氧化钇|氧化钐|氧化铕|氧化钆|氧化钬|氧化铒|氧化镱|氧化镥|氧化钪|氧化镝和氧化铽|氧化镝铽|镝铽|镝铽氧化物|镝|铽|氧化物|分离氧化物|分离产品|单一稀土氧化物|单一氧化物|稀土分离产品|分离稀土|重稀土氧化物|轻稀土氧化物|分离后稀土氧化物"),
        ((CueKind.Material, QuantityBasis.Metal), "metal|metals|ndpr metal|ndpr metals|neodymium metal|praseodymium metal|dysprosium metal|terbium metal|samarium metal|rare earth metal|rare earth metals|rare-earth metal|rare-earth metals|pr-nd metal|prnd metal|didymium metal|mischmetal|金属|稀土金属|镨钕金属|金属镨钕|金属钕|金属镝|金属铽|金属镨|金属钐|金属镧|金属铈|金属钇|镨钕金属产品"),
        ((CueKind.Material, QuantityBasis.Alloy), "alloy|alloys|ndfeb alloy|ndfeb alloys|strip-cast alloy|strip cast alloy|magnet alloy|magnet alloys|ferro-dysprosium|dysprosium-iron|dysprosium iron|ndpr alloy|合金|镝铁|镝铁合金|钕铁硼合金|速凝|速凝薄带|甩带片|钕铁硼速凝薄带|稀土合金|钆铁|钬铁|甩片"),
        ((CueKind.Material, QuantityBasis.Magnet), "magnet|magnets|ndfeb|ndfeb magnet|ndfeb magnets|ndfeb blocks|ndfeb block|permanent magnet|permanent magnets|rare earth magnet|rare earth magnets|rare-earth magnet|rare-earth magnets|sintered magnet|sintered magnets|neo magnet|neo magnets|neo-magnets|bonded magnets|smco|samarium-cobalt magnets|magnet scrap|magnet block|magnet blocks|neodymium magnets|neodymium-iron-boron|neodymium iron boron|磁材|磁体|磁钢|钕铁硼|永磁|永磁体|永磁材料|稀土永磁|稀土永磁体|稀土永磁材料|磁性材料|烧结钕铁硼|粘结钕铁硼|高性能钕铁硼|钕铁硼磁体|钕铁硼磁材|钕铁硼永磁|钕铁硼毛坯|毛坯|钐钴|废旧磁体|废旧磁材|磁体成品|钕磁铁|磁铁"),
        ((CueKind.Material, QuantityBasis.None), "mixed oxide|mixed oxides|mixed rare earth oxide|mixed rare-earth oxide|混合氧化物|monazite|独居石|氟碳铈矿|bastnaesite|bastnasite|xenotime|磷钇矿|rare earth|rare earths|rare-earth|rare-earths|heavy rare earths|heavy rare-earth|light rare earths|rare earth elements|rare earth products|rare earth compounds|rare earth compound|rare-earth compounds|compounds|mixed carbonate|mixed rare earth carbonate|mixed rare-earth carbonate|rare earth carbonate|carbonate|carbonates|mrec|chloride|chlorides|feed|feedstock|scrap|swarf|mineral sands|heavy mineral concentrate|heavy mineral concentrates|hmc|zircon|ilmenite|gallium|germanium|antimony|tungsten|lithium|graphite|copper|uranium|稀土|稀土产品|中重稀土|重稀土|轻稀土|稀土元素|碳酸稀土|混合碳酸稀土|混合稀土|稀土化合物|稀土盐|氯化稀土|矿产品|稀土矿|离子型稀土矿|岩矿型稀土矿|废料|镓|锗|锑|钨|锂|石墨|铜|锆英砂|钛铁矿|重砂矿|ionic clay|clays|clay|barite|fluorite|fluorspar|thorium|cobalt|nickel|tantalum|scandium|magnesium|steel|acid|waste|coal|lanthanum|cerium|yttrium|samarium|gadolinium|europium|lutetium|neodymium|praseodymium|钍|钴|镍|重晶石|萤石|钪"),
        ((CueKind.Annual, QuantityBasis.None), "/yr|/year|/annum|/年|in the year|for the year|for the full year|annual|annual capacity|yearly|annualised|annualized|annually|a year|per year|per annum|each year|every year|capacity|capacities|nameplate|run rate|run-rate|throughput|per-year|a-year|p.a.|年产|年产能|年产量|每年|年均|年开采|年冶炼|年提取|年销售|年销量|年耗|年用|年产出|年提供|年综合|年拆解|年利用|年处理|年加工|年分离|年处理量|年度|年供应|年供货|年采|年需求|年消费|年出口|年进口|年设计|产能|总产能|产线规模|设计规模|生产规模|年产值|年化|年生产|全年|产能规模|年回收|年消耗|年用量|年需|年可|annum"),
        ((CueKind.Monthly, QuantityBasis.None), "in the month|for the month|during the month|月产能|月处理|月发运|月出货|月需|月供|月销|月加工|月回收|monthly|a month|per month|each month|月产|月产量|每月|月度|单月|月均|月出口|月需求|当月"),
        ((CueKind.Quarterly, QuantityBasis.None), "in the quarter|for the quarter|during the quarter|over the quarter|in the three months|quarterly|per quarter|a quarter|单季|单季度|季度产量|季产"),
        ((CueKind.Stock, QuantityBasis.None), "resource|resources|reserve|reserves|mineral resource|ore reserve|resource estimate|in-ground|in situ|in-situ|inferred|indicated|measured|proven and probable|probable reserves|inventory|inventories|stocks|stockpile|stockpiles|holds|hold|hosts|endowment|储量|资源量|资源储量|储备量|保有|探明|蕴藏|蕴藏量|库存|社会库存|存量|远景资源|控制资源|推断资源|潜在资源|可采储量|储备|矿藏|extractable|recoverable|in the ground|查明|可采出|可采|埋藏|赋存|资源|稀土资源"),
        ((CueKind.Holds, QuantityBasis.None), "deposit|deposits|discovery|tailings|矿床|contain|contains|containing|contained|found|discovered|发现|探获|所含|含有|共含|内含|含|拥有"),
        ((CueKind.OneOff, QuantityBasis.None), "shipment|shipments of a|shipment of|first shipment|first batch|batch|batch of|cargo|cargo of|cargoes|consignment|consignment of|delivery of|trial lot|sample|samples|maiden|首批|一批|该批|本批|样品|装船|货船|发运|发往|交付|运抵|首单|首船"),
        ((CueKind.Flow, QuantityBasis.None), "produce|produces|produced|producing|production|output|mined|mine production|yield|yields|yielded|export|exports|exported|import|imports|imported|shipments|shipped|sold|sales|sales volume|sales volumes|bought|took|purchases|consumption|consume|consumes|consumed|demand|needs|requirement|requirements|quota|quotas|supply|supplies|supplied|turn out|turns out|turned out|process|processed|refined|separated|deliveries|delivered|volumes|volume|recovered|treated|guidance|allocation|allocated|offtake|产量|产出|生产|出口|出口量|进口|进口量|销量|销售|配额|指标|控制指标|总量控制指标|需求|需求量|消费量|消费|用量|供应|供应量|供给|供应总量|采购|处理|加工|总产量|累计产|净出口|净进口|发货|回收量|产品|开采量|分离量"),
        ((CueKind.Price, QuantityBasis.None), "price|prices|priced|quoted|quote|traded|trading|offered|offers|bid|floor|price floor|assessment|assessed|average|averaged|spot|价格|报价|均价|挂牌价|成交价|售价|保底价|底价|地板价|指导价|中间价|主流价|现货价|价差|到岸价|离岸价|收购价|承购价|单价"),
        ((CueKind.Result, QuantityBasis.None), "revenue|revenues|profit|net profit|net loss|loss|earnings|ebitda|turnover|net income|export value|value of exports|营收|营业收入|收入|净利润|利润|净亏损|亏损|营业额|销售额|出口额|进口额|出口金额|产值|毛利率|毛利"),
        ((CueKind.Shares, QuantityBasis.None), "share price|stock price|shares have|shares hit|shares up|shares down|shares lost|shares soared|shares added|shares sank|shares tumbled|shares advanced|shares rallied|shares opened|shares finished|shares rose|shares fell|shares closed|shares jumped|shares surged|shares gained|shares dropped|shares slid|shares were|shares traded|shares ended|shares of the company|shares slumped|shares climbed|stock rose|stock fell|stock closed|stock jumped|market value|market capitalisation|market capitalization|market cap|its shares|股价|收涨|收跌|涨停|跌停|市值|成交额|换手率|收盘|收报|盘中|开盘|市盈率|股息"),
        ((CueKind.Rise, QuantityBasis.None), "rise|rises|rose|risen|rising|up|increase|increases|increased|increasing|grow|grows|grew|grown|growing|growth|climb|climbs|climbed|jump|jumps|jumped|surge|surges|surged|soar|soared|gain|gains|gained|higher|raise|raises|raised|raising|lift|lifts|lifted|expand|expands|expanded|expanding|boost|boosts|boosted|doubled|double|doubling|tripled|triple|quadrupled|add|added|adding|advance|advanced|upgraded|upgrade|improve|improved|rebound|rebounded|recovered|more|above|rally|rallied|spike|spiked|longer|larger|exceeded|增长|增加|上涨|上升|提高|提升|攀升|大增|激增|增幅|涨幅|增速|上调|扩大|扩产|增产|增至|升至|涨至|多出|高出|涨|回升|反弹|走高|暴涨|大涨|飙升|累计涨|增|提价|加价|增长率|涨价|同比增|环比增|扩至|扩张|翻番|跃升|猛增|微增|微涨|小涨|上扬|递增"),
        ((CueKind.Fall, QuantityBasis.None), "fall|falls|fell|fallen|falling|down|decline|declines|declined|declining|drop|drops|dropped|dropping|decrease|decreases|decreased|cut|cuts|cutting|reduce|reduces|reduced|reducing|reduction|slump|slumped|plunge|plunged|plummet|plummeted|slide|slid|slip|slipped|shrink|shrank|lower|lowered|lowering|less|fewer|lost|lose|halved|tumbled|tumble|eased|shed|contracted|contraction|below|weakened|retreated|sank|discount|trimmed|slashed|下降|减少|下跌|降低|下滑|回落|缩减|跌幅|降幅|降至|跌至|减至|下调|减产|萎缩|锐减|骤降|大跌|暴跌|减|跌|降|走低|少了|削减|压缩|收窄|下挫|微降|微跌|滑落|缩水|同比降|环比降|低于|比例下降"),
        ((CueKind.Compared, QuantityBasis.None), "cagr|year on year|year-on-year|year over year|year-over-year|yoy|y-o-y|y/y|month on month|month-on-month|mom|m-o-m|m/m|quarter on quarter|quarter-on-quarter|qoq|q/q|q-o-q|from a year earlier|from a year ago|than a year earlier|than a year ago|compared with a year earlier|on the year|on the month|on the quarter|from the previous quarter|from the previous month|from the prior quarter|week on week|week-on-week|同比|环比|较上年|比上年|较去年|比去年|较上月|比上月|较上周|比上周|较前一|较年初|较上一|按年|按月|按季|周环比|月环比|年均复合|复合增长率|年复合"),
        ((CueKind.Owed, QuantityBasis.None), "debt|debts|cash and cash equivalents|cash and equivalents|cash and short|cash balance|cash position|in cash at|cash of|outstanding|liabilities|owed|borrowings|债务|债券|负债|现金及|货币资金|欠款|未偿"),
        ((CueKind.Nothing, QuantityBasis.None), "private debt|debt commitment|convertible debt|export-import bank|export finance|export credit|export credits|export controls|export control|export licences|export licenses|export licence|export license|import duties|import duty|import tariffs|出口管制|出口许可|出口许可证|进口关税|出口信贷|进出口银行|debt package|debt facility|debt funding|debt financing|debt finance|debt and equity|债务融资|债务方案|a year earlier|a year ago|a year before|a year later|a year after|half a year|year-ago|中国稀土|北方稀土|中国稀土集团|北方稀土集团|广晟有色|usa rare earth|american rare earths|arafura rare earths|lynas rare earths|australian rare earths|hastings rare earths|稀土集团|稀土高科|中重稀土集团|metals exchange|shanghai metals market|mp materials|noveon magnetics|金力永磁|中科三环|正海磁材|宁波韵升|大地熊|英洛华|盛和资源|五矿稀土|厦门钨业|中色股份|中国铝业|defence metals|american tungsten|energy fuels|metal event|metals company|china rare earth group|northern rare earth|rare earth group|资源税|资源国|资源型|资源安全|资源民族|资源合作|资源股份|资源控股|资源集团|资源部|资源回收|资源综合利用|再生资源|资源循环|资源部长|资源公司|资源开发|战略资源|跌破|涨破|突破|升破|自然资源|自然资源部|人力资源|盛和资源控股|哈斯廷斯|vulcan elements|aclara resources|rainbow rare earths|pensana|nasdaq|reserve bank|federal reserve|natural resources|industrial reserve|资源有限公司|no more than|no less than|more than|less than|fewer than|up to|higher than expected|down payment|up front|upfront|follow up|start-up|start up|set up|sets up|setting up|ramp up|ramp-up|ramped up|ramping up|build up|made up|make up|makes up|stock up|scale up|scale-up|scaling up|put up|puts up|putting up|joint venture|carried out|break down|shut down|shutting down|shutdown|lock down|at least|a quarter of|in more|pulled down|cut-off|cutoff|cut off|增资|涨停板|减征|降本|增持|减持|增发|增值税|增值|降级|减值|增强|加强|减排|降噪|减速|新增|增量|存量|增信|减免"));

    /// <summary>Approximators before a number.</summary>
    public static readonly IReadOnlyList<(string Word, Approximator Value)> Before = LongestFirst(
    [
        ("not more than", Approximator.UpTo), ("no more than", Approximator.UpTo), ("not exceeding", Approximator.UpTo), ("not less than", Approximator.AtLeast), ("no less than", Approximator.AtLeast), ("no fewer than", Approximator.AtLeast),
        ("as much as", Approximator.UpTo), ("as many as", Approximator.UpTo), ("as high as", Approximator.UpTo), ("up to", Approximator.UpTo), ("a maximum of", Approximator.UpTo), ("maximum of", Approximator.UpTo), ("at most", Approximator.UpTo), ("capped at", Approximator.UpTo), ("a cap of", Approximator.UpTo), ("maximum", Approximator.UpTo), ("max.", Approximator.UpTo), ("≤", Approximator.UpTo),
        ("as little as", Approximator.AtLeast), ("at least", Approximator.AtLeast), ("a minimum of", Approximator.AtLeast), ("minimum of", Approximator.AtLeast), ("minimum", Approximator.AtLeast), ("upwards of", Approximator.AtLeast), ("≥", Approximator.AtLeast),
        ("in excess of", Approximator.Over), ("more than", Approximator.Over), ("greater than", Approximator.Over), ("higher than", Approximator.Over), ("north of", Approximator.Over), ("exceeding", Approximator.Over), ("exceeds", Approximator.Over), ("exceed", Approximator.Over), ("exceeded", Approximator.Over), ("surpassing", Approximator.Over), ("surpassed", Approximator.Over), ("topped", Approximator.Over), ("topping", Approximator.Over), ("over", Approximator.Over), ("above", Approximator.Over), ("beyond", Approximator.Over), ("upward of", Approximator.Over), (">", Approximator.Over),
        ("less than", Approximator.Under), ("fewer than", Approximator.Under), ("lower than", Approximator.Under), ("under", Approximator.Under), ("below", Approximator.Under), ("short of", Approximator.Under), ("south of", Approximator.Under), ("<", Approximator.Under),
        ("close to", Approximator.Nearly), ("nearly", Approximator.Nearly), ("almost", Approximator.Nearly), ("approaching", Approximator.Nearly), ("near", Approximator.Nearly), ("nearing", Approximator.Nearly), ("just short of", Approximator.Nearly),
        ("in the region of", Approximator.About), ("in the order of", Approximator.About), ("on the order of", Approximator.About), ("somewhere around", Approximator.About), ("approximately", Approximator.About), ("approx.", Approximator.About), ("approx", Approximator.About), ("roughly", Approximator.About), ("around", Approximator.About), ("about", Approximator.About), ("some", Approximator.About), ("circa", Approximator.About), ("ca.", Approximator.About), ("ca", Approximator.About), ("c.", Approximator.About), ("~", Approximator.About), ("≈", Approximator.About),
        ("不少于", Approximator.AtLeast), ("不低于", Approximator.AtLeast), ("不小于", Approximator.AtLeast), ("不下于", Approximator.AtLeast), ("至少", Approximator.AtLeast), ("最少", Approximator.AtLeast), ("最低", Approximator.AtLeast), ("起码", Approximator.AtLeast), ("大于等于", Approximator.AtLeast),
        ("不超过", Approximator.UpTo), ("不多于", Approximator.UpTo), ("不高于", Approximator.UpTo), ("不大于", Approximator.UpTo), ("不逾", Approximator.UpTo), ("最多", Approximator.UpTo), ("最高", Approximator.UpTo), ("最大", Approximator.UpTo), ("至多", Approximator.UpTo), ("高达", Approximator.UpTo), ("最高可达", Approximator.UpTo), ("最高达", Approximator.UpTo), ("最多可达", Approximator.UpTo), ("多达", Approximator.UpTo), ("上限为", Approximator.UpTo), ("上限", Approximator.UpTo), ("封顶", Approximator.UpTo), ("小于等于", Approximator.UpTo),
        ("超过", Approximator.Over), ("超出", Approximator.Over), ("突破", Approximator.Over), ("高于", Approximator.Over), ("大于", Approximator.Over), ("多于", Approximator.Over), ("逾", Approximator.Over), ("超", Approximator.Over), ("升破", Approximator.Over), ("涨破", Approximator.Over), ("站上", Approximator.Over), ("破", Approximator.Over),
        ("不到", Approximator.Under), ("不足", Approximator.Under), ("低于", Approximator.Under), ("少于", Approximator.Under), ("小于", Approximator.Under), ("未超过", Approximator.Under), ("跌破", Approximator.Under), ("未满", Approximator.Under), ("未达", Approximator.Under),
        ("接近于", Approximator.Nearly), ("接近", Approximator.Nearly), ("将近", Approximator.Nearly), ("近", Approximator.Nearly), ("几乎", Approximator.Nearly), ("逼近", Approximator.Nearly), ("几近", Approximator.Nearly),
        ("大约为", Approximator.About), ("大约", Approximator.About), ("大概", Approximator.About), ("约为", Approximator.About), ("约合", Approximator.About), ("约占", Approximator.About), ("约达", Approximator.About), ("约有", Approximator.About), ("约计", Approximator.About), ("约", Approximator.About), ("大致", Approximator.About), ("差不多", Approximator.About), ("左右为", Approximator.About),
    ]);

    /// <summary>Approximators behind a quantity.</summary>
    public static readonly (string Word, Approximator Value)[] Behind =
    [
        ("及以上", Approximator.AtLeast), ("或以上", Approximator.AtLeast), ("以上", Approximator.AtLeast), ("起步", Approximator.AtLeast), ("以内", Approximator.UpTo), ("及以下", Approximator.UpTo), ("或以下", Approximator.UpTo), ("以下", Approximator.Under), ("之内", Approximator.UpTo),
        ("左右", Approximator.About), ("上下", Approximator.About), ("前后", Approximator.About), ("多", Approximator.Over), ("有余", Approximator.Over), ("不到", Approximator.Under), ("不等", Approximator.None),
        (" or more", Approximator.AtLeast), (" or above", Approximator.AtLeast), (" or higher", Approximator.AtLeast), (" and above", Approximator.AtLeast), (" or over", Approximator.AtLeast), (" and up", Approximator.AtLeast), (" and over", Approximator.AtLeast), (" and more", Approximator.AtLeast), (" at least", Approximator.AtLeast),
        (" or less", Approximator.UpTo), (" or below", Approximator.UpTo), (" or lower", Approximator.UpTo), (" at most", Approximator.UpTo), (" or fewer", Approximator.UpTo), (" maximum", Approximator.UpTo), (" at the most", Approximator.UpTo),
        (" or so", Approximator.About), (" or thereabouts", Approximator.About), (" approximately", Approximator.About), ("-odd", Approximator.About),
        ("+", Approximator.AtLeast), (" plus", Approximator.AtLeast), ("-plus", Approximator.AtLeast),
    ];

    private static (string Word, Approximator Value)[] LongestFirst((string Word, Approximator Value)[] words) => [.. words.OrderByDescending(w => w.Word.Length)];
}
