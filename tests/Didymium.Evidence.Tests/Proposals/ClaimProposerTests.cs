using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;
using Didymium.Evidence.Proposals;
using static Didymium.Evidence.Tests.Proposals.Sample;

namespace Didymium.Evidence.Tests.Proposals;

/// <summary>What a model writes becomes a claim only when the sentence bears it; all else is refused with a reason.</summary>
public sealed class ClaimProposerTests
{
    [Fact]
    public void A_proposal_that_the_sentence_bears_becomes_a_claim_with_our_own_reading_of_figure_and_date()
    {
        var report = Take(Answer(Output()));
        var claim = Assert.Single(report.Claims);
        Assert.Equal((ClaimType.Production, "MP Materials", "mp-materials", "produced", "Mountain Pass", "USA"), (claim.Type, claim.Subject, claim.SubjectEntity, claim.Predicate, claim.Place, claim.PlaceRegion));
        Assert.Equal((ClaimStatus.None, Polarity.Positive, Modality.Asserted), (claim.Status, claim.Polarity, claim.Modality));
        Assert.Equal((ClaimMethod.Model, "stub-1 claims-1"), (claim.Method, claim.MethodDetail));
        Assert.Equal((English.Passages[0].Text, English.Passages[0].Id, "en"), (claim.Quote, Assert.Single(claim.Passages), claim.Language));
        var quantity = Assert.Single(claim.Quantities);
        Assert.Equal((12_500, Units.Tonne, QuantityBasis.Concentrate), (quantity.Likely, quantity.Unit, quantity.Basis));
        Assert.Equal(quantity.Raw, claim.Quote[quantity.Start..quantity.End]);
        Assert.Equal("2025-Q2", claim.Time?.Iso);

        var proposal = Assert.Single(report.Proposals);
        Assert.Equal((claim.Id, "", "stub-1", "claims-1"), (proposal.Claim, proposal.Refusal, proposal.Model, proposal.PromptVersion));
    }

    [Fact]
    public void A_negative_reported_claim_keeps_its_speaker_and_its_other_side()
    {
        var claim = Assert.Single(Take(Answer(Refusal())).Claims);
        Assert.Equal(("turkey", "united-states", "A minister"), (claim.SubjectEntity, claim.CounterpartEntity, claim.Attribution.Speaker));
        Assert.Equal((Polarity.Negative, Modality.Reported), (claim.Polarity, claim.Modality));
        Assert.Null(claim.Time);
        Assert.Empty(claim.Quantities);
    }

    [Fact]
    public void A_Chinese_sentence_is_read_in_its_own_numerals()
    {
        var report = Take(
            Answer(new Dictionary<string, object?>
            {
                ["p"] = "p1.s1",
                ["quote"] = "贝利科瓦矿床拥有6.94亿吨稀土资源",
                ["type"] = "resource",
                ["subject"] = "贝利科瓦",
                ["predicate"] = "拥有",
                ["speaker"] = "土耳其",
                ["amounts"] = new[] { "6.94亿吨" },
                ["status"] = "none",
                ["polarity"] = "positive",
                ["modality"] = "reported",
            }),
            Chinese);
        var claim = Assert.Single(report.Claims);
        Assert.Equal(694_000_000, Assert.Single(claim.Quantities).Likely);
        Assert.Equal("beylikova", claim.SubjectEntity);
    }

    [Theory]
    [InlineData("quote", "MP Materials produced 25,000 tonnes of magnets", "does not stand in p1.s1 to the letter")]
    [InlineData("quote", "MP Materials produced 12,600 tonnes of concentrate", "does not stand in p1.s1 to the letter")]
    [InlineData("quote", "mp materials produced 12,500 tonnes", "does not stand in p1.s1 to the letter")]
    [InlineData("quote", "MP Materials produced … concentrate", "does not stand in p1.s1 to the letter")]
    [InlineData("quote", "MP Materials produced 12", "does not stand in p1.s1 to the letter")]
    [InlineData("quote", "MP Materials prod", "does not stand in p1.s1 to the letter")]
    [InlineData("quote", "", "\"quote\" is missing")]
    [InlineData("quote", " ", "\"quote\" is missing")]
    [InlineData("quote", 7, "\"quote\" is no text")]
    [InlineData("p", "p2.s1", "does not stand in p2.s1")]
    [InlineData("p", "p9.s9", "no sentence 'p9.s9'")]
    [InlineData("p", null, "\"p\" is missing")]
    [InlineData("subject", "Lynas", "subject 'Lynas' does not stand in the quote")]
    [InlineData("subject", "MP Material", "subject 'MP Material' does not stand in the quote")]
    [InlineData("subject", "", "\"subject\" is missing")]
    [InlineData("place", "Nevada", "place 'Nevada'")]
    [InlineData("predicate", "shipped", "predicate 'shipped'")]
    [InlineData("counterpart", "China", "counterpart 'China'")]
    [InlineData("speaker", "the Pentagon", "speaker 'the Pentagon'")]
    [InlineData("time", "May 2024", "time 'May 2024'")]
    [InlineData("time", "concentrate", "time 'concentrate'")]
    [InlineData("type", "output", "type 'output' is not one of resource")]
    [InlineData("type", "Production", "type 'Production' is not one of")]
    [InlineData("type", null, "type '' is not one of")]
    [InlineData("status", "accepted", "status 'accepted' is not one of")]
    [InlineData("status", "operating", "type production has no status operating")]
    [InlineData("polarity", "yes", "polarity 'yes' is not one of")]
    [InlineData("modality", "certain", "modality 'certain' is not one of")]
    [InlineData("amounts", "12,500 tonnes", "\"amounts\" is no list")]
    public void What_the_sentence_does_not_bear_is_refused_with_the_reason(string name, object? value, string said)
    {
        var answer = Answer(Output().With(name, value));
        var report = Take(answer);
        Assert.Empty(report.Claims);
        var proposal = Assert.Single(report.Proposals);
        Assert.Contains(said, proposal.Refusal, StringComparison.Ordinal);
        Assert.Empty(proposal.Claim);
        Assert.Equal(answer, $"{{\"claims\":[{proposal.Answer}]}}");
        Assert.Empty(report.Failure);
    }

    [Theory]
    [InlineData("12,600 tonnes", "does not stand in the quote to the letter")]
    [InlineData("2,500 tonnes", "does not stand in the quote to the letter")]
    [InlineData("500 tonnes", "does not stand in the quote to the letter")]
    [InlineData("12,5", "does not stand in the quote to the letter")]
    [InlineData("12.5 kt", "does not stand in the quote to the letter")]
    [InlineData("concentrate", "none that this program reads")]
    [InlineData("", "an amount is no text")]
    public void An_amount_is_one_that_stands_there_and_that_we_read(string raw, string said)
    {
        var report = Take(Answer(Output().With("amounts", new[] { raw })));
        Assert.Empty(report.Claims);
        Assert.Contains(said, Assert.Single(report.Proposals).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_of_the_model_are_not_asked_for_and_not_taken()
    {
        var report = Take(Answer(Output().With("likely", 99_000_000).With("unit", "kg").With("reading_confidence", 1)));
        var claim = Assert.Single(report.Claims);
        Assert.Equal((12_500, Units.Tonne), (claim.Quantities[0].Likely, claim.Quantities[0].Unit));
        Assert.Equal(0.5, claim.ReadingConfidence);

        report = Take(Answer(Output().With("amounts", new object[] { new { raw = "12,500 tonnes", likely = 99 } })));
        Assert.Contains("an amount is no text", Assert.Single(report.Proposals).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_outside_of_the_quote_is_not_of_the_claim()
    {
        var report = Take(Answer(Output().With("quote", "MP Materials produced").With("place", "").With("time", "")));
        Assert.Contains("does not stand in the quote", Assert.Single(report.Proposals).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I am sorry, I cannot do that.")]
    [InlineData("{\"claims\":")]
    [InlineData("{\"claims\":{}}")]
    [InlineData("{\"claim\":[]}")]
    [InlineData("7")]
    [InlineData("{\"claims\":[],\"claims\":[]}")]
    [InlineData("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]")]
    [InlineData("```json\n")]
    [InlineData("}{")]
    public void What_is_not_the_JSON_that_was_asked_for_is_kept_and_refused(string answer)
    {
        var report = Take(answer);
        Assert.Empty(report.Claims);
        var proposal = Assert.Single(report.Proposals);
        Assert.Equal(answer, proposal.Answer);
        Assert.Contains("not the JSON", proposal.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("```\n{0}\n```")]
    [InlineData("Here is the list:\n```json\n{0}\n```\nI hope {{it}} helps.")]
    [InlineData("The claims are {0} as asked.")]
    [InlineData("<think>Should I write {{\"claims\":[]}}?</think>\n{0}")]
    [InlineData("\n\n {0} \n")]
    public void JSON_in_wrappings_is_unwrapped(string wrapping) =>
        Assert.Single(Take(wrapping.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("{0}", Answer(Output()), StringComparison.Ordinal)).Claims);

    [Fact]
    public void A_list_without_its_object_is_taken() =>
        Assert.Single(Take($"[{System.Text.Json.JsonSerializer.Serialize(Output())}]").Claims);

    [Fact]
    public void Nothing_proposed_is_nothing_kept()
    {
        var report = Take("""{"claims":[]}""");
        Assert.Empty(report.Claims);
        Assert.Empty(report.Proposals);
        Assert.Empty(report.Failure);
    }

    [Fact]
    public void Items_that_are_no_objects_are_refused_one_by_one_and_the_good_one_stays()
    {
        var report = Take(Answer(null, 7, "x", Array.Empty<int>(), new { }, Output()));
        Assert.Single(report.Claims);
        Assert.Equal(5, report.Refused.Count());
        Assert.Equal(6, report.Proposals.Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_claim_twice_is_taken_once()
    {
        var report = Take(Answer(Output(), Output(), Output().With("quote", English.Passages[0].Text)));
        var claim = Assert.Single(report.Claims);
        Assert.Equal(2, report.Refused.Count());
        Assert.All(report.Refused, p => Assert.Equal($"claim {claim.Id} says the same", p.Refusal));
    }

    [Fact]
    public async Task A_claim_that_is_known_is_not_taken_again_and_a_rival_is()
    {
        var known = Take(Answer(Output())).Claims[0] with { Id = "c-pattern", Method = ClaimMethod.Pattern };
        var client = new Says(_ => Answer(Output().With("modality", "reported"), Output().With("polarity", "negative"), Output().With("modality", "hedged")));
        var report = await new ClaimProposer(client, new ModelOptions(new Uri("http://127.0.0.1:9"), "m"), Gazetteer.Shipped)
            .ProposeAsync(English.Document, English.Passages, [known], TestContext.Current.CancellationToken);
        Assert.Equal([(Polarity.Negative, Modality.Asserted), (Polarity.Positive, Modality.Hedged)], report.Claims.Select(c => (c.Polarity, c.Modality)));
        Assert.Equal("claim c-pattern says the same", Assert.Single(report.Refused).Refusal);
    }

    [Fact]
    public void Claims_that_differ_in_anything_have_ids_that_differ()
    {
        var report = Take(Answer(
            Output(), Output().With("polarity", "negative"), Output().With("type", "capacity"), Output().With("type", "capacity").With("status", "operating"),
            Output().With("subject", "Mountain Pass")));
        Assert.Equal(5, report.Claims.Count);
        Assert.Equal(5, report.Claims.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public void A_flood_of_proposals_is_cut_and_the_cut_is_told()
    {
        var report = Take(Answer([.. Enumerable.Repeat<object?>(7, 50)]), options: new ModelOptions(new Uri("http://127.0.0.1:9"), "m") { MaxProposals = 10 });
        Assert.Equal(11, report.Proposals.Count);
        Assert.Contains("has 50 proposals; those after the first 10", report.Proposals[^1].Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_cut_off_is_told_as_such()
    {
        await using var stub = new StubModel().Says(Answer(Output())[..^20], "length");
        Assert.Contains("cut off at 8192 tokens", Assert.Single((await stub.ProposeAsync()).Proposals).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_document_goes_in_parts_of_whole_sentences_and_no_part_answers_for_another()
    {
        var client = new Says(_ => Answer(Output()));
        var report = Take(client, options: new ModelOptions(new Uri("http://127.0.0.1:9"), "m") { MaxPartCharacters = 10 });
        Assert.Equal((3, 3, 0), (client.Asked, report.Requests, report.SentencesLeftOut));
        Assert.Single(report.Claims);
        Assert.Equal(2, report.Refused.Count(p => p.Refusal.Contains("no sentence 'p1.s1' among those that were sent", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_beyond_the_most_that_may_be_sent_is_not_sent_and_counted()
    {
        var asked = string.Empty;
        var report = Take(new Says(data => (asked = data) == data ? Answer() : string.Empty), options: new ModelOptions(new Uri("http://127.0.0.1:9"), "m") { MaxDocumentCharacters = 100 });
        Assert.Equal((1, 2), (report.Requests, report.SentencesLeftOut));
        Assert.DoesNotContain("minister", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_half_way_keeps_what_came_before_it()
    {
        await using var stub = new StubModel().Says(Answer(Output())).Answers(400, "{}").Says(Answer(Output()));
        var report = await stub.ProposeAsync(change: o => o with { MaxPartCharacters = 10 });
        Assert.Single(report.Claims);
        Assert.Equal((2, 2), (report.Requests, report.SentencesLeftOut));
        Assert.Contains("400", report.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_may_not_be_passed_on_stays_on_this_machine()
    {
        var closed = English with { Document = English.Document with { Rights = TextRights.None } };
        var client = new Says(_ => Answer(Output()));
        var far = Take(client, closed, new ModelOptions(new Uri("https://models.example.org/v1"), "m"));
        Assert.Equal((0, 0, 0, 3), (client.Asked, far.Requests, far.CharactersSent, far.SentencesLeftOut));
        Assert.Contains("models.example.org is another machine", far.Failure, StringComparison.Ordinal);
        Assert.Single(Take(client, closed).Claims);
    }

    [Fact]
    public void A_document_without_text_is_not_sent()
    {
        var client = new Says(_ => Answer(Output()));
        var report = Take(client, English with { Passages = [] });
        Assert.Equal((0, 0), (client.Asked, report.CharactersSent));
    }

    [Fact]
    public void A_client_that_breaks_in_its_own_way_is_a_failure_like_any_other()
    {
        var report = Take(new Says(_ => throw new NotSupportedException("oh")));
        Assert.NotEmpty(report.Failure);
        Assert.Equal(report.Failure, Assert.Single(report.Proposals).Refusal);
    }
}
