using CsCheck;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Exchange;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Tests.Ledger;

namespace Didymium.Evidence.Tests.Exchange;

public sealed class ExchangeTests
{
    [Fact]
    public void What_is_exported_and_imported_is_exported_the_same_again() =>
        Ledgers.Sample(
            fill =>
            {
                using var from = new TemporaryLedger();
                fill(from.Ledger);
                foreach (var purpose in Enum.GetValues<ExportPurpose>())
                {
                    using var to = new TemporaryLedger();
                    var lines = Export(from.Ledger, purpose);
                    var summary = Import(to.Ledger, lines);
                    Assert.Equal(lines, Export(to.Ledger, purpose));
                    Assert.Equal(from.Ledger.CountDocuments(), summary.Documents);
                    Assert.Equal(from.Ledger.Claims().Count, summary.Claims);
                    Assert.Empty(to.Ledger.Damage());

                    // The second time brings nothing, here and where it came from.
                    Assert.Equal(new ImportSummary(summary.Lines, 0, 0, 0, 0), Import(to.Ledger, lines));
                    Assert.Equal(new ImportSummary(summary.Lines, 0, 0, 0, 0), Import(from.Ledger, lines));
                    Assert.Equal(lines, Export(to.Ledger, purpose));
                }
            },
            iter: 25,
            threads: 1);

    [Fact]
    public void A_backup_restores_every_answer()
    {
        using var from = new TemporaryLedger();
        var reading = Readings.Of("t", "One mine.", "二。").WithClaim(1, ClaimType.Capacity);
        Review(from.Ledger, reading);
        using var to = new TemporaryLedger();
        Import(to.Ledger, Export(from.Ledger, ExportPurpose.Backup));
        var claim = reading.Claims[0].Id;
        Assert.Equal(from.Ledger.Document(reading.Document.Id), to.Ledger.Document(reading.Document.Id));
        LedgerTests.Same(from.Ledger.Passages(reading.Document.Id), to.Ledger.Passages(reading.Document.Id));
        LedgerTests.Same(from.Ledger.Outline(reading.Document.Id), to.Ledger.Outline(reading.Document.Id));
        LedgerTests.Same(from.Ledger.Claims(), to.Ledger.Claims());
        Assert.Equal(from.Ledger.Checks(claim), to.Ledger.Checks(claim));
        LedgerTests.Same(from.Ledger.Assessment(claim), to.Ledger.Assessment(claim));
        LedgerTests.Same(from.Ledger.Conflicts(), to.Ledger.Conflicts());
        LedgerTests.Same(from.Ledger.Decisions(), to.Ledger.Decisions());
        Assert.Equal(from.Ledger.OriginLinks(), to.Ledger.OriginLinks());
        Assert.Equal(from.Ledger.Translations(), to.Ledger.Translations());
        Assert.Equal(from.Ledger.Proposals(), to.Ledger.Proposals());
        Assert.Equal(3, new Didymium.Evidence.Search.EvidenceSearch(to.Ledger).Find(new()).Total);
    }

    [Theory]
    [InlineData(TextRights.Full, true, true, true)]
    [InlineData(TextRights.Excerpts, false, true, true)]
    [InlineData(TextRights.None, false, false, false)]
    public void No_more_text_is_shared_than_the_rights_allow(TextRights rights, bool text, bool quote, bool predicate)
    {
        const string Quoted = "The quoted sentence about 1.2万吨.";
        const string Other = "The sentence that nobody quotes.";
        using var from = new TemporaryLedger();
        var reading = Readings.Of(new Readings.Source("The title") { Rights = rights }, Quoted, Other).WithClaim(1, ClaimType.Capacity);
        reading = reading with { Claims = [reading.Claims[0] with { Predicate = "quoted sentence" }] };
        from.Ledger.Add(reading);
        from.Ledger.AddTranslation(new Translation("t-1", reading.Passages[1].Id, "zh", "无人引用的句子。", "ana", string.Empty, Readings.Seen));
        from.Ledger.AddTranslation(new Translation("t-2", reading.Document.Id, "zh", "标题", "ana", string.Empty, Readings.Seen));
        from.Ledger.AddProposal(new Proposal("m-1", reading.Document.Id, "a model", "v1", Readings.Seen, Other, string.Empty, "refused"));

        var shared = Export(from.Ledger, ExportPurpose.Share);
        Assert.Equal(text, shared.Contains(Other, StringComparison.Ordinal));
        Assert.Equal(text, shared.Contains("无人引用的句子", StringComparison.Ordinal));
        Assert.Equal(quote, shared.Contains(Quoted, StringComparison.Ordinal));
        Assert.Equal(predicate, shared.Contains("\"quoted sentence\"", StringComparison.Ordinal));
        Assert.Contains("The title", shared, StringComparison.Ordinal);
        Assert.Contains("标题", shared, StringComparison.Ordinal);
        Assert.Contains("12000", shared, StringComparison.Ordinal);
        Assert.Contains(Other, Export(from.Ledger, ExportPurpose.Backup), StringComparison.Ordinal);

        // What comes back is a record without text; its spans stay, and it can be passed on once more.
        using var to = new TemporaryLedger();
        Import(to.Ledger, shared);
        var passage = to.Ledger.Passages(reading.Document.Id)[1];
        Assert.Equal((reading.Passages[1].Start, reading.Passages[1].End), (passage.Start, passage.End));
        Assert.Equal(text ? reading.Document.Text : string.Empty, to.Ledger.Document(reading.Document.Id)!.Text);
        Assert.Equal(reading.Document.ContentHash, to.Ledger.Document(reading.Document.Id)!.ContentHash);
        Assert.Equal(shared, Export(to.Ledger, ExportPurpose.Share));

        // The reviews of others on a document that is here with its text leave its text and outline alone.
        var outline = from.Ledger.Outline(reading.Document.Id);
        to.Ledger.Decide(new ReviewDecision("r-1", reading.Claims[0].Id, "bo", Readings.Seen, Verdict.Accept, "measured", [], null));
        Assert.Equal(1, Import(from.Ledger, Export(to.Ledger, ExportPurpose.Share)).Decisions);
        LedgerTests.Same(outline, from.Ledger.Outline(reading.Document.Id));
        Assert.Equal(reading.Document.Text, from.Ledger.Document(reading.Document.Id)!.Text);
    }

    [Fact]
    public void Two_ledgers_that_went_their_own_way_end_with_what_was_imported_last()
    {
        using var one = new TemporaryLedger();
        using var two = new TemporaryLedger();
        var reading = Readings.Numbered(1);
        var claim = reading.Claims[0].Id;
        var check = new CheckResult("a", claim, CheckOutcome.Passed, "first");
        one.Ledger.Add(reading);
        one.Ledger.AddChecks([check]);
        Import(two.Ledger, Export(one.Ledger));
        two.Ledger.AddChecks([check with { Message = "second" }]);
        Import(one.Ledger, Export(two.Ledger));
        Assert.Equal("second", one.Ledger.Checks(claim)[0].Message);
        one.Ledger.AddChecks([check with { Message = "third" }]);

        // One has all that two has: nothing goes back to the second.
        Import(one.Ledger, Export(two.Ledger));
        Assert.Equal("third", one.Ledger.Checks(claim)[0].Message);
        two.Ledger.AddChecks([check with { Message = "fourth" }]);
        Import(one.Ledger, Export(two.Ledger));
        Assert.Equal("fourth", one.Ledger.Checks(claim)[0].Message);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("nonsense", "line 1")]
    [InlineData("{\"kind\":\"didymium-ledger\",\"record\":{\"version\":2}}", "version 1")]
    [InlineData("{\"kind\":\"claim\",\"record\":{}}", "first line")]
    [InlineData("$H\n$H", "line 2: the first line")]
    [InlineData("$H\n{\"kind\":\"strange\",\"record\":{}}", "line 2: 'strange'")]
    [InlineData("$H\n[]", "line 2")]
    [InlineData("$H\n{\"kind\":\"claim\"}", "line 2")]
    [InlineData("$H\n{\"kind\":\"claim\",\"record\":null}", "line 2")]
    [InlineData("$H\n{\"kind\":\"claim\",\"record\":{},\"kind\":\"claim\"}", "line 2")]
    [InlineData("$H\n{\"kind\":\"claim\",\"record\":{},\"more\":1}", "'more' is unknown")]
    [InlineData("$H\n{\"kind\":\"passage\",\"record\":{\"id\":\"d-x.p1.s1\",\"document\":\"d-x\",\"paragraph\":1,\"sentence\":1,\"start\":0,\"end\":0,\"text\":\"\",\"cited\":[]}}", "does not follow its document")]
    [InlineData("$H\n{\"kind\":\"checks\",\"record\":[]}", "at least one")]
    [InlineData("$H\n{\"kind\":\"origin_link\",\"record\":{\"document\":\"d-x\",\"origin\":\"d-y\",\"reason\":\"same\",\"at\":\"2026-01-01T00:00:00+00:00\"}}", "d-x")]
    public void A_line_that_breaks_a_rule_is_named(string lines, string named)
    {
        using var to = new TemporaryLedger();
        var e = Assert.Throws<LedgerException>(() => Import(to.Ledger, lines.Replace("$H", Header, StringComparison.Ordinal)));
        Assert.Contains(named, e.Message, StringComparison.Ordinal);
        Assert.StartsWith("line ", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, to.Ledger.CountDocuments());
    }

    [Theory]
    [InlineData("\"type\":\"milestone\"", "\"type\":\"Milestone\"", "capacity, milestone")]
    [InlineData("\"type\":\"milestone\",", "", "type")]
    [InlineData("\"polarity\":\"positive\"", "\"polarity\":null", "Polarity")]
    [InlineData("\"quote\":\"Plant 1 opened.\"", "\"quote\":\"Plant 2 opened.\"", "does not stand in document")]
    [InlineData("\"verdict\":\"accept\"", "\"verdict\":\"maybe\"", "accept_as_scenario")]
    [InlineData("\"reason\":\"measured\"", "\"reason\":\"\"", "a reason")]
    [InlineData("\"published\":\"2025-10-08\"", "\"published\":\"yesterday\"", "yesterday")]
    [InlineData("\"end\":15", "\"end\":14", "0..14")]
    [InlineData("\"language\":\"en\"", "\"language\":\"en\",\"extra\":1", "extra")]
    [InlineData("\"outcome\":\"passed\"", "\"outcome\":1", "CheckOutcome")]
    public void Nothing_is_imported_when_one_record_is_spoilt(string what, string by, string named)
    {
        using var from = new TemporaryLedger();
        Review(from.Ledger, Readings.Numbered(1));
        var lines = Export(from.Ledger, ExportPurpose.Backup);
        Assert.Contains(what, lines, StringComparison.Ordinal);
        using var to = new TemporaryLedger();
        to.Ledger.Add(Readings.Numbered(2));
        var before = Export(to.Ledger, ExportPurpose.Backup);
        var e = Assert.Throws<LedgerException>(() => Import(to.Ledger, lines.Replace(what, by, StringComparison.Ordinal)));
        Assert.Contains(named, e.Message, StringComparison.Ordinal);
        Assert.StartsWith("line ", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, Export(to.Ledger, ExportPurpose.Backup));
        Assert.Equal(3, new Didymium.Evidence.Search.EvidenceSearch(to.Ledger).Find(new()).Total);
        Import(to.Ledger, lines);
        Assert.Equal(2, to.Ledger.CountDocuments());
    }

    [Fact]
    public void An_import_cut_short_or_garbled_anywhere_leaves_the_ledger_as_it_was_or_whole()
    {
        using var from = new TemporaryLedger();
        Review(from.Ledger, Readings.Numbered(1));
        var lines = Export(from.Ledger, ExportPurpose.Backup);
        using var to = new TemporaryLedger();
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Char).Sample(
            (at, c) =>
            {
                var before = Export(to.Ledger, ExportPurpose.Backup);
                try
                {
                    Import(to.Ledger, string.Concat(lines.AsSpan(0, at), c.ToString(), lines.AsSpan(at + 1)));
                }
                catch (LedgerException e)
                {
                    Assert.StartsWith("line ", e.Message, StringComparison.Ordinal);
                    Assert.Equal(before, Export(to.Ledger, ExportPurpose.Backup));
                }
            },
            iter: 150,
            threads: 1);
        Assert.Empty(to.Ledger.Damage());
    }

    [Fact]
    public void An_export_to_a_file_is_whole_or_not_there()
    {
        using var from = new TemporaryLedger();
        from.Ledger.Add(Readings.Numbered(1));
        var path = from.Path + ".jsonl";
        LedgerExport.WriteFile(from.Ledger, path);
        Assert.Equal(Export(from.Ledger), File.ReadAllText(path));
        Assert.False(File.Exists(path + ".tmp"));
        using var to = new TemporaryLedger();
        Assert.Equal(1, LedgerImport.ReadFile(to.Ledger, path).Documents);
    }

    internal static void Review(EvidenceLedger ledger, DocumentReading reading)
    {
        ledger.Add(reading);
        var claim = reading.Claims[0].Id;
        var check = new CheckResult("basis-unclear", claim, CheckOutcome.Failed, "12,000 t of what?");
        ledger.AddChecks([check]);
        ledger.AddChecks([check with { Outcome = CheckOutcome.Passed }, new CheckResult("single-origin", claim, CheckOutcome.Warning, "one origin")]);
        ledger.AddAssessments([new Assessment(claim, 1, 0.9, 0.8, 1.0 / 3, null, [reading.Document.Id], [], "because")]);
        ledger.AddConflicts([new ConflictSet("k-1", "how much?", [claim], ConflictKind.Basis, "x")]);
        ledger.AddConflicts([]);
        ledger.AddOutline(reading.Document.Id, new Outline([], [], false));
        ledger.Decide(new ReviewDecision("r-1", claim, "ana", Readings.Seen, Verdict.Accept, "measured", ledger.Checks(claim), new DateOnly(2027, 1, 1)));
        ledger.JoinOrigin(new OriginLink(reading.Document.Id, "d-other", "same agency", Readings.Seen));
        ledger.AddTranslation(new Translation("t-1", reading.Document.Id, "zh", "题", "ana", string.Empty, Readings.Seen));
        ledger.AddProposal(new Proposal("m-1", reading.Document.Id, "a model", "v1", Readings.Seen, "{}", claim, string.Empty));
    }

    internal static string Export(EvidenceLedger ledger, ExportPurpose purpose = ExportPurpose.Share)
    {
        using var writer = new StringWriter();
        LedgerExport.Write(ledger, writer, purpose);
        return writer.ToString();
    }

    private const string Header = "{\"kind\":\"didymium-ledger\",\"record\":{\"version\":1}}";

    private static ImportSummary Import(EvidenceLedger ledger, string lines) => LedgerImport.Read(ledger, new StringReader(lines));

    // Ledgers of a few documents with any text, claims of any kind on them, and a history of checks, assessments, conflicts and decisions.
    private static readonly Gen<Action<EvidenceLedger>> Ledgers =
        from documents in Gen.Select(Gen.String.Where(s => !s.Any(char.IsSurrogate)).Array[1, 4], Gen.Enum<TextRights>(), Gen.Enum<SourceClass>(), Gen.Enum<ClaimType>(), Gen.Enum<ClaimStatus>()).Array[0, 4]
        from steps in Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], Gen.Double[0, 1], Gen.String.Where(s => !s.Any(char.IsSurrogate))).Array[0, 12]
        select (Action<EvidenceLedger>)(ledger =>
        {
            var claims = new List<Claim>();
            var ids = new List<string>();
            foreach (var (sentences, rights, source, type, status) in documents)
            {
                var reading = Readings.Of(new Readings.Source($"t{ids.Count}") { Rights = rights, SourceClass = source }, ["A claim.", .. sentences]).WithClaim(1, type, status);
                ledger.Add(reading);
                claims.AddRange(reading.Claims);
                ids.Add(reading.Document.Id);
            }

            foreach (var (kind, which, number, text) in claims.Count == 0 ? [] : steps)
            {
                var claim = claims[which % claims.Count];
                var count = ledger.Decisions().Count;
                switch (kind)
                {
                    case 0:
                        ledger.AddChecks([new CheckResult("a", claim.Id, CheckOutcome.Failed, text), new CheckResult("b", claim.Id, CheckOutcome.NotRun, string.Empty)]);
                        break;
                    case 1:
                        ledger.AddAssessments([new Assessment(claim.Id, which, number, number / 3, 1 - number, which == 0 ? null : number, ids, [], text)]);
                        break;
                    case 2:
                        ledger.AddConflicts(which == 0 ? [] : [new ConflictSet($"k-{which}", text, [claim.Id], ConflictKind.Scope, text)]);
                        break;
                    case 3:
                        ledger.Decide(new ReviewDecision($"r-{count}", claim.Id, "ana", Readings.Seen.AddHours(number), Verdict.Reject, "no: " + text, ledger.Checks(claim.Id), null));
                        break;
                    case 4:
                        ledger.JoinOrigin(new OriginLink(claim.Document, ids[which % ids.Count], "same " + text, Readings.Seen));
                        break;
                    case 5:
                        ledger.AddOutline(claim.Document, new Outline([], which == 0 ? [] : [new OutlineGroup(text, [])], which == 1));
                        break;
                    default:
                        ledger.AddClaims([claim with { Id = $"c-{ledger.Claims().Count}", Supersedes = claim.Id, Method = ClaimMethod.Person, ReadingConfidence = number }]);
                        break;
                }
            }
        });
}
