using System.Text.Json;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Exchange;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Tests.Ledger;

namespace Didymium.Evidence.Tests.Exchange;

public sealed class LinkedDataTests : IDisposable
{
    private readonly TemporaryLedger temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_decided_claim_is_a_claim_review_and_another_a_claim()
    {
        var reading = Readings.Of("</script><b>t", "MP produced 2,599 t.", "芒廷帕斯停止出口。").WithClaim(1, ClaimType.Production).WithClaim(2, ClaimType.TradeFlow, ClaimStatus.Closed);
        temporary.Ledger.Add(reading);
        temporary.Ledger.Decide(new ReviewDecision("r-1", reading.Claims[0].Id, "ana", Readings.Seen, Verdict.Reject, "does not add up", [new CheckResult("mass-balance", reading.Claims[0].Id, CheckOutcome.Failed, "2,599 t of 8,000 t")], null));
        var text = ClaimReviewExport.Of(temporary.Ledger);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.Contains("芒廷帕斯停止出口。", text, StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(text);
        Assert.Equal("https://schema.org", parsed.RootElement.GetProperty("@context").GetString());
        var graph = parsed.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        Assert.Equal(2, graph.Count);
        Assert.Equal("ClaimReview", graph[0].GetProperty("@type").GetString());
        Assert.Equal("MP produced 2,599 t.", graph[0].GetProperty("claimReviewed").GetString());
        Assert.Equal("2026-11-30", graph[0].GetProperty("datePublished").GetString());
        Assert.Equal("reject", graph[0].GetProperty("reviewRating").GetProperty("alternateName").GetString());
        Assert.Equal(1, graph[0].GetProperty("reviewRating").GetProperty("ratingValue").GetInt32());
        Assert.Equal("mass-balance: 2,599 t of 8,000 t", graph[0].GetProperty("negativeNotes").GetProperty("itemListElement")[0].GetProperty("name").GetString());
        var appearance = graph[0].GetProperty("itemReviewed").GetProperty("appearance");
        Assert.Equal(reading.Document.Title, appearance.GetProperty("headline").GetString());
        Assert.Equal("Claim", graph[1].GetProperty("@type").GetString());
        Assert.False(graph[1].TryGetProperty("reviewRating", out _));
    }

    [Fact]
    public void A_duplicate_has_no_place_on_the_scale_and_quotes_without_rights_are_withheld()
    {
        var reading = Readings.Of(new Readings.Source("t") { Rights = TextRights.None }, "A secret sentence.").WithClaim(1, ClaimType.Deal);
        temporary.Ledger.Add(reading);
        temporary.Ledger.Decide(new ReviewDecision("r-1", reading.Claims[0].Id, "ana", Readings.Seen, Verdict.Duplicate, "said before", [], null));
        var text = ClaimReviewExport.Of(temporary.Ledger) + ProvExport.Of(temporary.Ledger);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ratingValue", text, StringComparison.Ordinal);
        Assert.Contains("deal: MP Materials (quote withheld)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_relation_of_the_provenance_is_between_things_that_are_there()
    {
        var ledger = temporary.Ledger;
        var first = Readings.Numbered(1);
        ExchangeTests.Review(ledger, first);
        var second = Readings.Numbered(2);
        ledger.Add(second);
        ledger.JoinOrigin(new OriginLink(second.Document.Id, first.Document.Id, "same", Readings.Seen));
        ledger.JoinOrigin(new OriginLink(first.Document.Id, first.Document.Id, "it is the first", Readings.Seen));
        ledger.AddClaims([first.Claims[0] with { Id = "c-new", Supersedes = first.Claims[0].Id, Method = ClaimMethod.Model, MethodDetail = "a model v1" }]);
        using var parsed = JsonDocument.Parse(ProvExport.Of(ledger));
        var root = parsed.RootElement;
        HashSet<string> Ids(string section) => [.. root.GetProperty(section).EnumerateObject().Select(p => p.Name)];
        var (entities, activities, agents) = (Ids("entity"), Ids("activity"), Ids("agent"));
        Assert.Equal(2 + 2 + 3 + 1, entities.Count);
        var relations = 0;
        foreach (var section in root.EnumerateObject().Where(p => p.Name is not ("prefix" or "entity" or "activity" or "agent")))
        {
            foreach (var value in section.Value.EnumerateObject().SelectMany(r => r.Value.EnumerateObject()).Where(v => v.Name != "prov:type"))
            {
                relations++;
                Assert.Contains(value.Value.GetString()!, value.Name switch { "prov:activity" => activities, "prov:agent" => agents, _ => entities });
            }
        }

        Assert.True(relations > 20);
        var derived = root.GetProperty("wasDerivedFrom").EnumerateObject().Select(r => (r.Value.GetProperty("prov:generatedEntity").GetString(), r.Value.GetProperty("prov:usedEntity").GetString(), r.Value.GetProperty("prov:type").GetProperty("$").GetString())).ToList();
        Assert.Contains(("ddm:c-new", "ddm:" + first.Claims[0].Id, "prov:Revision"), derived);
        Assert.Contains(("ddm:" + second.Document.Id, "ddm:" + first.Document.Id, "prov:PrimarySource"), derived);
        Assert.Contains(("ddm:" + first.Claims[0].Id, "ddm:" + first.Passages[0].Id, "prov:Quotation"), derived);
    }

    [Fact]
    public void An_empty_ledger_is_an_empty_graph()
    {
        using var review = JsonDocument.Parse(ClaimReviewExport.Of(temporary.Ledger));
        Assert.Equal(0, review.RootElement.GetProperty("@graph").GetArrayLength());
        using var provenance = JsonDocument.Parse(ProvExport.Of(temporary.Ledger));
        Assert.Single(provenance.RootElement.EnumerateObject());
    }
}
