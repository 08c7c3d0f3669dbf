using Didymium.Chain.Figures;

namespace Didymium.Chain.Tests.Figures;

public sealed class YearMonthTests
{
    [Theory]
    [InlineData("2025", 2025, null, 2025.0)]
    [InlineData("2025-01", 2025, 1, 2025.0)]
    [InlineData("2025-07", 2025, 7, 2025.5)]
    [InlineData("2025-07-10", 2025, 7, 2025.5)]
    [InlineData(" 2024-12 ", 2024, 12, 2024.9166666666667)]
    public void TryParse_reads_a_year_or_a_month(string text, int year, int? month, double inYears)
    {
        Assert.True(YearMonth.TryParse(text, out var date));
        Assert.Equal(new YearMonth(year, month), date);
        Assert.Equal(inYears, date.InYears, 12);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-07-10-11")]
    [InlineData("Q3 2027")]
    [InlineData("2025/07")]
    [InlineData("-2025")]
    public void TryParse_refuses_anything_else(string? text) => Assert.False(YearMonth.TryParse(text, out _));

    [Theory]
    [InlineData("2025", "2025-01", 0)]
    [InlineData("2025-02", "2025-03", -1)]
    [InlineData("2026", "2025-12", 1)]
    public void Dates_compare_by_time_and_a_year_counts_from_January(string left, string right, int sign)
    {
        _ = YearMonth.TryParse(left, out var a);
        _ = YearMonth.TryParse(right, out var b);

        Assert.Equal(sign, Math.Sign(a.CompareTo(b)));
        Assert.Equal([sign < 0, sign > 0, sign <= 0, sign >= 0], new[] { a < b, (a > b), a <= b, a >= b });
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2025-07")]
    public void ToString_is_read_back(string text)
    {
        _ = YearMonth.TryParse(text, out var date);

        Assert.Equal(text, date.ToString());
    }
}
