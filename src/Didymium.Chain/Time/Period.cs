using System.Globalization;

namespace Didymium.Chain.Time;

/// <summary>One period of a run: a calendar year, or a quarter or month of one.</summary>
/// <remarks>
/// Time is counted in decimal years as in <see cref="Figures.YearMonth.InYears"/>: July 2025 starts at 2025.5. A whole number converts to the calendar
/// year, so that <c>row.Period == 2030</c> reads as it should. Periods are ordered by their start, longer ones first.
/// </remarks>
/// <param name="Year">Calendar year.</param>
/// <param name="Part">1 for a year, 1 to 4 for a quarter, 1 to 12 for a month.</param>
/// <param name="Step">Length.</param>
public readonly record struct Period(int Year, int Part, TimeStep Step) : IComparable<Period>
{
    /// <summary>Periods in a year: 1, 4 or 12.</summary>
    public int PerYear => CountPerYear(Step);

    /// <summary>Length in years.</summary>
    public double Length => 1.0 / PerYear;

    /// <summary>Start in decimal years.</summary>
    public double Start => Year + ((Part - 1) / (double)PerYear);

    /// <summary>End in decimal years; the start of the next period.</summary>
    public double End => Part == PerYear ? Year + 1 : Year + (Part / (double)PerYear);

    /// <summary>Middle in decimal years.</summary>
    public double Middle => (Start + End) / 2;

    /// <summary>True for the period that ends with its calendar year.</summary>
    public bool EndsYear => Part == PerYear;

    /// <summary>The period after this one.</summary>
    public Period Next => EndsYear ? new Period(Year + 1, 1, Step) : this with { Part = Part + 1 };

    /// <summary>Periods in a year for a step.</summary>
    /// <param name="step">The step.</param>
    public static int CountPerYear(TimeStep step) => step switch
    {
        TimeStep.Month => 12,
        TimeStep.Quarter => 4,
        _ => 1,
    };

    /// <summary>All periods of the calendar years from one to another.</summary>
    /// <param name="firstYear">First calendar year.</param>
    /// <param name="lastYear">Last calendar year.</param>
    /// <param name="step">Length of the periods.</param>
    public static IEnumerable<Period> Range(int firstYear, int lastYear, TimeStep step)
    {
        for (var period = new Period(firstYear, 1, step); period.Year <= lastYear; period = period.Next)
        {
            yield return period;
        }
    }

    /// <summary>The share of the period that lies between two times, 0 to 1.</summary>
    /// <param name="from">Start in decimal years.</param>
    /// <param name="to">End in decimal years.</param>
    /// <remarks>Rounded to twelve decimals, so that a period wholly inside counts as exactly 1 whatever the month's binary fraction.</remarks>
    public double ShareBetween(double from, double to) =>
        Math.Round(Math.Max(0, Math.Min(End, to) - Math.Max(Start, from)) / (End - Start), 12);

    /// <summary>Reads <c>2025</c>, <c>2025-Q3</c> or <c>2025-07</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period read.</param>
    /// <returns>False when the text is none of these.</returns>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var parts = (text ?? string.Empty).Trim().Split('-');
        if (parts.Length is 0 or > 2 || parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return false;
        }

        if (parts.Length == 1)
        {
            period = year;
            return true;
        }

        var isQuarter = parts[1].StartsWith('Q');
        var (step, most) = isQuarter ? (TimeStep.Quarter, 4) : (TimeStep.Month, 12);
        if (!int.TryParse(isQuarter ? parts[1][1..] : parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var part) || part < 1 || part > most)
        {
            return false;
        }

        period = new Period(year, part, step);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Period other) => Start.CompareTo(other.Start) is not 0 and var order ? order : Step.CompareTo(other.Step);

    /// <summary><c>2025</c>, <c>2025-Q3</c> or <c>2025-07</c>.</summary>
    public override string ToString() => Step switch
    {
        TimeStep.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part:00}"),
        TimeStep.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Part}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>The calendar year as a period.</summary>
    /// <param name="year">Calendar year.</param>
    public static implicit operator Period(int year) => FromYear(year);

    /// <summary>The calendar year as a period.</summary>
    /// <param name="year">Calendar year.</param>
    public static Period FromYear(int year) => new(year, 1, TimeStep.Year);

    /// <summary>Earlier than.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
