namespace Didymium.Cli.Tests.Docs;

/// <summary>How documents and claims read at a terminal, narrow and wide, in both languages, and in a pipe.</summary>
[Collection(SharedLedger.Name)]
public sealed class TerminalOutputTests(StarterLedger ledger)
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int columns)
    {
        foreach (var ended in new[]
        {
            Terminal.RunAt(columns, "docs", "show", ledger.Id, "--db", ledger.Path),
            Terminal.RunAt(columns, "docs", "show", ledger.Stop, "--db", ledger.Path),
            Terminal.RunAt(columns, "docs", "search", "稀土", "--db", ledger.Path),
            Terminal.RunAt(columns, "docs", "claims", "--subject", "Beylikova", "--db", ledger.Path),
            Terminal.RunAt(columns, "docs", "topic", "reindustrialisation", "--db", ledger.Path),
            Terminal.RunAt(columns, "docs", "impact", ledger.Stop, "--db", ledger.Path, "--out", Path.Combine(ledger.Folder, $"at-{columns}")),
        })
        {
            Assert.True(ended.Code == 0, ended.Error);

            // Where the report is stays in one piece, to be copied.
            Assert.All(ended.Lines.Where(line => !line.Contains("report: ", StringComparison.Ordinal)), line => Assert.True(Width(line) <= columns, line));
        }
    }

    [Fact]
    public void Lines_that_go_on_are_indented_under_their_beginning()
    {
        var lines = Terminal.RunAt(60, "docs", "show", ledger.Id, "--db", ledger.Path).Lines;

        var point = lines.Index().Single(line => line.Item.StartsWith("  - MP Materials has stopped", StringComparison.Ordinal)).Index;
        Assert.StartsWith("    ", lines[point + 1], StringComparison.Ordinal);
        var balance = lines.Index().Single(line => line.Item.StartsWith("  failed mass-balance", StringComparison.Ordinal)).Index;
        Assert.StartsWith("    ", lines[balance + 1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.EndsWith(' '));
    }

    [Fact]
    public void Chinese_is_broken_between_characters_and_punctuation_stays_with_its_word()
    {
        var lines = Terminal.RunAt(40, "docs", "search", "出口管制", "--lang", "zh", "--take", "50", "--db", ledger.Path).Lines;

        Assert.Contains(lines, line => Width(line) >= 39);
        Assert.DoesNotContain(lines, line => line.TrimStart() is ['，' or '。' or '、' or '；' or '）' or '”' or '》', ..]);
        Assert.DoesNotContain(lines, line => line.TrimEnd() is [.., '（' or '“' or '《']);
        Assert.DoesNotContain(lines.SkipLast(1), line => line.Length > 0 && string.IsNullOrWhiteSpace(line));
    }

    [Fact]
    public void In_a_pipe_a_quote_is_one_line()
    {
        var lines = Terminal.Run("docs", "show", ledger.Id, "--db", ledger.Path).Lines;

        Assert.Contains(lines, line => line == "  “Turkey has picked the U.S. to open up the Beylikova rare earth deposit, after talks with Russia and China led nowhere.”");
    }

    [Fact]
    public void A_claim_says_its_time_in_words_and_a_failed_check_once()
    {
        var output = Terminal.Run("docs", "show", ledger.Id, "--db", ledger.Path).Output;

        Assert.Contains("until 1990s", output, StringComparison.Ordinal);
        Assert.Contains("since 2010", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("50,692 t REO mined").Length);
        Assert.DoesNotContain("scenario switch. A scenario switch", output, StringComparison.Ordinal);
    }

    // Chinese characters and their punctuation take two columns.
    private static int Width(string line) => line.Sum(c => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60' ? 2 : 1);
}
