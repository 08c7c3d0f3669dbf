using CsCheck;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Language;

public sealed class DateReaderTests
{
    /// <summary>Sentences published on 2025-11-26, and their dates.</summary>
    public static TheoryData<string, string> Sentences => new()
    {
        { "It starts by the end of 2027, with first output in early 2028 and full rates by mid-2029.", "the end of 2027 = 2027-end ; early 2028 = 2028-early ; mid-2029 = 2029-mid" },
        { "Production resumed in late October and the June quarter 2025 report is due Jan. 30.", "late October = 2025-10 ; June quarter 2025 = 2025-Q2 ; Jan. 30 = 2025-01-30" },
        { "In the quarter ended September 30, 2025, and the half-year ended 31 December 2024, costs rose.", "quarter ended September 30, 2025 = 2025-Q3 ; half-year ended 31 December 2024 = 2024-H2" },
        { "FY2025 guidance was cut; FY26 and fiscal 2027 are unchanged; 1H FY26 looks weak, 3Q25 too.", "FY2025 = 2025 ; FY26 = 2026 ; fiscal 2027 = 2027 ; 1H FY26 = 2026-H1 ; 3Q25 = 2025-Q3" },
        { "Since 2010 the US has tried; until the 1990s it led; in the mid-1980s China began.", "Since 2010 = 2010/ ; until the 1990s = /1990s ; mid-1980s = 1980s" },
        { "From 2025 to 2030, between 2026 and 2028, in 2024-2026 and 2025-26.", "From 2025 to 2030 = 2025/2030 ; between 2026 and 2028 = 2026/2028 ; 2024-2026 = 2024/2026 ; 2025-26 = 2025/2026" },
        { "The ban runs until November 10, 2026; it took effect on 4 April 2025 and on 2025-04-04.", "until November 10, 2026 = /2026-11-10 ; 4 April 2025 = 2025-04-04 ; 2025-04-04 = 2025-04-04" },
        { "The rules take effect from 1 December 2025; trade is up 5% from May 2025.", "from 1 December 2025 = 2025-12-01/ ; May 2025 = 2025-05" },
        { "Next year the plant starts; last month it stopped; later this year it may resume; by year-end it closes.", "Next year = 2026 ; last month = 2025-10 ; later this year = 2025 ; year-end = 2025-end" },
        { "Q3 2025 and Q4'25, second half of 2026, H2 2026, the fourth quarter of 2025.", "Q3 2025 = 2025-Q3 ; Q4'25 = 2025-Q4 ; second half of 2026 = 2026-H2 ; H2 2026 = 2026-H2 ; fourth quarter of 2025 = 2025-Q4" },
        { "January-May 2025; October 9-15, 2025; 9-15 October 2025; between January and July.", "January-May 2025 = 2025-01/2025-05 ; October 9-15, 2025 = 2025-10-09/2025-10-15 ; 9-15 October 2025 = 2025-10-09/2025-10-15 ; January and July = 2025-01/2025-07" },
        { "The 2010 embargo covered 2000 tonnes and 1990 employees; see Section 2025 and No. 2024.", "2010 = 2010" },
        { "At the end of next year; end of June 2026; early next year; in the first nine months of 2025.", "the end of next year = 2026-end ; end of June 2026 = 2026-06 ; early next year = 2026-early ; first nine months of 2025 = 2025-01/2025-09" },
        { "On Tuesday officials spoke of yesterday's talks; on 10/08/2025 and 08.10.2025.", "Tuesday = 2025-11-25 ; 10/08/2025 = 2025-10-08 ; 08.10.2025 = 2025-10-08" },
        { "March on Washington; he may; Mar. 3; Sept. 3; Dec 2026.", "Mar. 3 = 2025-03-03 ; Sept. 3 = 2025-09-03 ; Dec 2026 = 2026-12" },
        { "In the three months to 30 June and the year ended 30 June 2025.", "three months to 30 June = 2025-Q2 ; year ended 30 June 2025 = 2025" },
        { "It restarted in 2012, went bankrupt in 2015 and restarted again in January 2018.", "2012 = 2012 ; 2015 = 2015 ; January 2018 = 2018-01" },
        { "Before 2030; after 2027; starting in 2026; by 2031; since April 2025.", "Before 2030 = /2030 ; 2027 = 2027 ; 2026 = 2026 ; 2031 = 2031 ; since April 2025 = 2025-04/" },
        { "2027年底前建成，2026年上半年开工，2026年年初动工，2025年第三季度，2025年Q3。", "2027年底 = 2027-end ; 2026年上半年 = 2026-H1 ; 2026年年初 = 2026-early ; 2025年第三季度 = 2025-Q3 ; 2025年Q3 = 2025-Q3" },
        { "10月9日发布，11月10日起暂停，今年5月，去年12月31日，明年一季度，明年年底，今年底。", "10月9日 = 2025-10-09 ; 11月10日起 = 2025-11-10/ ; 今年5月 = 2025-05 ; 去年12月31日 = 2024-12-31 ; 明年一季度 = 2026-Q1 ; 明年年底 = 2026-end ; 今年底 = 2025-end" },
        { "年内完成，年底投产，下半年复产。", "年内 = 2025 ; 年底 = 2025-end ; 下半年 = 2025-H2" },
        { "上世纪90年代以前，20世纪80年代，上世纪八十年代，1990年代末。", "上世纪90年代以前 = /1990s ; 20世纪80年代 = 1980s ; 上世纪八十年代 = 1980s ; 1990年代 = 1990s" },
        { "自2010年以来，2010年起，从2025年到2030年，2024-2026年，2024年至2026年。", "自2010年以来 = 2010/ ; 2010年起 = 2010/ ; 2025年到2030年 = 2025/2030 ; 2024-2026年 = 2024/2026 ; 2024年至2026年 = 2024/2026" },
        { "“十四五”期间，“十五五”规划。", "十四五 = 2021/2025 ; 十五五 = 2026/2030" },
        { "截至2025年6月底，截至6月末，2025年1-5月，1至5月，前9个月，前三季度。", "2025年6月底 = 2025-06 ; 6月末 = 2025-06 ; 2025年1-5月 = 2025-01/2025-05 ; 1至5月 = 2025-01/2025-05 ; 前9个月 = 2025-01/2025-09 ; 前三季度 = 2025-Q1/2025-Q3" },
        { "同日，上月，本月，下月，8日，昨日，同年9月。", "同日 = 2025-11-26 ; 上月 = 2025-10 ; 本月 = 2025-11 ; 下月 = 2025-12 ; 8日 = 2025-11-08 ; 昨日 = 2025-11-25 ; 同年9月 = 2025-09" },
        { "近十年，三年内，5年期，20年服务年限，每年，半年，三个月，一年后。", "" },
        { "二〇二五年十月九日，二零二六年，2025年10月9日至15日，9月1日至10月5日。", "二〇二五年十月九日 = 2025-10-09 ; 二零二六年 = 2026 ; 2025年10月9日至15日 = 2025-10-09/2025-10-15 ; 9月1日至10月5日 = 2025-09-01/2025-10-05" },
        { "自2025年4月4日起实施，暂停至2026年11月10日。", "自2025年4月4日起 = 2025-04-04/ ; 2026年11月10日 = 2026-11-10" },
        { "２０２６年１月，2030年前难以实现。", "２０２６年１月 = 2026-01 ; 2030年前 = /2030" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_gives_its_dates(string sentence, string expected)
        => Assert.Equal(expected, string.Join(" ; ", DateReader.Read(sentence, new Published("2025-11-26T08:00+08:00")).Select(d => $"{d.Raw} = {d.Iso}")));

    [Theory]
    [InlineData("2027年底", "2027-12-01", "2027-12-31", DatePrecision.PartOfYear)]
    [InlineData("late 2027", "2027-10-01", "2027-12-31", DatePrecision.PartOfYear)]
    [InlineData("2026年上半年", "2026-01-01", "2026-06-30", DatePrecision.Half)]
    [InlineData("June quarter 2025", "2025-04-01", "2025-06-30", DatePrecision.Quarter)]
    [InlineData("February 2024", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [InlineData("2025年10月8日", "2025-10-08", "2025-10-08", DatePrecision.Day)]
    [InlineData("FY2025", "2025-01-01", "2025-12-31", DatePrecision.Year)]
    [InlineData("上世纪90年代", "1990-01-01", "1999-12-31", DatePrecision.Years)]
    [InlineData("since 2010", "2010-01-01", "9999-12-31", DatePrecision.Year)]
    [InlineData("until the 1990s", "0001-01-01", "1999-12-31", DatePrecision.Years)]
    [InlineData("2024-2026", "2024-01-01", "2026-12-31", DatePrecision.Years)]
    [InlineData("2025年1-5月", "2025-01-01", "2025-05-31", DatePrecision.Month)]
    public void A_date_has_its_first_and_last_day(string text, string from, string to, DatePrecision precision)
    {
        var date = Assert.Single(DateReader.Read(text, null));
        Assert.Equal((from, to, precision), (date.From.ToString("yyyy-MM-dd"), date.To.ToString("yyyy-MM-dd"), date.Precision));
    }

    [Theory]
    [InlineData("明年投产")]
    [InlineData("It closed last month.")]
    [InlineData("10月9日公布")]
    [InlineData("in July")]
    [InlineData("年底前")]
    public void What_leans_on_the_day_of_publication_is_left_out_without_it(string sentence) => Assert.Empty(DateReader.Read(sentence, null));

    [Theory]
    [InlineData("2010年9月撞船事件后，10月日本公布对策。", "2010-09 2010-10")]
    [InlineData("项目将于2027年底投产，公司10月9日公告。", "2027-end 2025-10-09")]
    [InlineData("It starts in 2027, the firm said on October 9.", "2027 2025-10-09")]
    public void A_month_takes_the_year_of_the_event_before_it_but_not_of_a_goal(string sentence, string expected)
        => Assert.Equal(expected, string.Join(' ', DateReader.Read(sentence, new Published("2025-11-26")).Select(d => d.Iso)));

    [Theory]
    [InlineData("2026-01-15", "海关公布12月数据。", "2025-12")]
    [InlineData("2026-01-15", "in November", "2025-11")]
    [InlineData("2025-10-09", "今年5月，去年底，下月", "2025-05 2024-end 2025-11")]
    [InlineData("2025-12-05", "next month", "2026-01")]
    [InlineData("2025", "明年", "2026")]
    [InlineData("2025-11-26", "周三成交，上周五持平，下周一公布，一周三次", "2025-11-26 2025-11-21 2025-12-01")]
    [InlineData("2025-11-26", "on Thursday", "2025-11-20")]
    public void Publication_sets_the_year(string published, string sentence, string expected)
        => Assert.Equal(expected, string.Join(' ', DateReader.Read(sentence, new Published(published)).Select(d => d.Iso)));

    [Theory]
    [InlineData("yesterday's paper")]
    [InlineData("2025-13-45")]
    [InlineData("")]
    public void A_day_of_publication_that_is_none_is_as_good_as_unknown(string published) => Assert.Empty(DateReader.Read("明年", new Published(published)));

    [Theory]
    [InlineData("2025年2月30日")]
    [InlineData("2025-02-30")]
    [InlineData("13月5日")]
    [InlineData("99/99/2025")]
    public void No_day_is_made_up(string sentence) => Assert.DoesNotContain(DateReader.Read(sentence, new Published("2025-11-26")), d => d.Precision == DatePrecision.Day);

    [Fact]
    public void Any_text_is_read_without_an_exception_and_to_the_letter()
    {
        string[] parts = ["2025", "1990", "9999", "0000", "20", "1", "12", "31", "年", "月", "日", "底", "初", "中", "上半年", "季度", "第三季度", "年代", "世纪", "今年", "去年", "同年", "-", "–", "至", "到", "/", ".", "'", " ", "Q3", "H2", "FY", "fiscal ", "May", "March ", "Oct. ", "October ", "quarter", "half", " of ", "since ", "until ", "from ", "to ", "between ", "and ", "the ", "end of ", "mid-", "late ", "year", "next ", "last ", "this ", "ended ", "first ", "nine months ", "1990s", "s", "自", "起", "以来", "以前", "十四五", "二〇二五年", "十", "五", "Tuesday", "yesterday", "t", ",", "\uD83D", "\0"];
        string[] days = ["2025-11-26", "2024-02-29", "0001-01-01", "9999-12-31", "x"];
        Gen.Select(Gen.OneOf(Gen.Int[0, parts.Length - 1].Select(i => parts[i]), Gen.String[0, 4]).Array[0, 20], Gen.Int[0, 4].Select(i => days[i])).Sample(
            (chosen, published) =>
            {
                var text = string.Concat(chosen);
                var end = 0;
                foreach (var date in DateReader.Read(text, new Published(published)))
                {
                    Assert.True(date.Start >= end && date.Raw.Length > 0);
                    Assert.Equal(text[date.Start..date.End], date.Raw);
                    Assert.True(date.From <= date.To);
                    end = date.End;
                }
            },
            iter: 20_000);
    }
}
