using System.Globalization;

namespace Didymium.Evidence.Language;

/// <summary>A stretch of the calendar, before it is tied to a text.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Precision">How exactly.</param>
/// <param name="Iso">In the spelling of <see cref="DateSpan.Iso"/>.</param>
internal readonly record struct DatePart(DateOnly From, DateOnly To, DatePrecision Precision, string Iso)
{
    /// <summary>Last day of what is open.</summary>
    public static readonly DateOnly Open = new(9999, 12, 31);

    /// <summary>First day of what is open before.</summary>
    public static readonly DateOnly Beginning = DateOnly.MinValue;

    /// <summary>A day; false when the calendar has no such day.</summary>
    public static bool TryDay(int year, int month, int day, out DatePart part)
    {
        part = default;
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var date = new DateOnly(year, month, day);
        part = new DatePart(date, date, DatePrecision.Day, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>A month.</summary>
    public static DatePart Month(int year, int month)
        => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"));

    /// <summary>A quarter, 1 to 4.</summary>
    public static DatePart Quarter(int year, int quarter)
        => new(new DateOnly(year, (3 * quarter) - 2, 1), new DateOnly(year, 3 * quarter, DateTime.DaysInMonth(year, 3 * quarter)), DatePrecision.Quarter, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}"));

    /// <summary>A half year, 1 or 2.</summary>
    public static DatePart Half(int year, int half)
        => new(new DateOnly(year, half == 1 ? 1 : 7, 1), half == 1 ? new DateOnly(year, 6, 30) : new DateOnly(year, 12, 31), DatePrecision.Half, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-H{half}"));

    /// <summary>A year. A fiscal year is taken as the calendar year of its number.</summary>
    public static DatePart Year(int year)
        => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, year.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>The first three months of a year.</summary>
    public static DatePart Early(int year) => Part(year, 1, 3, "early");

    /// <summary>The middle four months of a year.</summary>
    public static DatePart Mid(int year) => Part(year, 5, 8, "mid");

    /// <summary>The last three months of a year: late 2027.</summary>
    public static DatePart Late(int year) => Part(year, 10, 12, "end");

    /// <summary>The last month of a year: the end of 2027, 2027年底.</summary>
    public static DatePart End(int year) => Part(year, 12, 12, "end");

    /// <summary>A decade by its first year.</summary>
    public static DatePart Decade(int year)
        => new(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), DatePrecision.Years, string.Create(CultureInfo.InvariantCulture, $"{year:D4}s"));

    /// <summary>From the beginning of one to the end of another.</summary>
    public static DatePart Through(DatePart first, DatePart last)
        => new(first.From, last.To, first.Precision == DatePrecision.Year && last.Precision == DatePrecision.Year ? DatePrecision.Years : first.Precision > last.Precision ? first.Precision : last.Precision, first.Iso + "/" + last.Iso);

    /// <summary>From its beginning on.</summary>
    public DatePart Since() => Iso.Contains('/', StringComparison.Ordinal) ? this : new DatePart(From, Open, Precision, Iso + "/");

    /// <summary>Up to its end.</summary>
    public DatePart Until() => Iso.Contains('/', StringComparison.Ordinal) ? this : new DatePart(Beginning, To, Precision, "/" + Iso);

    private static DatePart Part(int year, int from, int to, string name)
        => new(new DateOnly(year, from, 1), new DateOnly(year, to, DateTime.DaysInMonth(year, to)), DatePrecision.PartOfYear, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{name}"));
}
