using Didymium.Chain.Figures;

namespace Didymium.Chain.Demand;

/// <summary>How long goods stay in service: Weibull-distributed lives, S(t) = exp(−(t/λ)^k).</summary>
/// <remarks>
/// The distribution that studies of waste from electronics and of vehicle survival use. The scale follows from the mean: λ = mean / Γ(1 + 1/k).
/// A shape of 1 is a constant hazard; above 1 goods fail by wear, later the larger it is.
/// </remarks>
/// <param name="MeanYears">Mean life in years, above 0.</param>
/// <param name="Shape">Shape k, above 0.</param>
public sealed record ServiceLife(Sourced MeanYears, Sourced Shape)
{
    /// <summary>Scale λ in years: the age that 1/e = 37 % of the goods reach.</summary>
    public double ScaleYears { get; } = MeanYears.Value / Gamma(1 + (1 / Shape.Value));

    /// <summary>Fraction of goods still in service at an age; all at ages of 0 and below.</summary>
    /// <param name="age">Years since they were sold.</param>
    public double Surviving(double age) => age <= 0 ? 1 : Math.Exp(-Math.Pow(age / ScaleYears, Shape.Value));

    // Lanczos' approximation with g = 7 and nine terms, good to 1e-13 for arguments of 1 and above, as they are here.
    private static double Gamma(double x)
    {
        ReadOnlySpan<double> terms =
        [
            676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        var y = x - 1;
        var sum = 0.99999999999980993;
        for (var i = 0; i < terms.Length; i++)
        {
            sum += terms[i] / (y + i + 1);
        }

        var t = y + terms.Length - 0.5;
        return Math.Sqrt(2 * Math.PI) * Math.Pow(t, y + 0.5) * Math.Exp(-t) * sum;
    }
}
