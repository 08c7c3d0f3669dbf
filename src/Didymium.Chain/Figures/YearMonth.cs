using System.Globalization;

namespace Didymium.Chain.Figures;

/// <summary>A date to the month, or to the year when only that is known.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Month">1 to 12; null when only the year is known (it then counts from January).</param>
public readonly record struct YearMonth(int Year, int? Month = null) : IComparable<YearMonth>
{
    /// <summary>The date as a fraction of years: July 2025 is 2025.5.</summary>
    public double InYears => Year + (((Month ?? 1) - 1) / 12.0);

    /// <summary>The month that starts nearest to a time.</summary>
    /// <param name="years">Decimal years, as in <see cref="InYears"/>.</param>
    public static YearMonth FromYears(double years)
    {
        var months = (int)Math.Round(years * 12);
        return new YearMonth(months / 12, (months % 12) + 1);
    }

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => InYears.CompareTo(other.InYears);

    /// <summary>Reads <c>2025</c>, <c>2025-07</c> or <c>2025-07-10</c> (the day is dropped).</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The date read.</param>
    /// <returns>False when the text is none of these.</returns>
    public static bool TryParse(string? text, out YearMonth value)
    {
        value = default;
        var parts = (text ?? string.Empty).Trim().Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return false;
        }

        int? month = null;
        if (parts.Length > 1)
        {
            if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m) || m is < 1 or > 12)
            {
                return false;
            }

            month = m;
        }

        value = new YearMonth(year, month);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Month is { } m
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}")
        : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Earlier than.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;
}
