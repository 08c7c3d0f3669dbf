using System.Text.Json;
using CsCheck;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Intake.Feeds;
using Didymium.Evidence.Ledger;
using Microsoft.Data.Sqlite;

namespace Didymium.Evidence.Tests.Ledger;

public sealed class LedgerTests : IDisposable
{
    private readonly TemporaryLedger temporary = new();

    private EvidenceLedger Ledger => temporary.Ledger;

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void What_is_added_is_read_back_as_it_was()
    {
        var reading = Readings.Of("土耳其稀土", "贝利科瓦有6.94亿吨。", "Turkey said so.").WithClaim(1, ClaimType.Resource);
        Assert.True(Ledger.Add(reading));
        var id = reading.Document.Id;
        Assert.Equal(reading.Document, Ledger.Document(id));
        Same(reading.Passages, Ledger.Passages(id));
        Same(reading.Outline, Ledger.Outline(id));
        Same(reading.Claims[0], Ledger.Claim(reading.Claims[0].Id));
        Same(reading.Passages[1], Ledger.Passage(reading.Passages[1].Id));
        Assert.Null(Ledger.Document("d-none"));
        Assert.Null(Ledger.Claim("c-none"));
        Assert.Null(Ledger.Passage("d-none.p1.s1"));
        Assert.Null(Ledger.Outline("d-none"));
        Assert.Empty(Ledger.Passages("d-none"));
    }

    [Fact]
    public void Any_text_comes_back_to_the_letter() =>
        Gen.String.Where(IsWellFormed).Array[0, 5].Sample(
            sentences =>
            {
                // Two ways to cut one text are one document; the first is the one that is kept.
                var reading = Readings.Of("t", sentences);
                if (!Ledger.Add(reading))
                {
                    return;
                }

                Assert.Equal(reading.Document.Text, Ledger.Document(reading.Document.Id)!.Text);
                Assert.Equal(sentences, Ledger.Passages(reading.Document.Id).Select(p => p.Text));
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void A_document_added_twice_is_there_once()
    {
        Assert.True(Ledger.Add(Readings.Numbered(1)));
        Assert.False(Ledger.Add(Readings.Numbered(1)));
        Assert.Equal(1, Ledger.AddMany([Readings.Numbered(1), Readings.Numbered(2), Readings.Numbered(2)]));
        Assert.Equal(2, Ledger.CountDocuments());
        Assert.Equal(2, Ledger.Claims().Count);
    }

    [Fact]
    public void A_batch_with_a_broken_reading_is_undone_and_earlier_batches_stay()
    {
        var broken = Readings.Numbered(4);
        broken = broken with { Passages = [broken.Passages[0] with { Start = 1 }, broken.Passages[1]] };
        var acknowledged = new List<string>();
        var e = Assert.Throws<LedgerException>(() => Ledger.AddMany([Readings.Numbered(1), Readings.Numbered(2), Readings.Numbered(3), broken], 2, done => acknowledged.AddRange(done.Select(d => d.Id))));
        Assert.Contains(broken.Passages[0].Id, e.Message, StringComparison.Ordinal);
        Assert.Equal([Readings.Numbered(1).Document.Id, Readings.Numbered(2).Document.Id], acknowledged);
        Assert.Equal(acknowledged.Order(), Ledger.Documents().Select(d => d.Id).Order());
    }

    [Fact]
    public void A_reading_that_breaks_a_rule_is_refused_by_name()
    {
        var good = Readings.Of("t", "One.", "Two.").WithClaim(1, ClaimType.Capacity);
        Refused(good with { Document = good.Document with { ContentHash = "00" } }, "content_hash");
        Refused(good with { Document = good.Document with { Origin = string.Empty } }, "origin");
        Refused(good with { Document = good.Document with { Published = new Published("8 October") } }, "8 October");
        Refused(good with { Document = good.Document with { Title = "half \uD800" } }, "title");
        Refused(good with { Passages = [good.Passages[0], good.Passages[0]] }, "twice");
        Refused(good with { Passages = [good.Passages[0] with { End = 99 }, good.Passages[1]] }, "0..99");
        Refused(good with { Passages = [good.Passages[0] with { Id = "d-x.p1.s1" }, good.Passages[1]] }, "d-x.p1.s1");
        Refused(good with { Outline = new Outline([new OutlinePoint(good.Passages[0].Id, "Invented.", [1])], [], false) }, "Invented.");
        Refused(good with { Outline = new Outline([new OutlinePoint("d-x.p9.s9", "One.", [1])], [], false) }, "d-x.p9.s9");
        Refused(good with { Claims = [good.Claims[0] with { Quote = "Not said." }] }, "Not said.");
        Refused(good with { Claims = [good.Claims[0] with { Passages = [] }] }, "no passage");
        Refused(good with { Claims = [good.Claims[0] with { Passages = ["d-x.p1.s1"] }] }, "d-x.p1.s1");
        Refused(good with { Claims = [good.Claims[0] with { Document = "d-x" }] }, "d-x");
        Refused(good with { Claims = [good.Claims[0], good.Claims[0]] }, "twice");
        Refused(good with { Claims = [good.Claims[0] with { ReadingConfidence = double.NaN }] }, "reading_confidence");
        Refused(good with { Claims = [good.Claims[0] with { Supersedes = "c-none" }] }, "c-none");
        Refused(good with { Claims = [good.Claims[0] with { Quantities = [good.Claims[0].Quantities[0] with { Likely = double.PositiveInfinity }] }] }, "finite");
        Assert.Equal(0, Ledger.CountDocuments());
        Assert.True(Ledger.Add(good));
    }

    [Theory]
    [InlineData("UPDATE {0} SET row = row + 1000", "never edited")]
    [InlineData("DELETE FROM {0}", "never removed")]
    [InlineData("INSERT OR REPLACE INTO {0} SELECT * FROM {0}", "there already")]
    public void The_file_itself_refuses_to_change_a_record(string sql, string why)
    {
        Fill();
        string[] tables = ["documents", "passages", "outlines", "claims", "claim_passages", "check_results", "assessments", "conflict_sets", "decisions", "origin_links", "translations", "proposals"];
        foreach (var table in tables)
        {
            var before = temporary.Sql($"SELECT count(*) FROM {table}");
            Assert.True((long)before! > 0, table);
            var e = Assert.Throws<SqliteException>(() => temporary.Sql(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, table)));
            Assert.Contains(why, e.Message, StringComparison.Ordinal);
            Assert.Contains(table, e.Message, StringComparison.Ordinal);
            Assert.Equal(before, temporary.Sql($"SELECT count(*) FROM {table}"));
        }
    }

    [Fact]
    public void A_claim_is_corrected_by_a_new_one()
    {
        var reading = Readings.Of("t", "One.").WithClaim(1, ClaimType.Capacity);
        Ledger.Add(reading);
        var old = reading.Claims[0];
        var corrected = old with { Id = "c-corrected", Type = ClaimType.Production, Method = ClaimMethod.Person, Supersedes = old.Id };
        Assert.Equal(1, Ledger.AddClaims([corrected]));
        Assert.Equal(0, Ledger.AddClaims([corrected]));
        Assert.Equal([old.Id, corrected.Id], Ledger.Claims().Select(c => c.Id));
        Assert.Equal([corrected.Id], Ledger.Claims(new ClaimFilter { CurrentOnly = true }).Select(c => c.Id));
        Assert.Contains("d-none", Assert.Throws<LedgerException>(() => Ledger.AddClaims([old with { Id = "c-x", Document = "d-none" }])).Message, StringComparison.Ordinal);
        Assert.Contains("Elsewhere", Assert.Throws<LedgerException>(() => Ledger.AddClaims([old with { Id = "c-x", Quote = "Elsewhere" }])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_found_by_document_passage_subject_type_and_status()
    {
        var a = Readings.Of("a", "One.", "Two.").WithClaim(1, ClaimType.Capacity, ClaimStatus.Operating, "x", "x").WithClaim(2, ClaimType.Deal, ClaimStatus.Mou, "y", "y");
        var b = Readings.Of("b", "Three.").WithClaim(1, ClaimType.Deal, ClaimStatus.Binding, "x", "x");
        Ledger.AddMany([a, b]);
        Found(new ClaimFilter { Document = a.Document.Id }, a.Claims[0], a.Claims[1]);
        Found(new ClaimFilter { Passage = a.Passages[1].Id }, a.Claims[1]);
        Found(new ClaimFilter { Passage = "d-none.p1.s1" });
        Found(new ClaimFilter { SubjectEntity = "x" }, a.Claims[0], b.Claims[0]);
        Found(new ClaimFilter { Type = ClaimType.Deal }, a.Claims[1], b.Claims[0]);
        Found(new ClaimFilter { Type = ClaimType.Deal, Status = ClaimStatus.Binding }, b.Claims[0]);
        Found(new ClaimFilter { Document = a.Document.Id, SubjectEntity = "x", Passage = a.Passages[0].Id }, a.Claims[0]);

        void Found(ClaimFilter filter, params Claim[] expected) => Assert.Equal(expected.Select(c => c.Id), Ledger.Claims(filter).Select(c => c.Id));
    }

    [Fact]
    public void Documents_are_listed_newest_first_by_what_is_asked()
    {
        var old = Readings.Of(new Readings.Source("old") { Published = "2024" }, "One.");
        var late = Readings.Of(new Readings.Source("late") { Published = "2025-10-08T22:24+08:00", SourceClass = SourceClass.Wire }, "Two.");
        var undated = Readings.Of(new Readings.Source("undated") { Published = null, Language = "zh" }, "三。");
        Ledger.AddMany([late, undated, old]);
        Listed(DocumentFilter.All, late, old, undated);
        Listed(new DocumentFilter { Take = 1, Skip = 1 }, old);
        Listed(new DocumentFilter { From = new DateOnly(2025, 10, 8) }, late);
        Listed(new DocumentFilter { To = new DateOnly(2025, 10, 7) }, old);
        Listed(new DocumentFilter { SourceClass = SourceClass.Wire }, late);
        Listed(new DocumentFilter { Language = "zh" }, undated);
        Listed(new DocumentFilter { Locator = old.Document.Locator }, old);
        Listed(new DocumentFilter { ContentHash = old.Document.ContentHash, Language = "en" }, old);

        void Listed(DocumentFilter filter, params DocumentReading[] expected) => Assert.Equal(expected.Select(r => r.Document.Title), Ledger.Documents(filter).Select(d => d.Title));
    }

    [Fact]
    public void The_latest_checks_assessments_and_conflicts_count_and_earlier_ones_stay_in_the_file()
    {
        var reading = Readings.Numbered(1);
        Ledger.Add(reading);
        var claim = reading.Claims[0].Id;
        CheckResult[] first = [new("a", claim, CheckOutcome.Passed, string.Empty), new("b", claim, CheckOutcome.Failed, "12 > 4")];
        CheckResult[] second = [new("a", claim, CheckOutcome.NotRun, "no world")];
        Ledger.AddChecks(first);
        Ledger.AddChecks(first);
        Assert.Equal(2L, temporary.Sql("SELECT count(*) FROM check_results"));
        Ledger.AddChecks(second);
        Assert.Equal(second, Ledger.Checks(claim));
        Assert.Equal(3L, temporary.Sql("SELECT count(*) FROM check_results"));

        var assessment = new Assessment(claim, 1, 0.9, 0.8, 0.7, null, ["d-1"], [], "because");
        Ledger.AddAssessments([assessment]);
        Ledger.AddAssessments([assessment]);
        Ledger.AddAssessments([assessment with { Version = 2, Execution = 0.5 }]);
        Assert.Equal(0.5, Ledger.Assessment(claim)!.Execution);
        Assert.Equal(2L, temporary.Sql("SELECT count(*) FROM assessments"));
        Assert.Null(Ledger.Assessment("c-none"));

        var one = new ConflictSet("k-1", "how much?", [claim], ConflictKind.Basis, "x");
        var two = new ConflictSet("k-2", "when?", [claim], ConflictKind.Date, "y");
        Ledger.AddConflicts([one, two]);
        Ledger.AddConflicts([one, two]);
        Assert.Equal(2L, temporary.Sql("SELECT count(*) FROM conflict_sets"));
        Ledger.AddConflicts([two with { Explanation = "z" }]);
        Assert.Equal("z", Assert.Single(Ledger.Conflicts()).Explanation);
        Ledger.AddConflicts([one, two]);
        Assert.Equal(["k-1", "k-2"], Ledger.Conflicts(claim).Select(c => c.Id));
        Assert.Empty(Ledger.Conflicts("c-none"));

        Assert.Throws<LedgerException>(() => Ledger.AddChecks([first[0] with { Claim = "c-none" }]));
        Assert.Throws<LedgerException>(() => Ledger.AddAssessments([assessment with { Claim = "c-none" }]));
        Assert.Throws<LedgerException>(() => Ledger.AddConflicts([one with { Claims = ["c-none"] }]));
    }

    [Fact]
    public void The_latest_decision_counts_by_time_and_none_is_lost()
    {
        var reading = Readings.Numbered(1);
        Ledger.Add(reading);
        var claim = reading.Claims[0].Id;
        Assert.Null(Ledger.LatestDecision(claim));
        var accept = new ReviewDecision("r-1", claim, "ana", Readings.Seen, Verdict.Accept, "measured", [new CheckResult("a", claim, CheckOutcome.Passed, string.Empty)], null);
        var reject = accept with { Id = "r-2", At = Readings.Seen.AddHours(2), Verdict = Verdict.Reject, Reason = "denied", ReviewBy = new DateOnly(2027, 1, 1) };

        // An import may bring an earlier decision later.
        Assert.True(Ledger.Decide(reject));
        Assert.True(Ledger.Decide(accept));
        Assert.False(Ledger.Decide(accept));
        Same(reject, Ledger.LatestDecision(claim));
        Same(reject, Ledger.LatestDecisions()[claim]);
        Assert.Equal(["r-1", "r-2"], Ledger.Decisions(claim).Select(d => d.Id));
        Assert.Contains("reason", Assert.Throws<LedgerException>(() => Ledger.Decide(accept with { Id = "r-3", Reason = " " })).Message, StringComparison.Ordinal);
        Assert.Contains("c-none", Assert.Throws<LedgerException>(() => Ledger.Decide(accept with { Id = "r-3", Claim = "c-none" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Origins_joined_later_are_followed()
    {
        var (a, b, c) = (Readings.Numbered(1), Readings.Numbered(2), Readings.Numbered(3));
        Ledger.AddMany([a, b, c]);
        Ledger.JoinOrigin(new OriginLink(c.Document.Id, b.Document.Id, "same text", Readings.Seen));
        Ledger.JoinOrigin(new OriginLink(b.Document.Id, a.Document.Id, "same agency", Readings.Seen));
        Ledger.JoinOrigin(new OriginLink(b.Document.Id, a.Document.Id, "again", Readings.Seen));
        Assert.Equal(2, Ledger.OriginLinks().Count);
        Assert.Equal(a.Document.Id, Ledger.Document(c.Document.Id)!.Origin);
        Assert.Equal(3, Ledger.Documents(new DocumentFilter { Origin = a.Document.Id }).Count);

        // A circle ends.
        Ledger.JoinOrigin(new OriginLink(a.Document.Id, c.Document.Id, "circle", Readings.Seen));
        Assert.NotNull(Ledger.Document(a.Document.Id));
        Assert.Throws<LedgerException>(() => Ledger.JoinOrigin(new OriginLink("d-none", a.Document.Id, "x", Readings.Seen)));
        Assert.Throws<LedgerException>(() => Ledger.JoinOrigin(new OriginLink(a.Document.Id, b.Document.Id, " ", Readings.Seen)));
    }

    [Fact]
    public void A_prefix_finds_ids_and_wildcards_are_letters()
    {
        var reading = Readings.Numbered(1);
        Ledger.Add(reading);
        Assert.Equal([reading.Document.Id], Ledger.FindIds(reading.Document.Id[..6]));
        Assert.Equal([reading.Claims[0].Id], Ledger.FindIds(reading.Claims[0].Id));
        Assert.Empty(Ledger.FindIds("%"));
        Assert.Empty(Ledger.FindIds("d_"));
        Ledger.AddMany(Enumerable.Range(2, 30).Select(Readings.Numbered));
        Assert.Equal(10, Ledger.FindIds("d-").Count);
    }

    [Fact]
    public void A_feed_goes_on_where_it_was()
    {
        const string Url = "https://example.org/feed";
        Assert.Null(Ledger.Feed(Url));
        Ledger.SaveFeed(new FeedMark(Url, "\"1\"", string.Empty, Readings.Seen, 1), ["a", "b"]);
        Ledger.SaveFeed(new FeedMark(Url, "\"2\"", "Mon", Readings.Seen.AddHours(1), 0), ["b", "c"]);
        Assert.Equal(new FeedMark(Url, "\"2\"", "Mon", Readings.Seen.AddHours(1), 0), Ledger.Feed(Url));
        Assert.True(Ledger.IsSeen(Url, "a") && Ledger.IsSeen(Url, "c"));
        Assert.False(Ledger.IsSeen(Url, "d") || Ledger.IsSeen("https://example.org/other", "a"));
    }

    [Fact]
    public void Translations_and_proposals_say_whose_they_are()
    {
        var reading = Readings.Numbered(1);
        Ledger.Add(reading);
        var translation = new Translation("t-1", reading.Passages[1].Id, "en", "Plant 1 started.", "ana", string.Empty, Readings.Seen);
        Assert.True(Ledger.AddTranslation(translation));
        Assert.False(Ledger.AddTranslation(translation));
        Assert.Equal([translation], Ledger.Translations(translation.Target));
        Assert.True(Ledger.AddTranslation(translation with { Id = "t-2", Target = reading.Document.Id }));
        Assert.Equal(2, Ledger.Translations().Count);
        Assert.Throws<LedgerException>(() => Ledger.AddTranslation(translation with { Id = "t-3", By = string.Empty }));
        Assert.Throws<LedgerException>(() => Ledger.AddTranslation(translation with { Id = "t-3", Target = "d-none.p1.s1" }));

        var proposal = new Proposal("m-1", reading.Document.Id, "a model", "v1", Readings.Seen, "{}", string.Empty, "the quote does not stand in the text");
        Assert.True(Ledger.AddProposal(proposal));
        Assert.False(Ledger.AddProposal(proposal));
        Assert.Equal([proposal], Ledger.Proposals(reading.Document.Id));
        Assert.Throws<LedgerException>(() => Ledger.AddProposal(proposal with { Id = "m-2", Refusal = string.Empty }));
        Assert.Throws<LedgerException>(() => Ledger.AddProposal(proposal with { Id = "m-2", Document = "d-none" }));
    }

    internal static void Same<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Refused(DocumentReading reading, string named) =>
        Assert.Contains(named, Assert.Throws<LedgerException>(() => Ledger.Add(reading)).Message, StringComparison.Ordinal);

    private void Fill()
    {
        var reading = Readings.Numbered(1);
        Ledger.Add(reading);
        var claim = reading.Claims[0].Id;
        var check = new CheckResult("a", claim, CheckOutcome.Passed, string.Empty);
        Ledger.AddChecks([check]);
        Ledger.AddAssessments([new Assessment(claim, 1, 1, 1, 1, null, [], [], string.Empty)]);
        Ledger.AddConflicts([new ConflictSet("k-1", "?", [claim], ConflictKind.Scope, string.Empty)]);
        Ledger.Decide(new ReviewDecision("r-1", claim, "ana", Readings.Seen, Verdict.Accept, "measured", [check], null));
        Ledger.JoinOrigin(new OriginLink(reading.Document.Id, "d-other", "same text", Readings.Seen));
        Ledger.AddTranslation(new Translation("t-1", reading.Document.Id, "zh", "一", "ana", string.Empty, Readings.Seen));
        Ledger.AddProposal(new Proposal("m-1", reading.Document.Id, "a model", "v1", Readings.Seen, "{}", claim, string.Empty));
    }
}
