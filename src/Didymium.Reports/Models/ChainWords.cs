using Didymium.Analysis.Chains;
using Didymium.Chain;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Reports.Models;

/// <summary>The chain's tiers and nodes in words.</summary>
public static class ChainWords
{
    /// <summary>Id of the members of the European Union, told as one.</summary>
    public const string Eu = "EU";

    /// <summary>The id under which a node is told: members of the EU as one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="node">The node.</param>
    public static string Told(World world, ChainNode node)
    {
        ArgumentNullException.ThrowIfNull(world);
        return node.Tier != ChainTier.Deposit && world.Regions.TryGetValue(node.Id, out var region) && region.Blocs.Contains(Eu) ? Eu : node.Id;
    }

    /// <summary>A tier as head of a column.</summary>
    /// <param name="tier">The tier.</param>
    public static string Tier(ChainTier tier) => tier switch
    {
        ChainTier.Deposit => Say("deposit", "矿床"),
        ChainTier.Country => Say("mined in", "开采国"),
        ChainTier.OldMagnets => Say("old magnets collected", "回收的报废磁体"),
        ChainTier.SwarfBack => Say("swarf coming back", "返回的磁泥"),
        ChainTier.Drawn => Say("from stocks", "动用库存"),
        ChainTier.Separation => Say("separated in", "分离"),
        ChainTier.HeavySeparation => Say("heavies split in", "重稀土分离"),
        ChainTier.Recycling => Say("recycled in", "再生"),
        ChainTier.Metal => Say("metal made in", "金属冶炼"),
        ChainTier.Magnet => Say("magnets made in", "磁体制造"),
        ChainTier.Use => Say("used", "终端使用"),
        ChainTier.SwarfSent => Say("swarf sent back", "送回的磁泥"),
        ChainTier.Stocked => Say("into stocks", "入库"),
        ChainTier.LeftOver => Say("left over, unsold", "过剩未售"),
        _ => Say("lost in processing", "加工损耗"),
    };

    /// <summary>A node under the head of its column: a place, a deposit, a use; the tier's own words where it is alone.</summary>
    /// <param name="world">The world.</param>
    /// <param name="node">The node.</param>
    public static string Label(World world, ChainNode node) => node switch
    {
        { Id: "" } => Tier(node.Tier),
        { Id: ChainNode.Other, Tier: ChainTier.Deposit } => Say("smaller deposits", "其他较小矿床"),
        { Id: ChainNode.Other, Tier: ChainTier.Recycling } => Say("others, recycling", "其他国家再生"),
        { Id: ChainNode.Other } => Say("others", "其他"),
        { Id: Eu, Tier: ChainTier.Recycling } => Say("EU, recycling", "欧盟再生"),
        { Id: Eu } => Say("EU", "欧盟"),
        { Tier: ChainTier.Recycling } => Say($"{Names.Region(world, node.Id)}, recycling", $"{Names.Region(world, node.Id)}再生"),
        { Tier: ChainTier.Deposit } => Names.Deposit(world, node.Id),
        _ when node.Tier == ChainTier.Use && !world.Regions.ContainsKey(node.Id) => Names.Use(world, node.Id),
        _ => Names.Region(world, node.Id),
    };

    /// <summary>A node by itself: <c>metal made in Japan</c>.</summary>
    /// <param name="world">The world.</param>
    /// <param name="node">The node.</param>
    public static string Full(World world, ChainNode node) => node switch
    {
        { Id: "" } or { Tier: ChainTier.Deposit } => Label(world, node),
        { Tier: ChainTier.Recycling } => Label(world, node),
        { Tier: ChainTier.Use } when world.Regions.ContainsKey(node.Id) || node.Id is Eu or ChainNode.Other => Say($"used in {Label(world, node)}", $"{Label(world, node)}使用"),
        { Tier: ChainTier.Use } => Say($"used for {Label(world, node)}", $"用于{Label(world, node)}"),
        _ => Say($"{Tier(node.Tier)} {Label(world, node)}", $"{Label(world, node)}：{Tier(node.Tier)}"),
    };
}
