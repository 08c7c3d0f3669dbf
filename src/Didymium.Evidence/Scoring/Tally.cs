namespace Didymium.Evidence.Scoring;

/// <summary>Counts of what was found and should have been.</summary>
/// <param name="Right">Found and labelled.</param>
/// <param name="Found">Found.</param>
/// <param name="Labelled">Labelled.</param>
public sealed record Tally(int Right, int Found, int Labelled)
{
    /// <summary>Right of found; 1 when nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>Right of labelled; 1 when nothing was labelled.</summary>
    public double Recall => Labelled == 0 ? 1 : (double)Right / Labelled;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
