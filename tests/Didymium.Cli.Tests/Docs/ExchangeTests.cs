using System.Text.Json;
using static Didymium.Cli.Tests.Docs.StarterLedger;

namespace Didymium.Cli.Tests.Docs;

/// <summary><c>docs export</c> and <c>docs import</c>.</summary>
[Collection(SharedLedger.Name)]
public sealed class ExchangeTests(StarterLedger ledger)
{
    [Fact]
    public void A_ledger_goes_out_and_comes_back_the_same_with_its_decisions()
    {
        var db = Decided();
        var (first, second, other) = (ledger.New(".jsonl"), ledger.New(".jsonl"), ledger.New(".db"));

        Assert.Equal(0, Terminal.Run("docs", "export", first, "--db", db, "--backup").Code);
        var import = Terminal.Run("docs", "import", first, "--db", other, "--empty");
        Assert.True(import.Code == 0, import.Error);
        Assert.Contains("115 documents", import.Output, StringComparison.Ordinal);
        Assert.Contains("1 decisions", import.Output, StringComparison.Ordinal);
        Assert.Equal(0, Terminal.Run("docs", "export", second, "--db", other, "--backup").Code);
        Assert.Equal(File.ReadAllText(first), File.ReadAllText(second));

        // Once more changes nothing.
        Assert.Contains("0 documents, 0 claims, 0 decisions", Terminal.Run("docs", "import", first, "--db", other).Output, StringComparison.Ordinal);
        Assert.Equal(
            Terminal.Run("docs", "search", "芒廷帕斯", "--db", db, "--json").Output,
            Terminal.Run("docs", "search", "芒廷帕斯", "--db", other, "--json").Output);
    }

    [Fact]
    public void Claims_go_out_as_claim_review()
    {
        var file = ledger.New(".json");

        Assert.Equal(0, Terminal.Run("docs", "export", file, "--format", "claimreview", "--db", Decided()).Code);

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal("https://schema.org", Text(json.RootElement, "@context"));
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var review = Assert.Single(graph, node => Text(node, "@type") == "ClaimReview");
        Assert.Equal("ana", Text(review.GetProperty("author"), "name"));
        Assert.Equal("accept", Text(review.GetProperty("reviewRating"), "alternateName"));
        Assert.Equal($"urn:didymium:{ledger.Stop}", Text(review.GetProperty("itemReviewed"), "@id"));
        Assert.All(graph.Where(node => Text(node, "@type") != "ClaimReview"), node => Assert.Equal("Claim", Text(node, "@type")));
    }

    [Fact]
    public void Provenance_goes_out_as_prov_json_in_which_every_name_is_defined()
    {
        var file = ledger.New(".json");

        Assert.Equal(0, Terminal.Run("docs", "export", file, "--format", "prov", "--db", Decided()).Code);

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var entities = json.RootElement.GetProperty("entity").EnumerateObject().Select(entity => entity.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(entities, name => name.EndsWith(ledger.Stop, StringComparison.Ordinal));
        var derived = json.RootElement.GetProperty("wasDerivedFrom").EnumerateObject().Select(relation => relation.Value).ToList();
        Assert.NotEmpty(derived);
        Assert.All(derived, relation =>
        {
            Assert.Contains(Text(relation, "prov:generatedEntity"), entities);
            Assert.Contains(Text(relation, "prov:usedEntity"), entities);
        });
        Assert.Contains("ana", json.RootElement.GetProperty("agent").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_or_foreign_file_is_refused_with_its_line_and_nothing_of_it_is_taken()
    {
        var whole = ledger.New(".jsonl");
        Terminal.Run("docs", "export", whole, "--db", ledger.Path, "--backup");
        var lines = File.ReadAllLines(whole);
        var cut = ledger.Write(".jsonl", string.Join('\n', lines[..200]) + "\n" + lines[200][..20]);
        var db = ledger.New(".db");

        var ended = Terminal.Run("docs", "import", cut, "--db", db, "--empty");
        var foreign = Terminal.Run("docs", "import", ledger.Page, "--db", db);
        var missing = Terminal.Run("docs", "import", ledger.New(".jsonl"), "--db", db);

        Assert.Equal((1, 1, 1), (ended.Code, foreign.Code, missing.Code));
        Assert.Contains("line 201:", ended.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported", ended.Error, StringComparison.Ordinal);
        Assert.Contains("line 1:", foreign.Error, StringComparison.Ordinal);
        Assert.Contains("there is no file", missing.Error, StringComparison.Ordinal);
        Assert.Empty(Terminal.Run("docs", "list", "--db", db).Output);
    }

    private string Decided()
    {
        var db = ledger.Copy();
        Assert.Equal(0, Terminal.Run("docs", "review", ledger.Stop, "--db", db, "--verdict", "accept", "--reason", "The filing says the same", "--by", "ana").Code);
        return db;
    }
}
