using Didymium.Analysis.Attribution;
using Didymium.Chain.Wording;

namespace Didymium.Reports.Tests.Attribution;

/// <summary>Questions about the shipped world, as people write them.</summary>
public sealed class QuestionParserTests
{
    [Theory]
    [InlineData("price Dy oxide, EU, 2025-07", "price of Dysprosium oxide in EU, 2025-07")]
    [InlineData("price of dysprosium oxide in the European Union, 2025-07", "price of Dysprosium oxide in EU, 2025-07")]
    [InlineData("2025-07 EU ox-dy price", "price of Dysprosium oxide in EU, 2025-07")]
    [InlineData("氧化镝价格，欧盟，2025-07", "price of Dysprosium oxide in EU, 2025-07")]
    [InlineData("2025年7月 欧盟 镝 价格", "price of Dysprosium oxide in EU, 2025-07")]
    [InlineData("price Tb oxide Japan 2025-06", "price of Terbium oxide in Japan, 2025-06")]
    [InlineData("日本2025年第二季度氧化铽价格", "price of Terbium oxide in Japan, 2025-Q2")]
    [InlineData("price NdPr China 2030", "price of NdPr oxide (didymium) in China, 2030")]
    [InlineData("price of neodymium in china, 2030?", "price of NdPr oxide (didymium) in China, 2030")]
    [InlineData("价格 镨钕金属 中国 2030", "price of NdPr metal in China, 2030")]
    [InlineData("price Eu oxide EU 2026", "price of Europium oxide in EU, 2026")]
    [InlineData("price UH magnets, US, 2026-Q1", "price of Sintered NdFeB, UH, EH and AH grades in United States, 2026-Q1")]
    [InlineData("price dy metal outside China 2027", "price of Dysprosium metal outside China, 2027")]
    [InlineData("价格 氧化镝 中国以外 2027", "price of Dysprosium oxide outside China, 2027")]
    [InlineData("price Mountain Pass concentrate USA 2026", "price of Mountain Pass mineral concentrate in United States, 2026")]
    [InlineData("share of separation China 2030", "share of China in the world's separated NdPr, Dy and Tb oxide, 2030")]
    [InlineData("China's share of magnet production, by control, 2035", "share of China in the world's magnets, 2035, by control")]
    [InlineData("中国 分离 份额 2030", "share of China in the world's separated NdPr, Dy and Tb oxide, 2030")]
    [InlineData("share of Tb oxide, Malaysia, 2028", "share of Malaysia in the world's Terbium oxide, 2028")]
    [InlineData("production NdPr oxide, Malaysia, 2027", "production of NdPr oxide (didymium) in Malaysia, 2027")]
    [InlineData("production of magnets outside China 2030", "production of magnets outside China, 2030")]
    [InlineData("flow of Mountain Pass concentrate to China 2026", "flow of Mountain Pass mineral concentrate from outside China to China, 2026")]
    [InlineData("flow conc.mountain-pass USA -> China 2026", "flow of Mountain Pass mineral concentrate from United States to China, 2026")]
    [InlineData("flow of NdPr oxide from Malaysia to Japan, 2027", "flow of NdPr oxide (didymium) from Malaysia to Japan, 2027")]
    [InlineData("flow of Dy oxide from China 2027", "flow of Dysprosium oxide from China to outside China, 2027")]
    [InlineData("imports of magnets EU 2025-Q3", "imports of magnets into EU from outside EU, 2025-Q3")]
    [InlineData("import Dy oxide Japan from China 2025", "imports of Dysprosium oxide into Japan from China, 2025")]
    [InlineData("中国 出口 氧化铽 2026", "exports of Terbium oxide from China to outside China, 2026")]
    [InlineData("demand served UH magnets for wind turbines, EU, 2030", "demand for Sintered NdFeB, UH, EH and AH grades for wind turbines served in EU, 2030")]
    [InlineData("stock of Dy oxide, Japan, 2026-12", "stock of Dysprosium oxide in Japan, end of 2026-12")]
    [InlineData("government stock of NdPr oxide, US, 2028", "government stock of NdPr oxide (didymium) in United States, end of 2028")]
    public void A_question_is_understood(string text, string words)
    {
        var reading = QuestionParser.Parse(text, Samples.Reindustrialisation.World);

        Assert.True(reading.Value is not null, string.Join("; ", reading.Faults));
        Assert.Equal(words, reading.Value.Words);
    }

    [Theory]
    [InlineData("price Dy oxide, Germny, 2025-07", "\"germny\" is not understood: perhaps germany")]
    [InlineData("pric Dy oxide, EU, 2025", "\"pric\" is not understood: perhaps prc, price")]
    [InlineData("price Dy oxide EU", "it names no time: write a year, a quarter or a month, as in 2030, 2025-Q3 or 2025-07")]
    [InlineData("price Dy oxide EU 2025 2026", "it names 2 times (2025, 2026): ask for one")]
    [InlineData("price Dy oxide EU 2019", "runs of this world start in 2024, and questions end with 2060: 2019 is not among them")]
    [InlineData("Dy oxide EU 2025", "it does not say what is asked: price, production, share, flow, import, export, demand served or stock; for example: price Dy oxide, EU, 2025-07")]
    [InlineData("price EU 2025", "it names no product; for example: price Dy oxide, EU, 2025-07")]
    [InlineData("price magnets EU 2025", "a price is of one product: name it, as in Dy oxide, NdPr metal or UH magnets")]
    [InlineData("price concentrate China 2025", "every deposit's concentrate, carbonate and SEG+ has its own price: name the deposit, as in Mountain Pass concentrate")]
    [InlineData("flow Mountain Pass to China 2026", "it names a deposit but not what of it: concentrate, carbonate or SEG+")]
    [InlineData("production Mountain Pass Dy oxide US 2026", "Dysprosium oxide is the same whatever deposit it comes from: leave Mountain Pass out, or ask for its concentrate, carbonate or SEG+")]
    [InlineData("price Dy oxide 2025", "it names no place: a country, EU, G7, outside China, or world; for example: price Dy oxide, EU, 2025-07")]
    [InlineData("price Dy oxide Japan Germany 2025", "it names two places (Japan and Germany): say from and to, or ask for one")]
    [InlineData("price Dy oxide Tb oxide Japan 2025", "it names two products (ox-dy and ox-tb): ask for one")]
    [InlineData("price stock Dy oxide Japan 2025", "it asks for price and stock: ask for one")]
    public void What_is_not_understood_is_said_with_what_may_be_meant(string text, string fault)
    {
        var reading = QuestionParser.Parse(text, Samples.Reindustrialisation.World);

        Assert.Null(reading.Value);
        Assert.Contains(reading.Faults, f => f.StartsWith(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("氧化镝价格，欧盟，2025-07", "欧盟氧化镝价格，2025-07")]
    [InlineData("share of separation China 2030 by control", "中国占全球镨钕、镝、铽氧化物分离的份额，2030，按控制方")]
    [InlineData("芒廷帕斯精矿到中国的贸易量，2026", "芒廷帕斯精矿由中国以外至中国的贸易流，2026")]
    public void The_same_question_is_said_in_Chinese_beside_English(string text, string words)
    {
        var reading = QuestionParser.Parse(text, Samples.Reindustrialisation.World);

        Assert.Equal(words, reading.Value?.WordsZh);
        Assert.DoesNotContain(reading.Value!.Words, c => c > '\u2e7f');
    }

    [Theory]
    [InlineData("oxyde 价格 欧盟 2025", "“oxyde”无法理解：是否指")]
    [InlineData("氧化镝价格，欧盟", "没有写明时间：请写年、季或月")]
    [InlineData("氧化镝，欧盟，2025", "没有说明问什么：")]
    [InlineData("氧化镝价格，日本，德国，2025", "提到两个地点（日本和德国）")]
    public void A_reader_of_Chinese_is_told_in_Chinese_what_is_not_understood(string text, string fault)
    {
        var reading = Tongue.Both(() => QuestionParser.Parse(text, Samples.Reindustrialisation.World));

        Assert.Contains(reading.Chinese.Faults, f => f.StartsWith(fault, StringComparison.Ordinal));
        Assert.DoesNotContain(reading.English.Faults, f => f.Contains('：', StringComparison.Ordinal));
    }

    [Fact]
    public void A_bloc_holds_its_members_and_outside_a_place_everybody_else()
    {
        var world = Samples.Reindustrialisation.World;
        var eu = QuestionParser.Parse("price Dy oxide EU 2025", world).Value!.Place.Regions;
        var outside = QuestionParser.Parse("price Dy oxide outside EU 2025", world).Value!.Place.Regions;

        Assert.Equal(["DEU", "EST", "EUR", "FRA", "SWE"], eu);
        Assert.Equal(world.Regions.Keys.Order(StringComparer.Ordinal), eu.Concat(outside).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_region_product_and_deposit_can_be_named()
    {
        var world = Samples.Reindustrialisation.World;
        Assert.All(world.Regions.Values, r => Assert.Equal([r.Id], QuestionParser.Parse($"price Dy oxide, {r.Name}, 2025", world).Value?.Place.Regions));
        Assert.All(world.Regions.Values, r => Assert.Equal([r.Id], QuestionParser.Parse($"2025 {r.NameZh} 氧化镝 价格", world).Value?.Place.Regions));
        Assert.All(world.Products.Values, p => Assert.Equal([p.Id], QuestionParser.Parse($"stock {p.Id} China 2025", world).Value?.Products));
        Assert.All(world.Products.Values.Where(p => !p.PerDeposit), p => Assert.Equal([p.Id], QuestionParser.Parse($"stock {p.Name}, China, 2025", world).Value?.Products));
        Assert.All(world.Deposits.Values, d => Assert.Equal(d.Id, QuestionParser.Parse($"flow {d.Name} concentrate from China 2025", world).Value?.Deposit));
    }
}
