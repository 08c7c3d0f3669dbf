using Didymium.Chain;

namespace Didymium.Market.Structure;

/// <summary>A commodity in a region: one balance.</summary>
/// <param name="Commodity">Commodity index.</param>
/// <param name="Region">Region id.</param>
/// <param name="Supplied">True when something in the region can supply it.</param>
/// <param name="Used">True when something in the region can use it.</param>
internal readonly record struct Node(int Commodity, string Region, bool Supplied, bool Used);

/// <summary>A possible route between two nodes of a commodity.</summary>
/// <param name="Commodity">Commodity index.</param>
/// <param name="Origin">Origin node.</param>
/// <param name="Destination">Destination node.</param>
internal readonly record struct Route(int Commodity, int Origin, int Destination);

/// <summary>What can happen in a world, whatever the year: commodities, activities, balances, routes. It never changes during a run.</summary>
internal sealed class MarketStructure
{
    private readonly Dictionary<(int Commodity, string Region), int> nodeIndex = [];

    public MarketStructure(World world)
    {
        World = world;
        Book = new CommodityBook(world);
        Rules = new RouteRules(world);
        Activities = ActivityFactory.Build(world, Book);
        ActivitiesOf = [.. Enumerable.Range(0, world.Facilities.Length).Select(_ => new List<int>())];
        for (var a = 0; a < Activities.Count; a++)
        {
            ActivitiesOf[Activities[a].Facility].Add(a);
        }

        EndOfLife = new EndOfLife(world, Book);
        Nodes = BuildNodes();
        LineNodes = [.. Activities.Select(a => Array.ConvertAll(a.Lines, l => Node(l.Commodity, World.Facilities[a.Facility].Region)))];
        Routes = BuildRoutes();
    }

    public World World { get; }

    public CommodityBook Book { get; }

    public RouteRules Rules { get; }

    public EndOfLife EndOfLife { get; }

    public IReadOnlyList<Activity> Activities { get; }

    public List<int>[] ActivitiesOf { get; }

    public Node[] Nodes { get; }

    public Route[] Routes { get; }

    /// <summary>Node of each line of each activity.</summary>
    public int[][] LineNodes { get; }

    /// <summary>The node of a commodity in a region, or -1.</summary>
    public int Node(int commodity, string region) => nodeIndex.TryGetValue((commodity, region), out var n) ? n : -1;

    public int Node(string productId, string region) => Node(Book.Single(productId).Index, region);

    public string NodeName(int node) => $"{Book.All[Nodes[node].Commodity].Id} in {Nodes[node].Region}";

    public Commodity CommodityOf(int node) => Book.All[Nodes[node].Commodity];

    private Node[] BuildNodes()
    {
        var supplied = new HashSet<(int, string)>();
        var used = new HashSet<(int, string)>();
        foreach (var activity in Activities)
        {
            var region = World.Facilities[activity.Facility].Region;
            foreach (var line in activity.Lines)
            {
                (line.Coefficient > 0 ? supplied : used).Add((line.Commodity, region));
            }
        }

        foreach (var demand in World.Demands)
        {
            used.Add((Book.Single(demand.Product).Index, demand.Region));
        }

        foreach (var stock in World.Stocks)
        {
            var key = (Book.Single(stock.Product).Index, stock.Region);
            supplied.Add(key);
            used.Add(key);
        }

        foreach (var fleet in EndOfLife.Fleets)
        {
            supplied.Add((fleet.Commodity, fleet.Region));
        }

        var nodes = new List<Node>();
        foreach (var (commodity, region) in supplied.Union(used).OrderBy(k => k.Item1).ThenBy(k => k.Item2, StringComparer.Ordinal))
        {
            nodeIndex.Add((commodity, region), nodes.Count);
            nodes.Add(new Node(commodity, region, supplied.Contains((commodity, region)), used.Contains((commodity, region))));
        }

        return [.. nodes];
    }

    // From every node that can supply to every other that can use, unless a rule closes it in all years.
    private Route[] BuildRoutes()
    {
        var routes = new List<Route>();
        foreach (var group in Enumerable.Range(0, Nodes.Length).GroupBy(n => Nodes[n].Commodity))
        {
            var members = group.ToArray();
            var product = Book.All[group.Key].Product;
            var dated = Rules.Dated(product);
            foreach (var origin in members.Where(n => Nodes[n].Supplied))
            {
                foreach (var destination in members.Where(n => Nodes[n].Used && n != origin))
                {
                    if (dated || !Rules.Terms(product, Nodes[origin].Region, Nodes[destination].Region, World.BaseYear).Closed)
                    {
                        routes.Add(new Route(group.Key, origin, destination));
                    }
                }
            }
        }

        return [.. routes];
    }
}
