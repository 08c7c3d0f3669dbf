using Didymium.Chain.Facilities;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>Reads masses and times out of claims.</summary>
internal static class Tonnage
{
    /// <summary>A factor that brings the unit to tonnes; null for what is no mass.</summary>
    public static double? PerUnit(string unit) => unit switch
    {
        Units.Tonne => 1,
        Units.Kilogram => 0.001,
        _ => null,
    };

    public static IEnumerable<Quantity> Masses(Claim claim) => claim.Quantities.Where(q => PerUnit(q.Unit) is not null && q.Rate != QuantityRate.Change);

    /// <summary>The likely value in t, or t a year for a rate.</summary>
    public static double Of(Quantity quantity) => quantity.Likely * (PerUnit(quantity.Unit) ?? 0) * Yearly(quantity.Rate);

    public static double Yearly(QuantityRate rate) => rate switch
    {
        QuantityRate.PerQuarter => 4,
        QuantityRate.PerMonth => 12,
        _ => 1,
    };

    public static bool IsMoney(Quantity quantity) => Units.Currencies.Contains(quantity.Unit);

    /// <summary>The stage whose output a basis counts; null when the basis does not say.</summary>
    public static Stage? StageOf(QuantityBasis basis) => basis switch
    {
        QuantityBasis.Concentrate or QuantityBasis.ContainedReo => Stage.Mine,
        QuantityBasis.SeparatedOxide => Stage.LightSeparation,
        QuantityBasis.Metal => Stage.Metal,
        QuantityBasis.Alloy => Stage.Alloy,
        QuantityBasis.Magnet => Stage.Magnet,
        _ => null,
    };

    /// <summary>The calendar year a claim speaks of: that of its time when it lies in one, otherwise that of its document; null when neither is known.</summary>
    public static int? YearOf(Claim claim, Document document) => claim.Time switch
    {
        { } time when time.From.Year == time.To.Year => time.From.Year,
        { To.Year: < 9999 } time => time.To.Year,
        _ => document.Published?.Day.Year,
    };
}
