using System.Text.Json;
using static Didymium.Cli.Tests.Docs.StarterLedger;

namespace Didymium.Cli.Tests.Docs;

/// <summary><c>docs impact</c>: one claim moves the base case, and every 0 has its reason.</summary>
[Collection(SharedLedger.Name)]
public sealed class ImpactTests(StarterLedger ledger)
{
    [Fact]
    public void One_claim_moves_the_base_case_and_it_is_the_stop()
    {
        var moving = Assert.Single(Claims(), claim => Text(claim, "kind") is "moves_base" or "in_base");

        Assert.Equal(ledger.Stop, Text(moving, "claim"));
        Assert.StartsWith($"1 of {ledger.Claims.Count()} claims moves the base case", Text(ledger.Impact, "headline"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stop_closes_the_concentrate_route_by_what_a_year_carried()
    {
        var effect = Claims().Single(claim => Text(claim, "claim") == ledger.Stop).GetProperty("effect");

        var flow = Assert.Single(effect.GetProperty("closed").EnumerateArray(), row => row.GetProperty("year").GetInt32() == 2026);
        Assert.Equal("USA", Text(flow, "origin"));
        Assert.Equal("CHN", Text(flow, "destination"));
        Assert.StartsWith("conc", Text(flow, "product"), StringComparison.Ordinal);
        Assert.InRange(flow.GetProperty("without").GetDouble(), 15_000, 30_000);
        Assert.Equal(0, flow.GetProperty("with").GetDouble(), 0.5);
        Assert.Equal(flow.GetProperty("with").GetDouble() - flow.GetProperty("without").GetDouble(), flow.GetProperty("tonnes").GetDouble(), 0.01);
    }

    [Fact]
    public void Stages_and_years_of_what_changes_are_given()
    {
        var stages = Claims().Single(claim => Text(claim, "claim") == ledger.Stop).GetProperty("effect").GetProperty("stages").EnumerateArray().ToList();

        Assert.Contains(stages, row => Text(row, "stage") == "mined" && Text(row, "country") == "USA" && row.GetProperty("tonnes").GetDouble() < 0);
        Assert.Contains(stages, row => Text(row, "stage") == "separated" && Text(row, "country") == "CHN");
        Assert.True(stages.Select(row => row.GetProperty("year").GetInt32()).Distinct().Count() > 3);
    }

    [Fact]
    public void Every_zero_has_its_reason()
    {
        var zeros = Claims().Where(claim => Text(claim, "kind") is not ("moves_base" or "in_base")).ToList();

        Assert.Equal(ledger.Claims.Count() - 1, zeros.Count);
        Assert.All(zeros, claim => Assert.Matches("^0 t( today)?, because .{10,}", Text(claim, "headline")));
        Assert.Contains(zeros, claim => Text(claim, "kind") == "switch" && Text(claim, "headline").Contains("As a switch (Beylikova", StringComparison.Ordinal));
    }

    [Fact]
    public void A_zero_names_the_check_that_holds_it_back()
    {
        var refining = Claims().Single(claim => Text(claim, "quote").Contains("refines all of its", StringComparison.Ordinal));

        Assert.Equal("fails_check", Text(refining, "kind"));
        Assert.Equal(["mass-balance"], refining.GetProperty("held_back_by").EnumerateArray().Select(check => check.GetString()!));
        Assert.Contains("mass-balance", Text(refining, "headline"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_and_the_data_are_written_together()
    {
        var headline = Text(ledger.Impact, "headline");

        Assert.Equal(["impact.json", "report.html"], Directory.GetFileSystemEntries(ledger.ImpactFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var written = JsonDocument.Parse(File.ReadAllText(Path.Combine(ledger.ImpactFolder, "impact.json")));
        Assert.Equal(headline, Text(written.RootElement, "headline"));
        Assert.Contains("moves the base case", File.ReadAllText(Path.Combine(ledger.ImpactFolder, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_not_touched()
    {
        var folder = ledger.New(string.Empty);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "thesis.txt"), "mine");

        var ended = Terminal.Run("docs", "impact", ledger.Stop, "--db", ledger.Path, "--out", folder);

        Assert.Equal(1, ended.Code);
        Assert.Contains("not a folder that didymium wrote", ended.Error, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_text_without_claims_is_0_t_with_its_reason()
    {
        var db = ledger.Copy();
        var added = Terminal.Run("docs", "add", ledger.Write(".txt", "A walk\n2025-10-01\nThe weather was fine in the valley, and nobody said anything of note.\n"), "--db", db);
        Assert.Contains("(0 claims)", added.Lines[0], StringComparison.Ordinal);

        var ended = Terminal.Run("docs", "impact", added.Lines[0].Split(' ')[1], "--db", db, "--out", ledger.New(string.Empty));

        Assert.True(ended.Code == 0, ended.Error);
        Assert.Contains("0 t, because nothing in it was read as a claim.", ended.Output, StringComparison.Ordinal);
    }

    private List<JsonElement> Claims() => [.. ledger.Impact.GetProperty("claims").EnumerateArray()];
}
