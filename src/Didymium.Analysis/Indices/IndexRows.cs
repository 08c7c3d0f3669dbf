using System.Collections.Immutable;

namespace Didymium.Analysis.Indices;

/// <summary>How concentrated a good's supply is in a year, and what that means for importers.</summary>
/// <param name="Good">Good: a stage, an element at a stage, or a product.</param>
/// <param name="Tonnes">World production, t in the good's own unit.</param>
/// <param name="Largest">Region with the largest production; empty when there is none.</param>
/// <param name="LargestShare">Its share by location, 0 to 1; null when nothing is made.</param>
/// <param name="HhiByLocation">Herfindahl-Hirschman index by where plants stand, 0 to 1.</param>
/// <param name="HhiByControl">The same by who controls them.</param>
/// <param name="HhiByGovernance">(HHI_WGI,t) by location, 0 to about 10, export restrictions as they face the EU.</param>
/// <param name="Importers">Importers asked for, in that order.</param>
public sealed record ConcentrationRow(
    string Good,
    double Tonnes,
    string Largest,
    double? LargestShare,
    double? HhiByLocation,
    double? HhiByControl,
    double? HhiByGovernance,
    ImmutableArray<ImporterRow> Importers);

/// <summary>An importer's dependence on a good.</summary>
/// <param name="Importer">Region or bloc.</param>
/// <param name="Domestic">Made by it, t.</param>
/// <param name="Imports">Imported, t.</param>
/// <param name="Exports">Exported, t.</param>
/// <param name="ImportReliance">Import reliance, 0 to 1; null when it neither keeps nor takes any.</param>
/// <param name="GeoPolRisk">GeoPolRisk score, 0 to 1; null when it neither makes nor imports any.</param>
public sealed record ImporterRow(string Importer, double Domestic, double Imports, double Exports, double? ImportReliance, double? GeoPolRisk);

/// <summary>An element's risk for the EU at the two stages that its assessments know.</summary>
/// <param name="Element">Chemical symbol.</param>
/// <param name="WeightClass"><c>light</c>, <c>medium</c> or <c>heavy</c>.</param>
/// <param name="Extraction">Concentration in what mines give; Nd and Pr share one row, as they are one product.</param>
/// <param name="Processing">Concentration as separated oxide.</param>
/// <param name="ExtractionRisk">EU supply risk at extraction, the stage of 2017; null when the EU sources none.</param>
/// <param name="ProcessingRisk">EU supply risk at processing; null when the EU sources none.</param>
public sealed record ElementRow(string Element, string WeightClass, ConcentrationRow Extraction, ConcentrationRow Processing, EuSupplyRisk? ExtractionRisk, EuSupplyRisk? ProcessingRisk)
{
    /// <summary>The riskier of the two, as assessments take it since 2020; null when neither is known.</summary>
    public double? Score => (ExtractionRisk?.Score, ProcessingRisk?.Score) switch
    {
        ({ } extraction, { } processing) => Math.Max(extraction, processing),
        var (extraction, processing) => extraction ?? processing,
    };
}
