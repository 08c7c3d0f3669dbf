namespace Didymium.Analysis.Chains;

/// <summary>Amounts that move between nodes, from which nodes can be taken out without anything being lost.</summary>
/// <typeparam name="T">What names a node.</typeparam>
internal sealed class FlowGraph<T>
    where T : notnull
{
    private readonly Dictionary<T, Dictionary<T, double>> outs = [];
    private readonly Dictionary<T, Dictionary<T, double>> ins = [];

    /// <summary>The nodes that something leaves or reaches.</summary>
    public IEnumerable<T> Nodes => outs.Keys.Union(ins.Keys);

    /// <summary>All that moves.</summary>
    public IEnumerable<(T From, T To, double Amount)> Links => outs.SelectMany(o => o.Value.Select(l => (o.Key, l.Key, l.Value)));

    /// <summary>Adds an amount; nothing where it is not positive.</summary>
    public void Add(T from, T to, double amount)
    {
        if (amount > 0)
        {
            var there = Of(outs, from);
            there[to] = there.GetValueOrDefault(to) + amount;
            var back = Of(ins, to);
            back[from] = back.GetValueOrDefault(from) + amount;
        }
    }

    /// <summary>What leaves a node.</summary>
    public double Out(T node) => outs.TryGetValue(node, out var there) ? there.Values.Sum() : 0;

    /// <summary>What reaches a node.</summary>
    public double In(T node) => ins.TryGetValue(node, out var back) ? back.Values.Sum() : 0;

    /// <summary>
    /// Takes a node out: what reached it goes on to where it went, each inflow in the proportions of the whole outflow, as in a tank that is well stirred.
    /// What went around it in a circle is left out.
    /// </summary>
    public void Remove(T node)
    {
        var from = Of(ins, node).Where(l => !l.Key.Equals(node)).ToList();
        var to = Of(outs, node).Where(l => !l.Key.Equals(node)).ToList();
        ins.Remove(node);
        outs.Remove(node);
        from.ForEach(l => outs[l.Key].Remove(node));
        to.ForEach(l => ins[l.Key].Remove(node));
        var all = to.Sum(l => l.Value);
        foreach (var (origin, came) in from)
        {
            to.ForEach(l => Add(origin, l.Key, came * l.Value / all));
        }
    }

    private static Dictionary<T, double> Of(Dictionary<T, Dictionary<T, double>> all, T node)
    {
        if (!all.TryGetValue(node, out var found))
        {
            all.Add(node, found = []);
        }

        return found;
    }
}
