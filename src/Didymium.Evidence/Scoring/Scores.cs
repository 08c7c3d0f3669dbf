namespace Didymium.Evidence.Scoring;

/// <summary>How well a reader did on labelled passages.</summary>
/// <param name="Passages">Number of passages.</param>
/// <param name="Quantities">Quantities by value, unit and rate.</param>
/// <param name="QuantitiesWithBasis">Quantities by value, unit, rate and basis.</param>
/// <param name="Types">Claims by type alone.</param>
/// <param name="TypesAndSubjects">Claims by type and subject.</param>
/// <param name="Statuses">Status of the claims whose type and subject were right (found and labelled are both those claims).</param>
/// <param name="Polarities">Polarity of the same claims.</param>
/// <param name="Modalities">Modality of the same claims.</param>
/// <param name="Confusion">How often a labelled status was read as another: labelled, read, times; equal ones included.</param>
/// <param name="Misses">A line for each thing that was wrong, to learn from.</param>
public sealed record Scores(
    int Passages,
    Tally Quantities,
    Tally QuantitiesWithBasis,
    Tally Types,
    Tally TypesAndSubjects,
    Tally Statuses,
    Tally Polarities,
    Tally Modalities,
    IReadOnlyList<(string Labelled, string Read, int Times)> Confusion,
    IReadOnlyList<string> Misses);
