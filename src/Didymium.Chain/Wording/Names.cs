using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Wording;

/// <summary>Names of a world's things and of what its scenarios tell in the reader's language (<see cref="Tongue"/>): English where a row or file has no Chinese, the id where the world does not know it.</summary>
public static class Names
{
    /// <summary>A country or group of countries: <c>China</c>, 中国.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">Region id.</param>
    public static string Region(World world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Regions.TryGetValue(id, out var r) ? Tongue.Kept(r.Name, r.NameZh) : id;
    }

    /// <summary>A deposit: <c>Mount Weld</c>, 韦尔德山.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">Deposit id.</param>
    public static string Deposit(World world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Deposits.TryGetValue(id, out var d) ? Tongue.Kept(d.Name, d.NameZh) : id;
    }

    /// <summary>A product, with its deposit where it has one: <c>Dysprosium oxide</c>, 氧化镝; <c>Mount Weld mineral concentrate</c>, 韦尔德山精矿.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">Product id; per-deposit products carry their deposit after a dot, as in a run's rows.</param>
    public static string Product(World world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(id);
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        var template = dot < 0 ? id : id[..dot];
        var name = world.Products.TryGetValue(template, out var p) ? Tongue.Kept(p.Name, p.NameZh) : template;
        if (dot < 0)
        {
            return name;
        }

        var deposit = Deposit(world, id[(dot + 1)..]);
        return Tongue.Say($"{deposit} {Lower(name)}", deposit + name);
    }

    /// <summary>An end use: <c>Wind turbines</c>, 风力发电.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">Use id.</param>
    public static string Use(World world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(id);
        return world.Demands.FirstOrDefault(d => d.Use.Id == id)?.Use is { } use ? Tongue.Kept(use.Name, use.NameZh) : id.Replace('-', ' ');
    }

    /// <summary>A plant, mine or line.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">Facility id.</param>
    public static string Plant(World world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Facilities.FirstOrDefault(f => f.Id == id) is { } plant ? Tongue.Kept(plant.Name, plant.NameZh) : id;
    }

    /// <summary>A balance element in full: <c>dysprosium</c>, 镝; the pair <c>ndpr</c> is <c>neodymium and praseodymium</c>, 镨钕.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">Element or pair, as in a run's rows.</param>
    public static string Element(World world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        return IsPair(id) ? Tongue.Say("neodymium and praseodymium", "镨钕") : Find(world, id) is { } e ? Tongue.Kept(e.Name, e.NameZh) : id;
    }

    /// <summary>A balance element in short, as on an axis: <c>Dy</c>, 镝; the pair <c>ndpr</c> is <c>NdPr</c>, 镨钕.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">Element or pair, as in a run's rows.</param>
    public static string Symbol(World world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentException.ThrowIfNullOrEmpty(id);
        return IsPair(id) ? Tongue.Say("NdPr", "镨钕") : Tongue.Kept(char.ToUpperInvariant(id[0]) + id[1..], Find(world, id)?.NameZh ?? string.Empty);
    }

    /// <summary>What happened: the name of an event.</summary>
    /// <param name="e">The event.</param>
    public static string Event(MarketEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return Tongue.Kept(e.Name, e.NameZh);
    }

    /// <summary>What the model does with an event.</summary>
    /// <param name="e">The event.</param>
    public static string Effect(MarketEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return Tongue.Kept(e.Effect, e.EffectZh);
    }

    /// <summary>A scenario: <c>Re-industrialisation as decided</c>, 按已定决策的再工业化.</summary>
    /// <param name="scenario">The scenario.</param>
    public static string Scenario(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Tongue.Kept(scenario.Name, scenario.NameZh);
    }

    /// <summary>What a scenario stands for.</summary>
    /// <param name="scenario">The scenario.</param>
    public static string Description(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Tongue.Kept(scenario.Description, scenario.DescriptionZh);
    }

    // Names of the trade keep their capitals: NdPr, SEG+.
    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) && !name.Skip(1).Any(char.IsUpper) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static bool IsPair(string id) => string.Equals(id, "ndpr", StringComparison.OrdinalIgnoreCase);

    private static Materials.Element? Find(World world, string id) => world.Elements.Values.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.OrdinalIgnoreCase));
}
