using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;
using Didymium.Reports.Tests.Attribution;
using Didymium.Reports.Tests.Impact;

namespace Didymium.Reports.Tests;

/// <summary>Reports in Chinese: nothing is left in English that has Chinese words, and English comes back after.</summary>
public sealed partial class ChineseTests
{
    // Units, formulas, names of programs and papers, and codes that are written the same in Chinese.
    private static readonly string[] SameInBoth = ["USD", "REO", "NdFeB", "NdPr", "SHA-256", "Didymium", "CSV", "SVG", "t", "kg", "Samuelson", "Takayama", "and", "Judge", "Natural", "Earth"];

    private static readonly char[] FigureMarks = [.. "0123456789,.+−: \t\n\u00a0\u202f"];

    [Fact]
    public async Task A_run() => Check(await RenderAsync(async () => await ReportWriter.RenderAsync(Samples.Reindustrialisation, Samples.Extras(Samples.Reindustrialisation), CancellationToken.None)), OfRun(Samples.Reindustrialisation));

    [Fact]
    public async Task A_run_by_months()
    {
        var fine = Samples.Monthly;
        var run = fine.ByYear();
        Check(await RenderAsync(() => ReportWriter.RenderAsync(run, Samples.Extras(run) with { Fine = fine }, CancellationToken.None)), OfRun(run));
    }

    [Fact]
    public async Task A_run_with_foresight() => Check(await RenderAsync(() => ReportWriter.RenderAsync(Samples.Foreseen, Samples.Extras(Samples.Foreseen), CancellationToken.None)), OfRun(Samples.Foreseen));

    [Fact]
    public async Task A_comparison() => Check(await RenderAsync(() => ReportWriter.RenderComparisonAsync(Samples.Reindustrialisation, Samples.Headlines, CancellationToken.None)), [.. OfRun(Samples.Reindustrialisation), .. OfRun(Samples.Headlines)]);

    [Fact]
    public async Task A_stress_test() => Check(await RenderAsync(() => ReportWriter.RenderStressAsync(StressReportTests.Shipped.Value, CancellationToken.None)), OfRun(Samples.Reindustrialisation));

    [Fact]
    public async Task A_hindcast() => Check(
        await RenderAsync(() => ReportWriter.RenderHindcastAsync(Samples.Hindcast, CancellationToken.None)),
        [.. OfRun(Samples.Reindustrialisation), .. Samples.Hindcast.Findings.SelectMany(f => new[] { f.Claim, f.Figure })]);

    [Fact]
    public async Task An_impact()
    {
        var result = ImpactTests.Article;
        Check(
            await RenderAsync(() => ReportWriter.RenderImpactAsync(result, CancellationToken.None)),
            [result.Title, $"SHA-256 {result.World.DatasetHash}", .. OfScenario(result.Scenario), .. result.Claims.SelectMany(c => (string[])[c.Of.Claim.Quote, c.Of.Claim.Predicate, c.Of.Claim.Id, c.Of.Decision?.Reason ?? string.Empty, .. c.Of.Checks.Select(k => k.Message)])]);
    }

    [Fact]
    public async Task An_explanation()
    {
        var e = ExplanationPageTests.Banned();
        Check(
            await RenderAsync(() => ReportWriter.RenderExplanationAsync(e, CancellationToken.None)),
            [e.Question.Text, $"SHA-256 {e.Run.World.DatasetHash}", .. OfScenario(e.Run.Scenario), .. e.Run.World.Sources.Values.Select(s => s.Title), .. e.Run.World.Regions.Values.Select(r => r.Name)]);
    }

    [Fact]
    public async Task The_same_run_speaks_English_to_the_next_reader()
    {
        var run = Samples.Reindustrialisation;
        var before = await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None);
        var chinese = await RenderAsync(() => ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None));

        Assert.Contains("<html lang=\"zh-Hans\">", chinese, StringComparison.Ordinal);
        Assert.Equal(before, await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None));
    }

    private static async Task<string> RenderAsync(Func<Task<string>> render)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        return await render();
    }

    private static void Check(string html, IReadOnlyList<string> own)
    {
        // What the data says is left as it was written.
        var said = string.Join('\n', own.Distinct(StringComparer.Ordinal)).ToUpperInvariant();
        var left = Texts(html).Distinct(StringComparer.Ordinal).Where(text => English(text).Any(phrase => !said.Contains(phrase.ToUpperInvariant(), StringComparison.Ordinal))).ToList();

        Assert.True(left.Count == 0, $"{left.Count} left in English:\n{string.Join('\n', left.Take(60))}");
    }

    // What is English in a text: all of it when nothing is Chinese, else its phrases of several words, less a figure at the end.
    private static IEnumerable<string> English(string text)
    {
        var chinese = Cjk().IsMatch(text);
        return Phrase().Matches(text).Select(m => m.Value.TrimEnd(FigureMarks).Trim(' ', '.', ',', ';', ':', '(', ')', '"', '\''))
            .Where(p => LatinWord().Matches(p) is { Count: > 0 } words && (!chinese || words.Count > 1) && !words.All(w => SameInBoth.Contains(w.Value)));
    }

    // Text nodes of the page, and what charts write beside their marks.
    private static IEnumerable<string> Texts(string html)
    {
        var page = html[..html.IndexOf("id=\"coast\"", StringComparison.Ordinal)];
        page = page[page.IndexOf("<body>", StringComparison.Ordinal)..];
        foreach (Match block in Script().Matches(page))
        {
            if (block.Groups[1].Length > 0)
            {
                using var chart = JsonDocument.Parse(block.Groups[1].Value);
                foreach (var text in Written(chart.RootElement, "name").ToList())
                {
                    yield return text;
                }
            }
        }

        foreach (var text in Tags().Split(Script().Replace(page, "<")).Select(t => WebUtility.HtmlDecode(t).Trim()).Where(t => t.Length > 0))
        {
            yield return text;
        }
    }

    private static IEnumerable<string> Written(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Written(p.Value, p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Written(e, key)),
        JsonValueKind.String when key is "name" or "text" or "data" && element.GetString() is { } text && text is not ("band" or "band floor" or "start") => [text],
        _ => [],
    };

    private static List<string> OfRun(Run run) =>
    [
        .. OfScenario(run.Scenario),
        $"SHA-256 {run.World.DatasetHash}", run.World.DatasetHash,
        .. run.World.Facilities.Where(f => f.NameZh.Length == 0).Select(f => f.Name),
        .. run.World.Figures.SelectMany(f => new[] { f.Figure.Note, f.Table, $"{f.Table}/{f.Key}" }),
        .. run.World.Sources.Values.SelectMany(s => new[] { s.Title, $"{s.Title} ({s.Date})" }),
        .. Samples.Extras(run).Fit.Select(f => f.Definition),
    ];

    // What a scenario or event tells in English only is shown so; what it tells in Chinese too is not.
    private static IEnumerable<string> OfScenario(Scenario scenario) =>
    [
        scenario.Id,
        .. Untold((scenario.Name, scenario.NameZh), (scenario.Description, scenario.DescriptionZh)),
        .. scenario.Events.SelectMany(e => Untold((e.Name, e.NameZh), (e.Effect, e.EffectZh)).Prepend(e.Id)),
    ];

    private static IEnumerable<string> Untold(params (string English, string Chinese)[] texts) => texts.Where(t => t.Chinese.Length == 0).Select(t => t.English);

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Cjk();

    // Ids, paths and names of papers are one word; grades of magnets (H/SH) are none.
    [GeneratedRegex(@"\b[A-Za-z]*[a-z][\w./-]*|\b[A-Z]{3,}[\w-]*|\bt\b")]
    private static partial Regex LatinWord();

    // Runs of text without a Chinese letter or mark.
    [GeneratedRegex(@"[^\u2026\u3000-\u9fff\uff00-\uffef“”·→×]+")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"<script type=""application/json"">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"<[^>]*>?")]
    private static partial Regex Tags();
}
