using System.Text.Json;
using CsCheck;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Proposals;
using Didymium.Evidence.Tests.Ledger;
using static Didymium.Evidence.Tests.Proposals.Sample;

namespace Didymium.Evidence.Tests.Proposals;

/// <summary>For any answer whatever: no exception, and no claim that its sentence does not bear to the letter.</summary>
public sealed class ProposalPropertyTests
{
    private static readonly DocumentReading[] Documents = [English, Chinese];

    /// <summary>Stretches of the sentences, cut anywhere, and other words: near enough to the truth to get past a careless check.</summary>
    private static readonly Gen<string> Words =
        from document in Gen.OneOf(Documents)
        from passage in Gen.OneOf([.. document.Passages])
        from start in Gen.Int[0, passage.Text.Length - 1]
        from length in Gen.Int[1, passage.Text.Length - start]
        from text in Gen.Frequency((4, Gen.Const(passage.Text.Substring(start, length))), (2, Gen.Const(passage.Text)), (1, Gen.OneOf("MP Materials", "12,500 tonnes", "6.94亿吨", "Turkey", "2025", "1", "", " ", "吨")), (1, Gen.String))
        select text;

    private static readonly Gen<object?> Value = Gen.Frequency(
        (6, Words.Select(w => (object?)w)),
        (1, Gen.Int.Select(i => (object?)i)),
        (1, Gen.Const((object?)null)),
        (1, Words.Array[0, 3].Select(w => (object?)w)));

    private static readonly Gen<Dictionary<string, object?>> Item =
        from right in Gen.OneOf(Output(), Refusal())
        from label in Gen.OneOf("p1.s1", "p2.s1", "p3.s1", "p1.s1", "p9.s1")
        from changes in Gen.Select(Gen.OneOf([.. Output().Keys]), Value).Array[0, 4]
        select changes.Aggregate(right.With("p", label), (claim, change) => claim.With(change.Item1, change.Item1 == "amounts" && change.Item2 is string s ? new[] { s } : change.Item2));

    private static readonly Gen<string> WholeAnswer = Item.Array[0, 6].Select(items => Answer([.. items]));

    /// <summary>Answers of the right shape, answers with a bite out of them, and any text.</summary>
    private static readonly Gen<string> AnyAnswer = Gen.Frequency(
        (6, WholeAnswer),
        (2, Gen.Select(WholeAnswer, Gen.Int[0, 2000], Gen.Int[0, 40], Gen.String).Select((answer, at, length, put) =>
        {
            at = Math.Min(at, answer.Length);
            return answer.Remove(at, Math.Min(length, answer.Length - at)).Insert(at, put);
        })),
        (1, Gen.String));

    [Fact]
    public void Every_claim_of_any_answer_stands_in_its_sentence_to_the_letter()
    {
        var claims = 0;
        Gen.Select(AnyAnswer, Gen.OneOf(Documents)).Sample(
            (answer, reading) =>
            {
                var report = Take(answer, reading);
                var byId = reading.Passages.ToDictionary(p => p.Id);
                foreach (var claim in report.Claims)
                {
                    var passage = byId[Assert.Single(claim.Passages)];
                    Assert.Contains(claim.Quote, passage.Text, StringComparison.Ordinal);
                    foreach (var words in new[] { claim.Subject, claim.Predicate, claim.Counterpart, claim.Place, claim.Attribution.Speaker, claim.Time?.Raw ?? string.Empty })
                    {
                        Assert.Contains(words, passage.Text, StringComparison.Ordinal);
                    }

                    Assert.All(claim.Quantities, q => Assert.Equal(q.Raw, passage.Text[q.Start..q.End]));
                    var kept = Assert.Single(report.Proposals, p => p.Claim == claim.Id);
                    Assert.Contains(JsonDocument.Parse(kept.Answer).RootElement.GetProperty("quote").GetString()!, passage.Text, StringComparison.Ordinal);
                }

                Assert.All(report.Proposals, p => Assert.True(p.Claim.Length == 0 != (p.Refusal.Length == 0)));
                Assert.Equal(report.Proposals.Count, report.Proposals.Select(p => p.Id).Distinct().Count());
                Assert.Equal(string.Empty, report.Failure);
                Interlocked.Add(ref claims, report.Claims.Count);
            },
            iter: 2000);
        Assert.True(claims > 100, $"only {claims} claims came of all answers: the property was hardly asked");
    }

    [Fact]
    public void Whatever_comes_of_any_answer_the_ledger_takes()
    {
        using var temporary = new TemporaryLedger();
        temporary.Ledger.Add(English);
        AnyAnswer.Sample(
            answer =>
            {
                var report = Take(answer);
                report.Save(temporary.Ledger);
                Assert.All(report.Claims, c => Assert.NotNull(temporary.Ledger.Claim(c.Id)));
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public void Any_rendering_is_kept_whole_or_refused()
    {
        var items = Gen.Select(Gen.OneOf("title", "p1.s1", "p2.s1", "p9.s9", ""), Words).Array[0, 5];
        items.Sample(
            given =>
            {
                var report = new Translator(new Says(_ => Renderings([.. given.Select(g => (g.Item1, g.Item2))])), new ModelOptions(new Uri("http://127.0.0.1:9"), "m"))
                    .TranslateAsync(Chinese.Document, Chinese.Passages, cancellationToken: TestContext.Current.CancellationToken).GetAwaiter().GetResult();
                Assert.Equal(report.Translations.Count, report.Translations.Select(t => t.Target).Distinct().Count());
                Assert.All(report.Translations, t => Assert.Contains(given, g => g.Item2.Trim() == t.Text && (g.Item1 == "title" ? t.Target == Chinese.Document.Id : t.Target == $"{Chinese.Document.Id}.{g.Item1}")));
                Assert.All(report.Refusals, r => Assert.NotEmpty(r.Refusal));
            },
            iter: 500);
    }
}
