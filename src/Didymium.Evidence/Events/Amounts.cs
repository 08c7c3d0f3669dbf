using System.Globalization;
using Didymium.Chain.Facilities;

namespace Didymium.Evidence.Events;

/// <summary>Amounts with what they count, in words.</summary>
internal static class Amounts
{
    /// <summary>A capacity: <c>10,000 t REO a year</c>.</summary>
    public static string PerYear(double tonnes, CapacityBasis basis) => string.Create(CultureInfo.InvariantCulture, $"{tonnes:N0} t {Of(basis)} a year");

    /// <summary>What a basis counts.</summary>
    public static string Of(CapacityBasis basis) => basis switch
    {
        CapacityBasis.ReoOut => "REO",
        CapacityBasis.ReoFeed => "REO of feed",
        CapacityBasis.NdprOxideOut => "of NdPr oxide",
        CapacityBasis.DytbOxideOut => "of Dy and Tb oxide",
        CapacityBasis.ReoOxideOut => "of separated oxides",
        CapacityBasis.ConcentrateGross => "of concentrate",
        CapacityBasis.Ore => "of ore",
        CapacityBasis.MetalOut => "of metal",
        CapacityBasis.AlloyOut => "of alloy",
        CapacityBasis.MagnetBlank => "of magnet blanks",
        CapacityBasis.ScrapFeed => "of scrap",
        _ => "of magnets",
    };
}
