using Didymium.Chain.Evidence;

namespace Didymium.Analysis.Indices;

/// <summary>An element's supply-risk score of 2017, computed from the published inputs and held against the published result.</summary>
/// <param name="Published">Inputs and result as published.</param>
/// <param name="Computed">The formula on those inputs.</param>
/// <param name="Low">The least that the unrounded inputs can give.</param>
/// <param name="High">The most that the unrounded inputs can give.</param>
/// <remarks>
/// The study prints concentrations, substitution indices and scores to one decimal, percents whole. A published score of 5.2 may be anything from 5.15 to
/// 5.25, and the inputs likewise: the score is reproduced when the two ranges meet.
/// </remarks>
public sealed record EuReproduction(EuAssessment Published, double Computed, double Low, double High)
{
    private const double HalfDecimal = 0.05;
    private const double HalfPercent = 0.005;

    /// <summary>True when the published score is reached within rounding; null when none is published to us.</summary>
    public bool? Reproduces => Published.Score is { } score ? score + HalfDecimal >= Low && score - HalfDecimal <= High : null;

    /// <summary>Computes an element's score.</summary>
    /// <param name="published">Inputs and result as published.</param>
    public static EuReproduction Of(EuAssessment published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return new EuReproduction(
            published,
            With(published, 0, 0),
            Math.Min(With(published, -1, -1), With(published, -1, 1)),
            Math.Max(With(published, 1, -1), With(published, 1, 1)));
    }

    // The score rises with either concentration and with the substitution index, and falls with recycling;
    // with the import reliance it goes towards the concentration of global supply, which may be up or down.
    private static double With(EuAssessment p, int side, int reliance) => new EuSupplyRisk(
        p.GlobalConcentration + (side * HalfDecimal),
        p.EuConcentration + (side * HalfDecimal),
        Math.Clamp(p.ImportReliance + (reliance * HalfPercent), 0, 1),
        Math.Clamp(p.EndOfLifeInputRate - (side * HalfPercent), 0, 1),
        Math.Clamp(p.Substitution + (side * HalfDecimal), 0, 1)).Score;
}
