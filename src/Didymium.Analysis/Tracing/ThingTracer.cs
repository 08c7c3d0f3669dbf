using System.Globalization;
using Didymium.Chain;
using Didymium.Chain.Evidence;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>Things that have an id: plants, projects, deposits, sources, events and the numbers of the world's tables.</summary>
internal sealed class ThingTracer(Run run, ClaimTracer claims)
{
    private const int MostUses = 50;

    private readonly World world = run.World;

    public TraceNode? Of(string id) => Facility(id) ?? Project(id) ?? Deposit(id) ?? Source(id) ?? Event(id) ?? FigurePath(id);

    public TraceNode? Facility(string id)
    {
        if (world.Facilities.FirstOrDefault(f => f.Id == id) is not { } facility)
        {
            return null;
        }

        var e = facility.Economics;
        var children = new List<TraceNode>
        {
            Capacity(facility),
            Figure(Tongue.Say("operating cost, USD/kg", "运营成本，美元/千克"), e.OpexUsdPerKg),
            Figure(Tongue.Say("investment, USD per t/yr", "投资，美元/（吨/年）"), e.CapexUsdPerTonneYear),
            Figure(Tongue.Say("availability", "可用率"), e.Availability),
        };
        if (facility.Deposit is { } deposit && Deposit(deposit) is { } node)
        {
            children.Add(node);
        }

        children.AddRange(ProjectEvents(facility));
        var years = run.Capacity.Where(c => c.Facility == id && (c.Period == run.FirstYear || c.Period.Year % 5 == 0 || c.Period == run.LastYear));
        children.Add(new TraceNode(
            Tongue.Say("in the run", "模型运行中"),
            [.. years.Select(c => Said.Node($"{c.Period}: {c.Status}, capacity {c.CapacityTonnes:N0} t, used {c.Utilisation:P0}", $"{c.Period}：{Terms.Status(c.Status)}，产能 {c.CapacityTonnes:N0} 吨，利用率 {c.Utilisation:P0}").About(TraceKind.Number, NumberTracer.Words("production", id, c.Period.Year)))]));
        if (run.Projects.FirstOrDefault(p => p.Facility == id) is { } project)
        {
            children.Add(Said.Node($"outcome: {project.Outcome}; {project.Told}", $"结果：{Terms.Tag(project.Outcome)}；{project.Told}"));
        }

        var (name, region, owner) = (Names.Plant(world, id), Names.Region(world, facility.Region), Names.Region(world, facility.Owner));
        return Said.Node(
            $"{name} ({Stages.Key(facility.Stage)}, stands in {region}, controlled from {owner}, status {facility.Status}, start {facility.Start})",
            $"{name}（{StageNames.Activity(Stages.Key(facility.Stage))}，位于{region}，由{owner}控制，状态 {Terms.Status(facility.Status)}，投产 {facility.Start}）",
            children).About(TraceKind.Plant, id);
    }

    public TraceNode Capacity(Facility facility) => Figure(
        Said.Of($"capacity, t/yr ({facility.NaturalBasis})", $"产能，{Terms.Basis(Keys.Of(facility.NaturalBasis))}/年"),
        facility.Capacity);

    public TraceNode? Deposit(string id)
    {
        if (!world.Deposits.TryGetValue(id, out var deposit))
        {
            return null;
        }

        var basket = deposit.Basket.OrderBy(b => world.Elements.TryGetValue(b.Key, out var e) ? e.AtomicNumber : 0)
            .Select(b => Figure(Said.Of($"{b.Key}, % of TREO", $"{Names.Element(world, b.Key)}，占TREO %"), b.Value));
        var resource = deposit.ResourceTonnesReo is { } r ? new[] { Figure(Tongue.Say("resource, t REO", "资源量，吨REO"), r) } : [];
        return Said.Node(
            $"deposit {deposit.Name} ({deposit.OreClass}, {Names.Region(world, deposit.Region)})",
            $"矿床 {Names.Deposit(world, id)}（{deposit.OreClass}，{Names.Region(world, deposit.Region)}）",
            [.. resource, .. basket]).About(TraceKind.Deposit, id);
    }

    public TraceNode? Event(string id)
    {
        if (run.Scenario.Events.FirstOrDefault(e => e.Id == id) is not { } found)
        {
            return null;
        }

        var effect = Said.Node($"effect: {Names.Effect(found)}", $"作用：{Names.Effect(found)}");
        return Said.Node(
            $"event {found.Id} ({Terms.EventKind(found.Kind)}, {Terms.Status(Keys.Of(found.Status))}, from {found.Start}): {Names.Event(found)}",
            $"事件 {found.Id}（{Terms.EventKind(found.Kind)}，{Terms.Status(Keys.Of(found.Status))}，自 {found.Start}）：{Names.Event(found)}",
            found.Evidence.Select(claims.Evidence).Prepend(effect)).About(TraceKind.Event, found.Id);
    }

    /// <summary>Events that change a plant's standing or its project's.</summary>
    public IEnumerable<TraceNode> ProjectEvents(Facility facility) => run.Scenario.Events.OfType<ProjectEvent>()
        .Where(e => e.Facility == facility.Id || e.Project == facility.Project)
        .Select(e => Event(e.Id)!);

    /// <summary>A number of the world with its range, quality, place and source.</summary>
    public TraceNode Figure(string name, Sourced figure)
    {
        var range = figure.Low is { } low && figure.High is { } high ? Said.Of($" [{low:0.######} to {high:0.######}]", $" [{low:0.######} 至 {high:0.######}]") : string.Empty;
        return Said.Node(
            $"{name}: {figure.Value:0.######}{range} ({figure.Quality.ToString().ToLowerInvariant()}, {figure.Cell})",
            $"{name}：{figure.Value:0.######}{range}（{Terms.Quality(figure.Quality)}，{figure.Cell}）",
            [ClaimIds.IsClaim(figure.Source) ? claims.Evidence(figure.Source) : From(figure)]).About(TraceKind.Cell, figure.Cell);
    }

    private TraceNode From(Sourced figure)
    {
        var note = figure.Note.Length > 0 ? $"; {figure.Note}" : string.Empty;
        var source = world.Sources.TryGetValue(figure.Source, out var s) ? $"{s.Title} ({s.Date}) {s.Url}".TrimEnd() : figure.Source;
        return Said.Node($"source: {source}{note}", $"来源：{source}{note}").About(TraceKind.Source, figure.Source);
    }

    private TraceNode? Project(string id)
    {
        List<TraceNode> members = [.. world.Facilities.Where(f => f.Project == id).Select(f => Facility(f.Id)!)];
        return members.Count == 0 ? null : Said.Node($"project {id}", $"项目 {id}", members).About(TraceKind.Project, id);
    }

    private TraceNode? Source(string id)
    {
        if (!world.Sources.TryGetValue(id, out var source))
        {
            return null;
        }

        List<TraceNode> uses = [.. world.Figures.Where(f => f.Figure.Source == id)
            .Select(f => TraceNode.Leaf(string.Create(CultureInfo.InvariantCulture, $"{f.Figure.Cell} = {f.Figure.Value:0.######}")).About(TraceKind.Cell, f.Figure.Cell))];
        var rest = Said.Node($"{uses.Count} numbers rest on it", $"{uses.Count} 个数字以此为据", uses.Take(MostUses));
        return new TraceNode($"{source.Title} ({source.Date}) {source.Url}", [rest]).About(TraceKind.Source, id);
    }

    private TraceNode? FigurePath(string path)
    {
        var found = world.Figures.FirstOrDefault(f => $"{f.Table}.{f.Key}.{f.Column}" == path || f.Figure.Cell == path);
        return found is null ? null : Figure(path, found.Figure);
    }
}
