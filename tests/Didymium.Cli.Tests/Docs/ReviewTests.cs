using System.Text.Json;
using static Didymium.Cli.Tests.Docs.StarterLedger;

namespace Didymium.Cli.Tests.Docs;

/// <summary>From a decision to a scenario that runs, and back from its numbers to the sentence.</summary>
[Collection(SharedLedger.Name)]
public sealed class ReviewTests(StarterLedger ledger)
{
    private const string Reason = "The company's filing says the same";

    [Theory]
    [InlineData("accept", "", "needs a reason")]
    [InlineData("accept", "ok", "needs a reason")]
    [InlineData("fine", Reason, "accept_as_scenario")]
    public void A_decision_needs_a_verdict_that_exists_and_a_reason(string verdict, string reason, string expected)
    {
        var ended = Terminal.Run("docs", "review", ledger.Stop, "--db", ledger.Path, "--verdict", verdict, "--reason", reason);

        Assert.Equal(1, ended.Code);
        Assert.Contains(expected, ended.Error, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Claim(ledger.Path, ledger.Stop).GetProperty("claim").GetProperty("decision").ValueKind);
    }

    [Fact]
    public void A_verdict_decides_on_one_claim_and_not_on_a_document()
    {
        var ended = Terminal.Run("docs", "review", ledger.Id, "--db", ledger.Path, "--verdict", "accept", "--reason", Reason);

        Assert.Equal(1, ended.Code);
        Assert.Contains($"docs claims {ledger.Id}", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_can_be_asked_a_verdict_is_asked_for()
    {
        var ended = Terminal.Run("docs", "review", ledger.Stop, "--db", ledger.Path);

        Assert.Equal(1, ended.Code);
        Assert.Contains("--verdict and --reason", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_without_acceptance_gives_no_scenario()
    {
        var folder = ledger.New(string.Empty);

        var ended = Terminal.Run("docs", "scenario", "accepted", "--db", ledger.Path, "--out", folder);

        Assert.Equal(1, ended.Code);
        Assert.Contains("docs review", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void An_accepted_claim_becomes_an_event_that_is_checked_traced_and_shown()
    {
        var db = ledger.Copy();
        Decide(db, "accept");
        var folder = ledger.New(string.Empty);
        var made = Terminal.Run("docs", "scenario", "accepted", "--db", db, "--out", folder);
        Assert.True(made.Code == 0, made.Error);
        var file = Path.Combine(folder, "accepted.yaml");
        Assert.Equal(["accepted.yaml"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.Contains($"evidence: [\"{ledger.Stop}\"]", File.ReadAllText(file), StringComparison.Ordinal);

        // A file that cites a claim that nobody accepted is faulty; with the ledger of the decision it is not.
        var before = Terminal.Run("check", file, "--db", ledger.Path);
        Assert.Equal(1, before.Code);
        Assert.Contains($"cites claim {ledger.Stop}, which nobody has accepted. Fix: review the claim", before.Error, StringComparison.Ordinal);
        var without = Terminal.Run("check", file, "--db", ledger.New(".db"));
        Assert.Equal(1, without.Code);
        Assert.Contains("There is no ledger", without.Error, StringComparison.Ordinal);
        var after = Terminal.Run("check", file, "--db", db);
        Assert.True(after.Code == 0, after.Error);

        // It runs, and its flow leads back to the sentence and the decision.
        var trace = Terminal.Run("trace", "flow", "conc", "USA", "CHN", "2026", "--scenario", file, "--db", db, "--json");
        Assert.True(trace.Code == 0, trace.Error);
        Assert.Contains("from United States to China, 2026: 0 t", trace.Output, StringComparison.Ordinal);
        Assert.Contains("MP Materials has stopped exporting rare earth ores to China.", trace.Output, StringComparison.Ordinal);
        Assert.Contains($"accept by ana, {DateTime.UtcNow.Year}", trace.Output, StringComparison.Ordinal);
        Assert.Contains("美国能否重建稀土产业", Terminal.Run("trace", ledger.Stop, "--scenario", file, "--db", db, "--json").Output, StringComparison.Ordinal);

        // And the sentence knows the flow.
        var claim = Claim(db, ledger.Stop, "--scenario", file);
        Assert.Contains("event", claim.GetProperty("rests_on_it").ToString(), StringComparison.Ordinal);
        Assert.Contains("CHN 2026", claim.GetProperty("rests_on_it").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_accepted_claim_moves_the_base_case_and_a_rejected_one_does_not()
    {
        var db = ledger.Copy();
        Decide(db, "accept");
        Assert.Equal("moves_base", Kind(db));

        // Decisions are never edited: the later one holds and the earlier one stays.
        var rejected = Terminal.Run("docs", "review", ledger.Stop, "--db", db, "--verdict", "reject", "--reason", "Shipments were seen again", "--by", "ben", "--json");
        Assert.True(rejected.Code == 0, rejected.Error);
        Assert.Equal("nothing", Text(JsonDocument.Parse(rejected.Output).RootElement, "reach"));
        Assert.Equal("not_accepted", Kind(db));
        var decisions = Claim(db, ledger.Stop).GetProperty("decisions").EnumerateArray().Select(decision => Text(decision, "reviewer")).ToList();
        Assert.Equal(["ana", "ben"], decisions.Order(StringComparer.Ordinal));
        Assert.Equal(1, Terminal.Run("docs", "scenario", "accepted", "--db", db, "--out", ledger.New(string.Empty)).Code);
    }

    [Fact]
    public void Accepting_what_fails_a_check_is_said_and_moves_no_base_case()
    {
        var db = ledger.Copy();
        var claim = Text(ledger.Quoting("refines all of its").Single(c => Text(c, "type") == "production"), "id");

        var ended = Terminal.Run("docs", "review", claim, "--db", db, "--verdict", "accept", "--reason", Reason, "--by", "ana", "--json");

        Assert.True(ended.Code == 0, ended.Error);
        var decision = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal("Accepted although it fails mass-balance.", Text(decision, "flag"));
        Assert.NotEqual("base_case", Text(decision, "reach"));
    }

    [Fact]
    public void Ids_are_shortened_and_an_ambiguous_or_unknown_one_is_answered()
    {
        Assert.Equal(0, Terminal.Run("docs", "show", ledger.Stop[..10], "--db", ledger.Path).Code);

        var many = Terminal.Run("docs", "show", "c-", "--db", ledger.Path);
        var none = Terminal.Run("docs", "show", "c-none", "--db", ledger.Path);

        Assert.Equal((1, 1), (many.Code, none.Code));
        Assert.Contains("Write more of it", many.Error, StringComparison.Ordinal);
        Assert.Contains("docs list", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_listed_by_any_name_of_their_subject_and_conflicts_side_by_side()
    {
        var english = Terminal.Run("docs", "claims", "--subject", "Beylikova", "--type", "resource", "--db", ledger.Path, "--json");
        var chinese = Terminal.Run("docs", "claims", "--subject", "贝利科瓦", "--type", "resource", "--db", ledger.Path, "--json");

        Assert.Equal(english.Output, chinese.Output);
        Assert.Contains(
            JsonDocument.Parse(english.Output).RootElement.EnumerateArray(),
            claim => claim.GetProperty("checks").EnumerateArray().Any(check => Text(check, "check") == "exceeds-world" && Text(check, "outcome") == "failed"));
        var conflicts = JsonDocument.Parse(Terminal.Run("docs", "claims", "--conflicts", "--db", ledger.Path, "--json").Output).RootElement;
        Assert.All(conflicts.EnumerateArray(), set => Assert.True(set.GetProperty("claims").GetArrayLength() > 1));
        Assert.Contains(conflicts.EnumerateArray(), set => Text(set, "question").Contains("MP Materials", StringComparison.Ordinal));
        Assert.Equal(1, Terminal.Run("docs", "claims", "--subject", "Atlantis", "--db", ledger.Path).Code);
    }

    private void Decide(string db, string verdict)
    {
        var ended = Terminal.Run("docs", "review", ledger.Stop, "--db", db, "--verdict", verdict, "--reason", Reason, "--by", "ana");
        Assert.True(ended.Code == 0, ended.Error);
        Assert.Contains($"{verdict} by ana", ended.Output, StringComparison.Ordinal);
    }

    private string Kind(string db)
    {
        var ended = Terminal.Run("docs", "impact", ledger.Stop, "--db", db, "--out", ledger.New(string.Empty), "--json");
        Assert.True(ended.Code == 0, ended.Error);
        return Text(JsonDocument.Parse(ended.Output).RootElement.GetProperty("claims")[0], "kind");
    }

    private static JsonElement Claim(string db, string id, params string[] options) =>
        JsonDocument.Parse(Terminal.Run(["docs", "show", id, "--db", db, "--json", .. options]).Output).RootElement;
}
