using Didymium.Chain.Time;
using Didymium.Market.Results;

namespace Didymium.Market;

/// <summary>Countries' shares of each stage, by where plants stand and by who controls them.</summary>
internal static class ShareTable
{
    private static readonly HashSet<string> MagnetOxides = new(StringComparer.Ordinal) { "ndpr", "dy", "tb" };

    public static IEnumerable<ShareRow> Build(IReadOnlyList<ProductionRow> production)
    {
        var tonnes = new SortedDictionary<(Period Period, string Stage, string By, string Country), double>();
        foreach (var row in production)
        {
            foreach (var stage in StagesOf(row))
            {
                Count(tonnes, (row.Period, stage, "location", row.Region), row.Tonnes);
                Count(tonnes, (row.Period, stage, "control", row.Owner), row.Tonnes);
            }
        }

        foreach (var group in tonnes.GroupBy(t => (t.Key.Period, t.Key.Stage, t.Key.By)))
        {
            var world = group.Sum(t => t.Value);
            foreach (var (key, value) in group)
            {
                yield return new ShareRow(key.Period, key.Stage, key.By, key.Country, value, world > 0 ? value / world : 0);
            }
        }
    }

    private static IEnumerable<string> StagesOf(ProductionRow row)
    {
        switch (row.Stage)
        {
            case "mine":
                yield return "mined";
                break;
            case "metal":
                yield return "metal";
                break;
            case "magnet" when row.Product.StartsWith("mag-", StringComparison.Ordinal):
                yield return "magnet";
                break;
            case "light_separation" or "heavy_separation" when row.Element.Length > 0 && row.Product.StartsWith("ox-", StringComparison.Ordinal):
                yield return "separated_all";
                if (MagnetOxides.Contains(row.Element))
                {
                    yield return "separated";
                }

                if (row.Element is "dy" or "tb")
                {
                    yield return "heavy";
                }

                break;
            default:
                break;
        }
    }

    private static void Count(SortedDictionary<(Period, string, string, string), double> tonnes, (Period, string, string, string) key, double value) =>
        tonnes[key] = tonnes.GetValueOrDefault(key) + value;
}
