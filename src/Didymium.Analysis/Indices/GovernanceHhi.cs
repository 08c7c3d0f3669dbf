namespace Didymium.Analysis.Indices;

/// <summary>A supplier as the governance-weighted concentration sees it.</summary>
/// <param name="Tonnes">What it supplies.</param>
/// <param name="Governance">Its governance scaled to 0 (best) to 10 (worst).</param>
/// <param name="TradeTerm">The EU's t: 1 without an export restriction, more with one.</param>
public readonly record struct GovernedSupply(double Tonnes, double Governance, double TradeTerm);

/// <summary>Concentration weighted by governance and trade: (HHI_WGI,t) of the EU's criticality assessments.</summary>
/// <remarks>
/// (HHI_WGI,t) = Σ s² · WGI · t over countries; s the share as a fraction, WGI scaled to 0..10, t the trade term. European Commission (2017),
/// Methodology for establishing the EU list of critical raw materials, ISBN 978-92-79-68051-9; Blengini et al. (2017), Resources Policy 53.
/// </remarks>
public static class GovernanceHhi
{
    /// <summary>The index of some suppliers.</summary>
    /// <param name="suppliers">Suppliers, each country once.</param>
    /// <returns>0 to 10, or above where t is above 1; null when nothing is supplied.</returns>
    public static double? Of(IReadOnlyCollection<GovernedSupply> suppliers)
    {
        ArgumentNullException.ThrowIfNull(suppliers);
        var total = suppliers.Sum(s => s.Tonnes);
        return total > 0 ? suppliers.Sum(s => s.Tonnes / total * (s.Tonnes / total) * s.Governance * s.TradeTerm) : null;
    }
}
