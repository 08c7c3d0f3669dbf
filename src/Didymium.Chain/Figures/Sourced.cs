namespace Didymium.Chain.Figures;

/// <summary>A number that came from the world's files, with what stands behind it.</summary>
/// <param name="Value">The value, in the unit and basis that the owning property states.</param>
/// <param name="Low">Lower bound in the same unit; null when none is known.</param>
/// <param name="High">Upper bound in the same unit; null when none is known.</param>
/// <param name="Quality">How well the number is known.</param>
/// <param name="Source">Id of the row in <c>sources.csv</c>.</param>
/// <param name="Cell">Where it was read: file, key and column, for example <c>facilities.csv/mt-weld-mine/capacity</c>.</param>
/// <param name="Note">What was assumed or derived, in words; empty when the source says it all.</param>
public readonly record struct Sourced(
    double Value,
    double? Low,
    double? High,
    Quality Quality,
    string Source,
    string Cell,
    string Note)
{
    /// <summary>The same provenance with another value, for unit conversions.</summary>
    /// <param name="value">The converted value.</param>
    /// <param name="how">The conversion in words; it is appended to the note.</param>
    public Sourced Converted(double value, string how)
    {
        var factor = Value == 0 ? 0 : value / Value;
        return this with
        {
            Value = value,
            Low = Low * factor,
            High = High * factor,
            Note = Note.Length == 0 ? how : $"{Note} ({how})",
        };
    }

    /// <summary>A number without a file behind it, for tests and small worlds built in code.</summary>
    /// <param name="value">The value.</param>
    public static Sourced Plain(double value) => new(value, null, null, Quality.Assumed, "in-code", "in-code", "set in code");
}
