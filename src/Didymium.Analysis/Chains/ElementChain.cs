using System.Collections.Immutable;
using Didymium.Market.Results;

namespace Didymium.Analysis.Chains;

/// <summary>
/// The chain of one element in one year, from the deposit to the user, in t of oxide equivalent. Nothing is left out: what is lost, left over or stocked has its
/// own ends, so that what reaches every node also leaves it.
/// </summary>
/// <remarks>
/// Concentrate, carbonate and SEG+ keep their deposit, so that is exact. Where material of several origins is sold as one product, each origin has its share in
/// every purchase: no contract is known to the model.
/// </remarks>
/// <param name="Element">Balance element (<c>ndpr</c>, <c>dy</c>, …).</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Links">What goes from where to where, in the order of tiers and ids.</param>
public sealed record ElementChain(string Element, int Year, ImmutableArray<ChainLink> Links)
{
    /// <summary>The chain of an element.</summary>
    /// <param name="run">The run, by year.</param>
    /// <param name="element">Balance element.</param>
    /// <param name="year">A year of the run.</param>
    /// <param name="byUse">True when uses are told apart by application, false by region.</param>
    public static ElementChain Of(Run run, string element, int year, bool byUse = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(element, year, Sorted(new ChainBuilder(run, element, year, byUse).Build()));
    }

    /// <summary>All nodes, in the order of tiers and ids.</summary>
    public IReadOnlyList<ChainNode> Nodes => [.. Links.SelectMany(l => new[] { l.From, l.To }).Distinct().OrderBy(n => n.Tier).ThenBy(n => n.Id, StringComparer.Ordinal)];

    /// <summary>What passes through a node, t of oxide equivalent.</summary>
    /// <param name="node">The node.</param>
    public double Through(ChainNode node) => Math.Max(Links.Where(l => l.From == node).Sum(l => l.Tonnes), Links.Where(l => l.To == node).Sum(l => l.Tonnes));

    /// <summary>What reaches the nodes of a tier, or, where nothing does, what leaves them, t of oxide equivalent.</summary>
    /// <param name="tier">The tier.</param>
    public double Through(ChainTier tier) => Nodes.Where(n => n.Tier == tier).Sum(Through);

    /// <summary>The same chain with nodes under other ids: those that share one are told as one.</summary>
    /// <param name="id">The id that a node goes by.</param>
    public ElementChain Named(Func<ChainNode, string> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Renamed(n => n with { Id = id(n) });
    }

    /// <summary>The same chain with small nodes of a tier taken together as <see cref="ChainNode.Other"/>.</summary>
    /// <param name="least">Least share of what is mined and collected that a node needs to stand by itself, 0 to 1.</param>
    /// <param name="kept">A node that stands by itself however small; null for none.</param>
    public ElementChain Grouped(double least, ChainNode? kept)
    {
        var floor = least * (Through(ChainTier.Deposit) + Through(ChainTier.OldMagnets));
        var small = Nodes.Where(n => n != kept && n.Id.Length > 0 && Through(n) < floor).ToHashSet();
        return Renamed(n => small.Contains(n) ? n with { Id = ChainNode.Other } : n);
    }

    /// <summary>
    /// What reaches a node and what comes of it: of every link the part that passes through the node, by proportion where material is mixed. The circle of swarf
    /// is followed once, not round and round.
    /// </summary>
    /// <param name="node">The node.</param>
    public ElementChain Following(ChainNode node)
    {
        var up = new Dictionary<ChainNode, double> { [node] = 1 };
        var down = new Dictionary<ChainNode, double> { [node] = 1 };
        var from = Links.ToLookup(l => l.From);
        var to = Links.ToLookup(l => l.To);
        double Up(ChainNode n) => Part(up, n, from[n], l => l.To, Up);
        double Down(ChainNode n) => Part(down, n, to[n], l => l.From, Down);
        return this with
        {
            Links = [.. Links.Select(l => l with { Tonnes = l.Tonnes * Math.Max(Up(l.To), Down(l.From)) }).Where(l => l.Tonnes > 1e-9)],
        };
    }

    // The part of what passes a node that passes the one followed.
    private static double Part(Dictionary<ChainNode, double> known, ChainNode node, IEnumerable<ChainLink> links, Func<ChainLink, ChainNode> next, Func<ChainNode, double> of)
    {
        if (!known.TryGetValue(node, out var part))
        {
            var all = links.Sum(l => l.Tonnes);
            known[node] = part = all > 0 ? links.Sum(l => l.Tonnes * of(next(l))) / all : 0;
        }

        return part;
    }

    private ElementChain Renamed(Func<ChainNode, ChainNode> name) => this with
    {
        Links = Sorted(Links.GroupBy(l => (From: name(l.From), To: name(l.To))).Select(g => new ChainLink(g.Key.From, g.Key.To, g.Sum(l => l.Tonnes)))),
    };

    private static ImmutableArray<ChainLink> Sorted(IEnumerable<ChainLink> links) =>
        [.. links.OrderBy(l => l.From.Tier).ThenBy(l => l.From.Id, StringComparer.Ordinal).ThenBy(l => l.To.Tier).ThenBy(l => l.To.Id, StringComparer.Ordinal)];
}
