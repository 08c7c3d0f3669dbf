using System.Collections.Immutable;
using System.Globalization;
using Didymium.Analysis;
using Didymium.Analysis.Chains;
using Didymium.Market.Results;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Reports.Models;

/// <summary>The chain of an element as a flow from deposit to end use, in tonnes of oxide equivalent; losses, left-overs and stocks are ends of their own, so that widths are true.</summary>
public static class SankeyChart
{
    // A node below this part of what is mined stands with the others: its label would be larger than its bar.
    private const double Least = 0.012;

    private static readonly ImmutableArray<ChainTier[]> Columns =
    [
        [ChainTier.Deposit],
        [ChainTier.Country, ChainTier.OldMagnets, ChainTier.SwarfBack, ChainTier.Drawn],
        [ChainTier.Separation, ChainTier.Recycling],
        [ChainTier.HeavySeparation],
        [ChainTier.Metal],
        [ChainTier.Magnet],
        [ChainTier.Use, ChainTier.SwarfSent, ChainTier.Stocked, ChainTier.LeftOver, ChainTier.Lost],
    ];

    /// <summary>The picture of the report: NdPr over the years.</summary>
    /// <param name="run">The run.</param>
    public static Chart Build(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Build(run, new SankeyView { Year = KeyFigures.Milestone(run), Frames = [.. run.Years.Where(y => y == run.FirstYear || y % 2 == 0 || y == run.LastYear)] });
    }

    /// <summary>The picture of a view.</summary>
    /// <param name="run">The run, by year or in shorter periods.</param>
    /// <param name="view">What is shown.</param>
    public static Chart Build(Run run, SankeyView view)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(view);
        run = run.ByYear();
        ImmutableArray<int> years = view.Frames.Contains(view.Year) ? view.Frames : [.. view.Frames, view.Year];
        var whole = Whole(run, view, view.Year);
        var chain = Shown(run, view, view.Year);
        var mined = whole.Through(ChainTier.Deposit) + whole.Through(ChainTier.OldMagnets);
        var links = chain.Links.OrderByDescending(l => l.Tonnes).ToList();
        return new Chart(
            "sankey",
            Capital(view.Node is { } node ? FollowedWords(run, view, node, chain) : WholeWords(run, view, whole)),
            HowToRead(run, view, chain),
            [.. years.Select(y => (y.ToString(CultureInfo.InvariantCulture), Option(run, view, y == view.Year ? chain : Shown(run, view, y))))],
            [Say("from", "起点"), Say("to", "终点"), Say($"t {Symbol(run, view)} oxide equivalent, {view.Year}", $"{view.Year}年，吨（折{Symbol(run, view)}氧化物）"), Say("of all mined and collected", "占开采与回收总量")],
            [.. links.Select(l => (IReadOnlyList<string>)[ChainWords.Full(run.World, l.From), ChainWords.Full(run.World, l.To), Words.Number(l.Tonnes), Percent(l.Tonnes / mined)])],
            Math.Clamp(chain.Nodes.GroupBy(n => Column(n.Tier)).Select(g => g.Count()).DefaultIfEmpty(1).Max() * 34, 380, 680))
        {
            First = years.IndexOf(view.Year),
            HrefOf = view.HrefOf is { } href ? (r, c) => c switch { 0 => href(links[r].From), 1 => href(links[r].To), _ => null } : null,
            TraceOf = (r, c) => c == 2 && links[r].From is { Tier: ChainTier.Deposit, Id: not ChainNode.Other } deposit ? deposit.Id : null,
        };
    }

    /// <summary>The nodes that can be followed: those of the whole picture, and the one that is followed now.</summary>
    /// <param name="run">The run, by year.</param>
    /// <param name="view">What is shown.</param>
    public static IReadOnlyList<ChainNode> Nodes(Run run, SankeyView view)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(view);
        return Whole(run, view, view.Year).Grouped(Least, view.Node).Nodes;
    }

    private static ElementChain Whole(Run run, SankeyView view, int year) => ElementChain.Of(run, view.Element, year, view.ByUse).Named(n => ChainWords.Told(run.World, n));

    // A node is followed before small ones are taken together: of what passes it alone the small ones may be the largest.
    private static ElementChain Shown(Run run, SankeyView view, int year) => view.Node switch
    {
        null => Whole(run, view, year).Grouped(Least, null),
        { Id: ChainNode.Other } others => Whole(run, view, year).Grouped(Least, null).Following(others),
        { } node => Whole(run, view, year).Following(node).Grouped(Least, node),
    };

    private static object Option(Run run, SankeyView view, ElementChain chain)
    {
        var columns = Columns.Where(c => chain.Nodes.Any(n => c.Contains(n.Tier))).ToList();
        double Left(int column) => columns.Count < 2 ? 1 : 1 + (84.0 * column / (columns.Count - 1));
        string Name(ChainNode node) => ChainWords.Full(run.World, node);
        return new
        {
            title = columns.Select((c, i) => new { text = Head(c[0]), left = $"{Math.Round(Left(i), 1).ToString(CultureInfo.InvariantCulture)}%", top = 0, textStyle = new { fontSize = 12, fontWeight = "bold", color = "var(--soft)" } }),
            tooltip = new { trigger = "item", valueFormatter = "tonnes" },
            series = new[]
            {
                new
                {
                    type = "sankey",
                    left = "1%",
                    right = "14%",
                    top = 26,
                    bottom = 8,
                    nodeGap = 9,
                    nodeWidth = 14,
                    draggable = false,
                    layoutIterations = 48,
                    label = new { fontSize = 11, width = 128, overflow = "truncate" },
                    lineStyle = new { color = "source", opacity = 0.38 },
                    emphasis = new { focus = "adjacency" },
                    data = chain.Nodes.Select(n => new
                    {
                        name = Name(n),
                        depth = columns.FindIndex(c => c.Contains(n.Tier)),
                        label = new { formatter = ChainWords.Label(run.World, n) },
                        itemStyle = new { color = Colour(run, n), borderColor = n == view.Node ? "var(--ink)" : null, borderWidth = n == view.Node ? 2 : 0 },
                        href = view.HrefOf?.Invoke(n),
                    }),
                    links = chain.Links.Select(l => new { source = Name(l.From), target = Name(l.To), value = l.Tonnes >= 10 ? Math.Round(l.Tonnes) : Math.Round(l.Tonnes, 3) }),
                },
            },
        };
    }

    private static string Head(ChainTier first) => first switch
    {
        ChainTier.Country => Say("comes from", "来源"),
        ChainTier.Use => Say("ends as", "去向"),
        _ => ChainWords.Tier(first),
    };

    private static int Column(ChainTier tier) => Columns.Select((c, i) => (c, i)).First(c => c.c.Contains(tier)).i;

    private static string Colour(Run run, ChainNode node) => node.Tier switch
    {
        ChainTier.Deposit => Palette.Of(run.World.Deposits.TryGetValue(node.Id, out var deposit) ? deposit.Region : ChainNode.Other),
        ChainTier.Lost => "#8a867c",
        ChainTier.LeftOver => "#b9b3a5",
        ChainTier.Stocked or ChainTier.Drawn => "#009E73",
        ChainTier.OldMagnets or ChainTier.SwarfBack or ChainTier.SwarfSent => "#44AA99",
        ChainTier.Use when !run.World.Regions.ContainsKey(node.Id) && node.Id is not (ChainNode.Other or ChainWords.Eu) => Palette.Many[node.Id.Sum(c => c) % Palette.Many.Length],
        _ => Palette.Of(node.Id == ChainWords.Eu ? "FRA" : node.Id),
    };

    private static string WholeWords(Run run, SankeyView view, ElementChain chain)
    {
        var home = run.World.ReferenceRegion;
        string Part(ChainTier tier) => Percent(chain.Through(new ChainNode(tier, home)) / chain.Through(tier));
        var place = Words.Region(run, home);
        var heavy = chain.Through(ChainTier.HeavySeparation) > 0;
        var (mined, split) = (Part(ChainTier.Country), Part(heavy ? ChainTier.HeavySeparation : ChainTier.Separation));
        var tonnes = Words.Tonnes(chain.Through(ChainTier.Deposit));
        return chain.Through(ChainTier.Magnet) / chain.Through(ChainTier.Deposit) > 0.05
            ? Say(
                $"{Symbol(run, view)} from deposit to user in {view.Year}, {tonnes} mined: {place} mines {mined}, separates {split}, makes {Part(ChainTier.Metal)} of the metal and {Part(ChainTier.Magnet)} of the magnets.",
                $"{view.Year}年{Symbol(run, view)}从矿床到用户，开采{tonnes}：{place}占开采的{mined}、分离的{split}、金属的{Part(ChainTier.Metal)}、磁体的{Part(ChainTier.Magnet)}。")
            : Say(
                $"{Symbol(run, view)} from deposit to user in {view.Year}, {tonnes} mined: {place} mines {mined} and separates {split}; {Percent(chain.Through(ChainTier.LeftOver) / chain.Through(ChainTier.Deposit))} is left over.",
                $"{view.Year}年{Symbol(run, view)}从矿床到用户，开采{tonnes}：{place}占开采的{mined}、分离的{split}；{Percent(chain.Through(ChainTier.LeftOver) / chain.Through(ChainTier.Deposit))}过剩。");
    }

    private static string FollowedWords(Run run, SankeyView view, ChainNode node, ElementChain chain)
    {
        var through = chain.Through(node);
        var name = ChainWords.Full(run.World, node);
        if (through <= 0)
        {
            return Say($"Nothing passes “{name}” in {view.Year}.", $"{view.Year}年没有物料经过“{name}”。");
        }

        var from = Largest(run, chain, ChainTier.Country, through);
        var to = Largest(run, chain, ChainTier.Use, through);
        return Say(
            $"{name}: {Words.Tonnes(through)} of {Symbol(run, view)} oxide equivalent in {view.Year}{(from.Length > 0 && node.Tier > ChainTier.Country ? $"; from the ground of {from}" : string.Empty)}{(to.Length > 0 && !node.IsEnd ? $"; at last with users: {to}" : string.Empty)}.",
            $"{name}：{view.Year}年{Words.Tonnes(through)}（折{Symbol(run, view)}氧化物）{(from.Length > 0 && node.Tier > ChainTier.Country ? $"；产自{from}" : string.Empty)}{(to.Length > 0 && !node.IsEnd ? $"；最终用于{to}" : string.Empty)}。");
    }

    private static string Largest(Run run, ElementChain chain, ChainTier tier, double through) => string.Join(
        Say(", ", "、"),
        chain.Nodes.Where(n => n.Tier == tier).Select(n => (Node: n, Tonnes: chain.Through(n))).OrderByDescending(n => n.Tonnes).Take(3).Select(n => Say($"{ChainWords.Label(run.World, n.Node)} {Words.Tonnes(n.Tonnes)}", $"{ChainWords.Label(run.World, n.Node)}{Words.Tonnes(n.Tonnes)}")));

    private static string HowToRead(Run run, SankeyView view, ElementChain chain)
    {
        var basis = Say(
            $"Read from left to right. The width of a band is tonnes of {Symbol(run, view)} oxide equivalent; what reaches a bar also leaves it, for what is lost, left over or put into stock has ends of its own.",
            $"从左向右看。带宽为折{Symbol(run, view)}氧化物吨数；损耗、过剩和入库各有去向，因此流入等于流出。");
        var circle = chain.Through(ChainTier.SwarfBack) > 0 || view.Frames.Length > 1
            ? Say(" Swarf of magnet making goes round: it leaves on the right and comes back on the left.", "磁体加工产生的磁泥循环利用：右侧送出，左侧返回。")
            : string.Empty;
        var mixed = view.Node is null
            ? Say(" Where origins are sold as one product, each has its share in every purchase.", "不同来源混为同一产品出售时，按比例分摊到每笔购买。")
            : Say(" Only what passes the chosen node is shown, up and down the chain: where origins are mixed it is followed by proportion, for no contract is known to the model.", "仅显示经过所选节点的物料（上游与下游）：来源混合处按比例追踪，因为模型不掌握具体合同。");
        return basis + circle + mixed + Say(" Nodes too small for a label stand together as others.", "过小的节点并入“其他”。");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Symbol(Run run, SankeyView view) => Words.Symbol(run, view.Element);

    private static string Percent(double fraction) => fraction is > 0 and < 0.005 ? Say("under 1 %", "不足1 %") : Words.Percent(fraction);
}
