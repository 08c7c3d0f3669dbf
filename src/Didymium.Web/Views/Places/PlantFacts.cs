using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Wording;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>What the world's tables say of a plant.</summary>
internal static class PlantFacts
{
    /// <summary>Size, costs and times.</summary>
    public static IReadOnlyList<Fact> Economics(Facility plant)
    {
        var (e, basis) = (plant.Economics, Words.Basis(plant.NaturalBasis));
        var fraction = Say("fraction", "比例");
        return
        [
            new(plant.StatedBasis == plant.NaturalBasis ? Say("capacity", "产能") : Say($"capacity, stated in {Words.Basis(plant.StatedBasis)}", $"产能（原始口径：{Words.Basis(plant.StatedBasis)}）"), plant.Capacity, Say($"{basis} a year", $"{basis}/年")),
            new(Say("operating cost, feed and inputs left out", "运营成本（不含原料）"), e.OpexUsdPerKg, Say($"USD of 2024 per kg, {basis}", $"美元/千克（2024年价），{basis}")),
            new(Say("spread of the cost steps around it", "成本阶梯幅度"), e.CostSpread, fraction),
            new(Say("availability", "可用率"), e.Availability, fraction),
            new(Say("fixed part of the operating cost", "固定成本占比"), e.FixedShare, fraction),
            new(Say("investment", "投资强度"), e.CapexUsdPerTonneYear, Say($"USD per t a year, {basis}", $"美元/（吨/年），{basis}")),
            new(Say("from decision to first output", "从决策到首次产出"), e.LeadTimeYears, Say("years", "年")),
            new(Say("life", "寿命"), e.LifeYears, Say("years", "年")),
            new(Say("real return that investors ask", "要求的实际回报率"), e.HurdleRate, fraction),
        ];
    }

    /// <summary>What goes in and comes out, by kilogram; what is recovered.</summary>
    public static IReadOnlyList<Fact> Process(World world, Facility plant) =>
    [
        .. plant.Process.Recoveries.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new Fact(Say($"recovered: {Recovered(world, r.Key)}", $"回收率：{Recovered(world, r.Key)}"), r.Value, Say("fraction of what is fed", "占投料比例"))),
        .. plant.Process.Recipes.Where(r => plant.Products.IsEmpty || plant.Products.Any(p => p.Product == r.Product)).SelectMany(r => r.Lines.Select(l => new Fact(
            l.IsOutput
                ? Say($"{Names.Product(world, r.Product)}: gives {Names.Product(world, l.Product)}", $"{Names.Product(world, r.Product)}：产出{Names.Product(world, l.Product)}")
                : Say($"{Names.Product(world, r.Product)}: takes {Names.Product(world, l.Product)}", $"{Names.Product(world, r.Product)}：消耗{Names.Product(world, l.Product)}"),
            l.KgPerKg,
            Say("kg per kg", "千克/千克")))),
    ];

    /// <summary>The ground under a mine.</summary>
    public static IReadOnlyList<Fact> Ground(World world, Facility plant)
    {
        if (plant.Deposit is not { } id || !world.Deposits.TryGetValue(id, out var deposit))
        {
            return [];
        }

        (string, Sourced?, string)[] whole = [(Say("resource", "资源量"), deposit.ResourceTonnesReo, Say("t REO", "吨REO")), (Say("grade", "品位"), deposit.GradePercentReo, Say("% REO of the ore", "矿石中REO %"))];
        return
        [
            .. whole.Where(w => w.Item2 is not null).Select(w => new Fact(w.Item1, w.Item2!.Value, w.Item3)),
            .. deposit.Basket.OrderBy(b => world.Elements.TryGetValue(b.Key, out var e) ? e.AtomicNumber : 0)
                .Select(b => new Fact(Say($"{b.Key} in what it gives", $"{Names.Element(world, b.Key)}配分"), b.Value, Say("% of TREO", "占TREO %"))),
        ];
    }

    private static string Recovered(World world, string key) => key switch
    {
        "*" => Say("all elements not named", "未列出的全部元素"),
        "seg" => "SEG+",
        _ => Names.Symbol(world, key),
    };
}
