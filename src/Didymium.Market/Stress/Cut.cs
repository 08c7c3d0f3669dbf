namespace Didymium.Market.Stress;

/// <summary>A case as the market sees it.</summary>
/// <param name="Case">What people call it.</param>
/// <param name="Facilities">Facility indices, ascending.</param>
/// <param name="Routes">Route indices, ascending.</param>
internal sealed record Cut(StressCase Case, int[] Facilities, int[] Routes)
{
    /// <summary>Both at once.</summary>
    public Cut With(Cut other) => new(
        new StressCase(
            $"{Case.Id}+{other.Case.Id}",
            StressKind.Pair,
            $"{Case.Name} and {other.Case.Name}",
            [.. Case.Facilities.Union(other.Case.Facilities, StringComparer.Ordinal)],
            [.. Case.Routes.Union(other.Case.Routes, StringComparer.Ordinal)]),
        [.. Facilities.Union(other.Facilities).Order()],
        [.. Routes.Union(other.Routes).Order()]);

    /// <summary>True when the other takes out nothing that this does not.</summary>
    public bool Covers(Cut other) => !other.Facilities.Except(Facilities).Any() && !other.Routes.Except(Routes).Any();
}
