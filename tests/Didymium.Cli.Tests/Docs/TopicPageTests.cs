using System.Text.Json;
using Didymium.Testing;
using static Didymium.Cli.Tests.Docs.StarterLedger;

namespace Didymium.Cli.Tests.Docs;

/// <summary>What <c>docs add</c> makes of a topic page.</summary>
[Collection(SharedLedger.Name)]
public sealed class TopicPageTests(StarterLedger ledger)
{
    [Fact]
    public void Title_source_and_time_are_those_printed()
    {
        Assert.Equal("美国能否重建稀土产业?土耳其、巴基斯坦与MP的三个动向", Text(ledger.Document, "title"));
        Assert.Equal("Sou Hu Cai Jing", Text(ledger.Document.GetProperty("source"), "printed"));
        Assert.Equal("搜狐财经", Text(ledger.Document.GetProperty("source"), "name_zh"));
        Assert.Equal("2025-10-08T22:24", Text(ledger.Document, "published"));
    }

    [Fact]
    public void The_core_viewpoint_and_the_groups_keep_their_citations()
    {
        var core = Assert.Single(ledger.Document.GetProperty("core_viewpoint").EnumerateArray());
        Assert.StartsWith("The column holds that readers underrate", Text(core, "text"), StringComparison.Ordinal);
        Assert.Equal([1, 3], Paragraphs(core));

        var groups = ledger.Document.GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal(["Ankara's Choice", "Pakistan's Deal", "A Miner Turns Home", "Then and Next"], groups.Select(group => Text(group, "title")));
        Assert.Equal([3, 2, 3, 2], groups.Select(group => group.GetProperty("points").GetArrayLength()));
        Assert.Equal([10, 11], Paragraphs(groups[1].GetProperty("points")[0]));
        Assert.Equal([21, 23], Paragraphs(groups[3].GetProperty("points")[1]));
    }

    [Theory]
    [InlineData("Turkey has picked", "negotiation", "none,rumoured,exploring,in_talks,announced,stalled,cancelled")]
    [InlineData("Beylikova contains", "composition", "none")]
    [InlineData("MP Materials has stopped", "trade_flow", "closed,suspended")]
    [InlineData("refines all of its", "production", "none,operating")]
    [InlineData("Until the 1990s", "share", "none")]
    [InlineData("Since 2010", "share", "none")]
    public void Statements_are_typed(string words, string type, string statuses)
    {
        var claim = ledger.Quoting(words).FirstOrDefault(claim => Text(claim, "type") == type);

        Assert.True(claim.ValueKind == JsonValueKind.Object, string.Join(", ", ledger.Quoting(words).Select(other => Text(other, "type"))));
        Assert.Contains(Text(claim, "status"), statuses.Split(','));
    }

    [Fact]
    public void Pakistans_partnership_is_money_and_neither_tonnes_nor_a_contract_that_moves_any()
    {
        var claims = ledger.Quoting("$500 million");

        var money = claims.SelectMany(claim => claim.GetProperty("quantities").EnumerateArray()).First();
        Assert.Equal(500_000_000, money.GetProperty("likely").GetDouble());
        Assert.Equal("USD", Text(money, "unit"));
        Assert.Equal("money", Text(money, "basis"));
        Assert.Contains(claims, claim => Outcome(claim, "money-not-tonnes") == "warning");
        Assert.DoesNotContain(claims, claim => Text(claim, "reach") == "base_case");
    }

    [Fact]
    public void The_share_until_the_1990s_is_half_and_names_no_stage()
    {
        var share = ledger.Quoting("Until the 1990s").Single(claim => Text(claim, "type") == "share");

        Assert.Equal("/1990s", Text(share, "time"));
        Assert.Equal(50, share.GetProperty("quantities")[0].GetProperty("likely").GetDouble());
        Assert.Equal("warning", Outcome(share, "scope-undefined"));
    }

    [Fact]
    public void Refining_all_fails_the_mass_balance_by_the_worlds_own_figures()
    {
        var claim = ledger.Quoting("refines all of its").Single(claim => Text(claim, "type") == "production");

        Assert.Equal("failed", Outcome(claim, "mass-balance"));
        var message = claim.GetProperty("checks").EnumerateArray().Single(check => Text(check, "check") == "mass-balance");
        Assert.Contains("2,599 t NdPr oxide", Text(message, "message"), StringComparison.Ordinal);
        Assert.Contains("50,692 t REO", Text(message, "message"), StringComparison.Ordinal);
        Assert.Contains("It fails mass-balance", Text(claim, "verdict"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_origin_is_said_to_be_one_and_nothing_is_accepted_by_a_machine()
    {
        Assert.Contains(ledger.Claims, claim => Outcome(claim, "single-origin") == "warning");
        Assert.All(ledger.Claims, claim => Assert.Equal("nothing", Text(claim, "reach")));
        Assert.All(ledger.Claims, claim => Assert.Equal(JsonValueKind.Null, claim.GetProperty("decision").ValueKind));
    }

    [Fact]
    public void A_quote_is_the_text_to_the_letter() => Assert.All(ledger.Claims, claim => Assert.Contains(Text(claim, "quote").TrimEnd('.'), TopicPage.Text, StringComparison.Ordinal));

    [Fact]
    public void A_new_ledger_gets_the_starter_library_and_says_so()
    {
        Assert.Contains("114 notes of the starter library", ledger.Added.Error, StringComparison.Ordinal);
        using var list = JsonDocument.Parse(Terminal.Run("docs", "list", "--db", ledger.Path, "--json").Output);
        Assert.Equal(115, list.RootElement.GetArrayLength());
        var days = list.RootElement.EnumerateArray().Select(document => document.GetProperty("published").GetString()!).ToList();
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
    }

    [Fact]
    public void A_new_ledger_is_empty_when_asked_and_the_same_file_is_known_the_second_time()
    {
        var path = ledger.New(".db");

        var first = Terminal.Run("docs", "add", ledger.Page, "--db", path, "--empty");
        var second = Terminal.Run("docs", "add", ledger.Page, "--db", path);

        Assert.Contains($"added {ledger.Id}", first.Output, StringComparison.Ordinal);
        Assert.Contains($"known {ledger.Id}", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("added", second.Output, StringComparison.Ordinal);
        Assert.Single(Terminal.Run("docs", "list", "--db", path).Lines, line => line.Length > 0);
    }

    [Fact]
    public void A_topic_shows_its_documents_with_core_viewpoint_and_citations()
    {
        var list = Terminal.Run("docs", "topic", "--db", ledger.Path);
        var topic = Terminal.Run("docs", "topic", "reindustrialisation", "--take", "200", "--db", ledger.Path);
        var wrong = Terminal.Run("docs", "topic", "atlantis", "--db", ledger.Path);

        Assert.Contains("稀土供应链再工业化", list.Output, StringComparison.Ordinal);
        Assert.Contains("美国能否重建稀土产业", topic.Output, StringComparison.Ordinal);
        Assert.Contains("Sou Hu Cai Jing (搜狐财经)", topic.Output, StringComparison.Ordinal);
        Assert.Contains("at the expense of China's lead. [1][3]", topic.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(搜狐财经) (搜狐财经)", topic.Output, StringComparison.Ordinal);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("reindustrialisation", wrong.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Paragraphs(JsonElement point) => point.GetProperty("paragraphs").EnumerateArray().Select(number => number.GetInt32());

    private static string? Outcome(JsonElement claim, string check) => claim.GetProperty("checks").EnumerateArray().Where(result => Text(result, "check") == check).Select(result => Text(result, "outcome")).FirstOrDefault();
}
