using System.Text.Json;
using static Didymium.Cli.Tests.Docs.StarterLedger;

namespace Didymium.Cli.Tests.Docs;

/// <summary><c>docs search</c> over the starter library: both languages, filters, and the shape that programs read.</summary>
[Collection(SharedLedger.Name)]
public sealed class SearchTests(StarterLedger ledger)
{
    [Theory]
    [InlineData("镝", "氧化镝")]
    [InlineData("镝", "dysprosium")]
    [InlineData("dysprosium", "镝")]
    [InlineData("稀土", "稀土")]
    [InlineData("稀土 出口管制", "出口管制")]
    [InlineData("Mountain Pass", "芒廷帕斯")]
    [InlineData("芒廷帕斯", "Mountain Pass")]
    [InlineData("镨钕", "NdPr")]
    [InlineData("NdPr", "镨钕")]
    [InlineData("Beylikova", "贝利科瓦")]
    public void A_word_finds_its_other_spellings(string words, string expected)
    {
        var found = Find(words, "--take", "200");

        Assert.Contains(Hits(found), hit => Text(hit.GetProperty("snippet"), "text").Contains(expected, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_was_found_is_marked_where_it_stands()
    {
        foreach (var hit in Hits(Find("芒廷帕斯", "--take", "50")))
        {
            var snippet = hit.GetProperty("snippet");
            var text = Text(snippet, "text");
            Assert.NotEmpty(snippet.GetProperty("highlights").EnumerateArray());
            Assert.All(
                snippet.GetProperty("highlights").EnumerateArray(),
                mark => Assert.Contains(text[mark.GetProperty("start").GetInt32()..mark.GetProperty("end").GetInt32()], new[] { "芒廷帕斯", "Mountain Pass", "美国稀土矿山" }));
        }
    }

    [Fact]
    public void Json_gives_hits_that_show_can_open_and_facets()
    {
        var found = Find("稀土 出口管制", "--take", "3");

        Assert.Equal(3, Hits(found).Count);
        Assert.True(found.GetProperty("total").GetInt32() > 3);
        Assert.All(Hits(found), hit =>
        {
            Assert.NotEmpty(Text(hit, "title"));
            Assert.True(hit.GetProperty("score").GetDouble() > 0);
            Assert.StartsWith("d-", Text(hit, "document"), StringComparison.Ordinal);
        });
        Assert.Equal(["country", "element", "claim_type", "status", "source_class", "language", "month"], found.GetProperty("facets").EnumerateObject().Select(facet => facet.Name));
        var passage = Hits(found).Select(hit => Text(hit, "passage")).First(id => id.Length > 0);
        Assert.Equal(0, Terminal.Run("docs", "show", passage, "--db", ledger.Path).Code);
    }

    [Fact]
    public void A_facet_counts_what_the_filter_then_finds()
    {
        var country = Facet(Find("稀土"), "country").First();
        var language = Facet(Find("稀土"), "language").Single(facet => Text(facet, "value") == "zh");

        Assert.Equal(country.GetProperty("count").GetInt32(), Find("稀土", "--country", Text(country, "value")).GetProperty("total").GetInt32());
        Assert.Equal(language.GetProperty("count").GetInt32(), Find("稀土", "--lang", "zh").GetProperty("total").GetInt32());
    }

    [Fact]
    public void Filters_keep_what_they_say()
    {
        var found = Find("稀土", "--from", "2025-10-01", "--to", "2025-10-31", "--source-class", "wire", "--source-class", "government", "--take", "100");

        Assert.NotEmpty(Hits(found));
        Assert.All(Hits(found), hit =>
        {
            Assert.StartsWith("2025-10", Text(hit, "published"), StringComparison.Ordinal);
            Assert.Contains(Text(hit, "source_class"), new[] { "wire", "government" });
        });
        Assert.True(Find("稀土", "--element", "Dy", "--type", "policy", "--status", "in_force").GetProperty("total").GetInt32() > 0);
        Assert.Equal(0, Find("稀土", "--country", "ATA").GetProperty("total").GetInt32());
    }

    [Fact]
    public void The_topic_page_is_found_by_its_title_and_by_a_sentence()
    {
        Assert.Contains(Hits(Find("title:三个动向")), hit => Text(hit, "document") == ledger.Id && Text(hit, "passage").Length == 0);
        Assert.Contains(Hits(Find("\"stopped exporting\"", "--take", "100")), hit => Text(hit, "document") == ledger.Id && Text(hit, "passage").StartsWith(ledger.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--type", "rumor", "resource, composition")]
    [InlineData("--status", "done", "under_construction")]
    [InlineData("--source-class", "tv", "statistics")]
    [InlineData("--take", "-1", "negative")]
    public void A_word_that_is_no_filter_is_answered_with_those_that_are(string option, string value, string expected)
    {
        var ended = Terminal.Run("docs", "search", "稀土", option, value, "--db", ledger.Path);

        Assert.Equal(1, ended.Code);
        Assert.Contains(expected, ended.Error, StringComparison.Ordinal);
        Assert.Empty(ended.Output);
    }

    [Fact]
    public void Nothing_found_is_no_fault()
    {
        var ended = Terminal.Run("docs", "search", "zirconiumfreeword", "--db", ledger.Path);

        Assert.Equal(0, ended.Code);
        Assert.Equal("0 sentences", ended.Output.Trim());
    }

    private JsonElement Find(string words, params string[] options)
    {
        var ended = Terminal.Run(["docs", "search", words, "--db", ledger.Path, "--json", .. options]);
        Assert.True(ended.Code == 0, ended.Error);
        return JsonDocument.Parse(ended.Output).RootElement;
    }

    private static List<JsonElement> Hits(JsonElement found) => [.. found.GetProperty("hits").EnumerateArray()];

    private static List<JsonElement> Facet(JsonElement found, string kind) => [.. found.GetProperty("facets").GetProperty(kind).EnumerateArray()];
}
