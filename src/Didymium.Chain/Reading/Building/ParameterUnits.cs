using System.Collections.Frozen;

namespace Didymium.Chain.Reading.Building;

/// <summary>Units in which named parameters and route rules may be stated, and the factor to the model's own.</summary>
internal static class ParameterUnits
{
    private static readonly FrozenDictionary<string, Kind> Kinds = new Dictionary<string, Kind>(StringComparer.Ordinal)
    {
        ["opex"] = Kind.UsdPerKg,
        ["capex"] = Kind.UsdPerTonne,
        ["lead_time"] = Kind.Years,
        ["life"] = Kind.Years,
        ["lifetime"] = Kind.Years,
        ["cost_spread"] = Kind.Fraction,
        ["availability"] = Kind.Fraction,
        ["hurdle_rate"] = Kind.Fraction,
        ["fixed_share"] = Kind.Fraction,
        ["full_separation"] = Kind.Flag,
        ["ships_carbonate"] = Kind.Flag,
        ["substitution_ceiling"] = Kind.Fraction,
        ["adjustment_rate"] = Kind.Fraction,
        ["irreversible_share"] = Kind.Fraction,
        ["blank_to_finished_yield"] = Kind.Fraction,
        ["discount_rate"] = Kind.Fraction,
        ["expectation_theta"] = Kind.Fraction,

        // Route rules go by their kind.
        ["transport"] = Kind.UsdPerKg,
        ["wedge"] = Kind.UsdPerKg,
        ["tariff"] = Kind.Percent,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private enum Kind
    {
        UsdPerKg,
        UsdPerTonne,
        Years,
        Fraction,
        Percent,
        Flag,
    }

    /// <summary>True for parameters whose value is a share of something, 0 to 1 in the model.</summary>
    public static bool IsFraction(string parameter) => Kinds.TryGetValue(parameter, out var kind) && kind == Kind.Fraction;

    /// <summary>True for parameters that are 0 or 1.</summary>
    public static bool IsFlag(string parameter) => Kinds.TryGetValue(parameter, out var kind) && kind == Kind.Flag;

    /// <summary>Units that a parameter may have, in words; empty for any.</summary>
    public static string Allowed(string parameter) => !Kinds.TryGetValue(parameter, out var kind) ? string.Empty : kind switch
    {
        Kind.UsdPerKg => "USD/kg or USD/t",
        Kind.UsdPerTonne => "USD per t/yr or USD per kg/yr",
        Kind.Years => "years",
        Kind.Fraction or Kind.Percent => "fraction or percent",
        _ => string.Empty,
    };

    /// <summary>Factor from a unit to the model's own; null when the unit is not one of the parameter's.</summary>
    public static double? Factor(string parameter, string unit)
    {
        if (!Kinds.TryGetValue(parameter, out var kind))
        {
            return IsPercent(unit) ? 0.01 : 1;
        }

        return kind switch
        {
            Kind.UsdPerKg => PerMass(unit),
            Kind.UsdPerTonne => PerMass(unit) * 1000,
            Kind.Years => Starts(unit, "year") || Starts(unit, "yr") || unit == "a" ? 1 : null,
            Kind.Fraction => IsPercent(unit) ? 0.01 : IsFraction(unit, "fraction", "share", "ratio", "1", "0-1", "0..1") ? 1 : null,
            Kind.Percent => IsPercent(unit) ? 1 : IsFraction(unit, "fraction", "share", "ratio") ? 100 : null,
            _ => 1,
        };
    }

    /// <summary>True for percent, under its usual names.</summary>
    public static bool IsPercent(string unit) => Starts(unit, "percent") || Starts(unit, "pct") || Starts(unit, "%");

    private static bool IsFraction(string unit, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Starts(unit, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>USD per kg is 1, per t is 0.001; the first mass after "per" or "/" counts, so "USD per t/yr" is per t.</summary>
    private static double? PerMass(string unit)
    {
        if (!Starts(unit, "USD"))
        {
            return null;
        }

        var words = unit.Split([' ', '/', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault(word => word is "kg" or "t" or "tpa" or "tonne") switch
        {
            null => null,
            "kg" => 1,
            _ => 0.001,
        };
    }

    private static bool Starts(string unit, string start) => unit.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
