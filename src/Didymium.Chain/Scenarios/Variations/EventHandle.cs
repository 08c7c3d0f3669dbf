using System.Globalization;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Scenarios.Variations;

/// <summary>A date or number of an event that can be moved, with what a slider for it needs.</summary>
public sealed record EventHandle
{
    /// <summary>Key, as in <see cref="EventEdit.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>What it is, in English.</summary>
    public required string Label { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string LabelZh { get; init; }

    /// <summary>Unit and basis in English; <c>month</c> for dates.</summary>
    public required string Unit { get; init; }

    /// <summary>Unit and basis in Chinese.</summary>
    public required string UnitZh { get; init; }

    /// <summary>True for a date, counted in decimal years as in <see cref="YearMonth.InYears"/>.</summary>
    public bool IsDate { get; init; }

    /// <summary>The value that the event states; null when it states none.</summary>
    public double? Value { get; init; }

    /// <summary>The value that holds when none is stated, where that is a number of the world; null where there is none.</summary>
    public double? Otherwise { get; init; }

    /// <summary>What holds when none is stated, in English; empty when a value must be stated.</summary>
    public string Unset { get; init; } = string.Empty;

    /// <summary>What holds when none is stated, in Chinese.</summary>
    public string UnsetZh { get; init; } = string.Empty;

    /// <summary>Least value of a slider; files may hold others.</summary>
    public required double Min { get; init; }

    /// <summary>Greatest value of a slider; files may hold others.</summary>
    public required double Max { get; init; }

    /// <summary>Step of a slider; <see cref="Value"/> is a whole number of steps from <see cref="Min"/> unless it is no short decimal fraction, such as a third.</summary>
    public required double Step { get; init; }

    /// <summary>True when the value may be left out.</summary>
    public bool IsOptional => Unset.Length > 0;

    /// <summary>A value as <see cref="EventEdit.Value"/> takes it: <c>2027-03</c> or <c>110</c>.</summary>
    /// <param name="value">The value, in decimal years for a date.</param>
    public string Text(double value)
    {
        // A step is a decimal fraction, and sums of such are not; the tenth decimal is never meant.
        const int decimals = 9;
        return IsDate ? YearMonth.FromYears(value).ToString() : (value == Value ? value : Math.Round(value, decimals)).ToString("R", CultureInfo.InvariantCulture);
    }
}
