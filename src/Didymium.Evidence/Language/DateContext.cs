namespace Didymium.Evidence.Language;

/// <summary>What a date without a year is read against.</summary>
internal sealed class DateContext(DateOnly? today)
{
    private int? _year;
    private DatePart? _day;

    /// <summary>Day of publication; null when not known.</summary>
    public DateOnly? Today => today;

    /// <summary>The year meant by a bare month, half or quarter: that of the last full date of the sentence, else of publication.</summary>
    public int? Year => _year ?? today?.Year;

    /// <summary>The last day that was named in the sentence, else the day of publication.</summary>
    public DatePart? LastDay => _day ?? (today is { } d && DatePart.TryDay(d.Year, d.Month, d.Day, out var part) ? part : null);

    /// <summary>The year meant by a bare month: late in the year is the year before when publication is in its first weeks.</summary>
    /// <param name="month">Month.</param>
    public int? YearOf(int month)
        => _year ?? (today is { } d ? (month - d.Month >= 9 ? d.Year - 1 : d.Year) : null);

    /// <summary>Takes note of a date that was read.</summary>
    /// <param name="part">The date.</param>
    public void Seen(DatePart part)
    {
        // A year ahead or a goal ("by the end of 2027") does not move the months that are told of after it.
        var goal = part.Precision is DatePrecision.PartOfYear or DatePrecision.Half || (today is { } d && (part.From > d || (part.Precision == DatePrecision.Year && part.From.Year >= d.Year)));
        if (part.Precision <= DatePrecision.Year)
        {
            if (!goal || today is null)
            {
                _year = part.To.Year < 9999 ? part.To.Year : part.From.Year;
            }

            _day = part.Precision == DatePrecision.Day ? part : _day;
        }
    }
}
