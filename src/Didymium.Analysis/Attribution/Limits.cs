using System.Globalization;
using Didymium.Chain.Facilities;
using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Attribution;

/// <summary>The rows that bind and concern a question, in words: routes held back, plants that are full, caps, buyers who do without, investors who wait.</summary>
internal static class Limits
{
    private const int MostOfAKind = 8;

    // A shadow price below this fraction of the price changes nothing that anybody would notice.
    private const double Noticed = 0.002;

    private static readonly Dictionary<string, Stage[]> PlantStages = new(StringComparer.Ordinal)
    {
        ["mined"] = [Stage.Mine],
        ["separated"] = [Stage.LightSeparation, Stage.HeavySeparation],
        ["separated_all"] = [Stage.LightSeparation, Stage.HeavySeparation],
        ["heavy"] = [Stage.HeavySeparation, Stage.LightSeparation],
        ["metal"] = [Stage.Metal],
        ["magnet"] = [Stage.Magnet],
    };

    public static IEnumerable<LimitRow> Of(Run run, Question q) => Routes(run, q).Concat(Plants(run, q)).Concat(Caps(run, q)).Concat(Buyers(run, q)).Concat(Investors(run, q));

    private static IEnumerable<LimitRow> Routes(Run run, Question q)
    {
        // What is asked about a place's supply is limited on the way in, about its output on the way out, about a flow between its ends.
        bool Concerns(RouteRentRow r) => q.Kind switch
        {
            QuestionKind.Flow or QuestionKind.Import => q.Place.Holds(r.Destination) && q.Other!.Holds(r.Origin),
            QuestionKind.Export => q.Place.Holds(r.Origin) && q.Other!.Holds(r.Destination),
            QuestionKind.Production or QuestionKind.Share => q.Place.Holds(r.Origin) && !q.Place.Holds(r.Destination),
            _ => q.Place.Holds(r.Destination) && !q.Place.Holds(r.Origin),
        };
        return run.Detail!.Routes
            .Where(r => q.Asks(r.Product) && Concerns(r) && r.RentUsdPerKg > Noticed * Math.Max(r.DestinationUsdPerKg, 1e-3))
            .OrderByDescending(r => r.LimitedBy is not ("" or "habit"))
            .ThenByDescending(r => r.RentUsdPerKg * Math.Max(r.Tonnes, 0.1))
            .Take(MostOfAKind)
            .Select(r => LimitRow.Of("route", () => Route(run, r), r.RentUsdPerKg, r.LimitedBy is "" or "habit" ? string.Empty : r.LimitedBy));
    }

    private static string Route(Run run, RouteRentRow r)
    {
        var (product, origin, destination) = (Names.Product(run.World, r.Product), Names.Region(run.World, r.Origin), Names.Region(run.World, r.Destination));
        var what = Tongue.Say($"{product} from {origin} to {destination}", $"{product}由{origin}至{destination}");
        var why = PriceWay.Limiter(run, r.LimitedBy);
        return r.LimitTonnes is > 0
            ? Tongue.Say(
                $"{what}: at most {Tonnes(r.LimitTonnes.Value)} may move ({why}); one kilogram more would be worth {Usd(r.RentUsdPerKg)} USD.",
                $"{what}：最多可运{Tonnes(r.LimitTonnes.Value)}（{why}）；再多一千克价值{Usd(r.RentUsdPerKg)}美元。")
            : Tongue.Say(
                $"{what}: nothing may move ({why}); a kilogram let through would be worth {Usd(r.RentUsdPerKg)} USD.",
                $"{what}：不得运输（{why}）；放行一千克价值{Usd(r.RentUsdPerKg)}美元。");
    }

    private static IEnumerable<LimitRow> Plants(Run run, Question q)
    {
        var stages = q.Stage is { } stage ? PlantStages[stage] : [];
        var facilities = run.World.Facilities.ToDictionary(f => f.Id, StringComparer.Ordinal);
        bool Concerns(PlantMarginRow m) => q.Stage is null ? q.Asks(m.Product) : stages.Contains(facilities[m.Facility].Stage);
        return run.Detail!.Margins
            .Where(m => m.IsFull && Concerns(m) && m.RentUsdPerKg > Noticed * Math.Max(m.PriceUsdPerKg, 1e-3))
            .GroupBy(m => m.Facility, StringComparer.Ordinal)
            .Select(g => g.MaxBy(m => m.Tonnes)!)
            .OrderByDescending(m => q.Place.Holds(m.Region))
            .ThenByDescending(m => m.RentUsdPerKg * m.Tonnes)
            .Take(MostOfAKind)
            .Select(m => LimitRow.Of("plant", () => Plant(run, m), m.RentUsdPerKg, string.Empty));
    }

    private static string Plant(Run run, PlantMarginRow m)
    {
        var (plant, region, product) = (Names.Plant(run.World, m.Facility), Names.Region(run.World, m.Region), Names.Product(run.World, m.Product));
        return Tongue.Say(
            $"{plant} ({region}) runs full: capacity for one kilogram more of {product} would earn {Usd(m.RentUsdPerKg)} USD.",
            $"{plant}（{region}）满负荷运行：多生产一千克{product}的产能可带来{Usd(m.RentUsdPerKg)}美元。");
    }

    private static IEnumerable<LimitRow> Caps(Run run, Question q) => run.Caps
        .Where(c => c.Period == q.Period)
        .OrderByDescending(c => c.RentUsdPerKg)
        .Take(MostOfAKind)
        .Select(c => LimitRow.Of("cap", () => Tongue.Say(
            $"{Name(c)} binds: a kilogram more under it would be worth {Usd(c.RentUsdPerKg)} USD.",
            $"{Name(c)}构成约束：放宽一千克价值{Usd(c.RentUsdPerKg)}美元。"), c.RentUsdPerKg, c.Kind == "production_quota" ? string.Empty : c.Id.Split(' ')[0]));

    private static string Name(CapRow cap) => cap.Kind switch
    {
        "production_quota" => Tongue.Say($"production quota {cap.Id}", $"总量控制指标 {cap.Id} "),
        "export_quota" => Tongue.Say($"export quota {cap.Id}", $"出口配额 {cap.Id} "),
        _ => Tongue.Say($"origin rule {cap.Id}", $"原产地规定 {cap.Id} "),
    };

    private static IEnumerable<LimitRow> Buyers(Run run, Question q)
    {
        if (q.Kind is not (QuestionKind.Price or QuestionKind.Served or QuestionKind.Import))
        {
            return [];
        }

        return run.Demand
            .Where(d => d.Period == q.Period && q.Asks(d.Product) && q.Place.Holds(d.Region) && d.WantedTonnes > 0.01 && d.ServedTonnes < 0.9 * d.WantedTonnes)
            .OrderByDescending(d => d.WantedTonnes - d.ServedTonnes)
            .Take(MostOfAKind)
            .Select(d => LimitRow.Of("demand", () => Buyer(run, d), d.PriceUsdPerKg, string.Empty));
    }

    private static string Buyer(Run run, DemandRow d)
    {
        var (use, region, share) = (Names.Use(run.World, d.Use), Names.Region(run.World, d.Region), $"{d.ServedTonnes / d.WantedTonnes:P0}".Replace(" %", "%", StringComparison.Ordinal));
        return Tongue.Say(
            $"{use} in {region} buys {share} of the {Tonnes(d.WantedTonnes)} that it would at the reference price: the rest is not worth {Usd(d.PriceUsdPerKg)} USD/kg to it.",
            $"{region}的{use}在参考价格下需要{Tonnes(d.WantedTonnes)}，实际购买{share}：其余部分对其不值{Usd(d.PriceUsdPerKg)}美元/千克。");
    }

    private static IEnumerable<LimitRow> Investors(Run run, Question q)
    {
        if (q.Stage is not { } stage || q.Kind is not (QuestionKind.Production or QuestionKind.Share))
        {
            return [];
        }

        var facilities = run.World.Facilities.ToDictionary(f => f.Id, StringComparer.Ordinal);
        return run.Decisions
            .GroupBy(d => d.Project, StringComparer.Ordinal)
            .Select(g => g.MaxBy(d => d.Period)!)
            .Where(d => d.Decision is "waited" or "queued")
            .Select(d => (Decision: d, Plants: d.Facilities.Split(';').Where(facilities.ContainsKey).Select(id => facilities[id]).Where(f => PlantStages[stage].Contains(f.Stage)).ToList()))
            .Where(x => x.Plants.Count > 0)
            .OrderByDescending(x => x.Plants.Sum(f => f.Capacity.Value))
            .Take(MostOfAKind)
            .Select(x => LimitRow.Of("investment", () => Investor(run, x.Decision, x.Plants[0]), null, string.Empty));
    }

    // In Chinese the prices alone are told, those expected and needed.
    private static string Investor(Run run, DecisionRow decision, Facility plant)
    {
        var (name, region, waited) = (Names.Plant(run.World, plant.Id), Names.Region(run.World, plant.Region), decision.Decision == "waited");
        var needed = decision.NeededUsdPerKg is { } price ? $"，所需{Usd(price)}美元/千克" : string.Empty;
        return Tongue.Say(
            $"{name} ({region}) is not built: {(waited ? "waited" : "queued behind better ones")} in {decision.Period}, {decision.Words}.",
            $"{name}（{region}）未建：{decision.Period}年{(waited ? "观望" : "排在更优项目之后")}，预期价格{Usd(decision.ExpectedUsdPerKg)}美元/千克{needed}。");
    }

    private static string Tonnes(double t) => (t < 10 ? t.ToString("0.##", CultureInfo.InvariantCulture) : t.ToString("#,0", CultureInfo.InvariantCulture)) + Tongue.Say(" t", "吨");

    private static string Usd(double x) => x.ToString(x < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture);
}
