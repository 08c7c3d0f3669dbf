using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Language;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("盛和资源公告，拟以1.58亿澳元收购Peak Rare Earths全部股权。", "zh")]
    [InlineData("MP Materials与Noveon Magnetics、USA Rare Earth签署协议", "zh")]
    [InlineData("The ministry, 商务部, said that exports of rare earths will need a licence from December.", "en")]
    [InlineData("レアアースの輸出は前年比で減少した。", "ja")]
    [InlineData("희토류 수출이 감소했다.", "ko")]
    [InlineData("Экспорт редкоземельных металлов сократился.", "ru")]
    [InlineData("Die Ausfuhr von seltenen Erden ist im Mai um die Hälfte gefallen und wird nicht steigen.", "de")]
    [InlineData("Bu yıl nadir toprak elementleri için bir tesis kurulacak ve daha sonra üretim olacak.", "tr")]
    [InlineData("NdPr 597 t", "en")]
    [InlineData("", "en")]
    [InlineData("12,000 [4]", "en")]
    public void Letters_and_small_words_tell_the_language(string text, string expected) => Assert.Equal(expected, TextLanguage.Of(text));
}
