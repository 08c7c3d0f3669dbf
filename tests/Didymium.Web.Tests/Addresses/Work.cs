namespace Didymium.Web.Tests;

internal static partial class Addresses
{
    public static IReadOnlyList<(string Name, string Path)> Work { get; } =
    [
        ("runs", "/runs"),
        ("runs-mine", "/runs?whose=mine&state=done"),
        ("scenarios", "/scenarios"),
        ("scenarios-changed", "/scenarios?base=reindustrialisation&announced=build&off=mp-concentrate-ban&mp-price-floor.usd_per_kg=90&open=mp-price-floor"),
        ("scenarios-faults", "/scenarios?base=reindustrialisation&mp-price-floor.end=2020&open=mp-price-floor"),
        ("scenarios-search", "/scenarios?base=headlines&q=Pakistan"),
        ("scenarios-own", "/scenarios/own"),
        ("compare", "/compare"),
        ("compare-four", "/compare?a=base&b=reindustrialisation&c=as-announced&d=headlines&stage=separated&product=ox-dy"),
        ("stress", "/stress"),
        ("stress-case", "/stress?case=country:MMR"),
        ("stress-search", "/stress?kind=facility&q=lynas"),
        ("stress-untried", "/stress?run=base&at=2027-06&for=month"),
    ];
}
