using System.Globalization;
using Didymium.Evidence.Language;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Evidence;

/// <summary>A claim's amounts and times as a page shows them: never without unit, basis and rate.</summary>
internal static class ClaimFigures
{
    /// <summary>An amount: <c>about 20,000 t concentrate a year</c>.</summary>
    public static string Of(Quantity quantity)
    {
        var number = quantity.Min is { } min && quantity.Max is { } max && max > min ? $"{Number(min)}–{Number(max)}" : Number(quantity.Likely);
        var basis = quantity.Basis is QuantityBasis.Money or QuantityBasis.Share || (quantity.Basis == QuantityBasis.None && !IsMass(quantity)) ? string.Empty : EvidenceWords.Basis(quantity.Basis);
        return string.Join(' ', new[] { EvidenceWords.Bound(quantity.Approximator), number, Unit(quantity.Unit), basis, EvidenceWords.Rate(quantity.Rate) }.Where(part => part.Length > 0));
    }

    /// <summary>A stretch of time in words: since 2010, until 1990s, 2024 to 2026.</summary>
    public static string Time(string iso) => iso.Split('/') switch
    {
        [var from, ""] => Say($"since {from}", $"{from}以来"),
        ["", var to] => Say($"until {to}", $"至{to}"),
        [var from, var to] => Say($"{from} to {to}", $"{from}至{to}"),
        _ => iso,
    };

    private static bool IsMass(Quantity quantity) => quantity.Unit is Units.Tonne or Units.Kilogram;

    private static string Unit(string unit) => unit switch
    {
        Units.Percent => "%",
        Units.Tonne => Say("t", "吨"),
        Units.Kilogram => Say("kg", "公斤"),
        Units.Ratio => Say("times", "倍"),
        Units.Other => string.Empty,
        _ => unit,
    };

    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{Say($"{value / 1e9:0.###} billion", $"{value / 1e8:0.##}亿")}"),
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{Say($"{value / 1e6:0.###} million", $"{value / 1e4:0.##}万")}"),
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
