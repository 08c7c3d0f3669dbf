namespace Didymium.Chain.Wording;

/// <summary>Names of the chain's stages in the reader's language.</summary>
public static class StageNames
{
    /// <summary>What is done at a stage: <c>mining</c>, 采矿.</summary>
    /// <param name="stage">A plant's stage as in data files, or a stage of the shares table (<c>mined</c>, <c>separated</c>, <c>separated_all</c>, <c>heavy</c>).</param>
    public static string Activity(string stage) => stage switch
    {
        "mine" or "mined" => Tongue.Say("mining", "采矿"),
        "cracking" => Tongue.Say("cracking", "焙烧浸出"),
        "light_separation" => Tongue.Say("light separation", "轻稀土分离"),
        "heavy_separation" => Tongue.Say("heavy separation", "重稀土分离"),
        "separated" or "separated_all" => Tongue.Say("separation", "冶炼分离"),
        "heavy" => Tongue.Say("separation of Dy and Tb", "镝铽分离"),
        "metal" => Tongue.Say("metal making", "金属冶炼"),
        "alloy" => Tongue.Say("alloy making", "合金制备"),
        "magnet" => Tongue.Say("magnet making", "磁体制造"),
        "recycling" => Tongue.Say("recycling", "回收"),
        _ => Plain(stage),
    };

    /// <summary>What a product stage's goods are: <c>concentrate</c>, 精矿.</summary>
    /// <param name="stage">Stage of a product as in data files.</param>
    public static string Goods(string stage) => stage switch
    {
        "concentrate" => Tongue.Say("concentrate", "精矿"),
        "carbonate" => Tongue.Say("mixed carbonate", "碳酸稀土"),
        "seg" => Tongue.Say("SEG+", "钐铕钆富集物"),
        "oxide" => Tongue.Say("oxides", "氧化物"),
        "metal" => Tongue.Say("metals", "金属"),
        "alloy" => Tongue.Say("alloy", "合金"),
        "magnet" => Tongue.Say("magnets", "磁体"),
        "swarf" => Tongue.Say("swarf", "磁泥"),
        "eol" => Tongue.Say("end-of-life magnets", "报废磁体"),
        _ => Plain(stage),
    };

    private static string Plain(string key) => key.Replace('_', ' ');
}
