namespace Didymium.Analysis.Indices;

/// <summary>The supply-risk score of the EU's criticality assessments.</summary>
/// <remarks>
/// SR = [(HHI_WGI,t)_GS · IR/2 + (HHI_WGI,t)_EU · (1 − IR/2)] · (1 − EoL_RIR) · SI_SR, as used in 2017: European Commission (2017), Methodology for
/// establishing the EU list of critical raw materials, ISBN 978-92-79-68051-9. The assessments of 2020 and 2023, as far as we know, kept the formula but rate
/// extraction and processing apart and take the riskier; that of 2017 rated the rare earths at extraction alone. 1 is the threshold of a critical material.
/// </remarks>
/// <param name="GlobalConcentration">(HHI_WGI,t) of global supply.</param>
/// <param name="EuConcentration">(HHI_WGI,t) of the EU's sourcing: what it makes and imports, by origin.</param>
/// <param name="ImportReliance">IR, 0 to 1.</param>
/// <param name="EndOfLifeInputRate">EoL_RIR, 0 to 1.</param>
/// <param name="Substitution">SI_SR, 0 to 1; 1 where nothing can take the material's place.</param>
public readonly record struct EuSupplyRisk(double GlobalConcentration, double EuConcentration, double ImportReliance, double EndOfLifeInputRate, double Substitution)
{
    /// <summary>The score; 0 and up.</summary>
    public double Score =>
        ((GlobalConcentration * ImportReliance / 2) + (EuConcentration * (1 - (ImportReliance / 2)))) * (1 - EndOfLifeInputRate) * Substitution;
}
