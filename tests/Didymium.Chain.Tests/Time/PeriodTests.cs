using CsCheck;
using Didymium.Chain.Time;

namespace Didymium.Chain.Tests.Time;

public sealed class PeriodTests
{
    private static readonly Gen<Period> Any =
        from year in Gen.Int[1990, 2100]
        from step in Gen.Enum<TimeStep>()
        from part in Gen.Int[1, Period.CountPerYear(step)]
        select new Period(year, part, step);

    [Theory]
    [InlineData("2025", 2025, 1, TimeStep.Year, 2025, 2026)]
    [InlineData("2025-Q3", 2025, 3, TimeStep.Quarter, 2025.5, 2025.75)]
    [InlineData("2025-07", 2025, 7, TimeStep.Month, 2025.5, 2025.58333333)]
    [InlineData("2025-12", 2025, 12, TimeStep.Month, 2025.91666667, 2026)]
    public void A_period_reads_and_lies_as_it_is_written(string text, int year, int part, TimeStep step, double start, double end)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(new Period(year, part, step), period);
        Assert.Equal(text, period.ToString());
        Assert.Equal(start, period.Start, 8);
        Assert.Equal(end, period.End, 8);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-Q5")]
    [InlineData("2025-Q0")]
    [InlineData("2025-Q")]
    [InlineData("2025-07-10")]
    [InlineData("-202")]
    [InlineData("2025-+7")]
    public void What_is_no_period_is_not_read(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void A_period_written_and_read_again_is_the_same() => Any.Sample(p => Period.TryParse(p.ToString(), out var read) && read == p);

    [Fact]
    public void The_next_period_starts_where_this_one_ends() => Any.Sample(p => p.Next.Start == p.End && p.Next > p && p.Next.Step == p.Step);

    [Fact]
    public void The_parts_of_a_year_make_the_year() => Any.Sample(p =>
    {
        var parts = Period.Range(p.Year, p.Year, p.Step).ToList();
        return parts.Count == p.PerYear && parts[0].Start == p.Year && parts[^1].End == p.Year + 1 && parts[^1].EndsYear && Math.Abs(parts.Sum(x => x.Length) - 1) < 1e-12;
    });

    [Fact]
    public void What_falls_in_a_year_falls_in_its_parts() => Gen.Select(Any, Gen.Double[-0.5, 1.5], Gen.Double[-0.5, 1.5]).Sample((p, a, b) =>
    {
        var (from, to) = (p.Year + Math.Min(a, b), p.Year + Math.Max(a, b));
        var parts = Period.Range(p.Year, p.Year, p.Step).Sum(x => x.ShareBetween(from, to) * x.Length);
        return Math.Abs(parts - ((Period)p.Year).ShareBetween(from, to)) < 1e-9;
    });

    [Fact]
    public void A_month_wholly_inside_counts_as_exactly_one() =>
        Assert.All(Period.Range(1990, 2100, TimeStep.Month), month => Assert.Equal(1.0, month.ShareBetween(1990, 2101)));

    [Fact]
    public void A_whole_number_is_a_calendar_year_and_comes_before_its_first_month()
    {
        Period year = 2025;

        Assert.Equal(new Period(2025, 1, TimeStep.Year), year);
        Assert.True(year < new Period(2025, 1, TimeStep.Month));
        Assert.True(new Period(2024, 12, TimeStep.Month) < year);
        Assert.NotEqual(year, new Period(2025, 1, TimeStep.Month));
    }
}
