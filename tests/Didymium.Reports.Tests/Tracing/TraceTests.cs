using Didymium.Analysis;
using Didymium.Analysis.Tracing;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Events;
using Didymium.Market;
using Didymium.Market.Results;
using Didymium.Reports.Tests.Impact;

namespace Didymium.Reports.Tests.Tracing;

/// <summary>From a number of a run to the quote behind it, and back.</summary>
public sealed class TraceTests
{
    private const string Quote = "MP Materials has ceased exporting rare earth ore to China";

    private static readonly Lazy<Run> Stopped = new(() =>
    {
        var (world, scenario) = ArticleClaims.Load("base");
        var made = ArticleClaims.Of(ArticleClaims.Stop, world, scenario).Events.Events;
        var set = new Override("deposits.beylikova.resource_t_reo", "12145000", "ore at its grade", "test") { Source = ArticleClaims.Resource.Id };
        return MarketEngine.Execute(world, scenario with { Events = [.. scenario.Events, .. made], Overrides = [set] }, new RunOptions { LastYear = 2027 });
    });

    private static readonly Document Article = new()
    {
        Id = "d-article",
        Locator = "https://example.org/a",
        Publisher = "A portal",
        Title = "Signals",
        Language = "en",
        Published = ArticleClaims.October,
        FirstSeen = DateTimeOffset.UnixEpoch,
        ContentHash = "00",
        Origin = "d-article",
        Format = "text",
        Text = Quote,
        WorldSource = "sohu-2025-10-08",
    };

    private static readonly Passage Sentence = new("d-article.p1.s1", "d-article", 1, 1, 0, Quote.Length, Quote, []);

    [Theory]
    [InlineData("flow", "conc.mountain-pass", "USA", "CHN", "2026")]
    [InlineData("flow", "conc", "USA", "CHN", "2026")]
    public void A_flow_that_is_closed_leads_to_the_event_the_claim_its_quote_and_its_document(params string[] words)
    {
        var node = Trace(words)!;

        Assert.EndsWith(" from United States to China, 2026: 0 t", node.Text, StringComparison.Ordinal);
        Assert.Equal(new TraceTarget(TraceKind.Number, string.Join(' ', words)), node.Target);
        var texts = Flat(node).ToList();
        Assert.Contains(texts, t => t.StartsWith($"event {ArticleClaims.Stop.Id} (ban", StringComparison.Ordinal));
        Assert.Contains($"\"{Quote}\"", texts);
        Assert.Contains("document d-article: Signals (A portal, 2025-10-08T22:24) https://example.org/a", texts);
        Assert.Contains($"paragraph 1, sentence 1: {Quote}", texts);
        Assert.Contains("check single-origin warning: one origin", texts);
        Assert.Contains("accept by tester, 1970-01-01: tested", texts);
    }

    [Fact]
    public void Before_the_stop_the_flow_rests_on_no_measure()
    {
        var node = Trace("flow", "conc.mountain-pass", "USA", "CHN", "2024")!;

        Assert.DoesNotContain(Flat(node), t => t.Contains(ArticleClaims.Stop.Id, StringComparison.Ordinal));
        Assert.Contains(Flat(node), t => t.Contains("made by Mountain Pass mine", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("flow", "conc.nowhere", "USA", "CHN", "2026")]
    [InlineData("flow", "conc", "USA", "XXX", "2026")]
    [InlineData("flow", "conc", "USA", "CHN", "1999")]
    [InlineData("share", "mined", "XXX", "2026")]
    [InlineData("c-000000000000")]
    public void What_is_not_known_is_not_made_up(params string[] words) => Assert.Null(Trace(words));

    [Fact]
    public void A_share_leads_to_its_plants()
    {
        var node = Trace("share", "mined", "USA", "2026")!;

        Assert.StartsWith("United States's share of mining, 2026: ", node.Text, StringComparison.Ordinal);
        Assert.Contains(node.Children, c => c.Target == new TraceTarget(TraceKind.Number, "production mountain-pass-mine 2026"));
    }

    [Fact]
    public void Without_a_ledger_the_claim_is_named_and_no_more()
    {
        var node = new Tracer(Stopped.Value).Trace([ArticleClaims.Stop.Id])!;

        Assert.Contains($"claim {ArticleClaims.Stop.Id}: no ledger is open to look it up in", Flat(node));
    }

    [Fact]
    public void A_claim_leads_to_all_that_rests_on_it()
    {
        var stop = EvidenceUses.Of(Stopped.Value, [ArticleClaims.Stop.Id]);

        Assert.Contains(stop, u => u.Kind == EvidenceUseKind.Event && u.Where == ArticleClaims.Stop.Id);
        Assert.Contains(stop, u => u is { Kind: EvidenceUseKind.Result, Words: "flow conc.mountain-pass USA CHN 2026: 0 t" });
        Assert.All(stop.Where(u => u.Kind == EvidenceUseKind.Result), u => Assert.NotNull(Trace(u.Where.Split(' '))));
        Assert.Equal("deposits.beylikova.resource_t_reo", Assert.Single(EvidenceUses.Of(Stopped.Value, [ArticleClaims.Resource.Id])).Where);
    }

    [Fact]
    public void A_sentence_leads_to_the_claims_read_in_it_and_its_document_to_what_rests_on_the_source()
    {
        var all = EvidenceUses.Of(Stopped.Value, Sentence, Article, [ArticleClaims.Stop, ArticleClaims.Money with { Passages = ["d-article.p2.s1"] }]);
        var elsewhere = EvidenceUses.Of(Stopped.Value, Sentence with { Id = "d-article.p9.s9" }, Article with { WorldSource = string.Empty }, [ArticleClaims.Stop]);

        Assert.All(all, u => Assert.Contains(u.Evidence, new[] { ArticleClaims.Stop.Id, "sohu-2025-10-08" }));
        Assert.NotEmpty(all);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Numbers_of_the_world_are_found_by_their_source_with_the_output_of_their_plants()
    {
        var uses = EvidenceUses.Of(Stopped.Value, ["beylikova-plan"]);

        Assert.Contains(uses, u => u.Kind == EvidenceUseKind.Number && u.Where.StartsWith("facilities.csv/beylikova-mine", StringComparison.Ordinal));
        Assert.Contains(uses, u => u is { Kind: EvidenceUseKind.Result, Words: "beylikova-mine puts through 0 t in 2025" });
        Assert.Equal(uses.Count, uses.Distinct().Count());
        Assert.Equal(Stopped.Value.World.Figures.Count(f => f.Figure.Source == "beylikova-plan"), uses.Count(u => u.Kind == EvidenceUseKind.Number));
    }

    private static TraceNode? Trace(params string[] words) => new Tracer(Stopped.Value, new Ledger()).Trace(words);

    private static IEnumerable<string> Flat(TraceNode node) => node.Children.SelectMany(Flat).Prepend(node.Text);

    private sealed class Ledger : IClaimSource
    {
        public CitedClaim? Find(string id) => id != ArticleClaims.Stop.Id ? null : new CitedClaim(
            ArticleClaims.Stop,
            Article,
            [Sentence],
            [new CheckResult("single-origin", id, CheckOutcome.Warning, "one origin")],
            new ReviewDecision("r-1", id, "tester", DateTimeOffset.UnixEpoch, Verdict.Accept, "tested", [], null));
    }
}
