using System.Collections.Immutable;
using Didymium.Chain.Demand;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Geography;

/// <summary>How a region is governed: the six Worldwide Governance Indicators, by year.</summary>
/// <remarks>
/// Kaufmann and Kraay, World Bank Policy Research Working Paper 10952 (2024). An estimate lies between about −2.5 (worst) and 2.5 (best).
/// Between years estimates are interpolated; before the first and after the last they stay as they are.
/// </remarks>
public sealed record Governance
{
    // The published range that both scales are cut to.
    private const double Best = 2.5;

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>Voice and accountability, ascending by year.</summary>
    public required ImmutableArray<(int Year, Sourced Value)> Voice { get; init; }

    /// <summary>Political stability and absence of violence or terrorism, ascending by year.</summary>
    public required ImmutableArray<(int Year, Sourced Value)> Stability { get; init; }

    /// <summary>Government effectiveness, ascending by year.</summary>
    public required ImmutableArray<(int Year, Sourced Value)> Effectiveness { get; init; }

    /// <summary>Regulatory quality, ascending by year.</summary>
    public required ImmutableArray<(int Year, Sourced Value)> Regulation { get; init; }

    /// <summary>Rule of law, ascending by year.</summary>
    public required ImmutableArray<(int Year, Sourced Value)> Law { get; init; }

    /// <summary>Control of corruption, ascending by year.</summary>
    public required ImmutableArray<(int Year, Sourced Value)> Corruption { get; init; }

    /// <summary>Governance scaled as in the EU's criticality assessments: 0 (best) to 10 (worst), 2 · (2.5 − mean of the six estimates).</summary>
    /// <param name="year">Calendar year.</param>
    public double Scaled(double year)
    {
        var mean = (At(Voice) + At(Stability) + At(Effectiveness) + At(Regulation) + At(Law) + At(Corruption)) / 6;
        return Math.Clamp(2 * (Best - mean), 0, 10);

        double At(ImmutableArray<(int Year, Sourced Value)> indicator) => Interpolation.Linear(indicator, year);
    }

    /// <summary>Political instability as in GeoPolRisk: 0 (most stable) to 1 (least), (2.5 − political stability) / 5.</summary>
    /// <param name="year">Calendar year.</param>
    public double Instability(double year) => Math.Clamp((Best - Interpolation.Linear(Stability, year)) / (2 * Best), 0, 1);
}
