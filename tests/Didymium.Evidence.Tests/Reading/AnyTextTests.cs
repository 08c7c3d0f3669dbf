using CsCheck;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Reading;

namespace Didymium.Evidence.Tests.Reading;

/// <summary>Whatever a text holds, the reader ends, and what it gives are letters of that text.</summary>
public sealed class AnyTextTests
{
    private static readonly Extractor Extractor = new(Gazetteer.Shipped);

    private static readonly string[] Words =
    [
        "Lynas", "MP Materials", "中国", "土耳其", "贝利科瓦", "produced", "plans to", "停止", "出口", "精矿", "6.94亿吨", "$110/kg", "90 %", "尚未", "投产", "，", "。", ", ", ". ", "; ", "（", ")", "“", "said", "据称", "in 2027", "2027年底", "\n\n", "\u202e", "\ud83d\ude00", "---", "【", "】", "—", "n't", "'s", "的", " ",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<string> Texts = Gen.OneOf(Pieces.Array[0, 30].Select(string.Concat), Gen.String[0, 60]);

    [Fact]
    public void Nothing_is_invented() => Texts.Sample(
        text =>
        {
            foreach (var language in new[] { "zh", "en" })
            {
                foreach (var claim in Extractor.Read("t", language, text))
                {
                    Assert.Contains(claim.Quote, text, StringComparison.Ordinal);
                    Assert.Contains(claim.Subject, text, StringComparison.Ordinal);
                    Assert.Contains(claim.Predicate, claim.Quote, StringComparison.Ordinal);
                    Assert.All(claim.Quantities, quantity => Assert.Equal(quantity.Raw, claim.Quote[quantity.Start..quantity.End]));
                }
            }
        },
        iter: 1500);

    /// <summary>Text without an end is cut at its commas; quotes stay letters of it.</summary>
    [Theory]
    [InlineData("MP Materials produced 10 t of NdPr oxide in 2024, and ")]
    [InlineData("中国出口稀土精矿12吨，")]
    [InlineData("镝")]
    public void A_sentence_that_never_ends_is_read_in_pieces(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        Assert.All(Extractor.Read("t", null, text), claim => Assert.Contains(claim.Quote, text, StringComparison.Ordinal));
    }
}
