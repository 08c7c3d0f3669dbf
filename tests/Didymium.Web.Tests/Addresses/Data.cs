namespace Didymium.Web.Tests;

internal static partial class Addresses
{
    public static IReadOnlyList<(string Name, string Path)> Data { get; } =
    [
        ("overview", "/"),
        ("overview-headlines", "/?run=headlines"),
        ("data", "/data"),
        ("table", "/data/facilities"),
        ("table-filtered", "/data/facilities?region=USA&stage=magnet&sort=-capacity"),
        ("table-sources", "/data/sources?sort=-date"),
        ("run-table", "/data/run/prices?product=ox-dy&sort=-usd_per_kg"),
        ("source", "/data/sources/usgs-mcs-2025"),
        ("trace", "/trace"),
        ("trace-price", "/trace?thing=price+ox-dy+DEU+2030"),
        ("trace-plant", "/trace?thing=production+mountain-pass-mine+2030"),
        ("trace-unknown", "/trace?thing=mountan-pass"),
    ];
}
