using System.Text.RegularExpressions;
using Didymium.Chain.Wording;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Events;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Library;
using Didymium.Workbench;
using Didymium.Workbench.Documents;

namespace Didymium.Cli.Tests.Docs;

/// <summary>All that is found of all claims of the starter library and a topic page, as a reader of Chinese reads it.</summary>
[Collection(SharedLedger.Name)]
public sealed partial class ChineseFindingsTests(StarterLedger ledger) : IDisposable
{
    private readonly EvidenceLedger opened = Shelf.Open(ledger.Path, Gazetteer.Shipped);

    [Fact]
    public void Every_finding_is_Chinese_but_for_quotes_and_names()
    {
        var findings = Claims.SelectMany(claim => opened.Checks(claim.Id)).ToList();

        Assert.True(findings.Count > 5000, $"{findings.Count} findings");
        Assert.All(findings, finding => Assert.Equal(finding.Message.Length == 0, finding.MessageZh.Length == 0));
        AreChinese(findings.Select(finding => finding.MessageZh));
    }

    [Fact]
    public void Every_question_with_rival_answers_is_put_in_Chinese()
    {
        AreChinese(opened.Conflicts().Select(set => set.QuestionZh));
        AreChinese(opened.Conflicts().Select(set => set.ExplanationZh));
    }

    [Fact]
    public void Every_score_says_in_Chinese_how_it_came_about() => AreChinese(Claims.Select(claim => opened.Assessment(claim.Id)!.WhyZh));

    [Fact]
    public void Every_verdict_and_all_that_a_claim_gives_the_model_is_told_in_Chinese()
    {
        var (world, scenario) = new Inputs(null).LoadShipped("base", []);
        var maker = new EventMaker(world, Gazetteer.Shipped.Entity, scenario);
        var told = Tongue.Both(() => Claims.SelectMany(claim =>
        {
            var document = opened.Document(claim.Document)!;
            var given = maker.Make(claim, document.Published).Told;
            return (string[])
            [
                ReviewRules.Rule(claim, document, opened.Checks(claim.Id), null, Gazetteer.Shipped.Entity).Reason, given.Reason, given.Switch, .. given.Notes, .. given.Missing,
                .. given.Events.Where(e => e.Evidence is [var only] && only == claim.Id).SelectMany(e => new[] { Names.Event(e), Names.Effect(e) }), .. given.Set.Select(set => set.Reason),
            ];
        }).ToList());

        AreChinese(told.Chinese);
        Assert.DoesNotContain(told.English.Select(text => Outside(text, '"', '"')), text => text.Contains('。', StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_that_were_kept_in_English_alone_are_found_anew_when_they_are_read()
    {
        using var desk = Desk.Open(ledger.Copy(), empty: true, null, CancellationToken.None);
        var claim = desk.Ledger.Claim(ledger.Stop)!;
        var kept = desk.Ledger.Checks(claim.Id);
        desk.Ledger.AddChecks([.. kept.Select(finding => finding with { MessageZh = string.Empty })]);

        desk.Examined([claim]);

        Assert.Equal(kept, desk.Ledger.Checks(claim.Id));
    }

    public void Dispose() => opened.Dispose();

    private IReadOnlyList<Claim> Claims => opened.Claims(new ClaimFilter { CurrentOnly = true });

    private void AreChinese(IEnumerable<string> texts)
    {
        // Names stay as they are printed: of publishers and speakers, and titles of the world's sources.
        var world = new Inputs(null).LoadShipped("base", []).World;
        var names = opened.Documents().Select(document => document.Publisher)
            .Concat(Claims.Select(claim => claim.Attribution.Speaker))
            .Concat(Claims.Select(claim => claim.Subject))
            .Concat(world.Sources.Values.SelectMany(source => new[] { source.Title, source.Title.Split(" (")[0] }))
            .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ToList();
        var english = texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)
            .Where(text => !Chinese().IsMatch(text) || FourWords().IsMatch(names.Aggregate(Outside(text, '“', '”'), (left, name) => left.Replace(name, "…", StringComparison.Ordinal))))
            .ToList();
        Assert.True(english.Count == 0, $"{english.Count} are not Chinese:\n{string.Join('\n', english.Take(40))}");
    }

    // A quote may hold others; an odd mark in it leaves one open, and then it is read to the end.
    private static string Outside(string text, char open, char close)
    {
        var (depth, kept) = (0, new System.Text.StringBuilder());
        foreach (var c in text)
        {
            var ends = c == close && depth > 0;
            depth += ends ? -1 : c == open ? 1 : 0;
            if (depth == 0 && !ends)
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?:[A-Za-z][A-Za-z'’-]*[\s,]+){3}[A-Za-z]")]
    private static partial Regex FourWords();
}
