namespace Didymium.Evidence.Scoring;

/// <summary>A text with the claims that a person found in it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Lang"><c>zh</c> or <c>en</c>.</param>
/// <param name="Topic">What it is about; the halves are split by it.</param>
/// <param name="Half"><c>tuning</c> or <c>test</c>; empty when the set is not split.</param>
/// <param name="Text">The text.</param>
/// <param name="Claims">The claims.</param>
public sealed record LabelledPassage(string Id, string Lang, string Topic, string Half, string Text, IReadOnlyList<LabelledClaim> Claims);

/// <summary>A claim as a person labelled it; words as in the output of <c>docs extract</c>.</summary>
/// <param name="Type">Claim type.</param>
/// <param name="Subject">Forms of the subject that are right.</param>
/// <param name="Place">Forms of the place that are right; empty when none is named.</param>
/// <param name="Status">Status.</param>
/// <param name="Polarity">Polarity.</param>
/// <param name="Modality">Modality.</param>
/// <param name="Quantities">Quantities.</param>
/// <param name="Time">Time; null when none is given.</param>
public sealed record LabelledClaim(string Type, IReadOnlyList<string> Subject, IReadOnlyList<string> Place, string Status, string Polarity, string Modality, IReadOnlyList<LabelledQuantity> Quantities, string? Time);

/// <summary>A quantity as a person labelled it.</summary>
/// <param name="Raw">The text to the letter.</param>
/// <param name="Min">Smallest; null when open.</param>
/// <param name="Likely">The number.</param>
/// <param name="Max">Largest; null when open.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Basis">Basis.</param>
/// <param name="Rate">Rate.</param>
/// <param name="Approximator">Approximator.</param>
public sealed record LabelledQuantity(string Raw, double? Min, double Likely, double? Max, string Unit, string Basis, string Rate, string Approximator);
