using Didymium.Chain;
using Didymium.Chain.Figures;
using Didymium.Chain.Wording;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>What the world's tables say of a country.</summary>
internal static class CountryFacts
{
    /// <summary>What was observed there, the latest first.</summary>
    public static IReadOnlyList<Fact> Observed(World world, string country) =>
    [
        .. world.Observations.Where(o => o.Region == country).OrderByDescending(o => o.Year).ThenBy(o => o.Kind, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal)
            .Select(o => new Fact($"{ObservationWords.Of(world, o)}, {(o.Period.Length > 0 ? o.Period : Words.Year(o.Year))}", o.Value, ObservationWords.Unit(o.Unit))),
    ];

    /// <summary>What is in the ground.</summary>
    public static IReadOnlyList<Fact> Deposits(World world, string country) =>
    [
        .. world.Deposits.Values.Where(d => d.Region == country).OrderByDescending(d => d.ResourceTonnesReo?.Value ?? 0).ThenBy(d => d.Id, StringComparer.Ordinal).SelectMany(d => new[]
        {
            Stated(Say($"{Names.Deposit(world, d.Id)}: resource", $"{Names.Deposit(world, d.Id)}：资源量"), d.ResourceTonnesReo, Say("t REO", "吨REO")),
            Stated(Say($"{Names.Deposit(world, d.Id)}: grade", $"{Names.Deposit(world, d.Id)}：品位"), d.GradePercentReo, Say("% REO of the ore", "矿石中REO %")),
        }.OfType<Fact>()),
    ];

    /// <summary>Caps that its state sets, and how it is governed.</summary>
    public static IReadOnlyList<Fact> Rules(World world, string country)
    {
        var quotas = world.Quotas.Where(q => q.Facilities.Any(id => world.Facilities.Any(f => f.Id == id && f.Region == country)))
            .Select(q => new Fact($"{q.Name}, {q.Anchors[^1].Year}", q.Anchors[^1].Tonnes, Say("t REO a year", "吨REO/年")));
        if (!world.Governance.TryGetValue(country, out var g))
        {
            return [.. quotas];
        }

        var unit = Say("estimate, about −2.5 (worst) to 2.5 (best)", "估计值，约−2.5（最差）至2.5（最好）");
        return
        [
            .. quotas,
            .. new[]
            {
                (Say("voice and accountability", "话语权与问责"), g.Voice), (Say("political stability", "政治稳定"), g.Stability), (Say("government effectiveness", "政府效能"), g.Effectiveness),
                (Say("regulatory quality", "监管质量"), g.Regulation), (Say("rule of law", "法治"), g.Law), (Say("control of corruption", "腐败控制"), g.Corruption),
            }.Select(i => new Fact(Say($"governance: {i.Item1}, {i.Item2[^1].Year}", $"治理：{i.Item1}，{i.Item2[^1].Year}年"), i.Item2[^1].Value, unit)),
        ];
    }

    private static Fact? Stated(string what, Sourced? figure, string unit) => figure is { } known ? new Fact(what, known, unit) : null;
}
