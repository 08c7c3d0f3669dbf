using System.Text;
using System.Text.Json;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;
using static Didymium.Cli.Tests.Docs.StarterLedger;

namespace Didymium.Cli.Tests.Docs;

/// <summary><c>docs extract</c>: texts in, claims out, in one shape, without a ledger.</summary>
[Collection(SharedLedger.Name)]
public sealed class ExtractTests(StarterLedger ledger)
{
    private static readonly string[] Texts =
    [
        "土耳其称贝利科瓦矿床有6.94亿吨矿石，目前仍在与美国洽谈，尚未签署协议。",
        "该项目投资5亿美元，预计2027年底投产，年产氧化镨钕约1.2万吨。",
        "Lynas produced 1,677 t of NdPr oxide in the June quarter, up 12% from a year earlier.",
        "The company has yet to sign a binding contract for the 3,000-tonne magnet plant in Texas.",
        "商务部宣布自2025年4月4日起对七类中重稀土实施出口管制。",
        "Dysprosium oxide rose to US$700 per kg in Rotterdam, traders said.",
    ];

    [Fact]
    public void Every_word_is_of_the_closed_lists_and_every_raw_stands_in_its_text()
    {
        var lines = Extract(string.Join('\n', Texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"t{i}", lang = text[0] > 'z' ? "zh" : "en", text }))), ".jsonl");

        Assert.Equal(Texts.Select((_, i) => $"t{i}"), lines.Select(line => Text(line, "id")));
        Assert.All(lines, line => Assert.NotEmpty(line.GetProperty("claims").EnumerateArray()));
        foreach (var (text, claim) in lines.SelectMany((line, i) => line.GetProperty("claims").EnumerateArray().Select(claim => (Texts[i], claim))))
        {
            Assert.NotNull(Keys.Find<ClaimType>(Text(claim, "type")));
            Assert.NotNull(Keys.Find<ClaimStatus>(Text(claim, "status")));
            Assert.Contains(Text(claim, "polarity"), new[] { "positive", "negative" });
            Assert.NotNull(Keys.Find<Modality>(Text(claim, "modality")));
            foreach (var quantity in claim.GetProperty("quantities").EnumerateArray())
            {
                Assert.Contains(Text(quantity, "raw"), text, StringComparison.Ordinal);
                Assert.Contains(Text(quantity, "unit"), new[] { "t", "kg", "USD", "CNY", "AUD", "CAD", "EUR", "JPY", "percent", "ratio", "other" });
                Assert.NotNull(Keys.Find<QuantityBasis>(Text(quantity, "basis")));
                Assert.NotNull(Keys.Find<QuantityRate>(Text(quantity, "rate")));
                Assert.NotNull(Keys.Find<Approximator>(Text(quantity, "approximator")));
            }
        }
    }

    [Theory]
    [InlineData(0, "6.94亿吨", 694_000_000, "t", "gross_ore", "stock")]
    [InlineData(1, "5亿美元", 500_000_000, "USD", "money", "one_off")]
    [InlineData(1, "1.2万吨", 12_000, "t", "separated_oxide", "per_year")]
    [InlineData(2, "1,677 t", 1_677, "t", "separated_oxide", "per_quarter")]
    [InlineData(5, "US$700", 700, "USD", "money", "per_kg")]
    public void Quantities_are_scaled_to_base_units(int text, string words, double value, string unit, string basis, string rate)
    {
        var quantities = Extract(Texts[text], ".txt").Single().GetProperty("claims").EnumerateArray().SelectMany(claim => claim.GetProperty("quantities").EnumerateArray());

        var quantity = quantities.First(q => Text(q, "raw").Contains(words, StringComparison.Ordinal));
        Assert.Equal(value, quantity.GetProperty("likely").GetDouble());
        Assert.Equal((unit, basis, rate), (Text(quantity, "unit"), Text(quantity, "basis"), Text(quantity, "rate")));
    }

    [Fact]
    public void A_plain_text_is_one_text_named_after_its_file()
    {
        var file = ledger.Write(".txt", Texts[2]);

        var line = Read(Terminal.RunWithInput([], "docs", "extract", file).Output).Single();

        Assert.Equal(Path.GetFileName(file), Text(line, "id"));
    }

    [Fact]
    public void Standard_input_gives_what_a_file_gives()
    {
        var json = $"{{\"id\":\"a\",\"lang\":\"zh\",\"text\":\"{Texts[1]}\"}}\n";
        var expected = Path.Combine(ledger.Folder, "expected.jsonl");
        Terminal.Run("docs", "extract", ledger.Write(".jsonl", json), "--out", expected);

        var ended = Terminal.RunWithInput(Encoding.UTF8.GetBytes(json), "docs", "extract", "-");

        Assert.True(ended.Code == 0, ended.Error);
        Assert.Equal(File.ReadAllText(expected), ended.Output);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{\"id\":1,\"text\":\"x\"}")]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\",\"published\":\"soon\"}")]
    [InlineData("[]")]
    public void A_bad_line_is_named_with_its_number_and_nothing_is_written(string bad)
    {
        var name = ledger.Write(".jsonl", $"{{\"id\":\"a\",\"lang\":\"en\",\"text\":\"MP stopped exports to China.\"}}\n\n{bad}\n");
        var output = ledger.New(".out");

        var ended = Terminal.Run("docs", "extract", name, "--out", output);

        Assert.Equal(1, ended.Code);
        Assert.Contains($"{Path.GetFileName(name)} line 3:", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Didymium.", ended.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(ledger.Folder, Path.GetFileName(output) + "*"));
    }

    [Fact]
    public void A_file_that_is_there_stays_when_the_new_one_fails()
    {
        var output = ledger.Write(".out", "mine");

        Assert.Equal(1, Terminal.Run("docs", "extract", ledger.Write(".jsonl", "{\"id\":\"a\"}"), "--out", output).Code);

        Assert.Equal("mine", File.ReadAllText(output));
    }

    [Fact]
    public void No_input_at_all_gives_no_claim_and_a_missing_file_is_said()
    {
        var empty = Extract(string.Empty, ".txt");
        var missing = Terminal.Run("docs", "extract", ledger.New(".jsonl"));

        Assert.Empty(empty.SelectMany(line => line.GetProperty("claims").EnumerateArray()));
        Assert.Equal(1, missing.Code);
        Assert.Contains("there is no file", missing.Error, StringComparison.Ordinal);
    }

    private List<JsonElement> Extract(string text, string ending)
    {
        var output = ledger.New(".out");
        var ended = Terminal.Run("docs", "extract", ledger.Write(ending, text), "--out", output);
        Assert.True(ended.Code == 0, ended.Error);
        return Read(File.ReadAllText(output));
    }

    private static List<JsonElement> Read(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
