namespace Didymium.Analysis.Attribution;

/// <summary>Words of a question that are the same in every world.</summary>
internal static class FixedWords
{
    public static IEnumerable<(string Text, Word Word)> All =>
    [
        .. Group(WordKind.Ask, nameof(QuestionKind.Price), "price", "prices", "价格", "价"),
        .. Group(WordKind.Ask, nameof(QuestionKind.Production), "production", "output", "产量", "生产"),
        .. Group(WordKind.Ask, nameof(QuestionKind.Share), "share", "share of", "份额", "占比", "比重"),
        .. Group(WordKind.Ask, nameof(QuestionKind.Flow), "flow", "flows", "shipments", "trade", "流量", "贸易", "贸易量"),
        .. Group(WordKind.Ask, nameof(QuestionKind.Import), "import", "imports", "进口", "进口量"),
        .. Group(WordKind.Ask, nameof(QuestionKind.Export), "export", "exports", "出口", "出口量"),
        .. Group(WordKind.Ask, nameof(QuestionKind.Served), "demand served", "demand", "served", "consumption", "需求", "需求量", "消费", "消费量"),
        .. Group(WordKind.Ask, nameof(QuestionKind.Stock), "stock", "stocks", "库存"),
        .. Group(WordKind.Holder, "commercial", "commercial", "private", "商业"),
        .. Group(WordKind.Holder, "government", "government", "state", "国家", "政府"),
        .. Group(WordKind.Stage, "mined", "mining", "mined", "mine", "mines", "mine production", "采矿", "开采", "矿产"),
        .. Group(WordKind.Stage, "separated", "separation", "separated", "refining", "refined", "分离", "冶炼分离"),
        .. Group(WordKind.Stage, "separated_all", "oxides", "all oxides", "separation of all oxides", "氧化物"),
        .. Group(WordKind.Stage, "heavy", "heavy separation", "heavies", "heavy rare earths", "dy and tb", "重稀土", "重稀土分离"),
        .. Group(WordKind.Stage, "metal", "metal", "metals", "metal making", "金属"),
        .. Group(WordKind.Stage, "magnet", "magnet", "magnets", "magnet making", "磁体", "磁材", "永磁", "永磁体"),
        .. Group(WordKind.Control, "control", "by control", "controlled", "by owner", "按控制", "控制"),
        .. Group(WordKind.Location, "location", "by location", "by place", "按地点"),
        .. Group(WordKind.World, "world", "world", "the world", "worldwide", "global", "全球", "世界"),
        .. Group(WordKind.Outside, "outside", "outside", "outside of", "除"),
        .. Group(WordKind.OutsideAfter, "outside", "以外", "之外"),
        .. Group(WordKind.From, "from", "from", "out of", "从", "自"),
        .. Group(WordKind.To, "to", "to", "into", "到", "往", "至"),
        .. Group(WordKind.Filler, "-", "of", "the", "in", "at", "for", "a", "on", "by", "oxide", "rare earth", "rare earths", "的", "在", "稀土", "年", "月"),
    ];

    private static IEnumerable<(string, Word)> Group(WordKind kind, string value, params string[] texts) => texts.Select(t => (t, new Word(kind, value)));
}
