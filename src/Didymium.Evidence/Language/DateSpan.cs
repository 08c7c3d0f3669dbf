namespace Didymium.Evidence.Language;

/// <summary>A date or a stretch of time as a text gives it.</summary>
/// <param name="Raw">The text to the letter.</param>
/// <param name="Start">First character of <paramref name="Raw"/>.</param>
/// <param name="From">First day meant.</param>
/// <param name="To">Last day meant; 9999-12-31 when open ("since 2010").</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Iso">The stretch in one word: <c>2025-10-08</c>, <c>2025-10</c>, <c>2025-Q2</c>, <c>2026-H2</c>, <c>2027-end</c> (also <c>-early</c>, <c>-mid</c>), <c>2027</c>, <c>1990s</c>, <c>2024/2026</c>, <c>2010/</c> (since), <c>/1990s</c> (until).</param>
public sealed record DateSpan(string Raw, int Start, DateOnly From, DateOnly To, DatePrecision Precision, string Iso)
{
    /// <summary>Character after the last of <see cref="Raw"/>.</summary>
    public int End => Start + Raw.Length;
}
