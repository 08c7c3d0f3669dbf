using System.Globalization;
using Didymium.Chain.Facilities;
using Didymium.Chain.Wording;

namespace Didymium.Evidence.Events;

/// <summary>Amounts with what they count, in words.</summary>
internal static class Amounts
{
    /// <summary>A capacity: <c>10,000 t REO a year</c>, 每年10,000吨REO.</summary>
    public static string PerYear(double tonnes, CapacityBasis basis) => Text($"{tonnes:N0} t {Of(basis)} a year", $"每年{tonnes:N0}吨{Of(basis)}");

    /// <summary>A text with figures, which are the same in both languages.</summary>
    public static string Text(FormattableString english, FormattableString chinese) => (Tongue.IsChinese ? chinese : english).ToString(CultureInfo.InvariantCulture);

    /// <summary>What a basis counts.</summary>
    public static string Of(CapacityBasis basis) => basis switch
    {
        CapacityBasis.ReoOut => "REO",
        CapacityBasis.ReoFeed => Tongue.Say("REO of feed", "REO（投料）"),
        CapacityBasis.NdprOxideOut => Tongue.Say("of NdPr oxide", "氧化镨钕"),
        CapacityBasis.DytbOxideOut => Tongue.Say("of Dy and Tb oxide", "镝铽氧化物"),
        CapacityBasis.ReoOxideOut => Tongue.Say("of separated oxides", "分离氧化物"),
        CapacityBasis.ConcentrateGross => Tongue.Say("of concentrate", "精矿"),
        CapacityBasis.Ore => Tongue.Say("of ore", "矿石"),
        CapacityBasis.MetalOut => Tongue.Say("of metal", "金属"),
        CapacityBasis.AlloyOut => Tongue.Say("of alloy", "合金"),
        CapacityBasis.MagnetBlank => Tongue.Say("of magnet blanks", "磁体毛坯"),
        CapacityBasis.ScrapFeed => Tongue.Say("of scrap", "废料"),
        _ => Tongue.Say("of magnets", "磁体"),
    };
}
