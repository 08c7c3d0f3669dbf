using CsCheck;
using Didymium.Evidence.Intake.Origins;

namespace Didymium.Evidence.Tests.Intake;

public sealed class OriginTests
{
    private const string English = """
        The miner said on Thursday that it had stopped all shipments of concentrate to China in April after tariffs made them unprofitable. Shipments had been about 2,100 tonnes of contained oxide a month.
        The company now keeps 10,300 tonnes in stock and wants to separate half of it at home this year. Its head of operations said that customers in Japan had asked for the rest, but no contract has been signed.
        """;

    private const string Chinese = "海关总署周六公布的数据显示，9月中国出口稀土磁材5774吨，环比下降6.1%，同比增长17.5%。对美国出口671吨，环比增长28.7%；对越南出口增加，对德国和韩国出口减少。分析人士说，10月公布的管制措施将在12月以后才见于数据，许可审批的快慢是关键，企业已提前备货。";

    [Fact]
    public void A_lone_document_is_its_own_origin() =>
        Assert.Equal(new OriginMatch("a", string.Empty, OriginReason.Alone, 0), new OriginFinder([]).Find(Record("a", English)));

    [Theory]
    [InlineData(English)]
    [InlineData(Chinese)]
    public void The_same_words_are_one_origin_whatever_their_spacing_case_width_and_punctuation(string text)
    {
        var finder = new OriginFinder([Record("a", text) with { Origin = "o" }]);
        var other = new string([.. text.ToUpperInvariant().Select(c => c is >= '0' and <= '9' ? (char)(c + 0xfee0) : c)]).Replace(".", " …\n", StringComparison.Ordinal).Replace("，", "、", StringComparison.Ordinal);
        Assert.Equal(("o", "a", OriginReason.Identical), finder.Find(Record("b", other.Replace("6 …\n1", "6.1", StringComparison.Ordinal))) is var m ? (m.Origin, m.Like, m.Reason) : default);
    }

    [Theory]
    [InlineData(English, "said on Thursday", "told investors", "about 2,100", "some 2,100", "at home", "in California")]
    [InlineData(Chinese, "周六公布的", "最新", "分析人士说", "有分析认为", "企业已提前备货", "部分企业提前备货")]
    public void An_edited_reprint_is_the_same_origin(string text, params string[] edits)
    {
        var edited = text;
        for (var i = 0; i < edits.Length; i += 2)
        {
            Assert.Contains(edits[i], edited, StringComparison.Ordinal);
            edited = edited.Replace(edits[i], edits[i + 1], StringComparison.Ordinal);
        }

        AssertSame(OriginReason.Similar, Record("a", text), Record("b", edited));
    }

    [Theory]
    [InlineData(English)]
    [InlineData(Chinese)]
    public void An_excerpt_in_a_longer_text_is_the_same_origin(string text)
    {
        var longer = text + " Elsewhere, the market for magnets was quiet, and traders waited for the holiday to end. 其他方面，市场交投清淡，贸易商等待假期结束，氧化镨钕报价持平，铽价小幅回落，下游按需采购。 The price of terbium fell, while dysprosium held. Freight from Vietnam became dearer again.";
        AssertSame(OriginReason.Similar, Record("a", longer), Record("b", text));
        AssertSame(OriginReason.Similar, Record("a", text), Record("b", longer));
    }

    [Fact]
    public void A_report_written_anew_on_the_same_event_is_another_origin() =>
        AssertApart(Record("a", English), Record("b", "MP Materials no longer sends ore concentrate to its Chinese partner, the chief executive told a conference. Chinese duties, he said, left no margin. Instead the mine fills its own refinery, and what is left over goes into storage until buyers in Asia are found."));

    [Fact]
    public void The_same_pattern_with_other_figures_is_another_origin()
    {
        const string Pattern = "Customs data showed that China exported {0} tonnes of rare earth magnets in {1}, {2} percent more than a month before. Exports to the United States were {3} tonnes and to Germany {4} tonnes, the office said, without giving reasons for the change against the year before.";
        string Of(params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Pattern, values);
        AssertApart(Record("a", Of("5,774", "September", "12.5", "671", "1,158")), Record("b", Of("5,473", "October", "15.8", "656", "1,093")));
        AssertSame(OriginReason.Similar, Record("a", Of("5,774", "September", "12.5", "671", "1,158")), Record("b", Of("5,774", "September", "12.5", "671", "1,158").Replace("the office", "the customs office", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData("d-0123456789ab")]
    [InlineData("A miner stops its shipments to China")]
    [InlineData("PR Newswire, A miner stops its shipments to China")]
    public void A_stated_source_is_believed_in_any_language_and_order(string derivedFrom)
    {
        var source = Record("d-0123456789ab", English) with { Locator = "https://example.org/a", Title = "A miner stops its shipments to China!" };
        var translation = Record("b", Chinese) with { DerivedFrom = derivedFrom };
        AssertSame(OriginReason.Stated, source, translation);
        if (!derivedFrom.StartsWith("PR", StringComparison.Ordinal))
        {
            AssertSame(OriginReason.Stated, translation, source);
        }
    }

    [Fact]
    public void Two_that_name_the_same_source_are_one_even_when_it_is_not_here() =>
        AssertSame(OriginReason.Stated, Record("a", English) with { DerivedFrom = "A report nobody added to the ledger" }, Record("b", Chinese) with { DerivedFrom = "A report nobody added to the ledger" });

    [Fact]
    public void The_same_address_and_the_same_source_of_the_world_are_one()
    {
        AssertSame(OriginReason.Stated, Record("a", English) with { Locator = "https://example.org/x" }, Record("b", Chinese) with { Locator = "https://example.org/x" });
        AssertSame(OriginReason.Stated, Record("a", English) with { WorldSource = "usgs" }, Record("b", Chinese) with { WorldSource = "usgs" });
        AssertApart(Record("a", English) with { Locator = "a.md" }, Record("b", Chinese) with { Locator = "a.md" });
        AssertApart(Record("a", English) with { WorldSource = "usgs" }, Record("b", Chinese) with { WorldSource = "iea" });
    }

    [Fact]
    public void An_agency_alone_joins_nothing() =>
        AssertApart(Record("a", English) with { DerivedFrom = "Reuters", Agencies = ["reuters"] }, Record("b", Chinese) with { DerivedFrom = "Reuters", Agencies = ["reuters"] });

    [Fact]
    public void A_shared_agency_joins_what_shares_most_figures_within_days_also_over_languages()
    {
        var english = Record("a", "Customs data showed exports of 5774 tonnes of magnets, down 6.1 percent, with 671 tonnes to the United States, up 28.7 percent.") with { Agencies = ["reuters"], Published = new("2025-10-20") };
        var chinese = Record("b", Chinese) with { Agencies = ["reuters", "xinhua"], Published = new("2025-10-21T08:00+08:00") };
        AssertSame(OriginReason.SharedAgency, english, chinese);
        AssertApart(english, chinese with { Agencies = ["xinhua"] });
        AssertApart(english, chinese with { Published = new("2025-11-21") });
    }

    [Theory]
    [InlineData("", "", "LONDON (Reuters) - Prices rose.", "reuters")]
    [InlineData("", "", "新华社北京10月9日电 商务部公布决定。", "xinhua")]
    [InlineData("", "路透社", "价格上涨。", "reuters")]
    [InlineData("Bloomberg", "", "Prices rose.", "bloomberg")]
    [InlineData("", "", "The officials (AP) said so, 据法新社报道。", "afp,ap")]
    [InlineData("", "", "An apt word; the AP1000 reactor; a Reutersian view; a capital.", "")]
    public void Credits_of_agencies_are_found(string publisher, string derivedFrom, string text, string expected) =>
        Assert.Equal(expected, string.Join(',', NewsAgency.In(publisher, derivedFrom, text)));

    [Fact]
    public void The_most_alike_gives_the_origin_and_order_does_not_matter()
    {
        var near = Record("a", English.Replace("Thursday", "Friday", StringComparison.Ordinal)) with { Origin = "near" };
        var far = Record("c", English[..200] + " Other words follow here, and they are many, but none of them stood in the first text, so that less is shared by the two.") with { Origin = "far" };
        Assert.Equal("near", new OriginFinder([near, far]).Find(Record("b", English)).Origin);
        Assert.Equal("near", new OriginFinder([far, near]).Find(Record("b", English)).Origin);
    }

    [Fact]
    public void A_signature_survives_its_bytes_and_a_false_one_is_refused()
    {
        var signature = OriginSignature.Of(Chinese + English);
        var again = OriginSignature.FromBytes(signature.ToBytes());
        Assert.Equal((signature.TextHash, signature.Cutoff), (again.TextHash, again.Cutoff));
        Assert.Equal(signature.Shingles, again.Shingles);
        Assert.Equal(signature.Numbers, again.Numbers);
        Assert.Throws<FormatException>(() => OriginSignature.FromBytes(signature.ToBytes().AsSpan(1)));
        Assert.Throws<FormatException>(() => OriginSignature.FromBytes(new byte[36]));
    }

    [Fact]
    public void A_signature_is_the_same_on_every_machine() => Assert.Equal([4006473646U], OriginSignature.Of("one two three").Shingles);

    [Fact]
    public void Resemblance_is_symmetric_between_0_and_1_and_1_for_oneself() =>
        Gen.Select(Words, Words).Sample((a, b) =>
        {
            var (x, y) = (OriginSignature.Of(a), OriginSignature.Of(b));
            var (resemblance, containment) = x.Compare(y);
            return resemblance is >= 0 and <= 1 && containment is >= 0 and <= 1 && (resemblance, containment) == y.Compare(x) && (x.Shingles.Count == 0 || x.Compare(x).Resemblance == 1);
        }, iter: 500);

    [Fact]
    public void The_sketch_of_a_long_text_resembles_what_all_shingles_would()
    {
        var words = Enumerable.Range(0, 12_000).Select(i => $"w{i * 7919 % 100_003}").ToArray();
        var (a, b) = (string.Join(' ', words[..9000]), string.Join(' ', words[3000..]));
        Assert.Equal(OriginSignature.MaxShingles, OriginSignature.Of(a).Shingles.Count);
        Assert.Equal(0.5, OriginSignature.Of(a).Compare(OriginSignature.Of(b)).Resemblance, 0.06);
    }

    private static Gen<string> Words => Gen.Int[0, 30].Array[0, 80].Select(a => string.Join(' ', a.Select(i => i % 3 == 0 ? "稀土" : $"word{i}")));

    private static OriginRecord Record(string id, string text) => new(id, id, $"https://example.org/{id}", string.Empty, string.Empty, null, [], OriginSignature.Of(text));

    private static void AssertSame(OriginReason reason, OriginRecord known, OriginRecord document)
    {
        var match = new OriginFinder([known with { Origin = "o" }]).Find(document);
        Assert.Equal(("o", known.Id, reason), (match.Origin, match.Like, match.Reason));
    }

    private static void AssertApart(OriginRecord known, OriginRecord document) => Assert.Equal(OriginReason.Alone, new OriginFinder([known]).Find(document).Reason);
}
