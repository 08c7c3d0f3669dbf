using System.Globalization;
using Didymium.Chain.Facilities;
using Didymium.Chain.Wording;
using Didymium.Evidence;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>Shares of countries and the output of plants.</summary>
internal sealed class OutputTracer(Run run, ThingTracer things)
{
    private const int MostPlants = 12;

    public TraceNode? Share(string stage, string country, int year)
    {
        if (run.Shares.FirstOrDefault(s => s.Period == year && s.Stage == stage && s.Country == country && s.By == "location") is not { } row)
        {
            return null;
        }

        string[] stages = stage switch
        {
            "mined" => ["mine"],
            "separated" or "separated_all" or "heavy" => ["light_separation", "heavy_separation"],
            _ => [stage],
        };
        var plants = run.Production.Where(p => p.Period == year && p.Region == country && stages.Contains(p.Stage))
            .GroupBy(p => p.Facility).OrderByDescending(g => g.Sum(p => p.Tonnes)).Take(MostPlants)
            .Select(g => Plant(g.Key, g.Sum(p => p.Tonnes), year));
        var place = Names.Region(run.World, country);
        return Said.Node(
            $"{place}'s share of {StageNames.Activity(stage)}, {year}: {row.Share:P1} ({row.Tonnes:N0} t)",
            $"{year}年{place}在{StageNames.Activity(stage)}环节的份额：{row.Share:P1}（{row.Tonnes:N0} 吨）",
            plants).About(TraceKind.Number, NumberTracer.Words("share", stage, country, year));
    }

    public TraceNode? Production(string id, int year)
    {
        if (run.World.Facilities.FirstOrDefault(f => f.Id == id) is not { } facility || run.Capacity.FirstOrDefault(c => c.Period == year && c.Facility == id) is not { } row)
        {
            return null;
        }

        List<TraceNode> children = [Usable(facility, row), .. Made(id, year), .. Decisions(facility, year)];
        if (things.Facility(id) is { } plant)
        {
            children.Add(plant);
        }

        var (name, basis) = (Names.Plant(run.World, id), Terms.Basis(Keys.Of(facility.NaturalBasis)));
        return Said.Node(
            $"throughput of {name}, {year}: {row.CapacityTonnes * row.Utilisation:N0} t ({basis}) = usable capacity {row.CapacityTonnes:N0} × {row.Utilisation:P0} used; {Terms.Status(row.Status)}",
            $"{year}年{name}处理量：{row.CapacityTonnes * row.Utilisation:N0} 吨（{basis}）= 可用产能 {row.CapacityTonnes:N0} × 利用率 {row.Utilisation:P0}；{Terms.Status(row.Status)}",
            children).About(TraceKind.Number, NumberTracer.Words("production", id, year));
    }

    private TraceNode Usable(Facility facility, CapacityRow row)
    {
        var stated = facility.Capacity.Value;
        return Said.Node(
            $"usable capacity {row.CapacityTonnes:N0} t = {stated:N0} t a year in the world's table × {(stated > 0 ? row.CapacityTonnes / stated : 0):P0}: availability, ramp-up, changes by events and by the model's investors, and the chance that a plant that is not certain comes",
            $"可用产能 {row.CapacityTonnes:N0} 吨 = 数据表年产能 {stated:N0} 吨 × {(stated > 0 ? row.CapacityTonnes / stated : 0):P0}：可用率、爬坡、事件和模型投资者带来的变化，以及尚不确定的工厂建成的概率",
            [things.Capacity(facility), things.Figure(Tongue.Say("availability", "可用率"), facility.Economics.Availability), .. things.ProjectEvents(facility)]);
    }

    // A product whose elements are counted one by one is their sum.
    private IEnumerable<TraceNode> Made(string id, int year) => run.Production.Where(p => p.Period == year && p.Facility == id && p.Tonnes >= 0.05).GroupBy(p => p.Product).OrderByDescending(g => g.Sum(p => p.Tonnes)).Select(g =>
    {
        var (name, basis, first) = (Names.Product(run.World, g.Key), Terms.Basis(g.First().Basis), g.First());
        var whole = g.Where(p => p.Element.Length == 0).ToList();
        var tonnes = (whole.Count > 0 ? whole : [.. g]).Sum(p => p.Tonnes);
        var elements = g.Where(p => p.Element.Length > 0).OrderByDescending(p => p.Tonnes).ToList();
        var parts = elements.Count > 1 ? elements.Select(p => TraceNode.Leaf(string.Create(CultureInfo.InvariantCulture, $"{Names.Symbol(run.World, p.Element)}: {p.Tonnes:N1}"))) : [];
        return Said.Node($"makes {tonnes:N1} {basis} of {name}", $"产出{name} {tonnes:N1} {basis}", parts).About(TraceKind.Number, NumberTracer.Words("price", g.Key, first.Region, year));
    });

    private IEnumerable<TraceNode> Decisions(Facility facility, int year) => run.Decisions
        .Where(d => d.Project == facility.Project && d.Period.Year <= year)
        .TakeLast(1)
        .Select(d => Said.Node($"last appraised in {d.Period.Year}: {d.Words}", $"最近一次评估 {d.Period.Year}年：{d.Words}").About(TraceKind.Project, d.Project));

    private TraceNode Plant(string id, double tonnes, int year)
    {
        var name = Names.Plant(run.World, id);
        return Said.Node($"{tonnes:N0} t of all its products by {name}", $"{name}全部产品 {tonnes:N0} 吨", things.ProjectEvents(run.World.Facilities.First(f => f.Id == id)))
            .About(TraceKind.Number, NumberTracer.Words("production", id, year));
    }
}
