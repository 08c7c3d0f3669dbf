namespace Didymium.Evidence.Language;

/// <summary>The units that quantities are scaled to. A closed list, spelt as in output.</summary>
public static class Units
{
    /// <summary>Tonne (1,000 kg).</summary>
    public const string Tonne = "t";

    /// <summary>Kilogram.</summary>
    public const string Kilogram = "kg";

    /// <summary>Percent, and percentage points of a change.</summary>
    public const string Percent = "percent";

    /// <summary>A pure number: times, fold, parts.</summary>
    public const string Ratio = "ratio";

    /// <summary>Anything else: plants, elements, hectares, megawatts.</summary>
    public const string Other = "other";

    /// <summary>Currencies by ISO 4217 code.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["USD", "CNY", "AUD", "CAD", "EUR", "JPY"];

    /// <summary>All units.</summary>
    public static IReadOnlyList<string> All { get; } = [Tonne, Kilogram, .. Currencies, Percent, Ratio, Other];
}
