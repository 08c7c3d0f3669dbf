using Didymium.Chain.Reading;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Entities;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Small = new(
        [
            new Entity("usa", EntityKind.Country, "United States", "美国", "USA", "USA", []),
            new Entity("china", EntityKind.Country, "China", "中国", "CHN", "CHN", []),
            new Entity("crec", EntityKind.Company, "China Rare Earth Group", "中国稀土集团", "", "CHN", []),
            new Entity("turkey", EntityKind.Country, "Turkey", "土耳其", "TUR", "TUR", []),
            new Entity("magnets", EntityKind.Product, "magnets", "磁体", "", "", []),
            new Entity("eu", EntityKind.Bloc, "European Union", "欧盟", "", "", []),
            new Entity("europium", EntityKind.Element, "europium", "铕", "Eu", "", ["Eu"]),
        ],
        [
            new Name("usa", "US", "en", NameMatch.Exact), new Name("usa", "United States", "en", NameMatch.Word), new Name("usa", "美国", "zh", NameMatch.Word),
            new Name("china", "中国", "zh", NameMatch.Word), new Name("china", "China", "en", NameMatch.Word), new Name("crec", "中国稀土集团", "zh", NameMatch.Word),
            new Name("turkey", "Türkiye", "en", NameMatch.Word), new Name("magnets", "magnet", "en", NameMatch.Word),
            new Name("eu", "EU", "en", NameMatch.Exact), new Name("europium", "Eu", "en", NameMatch.Exact),
        ]);

    [Theory]
    [InlineData("中国稀土集团宣布", "crec")] // the longest name, not the country inside it
    [InlineData("中国宣布", "china")]
    [InlineData("TURKIYE and türkiye", "turkey turkey")] // case and accents do not matter for words
    [InlineData("Give us the US data", "usa")] // but they do for short forms
    [InlineData("EU and Eu", "eu europium")]
    [InlineData("Chinatown", "")] // not inside a word
    [InlineData("China's magnets", "china magnets")] // possessive and plural
    [InlineData("美国US公司", "usa usa")] // Latin letters may touch Chinese characters
    public void Names_are_found_as_a_reader_would(string text, string entities) =>
        Assert.Equal(entities, string.Join(' ', Small.Find(text).Select(mention => mention.Entity)));

    [Fact]
    public void Mentions_give_the_letters_of_the_text()
    {
        const string Text = "Then Türkiye spoke.";
        var mention = Assert.Single(Small.Find(Text));
        Assert.Equal("Türkiye", Text[mention.Start..mention.End]);
    }

    [Fact]
    public void Faults_name_file_row_and_fix()
    {
        var read = GazetteerReader.Read(Files("id,kind,name,name_zh,node,country,elements\na,country,A,,,,\na,company,B,,,,\nb,planet,C,,,,\n", "entity,name,language,match\na,Aland,en,word\nz,Zed,en,word\na,Al,en,fuzzy\n"), null);
        Assert.Null(read.Value);
        Assert.Equal(["entities.csv 3 GAZETTEER-002", "entities.csv 4 GAZETTEER-003", "names.csv 3 GAZETTEER-006", "names.csv 4 GAZETTEER-007"], read.Faults.Select(fault => $"{fault.File} {fault.Row} {fault.RuleId}"));
    }

    private static MemorySource Files(string entities, string names) => new(new Dictionary<string, string>
    {
        ["entities.csv"] = entities,
        ["names.csv"] = names,
        ["outlets.csv"] = "outlet,class\n",
    });
}
