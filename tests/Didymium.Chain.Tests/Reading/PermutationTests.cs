using CsCheck;
using Didymium.Chain.Reading.Schemas;

namespace Didymium.Chain.Tests.Reading;

public sealed class PermutationTests
{
    /// <summary>Tables whose rows ascend by year, where the order is a rule.</summary>
    private static readonly string[] Ordered = ["growth", "quotas", "history", "collection", "governance"];

    private static readonly Gen<Dictionary<string, string>> Shuffled =
        Gen.Int.Select(seed =>
        {
            var random = new Random(seed);
            var files = TinyFiles.Create();
            foreach (var table in TableNames.All.Except(Ordered))
            {
                var lines = files[table + ".csv"].TrimEnd('\n').Split('\n');
                random.Shuffle(lines.AsSpan(1));
                files[table + ".csv"] = string.Join('\n', lines) + "\n";
            }

            return files;
        });

    [Fact]
    public void The_order_of_rows_changes_nothing_but_the_order()
    {
        var expected = Facts(TinyFiles.Read(TinyFiles.Create()).Value!);

        Shuffled.Sample(files => Assert.Equal(expected, Facts(TinyFiles.Read(files).Value!)), iter: 50);
    }

    private static List<string> Facts(World world) =>
    [
        .. world.Facilities
            .Select(f => $"{f.Id} {f.Capacity.Value:R} {string.Join(',', f.Feeds.Order(StringComparer.Ordinal))} {f.Economics.OpexUsdPerKg.Value:R} {f.Process.Id} {string.Join(',', f.Ramp)} {string.Join(',', f.Products.Select(p => p.Product).Order(StringComparer.Ordinal))}")
            .Concat(world.Figures.Select(figure => figure.ToString()))
            .Concat(world.Deposits.Values.SelectMany(deposit => deposit.PairShares.Select(share => $"{deposit.Id} {share.Key} {share.Value:0.000000000}")))
            .Concat(world.RouteRules.Select(rule => rule.ToString()))
            .Concat(world.Demands.Select(demand => $"{demand.Id} {demand.Quantity} {demand.Use}"))
            .Order(StringComparer.Ordinal),
    ];
}
