using Didymium.Evidence.Documents;
using Didymium.Evidence.Proposals;
using Didymium.Evidence.Tests.Ledger;
using static Didymium.Evidence.Tests.Proposals.Sample;

namespace Didymium.Evidence.Tests.Proposals;

/// <summary>A rendering is kept as a machine's, beside the sentence, and only with the sentence's own figures.</summary>
public sealed class TranslatorTests
{
    private const string First = "Turkey says the Beylikova deposit holds 694 million tonnes of rare-earth resources.";

    private const string Second = "The two sides have not yet signed an agreement.";

    [Fact]
    public async Task Title_and_sentences_are_rendered_and_marked_as_a_machines()
    {
        await using var stub = new StubModel().Says(Renderings(("title", "Beylikova"), ("p1.s1", First), ("p2.s1", Second)));
        using var client = ModelClient.Create(stub.Options, _ => null);
        var report = await new Translator(client, stub.Options).TranslateAsync(Chinese.Document, Chinese.Passages, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(report.Refusals);
        Assert.Equal((1, 0, ""), (report.Requests, report.SentencesLeftOut, report.Failure));
        Assert.Equal([Chinese.Document.Id, .. Chinese.Passages.Select(p => p.Id)], report.Translations.Select(t => t.Target));
        Assert.All(report.Translations, t => Assert.Equal(("en", "stub-1", "translation-1", true), (t.Language, t.By, t.PromptVersion, Translator.IsMachineMade(t))));
        Assert.Equal(Prompt.Translation.Text, stub.Requests[0].Message(0));
        Assert.Contains("贝利科瓦矿床", stub.Requests[0].Message(1), StringComparison.Ordinal);

        using var temporary = new TemporaryLedger();
        temporary.Ledger.Add(Chinese);
        Assert.Equal(3, report.Save(temporary.Ledger));
        Assert.Equal(0, report.Save(temporary.Ledger));
        Assert.Equal(First, Assert.Single(temporary.Ledger.Translations(Chinese.Passages[0].Id)).Text);
    }

    [Theory]
    [InlineData("Turkey says the Beylikova deposit holds 694 billion tonnes of rare-earth resources.", "6.94亿吨")]
    [InlineData("Turkey says the Beylikova deposit holds 6.94 million tonnes of rare-earth resources.", "694,000,000 t")]
    [InlineData("Turkey says the Beylikova deposit holds rare-earth resources.", "6.94亿吨")]
    [InlineData("Turkey says the Beylikova deposit holds 694 million tonnes of rare-earth resources, worth $12 billion.", "$12 billion")]
    [InlineData("土耳其称贝利科瓦矿床拥有6.94亿吨稀土资源。", "not in English")]
    [InlineData("", "empty")]
    [InlineData("Turkey says it holds 694 million tonnes.\u001b[2J", "control characters")]
    public void A_rendering_with_other_figures_or_none_is_refused(string rendering, string said)
    {
        var report = Translate(Renderings(("p1.s1", rendering), ("p2.s1", Second)));
        Assert.Equal(Chinese.Passages[1].Id, Assert.Single(report.Translations).Target);
        Assert.Contains(said, Assert.Single(report.Refusals).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rendering_far_longer_than_its_sentence_is_none_of_it() =>
        Assert.Contains("far longer", Assert.Single(Translate(Renderings(("p1.s1", First), ("p2.s1", new string('x', 1000)))).Refusals).Refusal, StringComparison.Ordinal);

    [Fact]
    public void The_same_sentence_twice_an_unknown_one_and_a_missing_one_are_told()
    {
        var report = Translate(Renderings(("p2.s1", Second), ("p2.s1", "They have signed."), ("p7.s1", "Hello.")));
        Assert.Equal(Second, Assert.Single(report.Translations).Text);
        Assert.Equal(3, report.Refusals.Count);
        Assert.Contains("rendered already", report.Refusals[0].Refusal, StringComparison.Ordinal);
        Assert.Contains("p7.s1", report.Refusals[1].Refusal, StringComparison.Ordinal);
        Assert.Equal("no rendering came of p1.s1", report.Refusals[2].Refusal);
    }

    [Theory]
    [InlineData("Turkey says it holds a lot.")]
    [InlineData("{\"translations\":null}")]
    [InlineData("")]
    public void What_is_not_the_JSON_that_was_asked_for_is_refused(string answer)
    {
        var report = Translate(answer);
        Assert.Empty(report.Translations);
        Assert.Equal(answer, Assert.Single(report.Refusals).Answer);
    }

    [Theory]
    [InlineData("[7]")]
    [InlineData("""[{"p":"p1.s1"}]""")]
    [InlineData("""[{"p":"p1.s1","text":7}]""")]
    [InlineData("""[{"p":"p1.s1","text":"\ud800"}]""")]
    public void Items_of_another_shape_are_refused(string answer)
    {
        var report = Translate(answer);
        Assert.Empty(report.Translations);
        Assert.NotEmpty(report.Refusals);
    }

    [Fact]
    public void An_English_document_is_not_sent_nor_one_that_may_not_be_passed_on()
    {
        var client = new Says(_ => Renderings());
        var far = new ModelOptions(new Uri("https://models.example.org/v1"), "m");
        Assert.Contains("in English already", Translate(client, English, far).Failure, StringComparison.Ordinal);
        Assert.Contains("another machine", Translate(client, Chinese with { Document = Chinese.Document with { Rights = TextRights.None } }, far).Failure, StringComparison.Ordinal);
        Assert.Equal(0, client.Asked);
    }

    private static TranslationReport Translate(string answer) => Translate(new Says(_ => answer), Chinese, new ModelOptions(new Uri("http://127.0.0.1:9"), "m"));

    private static TranslationReport Translate(Says client, DocumentReading reading, ModelOptions options) =>
        new Translator(client, options).TranslateAsync(reading.Document, reading.Passages, withTitle: false, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
}
