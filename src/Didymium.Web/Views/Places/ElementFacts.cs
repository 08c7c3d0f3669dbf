using Didymium.Analysis;
using Didymium.Chain;
using Didymium.Chain.Materials;
using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>What the world's tables say of an element.</summary>
internal static class ElementFacts
{
    private const int MostDeposits = 20;

    /// <summary>Chemistry, criticality and reference prices.</summary>
    public static IReadOnlyList<Fact> Of(World world, string pair) =>
    [
        .. Members(world, pair).SelectMany(e => new[]
        {
            new Fact(Say($"{e.OxideFormula} that holds one kilogram of {e.Id}", $"含1千克{Names.Element(world, e.Id.ToLowerInvariant())}的{e.OxideFormula}"), e.OxidePerMetal, Say("kg of oxide per kg of metal", "千克氧化物/千克金属")),
        }),
        .. Members(world, pair).Where(e => world.Criticality.ContainsKey(e.Id)).SelectMany(e => new[]
        {
            new Fact(Say($"{e.Id}: input that comes from end-of-life scrap (EoL-RIR)", $"{e.Id}：报废料再生投入率（EoL-RIR）"), world.Criticality[e.Id].EndOfLifeInputRate, Say("fraction", "比例")),
            new Fact(Say($"{e.Id}: substitution index (1: nothing can take its place)", $"{e.Id}：替代指数（1：不可替代）"), world.Criticality[e.Id].Substitution, "0–1"),
        }),
        .. Sold(world, pair).Where(p => p.Stage is ProductStage.Oxide or ProductStage.Metal).Select(p => new Fact(
            Say($"{Names.Product(world, p.Id)}, average of {world.BaseYear} in {Names.Region(world, world.ReferenceRegion)}", $"{Names.Product(world, p.Id)}，{Names.Region(world, world.ReferenceRegion)}{world.BaseYear}年均价"), p.ReferencePriceUsdPerKg, Say("USD per kg", "美元/千克"))),
    ];

    /// <summary>The chemical elements that a balance element stands for.</summary>
    public static IReadOnlyList<Element> Members(World world, string pair) => [.. world.Elements.Values.Where(e => e.Pair == pair).OrderBy(e => e.AtomicNumber)];

    /// <summary>Products that hold it, by stage.</summary>
    public static IReadOnlyList<Product> Sold(World world, string pair) => [.. world.Products.Values.Where(p => p.OxideContent.GetValueOrDefault(pair) > 0).OrderBy(p => p.Stage).ThenBy(p => p.Id, StringComparer.Ordinal)];

    public static IReadOnlyList<string> DepositHead(Run run) =>
        [Say("deposit", "矿床"), Say("country", "国家"), Say("ore", "矿石"), Say("in what it gives, % of TREO", "配分，占TREO %"), Say($"mined in {run.FirstYear}, t oxide", $"{run.FirstYear}年开采，吨氧化物"), Say("in 2030, t oxide", "2030年，吨氧化物")];

    /// <summary>The deposits that hold most of it by share.</summary>
    public static IReadOnlyList<Deposit> Deposits(World world, string pair) =>
        [.. world.Deposits.Values.Where(d => d.PairShares.GetValueOrDefault(pair) > 0).OrderByDescending(d => d.PairShares[pair]).ThenBy(d => d.Id, StringComparer.Ordinal).Take(MostDeposits)];

    public static IReadOnlyList<IReadOnlyList<string>> DepositRows(Run run, string pair)
    {
        var later = KeyFigures.Milestone(run);
        var mined = run.Production.Where(r => r.Stage == "mine" && r.Element == pair && (r.Period == run.FirstYear || r.Period == later))
            .GroupBy(r => (Deposit: r.Product[(r.Product.IndexOf('.', StringComparison.Ordinal) + 1)..], r.Period.Year)).ToDictionary(g => g.Key, g => g.Sum(r => r.Tonnes));
        return [.. Deposits(run.World, pair).Select(d => (IReadOnlyList<string>)
        [
            Words.Deposit(run, d.Id), Words.Region(run, d.Region), d.Mineral, FactRows.Exact(Math.Round(100 * d.PairShares[pair], 3)), Words.Number(mined.GetValueOrDefault((d.Id, run.FirstYear))), Words.Number(mined.GetValueOrDefault((d.Id, later))),
        ])];
    }
}
