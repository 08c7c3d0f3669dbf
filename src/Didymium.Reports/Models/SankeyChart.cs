using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The chain as a flow of neodymium and praseodymium, from mine to magnet to user, in tonnes of oxide equivalent.</summary>
internal static class SankeyChart
{
    private const string Pair = "ndpr";

    private static readonly string[] Shown = ["CHN", "USA", "AUS", "MYS", "MMR", "JPN", "VNM", "KOR", "IND"];

    public static Chart Build(Run run)
    {
        var mid = Math.Clamp(2030, run.FirstYear, run.LastYear);
        int[] years = [.. run.Years];
        var links = years.ToDictionary(y => y, y => Links(run, y));
        var table = links[mid].OrderByDescending(l => l.Value).Take(40).Select(l => (IReadOnlyList<string>)[l.Key.From, l.Key.To, Words.Number(l.Value)]).ToList();
        var exported = links[mid].Where(l => l.Key.From.StartsWith("magnets: " + Words.Region(run, "CHN"), StringComparison.Ordinal) && !l.Key.To.EndsWith(Words.Region(run, "CHN"), StringComparison.Ordinal)).Sum(l => l.Value);
        return new Chart(
            "sankey",
            $"NdPr from mine to user in {mid}: {Words.Tonnes(exported)} of oxide equivalent leave {Words.Region(run, "CHN")} inside magnets.",
            "Read from left to right. The width of a band is tonnes of NdPr oxide equivalent. Separation includes oxide won back from swarf, which is why more leaves it than mines send. Losses, stocks and bands under 20 t are not drawn. Choose a year above.",
            [.. years.Select(y => (y.ToString(CultureInfo.InvariantCulture), Option(links[y])))],
            ["from", "to", $"t NdPr oxide equivalent, {mid}"],
            table,
            620)
        { First = Array.IndexOf(years, mid) };
    }

    private static object Option(Dictionary<(string From, string To), double> links) => new
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
                data = links.Where(l => l.Value >= 20).Select(l => l.Key).SelectMany(k => new[] { k.From, k.To }).Distinct().Order(StringComparer.Ordinal).Select(n => new { name = n, itemStyle = new { color = Palette.Of(CountryOf(n)) } }),
                links = links.Where(l => l.Value >= 20).Select(l => new { source = l.Key.From, target = l.Key.To, value = Math.Round(l.Value) }),
            },
        },
    };

    private static string CountryOf(string node) => node.Contains("China", StringComparison.Ordinal) ? "CHN" : node.Contains("United States", StringComparison.Ordinal) ? "USA"
        : node.Contains("Australia", StringComparison.Ordinal) ? "AUS" : node.Contains("Malaysia", StringComparison.Ordinal) ? "MYS" : node.Contains("Myanmar", StringComparison.Ordinal) ? "MMR"
        : node.Contains("Japan", StringComparison.Ordinal) ? "JPN" : node.Contains("Europe", StringComparison.Ordinal) ? "FRA" : "other";

    private static Dictionary<(string From, string To), double> Links(Run run, int year)
    {
        var links = new Dictionary<(string, string), double>();
        void Add(string from, string to, double t)
        {
            if (t > 0)
            {
                links[(from, to)] = links.GetValueOrDefault((from, to)) + t;
            }
        }

        string Group(string region) => run.World.Regions.TryGetValue(region, out var r) && r.Blocs.Contains("EU") ? "Europe (EU)" : Shown.Contains(region) ? Words.Region(run, region) : "others";
        double Share(string product) => run.World.Products.TryGetValue(product, out var p) ? p.OxideContent.GetValueOrDefault(Pair) : 0;
        double DepositShare(string product) => run.World.Deposits.TryGetValue(product[(product.IndexOf('.', StringComparison.Ordinal) + 1)..], out var d) ? d.PairShares.GetValueOrDefault(Pair) : 0;

        // Each stage's material goes to the regions that take it: trade where there is any, the rest stays at home.
        void Stage(string prefix, string nextPrefix, Func<BalanceRow, bool> of, Func<string, double> content)
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
                        Add($"{prefix}: {Group(b.Region)}", $"{nextPrefix}: {Group(f.Destination)}", f.Tonnes * c);
                    }

                    Add($"{prefix}: {Group(b.Region)}", $"{nextPrefix}: {Group(b.Region)}", Math.Max(0, Math.Min(b.Made, b.Made - b.Exported - b.Withheld)) * c);
                }
            }
        }

        Stage("mine", "separation", b => b.Product.StartsWith("conc.", StringComparison.Ordinal) || (b.Product.StartsWith("carb.", StringComparison.Ordinal) && ShipsCarbonate(run, b.Product)), DepositShare);
        Stage("separation", "metal", b => b.Product == "ox-ndpr", _ => 1);
        Stage("metal", "magnets", b => b.Product == "met-ndpr", Share);
        Stage("magnets", "use", b => b.Product.StartsWith("mag-", StringComparison.Ordinal), Share);
        return links;
    }

    private static bool ShipsCarbonate(Run run, string product) =>
        run.World.Facilities.Any(f => f.Deposit == product[5..] && f.Process.ShipsCarbonate);
}
