using System.Text;
using System.Text.Json;
using static Didymium.Cli.Tests.Docs.StarterLedger;

namespace Didymium.Cli.Tests.Docs;

/// <summary>What is not a document is refused in words, and what is nasty in one is harmless.</summary>
[Collection(SharedLedger.Name)]
public sealed class HostileInputTests(StarterLedger ledger)
{
    public static TheoryData<string, byte[], string> Refused => new()
    {
        { ".txt", [], "empty" },
        { ".txt", [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0], "ZIP" },
        { ".html", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "gzip" },
        { ".txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG" },
        { ".txt", Enumerable.Range(0, 4096).Select(i => (byte)(i * 7 % 31)).ToArray(), "not text" },
        { ".txt", Enumerable.Repeat((byte)'a', 11 * 1024 * 1024).ToArray(), "larger than 10,485,760 bytes" },
        { ".pdf", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing more"), "PDF" },
        { ".xml", Encoding.ASCII.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title></channel></rss>"), "docs watch" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_document_is_refused_in_words_and_makes_no_ledger(string ending, byte[] bytes, string expected)
    {
        var file = ledger.New(ending);
        File.WriteAllBytes(file, bytes);
        var db = ledger.New(".db");

        var ended = Terminal.Run("docs", "add", file, "--db", db);

        Assert.Equal(1, ended.Code);
        Assert.StartsWith(Path.GetFileName(file) + ": ", ended.Error, StringComparison.Ordinal);
        Assert.Contains(expected, ended.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(ledger.Folder, Path.GetFileName(db) + "*"));
    }

    [Fact]
    public void What_is_missing_is_said_and_makes_no_ledger()
    {
        var db = ledger.New(".db");

        var file = Terminal.Run("docs", "add", ledger.New(".txt"), "--db", db, "--empty");
        var folder = Terminal.Run("docs", "add", ledger.Page, "--db", Path.Combine(ledger.New(string.Empty), "x.db"));
        var notOne = Terminal.Run("docs", "add", ledger.Page, "--db", ledger.Write(".db", "not a ledger at all, only words"));

        Assert.Equal((1, 1, 1), (file.Code, folder.Code, notOne.Code));
        Assert.Contains("there is no", file.Error, StringComparison.Ordinal);
        Assert.Contains("does not exist", folder.Error, StringComparison.Ordinal);
        Assert.Contains("is not a ledger", notOne.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(db));
    }

    [Fact]
    public void When_one_of_several_is_missing_that_is_said_before_anything_is_written()
    {
        var (db, missing) = (ledger.New(".db"), ledger.New(".txt"));

        var ended = Terminal.Run("docs", "add", ledger.Page, missing, "--db", db, "--empty");

        Assert.Equal(1, ended.Code);
        Assert.Contains($"there is no file or folder {missing}", ended.Error, StringComparison.Ordinal);
        Assert.Empty(ended.Output);
        Assert.False(File.Exists(db));
    }

    [Fact]
    public void When_one_of_several_is_refused_the_others_are_taken_and_it_is_named()
    {
        var (db, empty) = (ledger.New(".db"), ledger.Write(".txt", string.Empty));

        var ended = Terminal.Run("docs", "add", empty, ledger.Page, "--db", db, "--empty");

        Assert.Equal(1, ended.Code);
        Assert.Contains($"{Path.GetFileName(empty)}: it is empty", ended.Error, StringComparison.Ordinal);
        Assert.Contains($"added {ledger.Id}", ended.Output, StringComparison.Ordinal);
        Assert.Contains(ledger.Id, Terminal.Run("docs", "list", "--db", db).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_folder_the_good_files_are_taken_and_the_others_named()
    {
        var folder = Directory.CreateDirectory(ledger.New(string.Empty)).FullName;
        var secret = ledger.Write(".txt", "Lynas produced 999 t of NdPr oxide in secret.");
        Directory.CreateDirectory(Path.Combine(folder, "in"));
        File.WriteAllText(Path.Combine(folder, "in", "good.txt"), "Lynas output\n2025-10-30\nLynas produced 1,677 t of NdPr oxide in the quarter.");
        File.WriteAllText(Path.Combine(folder, "empty.txt"), string.Empty);
        File.WriteAllText(Path.Combine(folder, "ignored.exe"), "x");
        File.CreateSymbolicLink(Path.Combine(folder, "out.txt"), secret);
        File.CreateSymbolicLink(Path.Combine(folder, "round"), folder);
        var db = ledger.New(".db");

        var ended = Terminal.Run("docs", "add", folder, "--db", db, "--empty", "--json");

        Assert.Equal(1, ended.Code);
        var root = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal("in/good.txt", Text(Assert.Single(root.GetProperty("documents").EnumerateArray()), "locator"));
        var refused = root.GetProperty("refused").EnumerateArray().Select(line => line.GetString()!).ToList();
        Assert.Contains(refused, line => line.Contains("out.txt: a link that leaves the folder is refused", StringComparison.Ordinal));
        Assert.Contains(refused, line => line.Contains("empty.txt: it is empty", StringComparison.Ordinal));
        Assert.DoesNotContain("ignored", ended.Output, StringComparison.Ordinal);
        Assert.Contains("0 sentences", Terminal.Run("docs", "search", "secret", "--db", db).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_documents_says_what_is_read()
    {
        var folder = Directory.CreateDirectory(ledger.New(string.Empty)).FullName;
        File.WriteAllText(Path.Combine(folder, "table.xlsx"), "x");

        var ended = Terminal.Run("docs", "add", folder, "--db", ledger.New(".db"));

        Assert.Equal(1, ended.Code);
        Assert.Contains(".html", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_in_a_title_is_inert_in_the_report_and_markup_is_plain_text_in_the_terminal()
    {
        const string Script = "<script>alert(1)</script>";
        var html = $"""
            <html><head><title>&lt;script&gt;alert(1)&lt;/script&gt; [red]MP[/] stops</title></head><body><article>
            <h1>&lt;script&gt;alert(1)&lt;/script&gt; [red]MP[/] stops</h1><script>document.title = "taken over"</script>
            <p>MP Materials has stopped exporting rare earth concentrate to China, &lt;img src=x onerror=alert(2)&gt; and [bold]says so[/] in a filing of July 2025.</p>
            </article></body></html>
            """;
        var db = ledger.Copy();
        var added = Terminal.Run("docs", "add", ledger.Write(".html", html), "--db", db);
        Assert.True(added.Code == 0, added.Error);
        Assert.Contains($"{Script} [red]MP[/] stops", added.Output, StringComparison.Ordinal);
        Assert.Contains("[bold]says so[/]", added.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("taken over", added.Output, StringComparison.Ordinal);
        var id = added.Lines[0].Split(' ')[1];
        var folder = ledger.New(string.Empty);

        var ended = Terminal.Run("docs", "impact", id, "--db", db, "--out", folder);

        Assert.True(ended.Code == 0, ended.Error);
        var page = File.ReadAllText(Path.Combine(folder, "report.html"));
        Assert.DoesNotContain(Script, page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Text_that_steers_a_terminal_is_shown_without_it()
    {
        var file = ledger.Write(".txt", "Title \u001b[31mred\u001b[0m \u202Eturned\n2025-10-01\nMP Materials has stopped exporting rare earths \u001b]0;owned\u0007 to China.\n");

        var ended = Terminal.Run("docs", "add", file, "--db", ledger.New(".db"), "--empty");

        Assert.True(ended.Code == 0, ended.Error);
        Assert.DoesNotContain('\u001b', ended.Output);
        Assert.DoesNotContain('\u0007', ended.Output);
        Assert.DoesNotContain('\u202E', ended.Output);
    }

    [Fact]
    public void Chinese_in_an_old_encoding_is_read_from_standard_input()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("GB18030").GetBytes("氧化镝价格上涨\n2025-08-01 来源：示例网\n氧化镝价格周四升至每公斤1650元，交易商说磁材厂补库是主因。\n");

        var ended = Terminal.RunWithInput(bytes, "docs", "add", "-", "--db", ledger.New(".db"), "--empty", "--json");

        Assert.True(ended.Code == 0, ended.Error);
        var document = JsonDocument.Parse(ended.Output).RootElement.GetProperty("documents")[0];
        Assert.Equal("氧化镝价格上涨", Text(document, "title"));
        Assert.Equal("zh", Text(document, "language"));
        Assert.Contains(document.GetProperty("claims").EnumerateArray(), claim => Text(claim, "type") == "price");
    }
}
