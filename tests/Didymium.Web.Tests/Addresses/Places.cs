namespace Didymium.Web.Tests;

internal static partial class Addresses
{
    public static IReadOnlyList<(string Name, string Path)> Places { get; } =
    [
        ("map", "/map"),
        ("map-control", "/map?stage=magnet&by=control&flows=magnet&year=2035"),
        ("chain", "/chain"),
        ("chain-node", "/chain?element=dy&year=2032&ends=use&node=separation:MYS"),
        ("countries", "/countries"),
        ("countries-control", "/countries?by=control&run=base"),
        ("country-china", "/countries/CHN"),
        ("country-japan", "/countries/JPN?goods=heavy&product=ox-dy"),
        ("plants", "/plants"),
        ("plants-mines", "/plants?stage=mine&country=AUS&page=1"),
        ("plant-mine", "/plants/mountain-pass-mine"),
        ("plant-project", "/plants/browns-range-mine"),
        ("elements", "/elements"),
        ("element-ndpr", "/elements/ndpr"),
        ("element-dy", "/elements/dy?run=headlines"),
    ];
}
