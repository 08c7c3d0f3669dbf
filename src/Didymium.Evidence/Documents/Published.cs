namespace Didymium.Evidence.Documents;

/// <summary>When a document was published, as exactly as the document says.</summary>
/// <param name="Text">ISO 8601 as far as known: <c>2025</c>, <c>2025-10</c>, <c>2025-10-08</c>, <c>2025-10-08T22:24</c> or with an offset, <c>2025-10-08T22:24+08:00</c>.</param>
public sealed record Published(string Text)
{
    /// <summary>The calendar day (the first day of a month or year when no more is known).</summary>
    public DateOnly Day => Text.Length switch
    {
        4 => new DateOnly(Int(0, 4), 1, 1),
        7 => new DateOnly(Int(0, 4), Int(5, 2), 1),
        _ => new DateOnly(Int(0, 4), Int(5, 2), Int(8, 2)),
    };

    /// <summary>The last calendar day it can mean: of the year or month when no more is known.</summary>
    public DateOnly LastDay => Text.Length switch
    {
        4 => Day.AddYears(1).AddDays(-1),
        7 => Day.AddMonths(1).AddDays(-1),
        _ => Day,
    };

    /// <summary>Whether a time of day is known.</summary>
    public bool HasTime => Text.Length > 10;

    /// <summary>Whether the zone of the time is known.</summary>
    public bool HasZone => Text.Length > 16;

    private int Int(int from, int length) => int.Parse(Text.AsSpan(from, length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
