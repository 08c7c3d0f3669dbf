using Didymium.Chain.Figures;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Events;

/// <summary>The date from which a claim's event works.</summary>
internal static class ClaimDates
{
    /// <summary>
    /// The date in the claim; else, for what has happened, the month of publication, by which it had; else nothing.
    /// </summary>
    public static (YearMonth? Start, string Note) Start(Claim claim, Published? published)
    {
        if (claim.Time is { } time && Of(time) is { } said)
        {
            return (said, string.Empty);
        }

        if (published is null || !HasHappened(claim))
        {
            return (null, string.Empty);
        }

        var day = published.Day;
        var by = published.Text.Length == 4 ? new YearMonth(day.Year) : new YearMonth(day.Year, day.Month);
        return (by, Tongue.Say($"The text gives no date; it had happened when the text was published ({by})", $"文中没有日期；发布时（{by}）已经发生"));
    }

    /// <summary>The end of a stretch, for what holds until a date; null when it is open.</summary>
    public static YearMonth? End(Claim claim) =>
        claim.Time is { } time && time.Iso.Contains('/', StringComparison.Ordinal) && !time.Iso.EndsWith('/') && time.To.Year < 9999
            ? new YearMonth(time.To.Year, time.To.Month)
            : null;

    private static YearMonth? Of(DateSpan time)
    {
        // "Until the 1990s" says when something ended, not when it began.
        if (time.From.Year <= 1 || time.Iso.StartsWith('/'))
        {
            return null;
        }

        var isEnd = time.Iso.EndsWith("-end", StringComparison.Ordinal);
        var day = isEnd ? time.To : time.From;
        return time.Precision is DatePrecision.Year or DatePrecision.Years ? new YearMonth(time.From.Year) : new YearMonth(day.Year, day.Month);
    }

    private static bool HasHappened(Claim claim) =>
        claim.Modality is Modality.Asserted or Modality.Reported
        && claim.Status is ClaimStatus.Closed or ClaimStatus.Suspended or ClaimStatus.InForce or ClaimStatus.Operating or ClaimStatus.Paused or ClaimStatus.Cancelled or ClaimStatus.Expired;
}
