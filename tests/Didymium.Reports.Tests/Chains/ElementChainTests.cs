using Didymium.Analysis.Chains;
using Didymium.Market.Results;

namespace Didymium.Reports.Tests.Chains;

public sealed class ElementChainTests
{
    private static readonly Run Run = Samples.Reindustrialisation;

    public static TheoryData<string, int> Chains => [.. Run.ElementBalances.Select(b => b.Element).Distinct().SelectMany(e => new[] { 2024, 2030, 2040 }.Select(y => (e, y)))];

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_ends_of_a_chain_are_the_runs_balance_of_the_element(string element, int year)
    {
        var chain = ElementChain.Of(Run, element, year);
        var balance = Run.ElementBalances.Single(b => b.Period == year && b.Element == element);
        var tolerance = 0.001 + (1e-6 * balance.Mined);
        Assert.Equal(balance.Mined, From(chain, ChainTier.Deposit), tolerance);
        Assert.Equal(balance.EndOfLife, From(chain, ChainTier.OldMagnets), tolerance);
        Assert.Equal(balance.Used, To(chain, ChainTier.Use), tolerance);
        Assert.Equal(balance.Lost, To(chain, ChainTier.Lost), tolerance);
        Assert.Equal(balance.Withheld, To(chain, ChainTier.LeftOver), tolerance);
        Assert.Equal(balance.StockChange, To(chain, ChainTier.Stocked) - From(chain, ChainTier.Drawn), tolerance);
        Assert.Equal(To(chain, ChainTier.SwarfSent), From(chain, ChainTier.SwarfBack), tolerance);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void What_reaches_a_node_also_leaves_it_and_nothing_runs_backwards(string element, int year)
    {
        var chain = ElementChain.Of(Run, element, year, byUse: true);
        Assert.All(chain.Links, l => Assert.True(l.From.Tier < l.To.Tier, $"{l.From.Key} → {l.To.Key}: {l.Tonnes}"));
        Assert.All(chain.Nodes.Where(n => n.Tier is ChainTier.Country or (>= ChainTier.Separation and <= ChainTier.Magnet)), n =>
            Assert.Equal(chain.Links.Where(l => l.To == n).Sum(l => l.Tonnes), chain.Links.Where(l => l.From == n).Sum(l => l.Tonnes), 0.001 + (1e-6 * chain.Through(n))));
    }

    [Fact]
    public void A_chain_knows_the_countries_shares_of_what_was_mined()
    {
        // By element and not by all rare earths together, China's mines give of NdPr what their production rows say.
        var chain = ElementChain.Of(Run, "ndpr", 2024);
        var mined = Run.Production.Where(r => r.Period == 2024 && r.Stage == "mine" && r.Element == "ndpr" && r.Region == "CHN").Sum(r => r.Tonnes);
        Assert.Equal(mined, chain.Through(new ChainNode(ChainTier.Country, "CHN")), 0.01);
    }

    [Fact]
    public void Following_a_node_keeps_its_own_tonnes_and_no_more_of_any_link()
    {
        var chain = ElementChain.Of(Run, "dy", 2030);
        var node = chain.Nodes.First(n => n.Tier == ChainTier.Metal && n.Id == "JPN");
        var followed = chain.Following(node);
        Assert.Equal(chain.Through(node), followed.Through(node), 0.001);
        Assert.All(followed.Links, l => Assert.InRange(l.Tonnes, 0, chain.Links.Single(w => w.From == l.From && w.To == l.To).Tonnes + 1e-6));

        // All that the node takes began somewhere, and all that it gives ends somewhere.
        Assert.Equal(chain.Through(node), followed.Nodes.Where(n => n.IsEnd).Sum(n => Reached(followed, node, n)), 0.01);
    }

    [Fact]
    public void Grouping_changes_no_sum_and_keeps_the_node_that_is_followed()
    {
        var chain = ElementChain.Of(Run, "ndpr", 2030);
        var kept = new ChainNode(ChainTier.Magnet, "JPN");
        var grouped = chain.Grouped(0.02, kept);
        Assert.True(grouped.Nodes.Count < chain.Nodes.Count);
        Assert.Contains(kept, grouped.Nodes);
        Assert.Equal(chain.Links.Where(l => l.To.IsEnd).Sum(l => l.Tonnes), grouped.Links.Where(l => l.To.IsEnd).Sum(l => l.Tonnes), 0.001);
    }

    private static double Reached(ElementChain followed, ChainNode start, ChainNode end)
    {
        // Ends of links before the node (losses on the way up) are no ends of the node's own tonnes.
        var below = new HashSet<ChainNode> { start };
        foreach (var link in followed.Links.OrderBy(l => l.From.Tier).Where(l => below.Contains(l.From)))
        {
            below.Add(link.To);
        }

        return followed.Links.Where(l => l.To == end && below.Contains(l.From)).Sum(l => l.Tonnes);
    }

    private static double From(ElementChain chain, ChainTier tier) => chain.Links.Where(l => l.From.Tier == tier).Sum(l => l.Tonnes);

    private static double To(ElementChain chain, ChainTier tier) => chain.Links.Where(l => l.To.Tier == tier).Sum(l => l.Tonnes);
}
