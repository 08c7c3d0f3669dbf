using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Turns a plant's feeds (deposit ids, ore classes, <c>*</c>) into deposits.</summary>
internal sealed class FeedResolver(TableSet tables)
{
    private readonly List<(string Id, string OreClass)> _deposits =
        [.. tables["deposits"].Rows.Select(row => (row["deposit"], row["ore_class"]))];

    /// <summary>Names that a feed may have.</summary>
    public IEnumerable<string> Names =>
        _deposits.Select(deposit => deposit.Id).Concat(_deposits.Select(deposit => deposit.OreClass)).Append("*").Distinct(StringComparer.Ordinal);

    /// <summary>Deposits that a plant takes, in the order of deposits.csv.</summary>
    public IReadOnlyList<string> Resolve(Row facility)
    {
        var items = facility.Items("feeds");
        return [.. _deposits.Where(deposit => items.Any(item => Takes(item, deposit))).Select(deposit => deposit.Id)];
    }

    /// <summary>The first deposit of the first feed, whose basket stands for the plant's; null when there is none.</summary>
    public string? First(Row facility) =>
        facility.Items("feeds").SelectMany(item => _deposits.Where(deposit => Takes(item, deposit))).Select(deposit => deposit.Id).FirstOrDefault();

    private static bool Takes(string item, (string Id, string OreClass) deposit) =>
        item == "*" || item == deposit.Id || item == deposit.OreClass;
}
