using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The chain as a flow of neodymium and praseodymium, from mine to magnet to user, in tonnes of oxide equivalent.</summary>
internal static class SankeyChart
{
    private const string Pair = "ndpr";

    // Groups of countries beside the ids of regions.
    private const string Eu = "EU";
    private const string Others = "other";

    private static readonly string[] Shown = ["CHN", "USA", "AUS", "MYS", "MMR", "JPN", "VNM", "KOR", "IND"];

    public static Chart Build(Run run)
    {
        var mid = Math.Clamp(2030, run.FirstYear, run.LastYear);
        int[] years = [.. run.Years];
        var links = years.ToDictionary(y => y, y => Links(run, y));
        string Place(string group) => group switch { Eu => Tongue.Say("Europe (EU)", "欧洲（欧盟）"), Others => Tongue.Say("others", "其他"), _ => Words.Region(run, group) };
        string Name(Node node) => Tongue.Say($"{Stage(node.Stage)}: {Place(node.Group)}", $"{Stage(node.Stage)}：{Place(node.Group)}");
        var table = links[mid].OrderByDescending(l => l.Value).Take(40).Select(l => (IReadOnlyList<string>)[Name(l.Key.From), Name(l.Key.To), Words.Number(l.Value)]).ToList();
        var home = run.World.ReferenceRegion;
        var exported = links[mid].Where(l => l.Key.From == new Node("magnets", home) && l.Key.To.Group != home).Sum(l => l.Value);
        return new Chart(
            "sankey",
            Tongue.Say(
                $"NdPr from mine to user in {mid}: {Words.Tonnes(exported)} of oxide equivalent leave {Words.Region(run, home)} inside magnets.",
                $"{mid}年镨钕从矿山到用户：随磁体离开{Words.Region(run, home)}的镨钕折氧化物 {Words.Tonnes(exported)}。"),
            Tongue.Say(
                "Read from left to right. The width of a band is tonnes of NdPr oxide equivalent. Separation includes oxide won back from swarf, which is why more leaves it than mines send. Losses, stocks and bands under 20 t are not drawn. Choose a year above.",
                "从左向右看，带宽为折氧化镨钕吨数。分离环节包括从磁泥回收的氧化物，因此流出多于矿山送入。损耗、库存和不足20吨的流未画出。年份可在上方选择。"),
            [.. years.Select(y => (y.ToString(CultureInfo.InvariantCulture), Option(links[y], Name)))],
            [Tongue.Say("from", "起点"), Tongue.Say("to", "终点"), Tongue.Say($"t NdPr oxide equivalent, {mid}", $"{mid}年，吨（折氧化镨钕）")],
            table,
            620)
        { First = Array.IndexOf(years, mid) };
    }

    private static object Option(Dictionary<(Node From, Node To), double> links, Func<Node, string> name) => new
    {
        tooltip = new { trigger = "item", valueFormatter = "tonnes" },
        series = new[]
        {
            new
            {
                type = "sankey",
                left = 4,
                right = 120,
                top = 10,
                bottom = 10,
                nodeGap = 6,
                layoutIterations = 64,
                label = new { fontSize = 11 },
                lineStyle = new { color = "source", opacity = 0.4 },
                data = links.Where(l => l.Value >= 20).Select(l => l.Key).SelectMany(k => new[] { k.From, k.To }).Distinct().OrderBy(n => n.Stage, StringComparer.Ordinal).ThenBy(n => n.Group, StringComparer.Ordinal).Select(n => new { name = name(n), itemStyle = new { color = Palette.Of(n.Group == Eu ? "FRA" : n.Group) } }),
                links = links.Where(l => l.Value >= 20).Select(l => new { source = name(l.Key.From), target = name(l.Key.To), value = Math.Round(l.Value) }),
            },
        },
    };

    private static string Stage(string id) => id switch
    {
        "mine" => Tongue.Say("mine", "采矿"),
        "separation" => Tongue.Say("separation", "分离"),
        "metal" => Tongue.Say("metal", "金属"),
        "magnets" => Tongue.Say("magnets", "磁体"),
        _ => Tongue.Say("use", "使用"),
    };

    private static Dictionary<(Node From, Node To), double> Links(Run run, int year)
    {
        var links = new Dictionary<(Node, Node), double>();
        void Add(Node from, Node to, double t)
        {
            if (t > 0)
            {
                links[(from, to)] = links.GetValueOrDefault((from, to)) + t;
            }
        }

        string Group(string region) => run.World.Regions.TryGetValue(region, out var r) && r.Blocs.Contains("EU") ? Eu : Shown.Contains(region) ? region : Others;
        double Share(string product) => run.World.Products.TryGetValue(product, out var p) ? p.OxideContent.GetValueOrDefault(Pair) : 0;
        double DepositShare(string product) => run.World.Deposits.TryGetValue(product[(product.IndexOf('.', StringComparison.Ordinal) + 1)..], out var d) ? d.PairShares.GetValueOrDefault(Pair) : 0;

        // Each stage's material goes to the regions that take it: trade where there is any, the rest stays at home.
        void Step(string stage, string next, Func<BalanceRow, bool> of, Func<string, double> content)
        {
            foreach (var group in run.Balances.Where(b => b.Period == year && of(b)).GroupBy(b => b.Product))
            {
                var c = content(group.Key);
                if (c <= 0)
                {
                    continue;
                }

                var flows = run.Flows.Where(f => f.Period == year && f.Product == group.Key).ToList();
                foreach (var b in group)
                {
                    var sent = flows.Where(f => f.Origin == b.Region).ToList();
                    foreach (var f in sent)
                    {
                        Add(new(stage, Group(b.Region)), new(next, Group(f.Destination)), f.Tonnes * c);
                    }

                    Add(new(stage, Group(b.Region)), new(next, Group(b.Region)), Math.Max(0, Math.Min(b.Made, b.Made - b.Exported - b.Withheld)) * c);
                }
            }
        }

        Step("mine", "separation", b => b.Product.StartsWith("conc.", StringComparison.Ordinal) || (b.Product.StartsWith("carb.", StringComparison.Ordinal) && ShipsCarbonate(run, b.Product)), DepositShare);
        Step("separation", "metal", b => b.Product == "ox-ndpr", _ => 1);
        Step("metal", "magnets", b => b.Product == "met-ndpr", Share);
        Step("magnets", "use", b => b.Product.StartsWith("mag-", StringComparison.Ordinal), Share);
        return links;
    }

    private static bool ShipsCarbonate(Run run, string product) =>
        run.World.Facilities.Any(f => f.Deposit == product[5..] && f.Process.ShipsCarbonate);

    // A stage of the picture in a country or group of countries.
    private readonly record struct Node(string Stage, string Group);
}
