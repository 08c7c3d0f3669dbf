using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Reading;

namespace Didymium.Evidence.Tests.Reading;

/// <summary>One sentence, one expectation: what a careful reader would write down.</summary>
public sealed class ClaimReaderTests
{
    private static readonly Extractor Extractor = new(Gazetteer.Shipped);

    [Theory]
    [InlineData("Lynas produced 2,003 tonnes of NdPr oxide in the September quarter.", "production lynas none positive")]
    [InlineData("莱纳斯第三季度生产氧化镨钕2003吨。", "production lynas none positive")]
    [InlineData("MP Materials has stopped exporting concentrate to China.", "trade_flow mp-materials closed positive")]
    [InlineData("MP公司已停止向中国出口稀土精矿。", "trade_flow mp-materials closed positive")]
    [InlineData("Iluka broke ground on the Eneabba refinery.", "milestone iluka under_construction positive")]
    [InlineData("China's commerce ministry imposed export controls on seven rare earths.", "policy mofcom in_force positive")]
    [InlineData("商务部公告，对七类中重稀土实施出口管制。", "policy mofcom in_force positive")]
    [InlineData("Turkey denied that it would sell Beylikova's rare earths to the United States.", "denial turkey denied negative")]
    [InlineData("China accounts for about 90 % of the world's separated rare earths.", "share china none positive")]
    [InlineData("中国占全球稀土分离的九成左右。", "share china none positive")]
    [InlineData("NdPr oxide traded at $65 a kilogram.", "price ndpr-oxide none positive")]
    [InlineData("氧化镨钕报价57.5万元/吨。", "price ndpr-oxide none positive")]
    public void A_plain_sentence_gives_its_claim(string sentence, string expected)
    {
        var claim = Assert.Single(Extractor.Read("t", null, sentence));
        Assert.Equal(expected, $"{Keys.Of(claim.Type)} {claim.SubjectEntity} {Keys.Of(claim.Status)} {Keys.Of(claim.Polarity)}");
    }

    [Theory]
    [InlineData("Turkey signed a memorandum of understanding with China on Beylikova.", ClaimStatus.Mou)]
    [InlineData("土耳其与中国签署谅解备忘录。", ClaimStatus.Mou)]
    [InlineData("Turkey is in talks with the United States over Beylikova.", ClaimStatus.InTalks)]
    [InlineData("土耳其正与美国洽谈合作开发贝利科瓦稀土矿。", ClaimStatus.InTalks)]
    [InlineData("Lynas began commercial production at Kalgoorlie.", ClaimStatus.Operating)]
    [InlineData("卡尔古利工厂正式投产。", ClaimStatus.Operating)]
    [InlineData("卡尔古利工厂进入试生产。", ClaimStatus.Commissioning)]
    [InlineData("Arafura plans to build a separation plant at Nolans.", ClaimStatus.Announced)]
    [InlineData("Operations at the mine were suspended by its owner.", ClaimStatus.Paused)]
    public void The_ladder_is_read_rung_by_rung(string sentence, ClaimStatus status) => Assert.Equal(status, Assert.Single(Extractor.Read("t", null, sentence)).Status);

    [Fact]
    public void The_launch_of_a_project_is_never_its_operation() =>
        Assert.DoesNotContain(Extractor.Read("t", null, "贝利科瓦稀土项目正式启动。"), claim => claim.Status == ClaimStatus.Operating);

    [Theory]
    [InlineData("The plant has yet to start production.")]
    [InlineData("该厂尚未投产。")]
    public void What_has_not_happened_is_negative(string sentence)
    {
        var claim = Assert.Single(Extractor.Read("t", null, sentence));
        Assert.Equal((ClaimStatus.Operating, Polarity.Negative), (claim.Status, claim.Polarity));
    }

    [Theory]
    [InlineData("Reportedly, Noveon may double its capacity to 4,000 tonnes a year.", Modality.Hedged)]
    [InlineData("据称，该厂可能将产能扩至4000吨。", Modality.Hedged)]
    [InlineData("If permits come, Iluka will produce 17,500 tonnes a year.", Modality.Conditional)]
    [InlineData("Iluka plans to produce 17,500 tonnes a year.", Modality.Planned)]
    [InlineData("Iluka said its refinery produced 100 tonnes of oxide.", Modality.Reported)]
    public void How_it_is_put_is_kept(string sentence, Modality modality) => Assert.Equal(modality, Assert.Single(Extractor.Read("t", null, sentence)).Modality);

    [Theory]
    [InlineData("The company was founded in 2011 and employs 340 people.")]
    [InlineData("Its shares closed at $14.20 on Friday.")]
    [InlineData("公司成立于2011年，现有员工340人。")]
    public void Background_gives_no_claim(string sentence) => Assert.Empty(Extractor.Read("t", null, sentence));

    [Fact]
    public void The_company_is_the_company_named_before()
    {
        var claims = Extractor.Read("t", "en", "MP Materials produced 50,692 tonnes of REO in 2025. The company has stopped exporting concentrate to China.");
        Assert.Equal(["mp-materials", "mp-materials"], claims.Select(claim => claim.SubjectEntity));
    }

    [Fact]
    public void A_dateline_is_no_subject() =>
        Assert.Equal("iluka", Assert.Single(Extractor.Read("t", "en", "OSLO, June 3 (Reuters) - Iluka broke ground on a refinery.")).SubjectEntity);

    [Fact]
    public void Relative_dates_count_from_the_day_of_publication() =>
        Assert.Equal("2026", Assert.Single(Extractor.Read("t", "en", "Iluka will start production next year.", new Published("2025-06-30"))).Time?.Iso);

    [Theory]
    [InlineData("该厂2027年投产。")]
    [InlineData("The plant began production in 2027.")]
    public void What_is_dated_after_the_day_of_publication_is_a_plan(string sentence) =>
        Assert.Equal(ClaimStatus.Announced, Assert.Single(Extractor.Read("t", null, sentence, new Published("2025-06-30"))).Status);

    [Fact]
    public void Sentences_of_other_languages_give_nothing() => Assert.Empty(Extractor.Read("t", "tr", "Beylikova'da 694 milyon ton rezerv bulundu."));

    /// <summary>Ids are hashes of what was read, so reading twice gives the same.</summary>
    [Fact]
    public void Reading_twice_gives_the_same()
    {
        const string Text = "盛和资源2025年生产稀土氧化物1.1万吨，同比增长12%；公司拟投资5亿元扩产。";
        Assert.Equal(Extractor.Read("t", "zh", Text).Select(claim => claim.Id), Extractor.Read("t", "zh", Text).Select(claim => claim.Id));
    }

    [Fact]
    public void Quotes_subjects_and_raws_are_letters_of_the_text()
    {
        const string Text = "Lynas, which runs a plant in Malaysia, produced 1,677 t of NdPr oxide in the quarter, up 51 %. 莱纳斯计划投资1.8亿澳元。";
        foreach (var claim in Extractor.Read("t", "en", Text))
        {
            Assert.Contains(claim.Quote, Text, StringComparison.Ordinal);
            Assert.Contains(claim.Subject, Text, StringComparison.Ordinal);
            Assert.All(claim.Quantities, quantity => Assert.Equal(quantity.Raw, claim.Quote[quantity.Start..quantity.End]));
        }
    }
}
