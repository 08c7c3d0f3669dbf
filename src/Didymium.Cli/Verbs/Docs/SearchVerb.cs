using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Search;
using Spectre.Console;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs search</c>: sentences by words, names and filters.</summary>
internal static class SearchVerb
{
    public static Command Build()
    {
        var text = new Argument<string[]>("text") { Description = "Words, \"phrases\", -not, begin*, title:word; names are found by all their spellings.", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<DateOnly?>("--from") { Description = "First day of publication." };
        var to = new Option<DateOnly?>("--to") { Description = "Last day of publication." };
        var source = new Option<string[]>("--source-class") { Description = $"Any of {string.Join(", ", Keys.All<SourceClass>())}.", AllowMultipleArgumentsPerToken = true };
        var country = new Option<string[]>("--country") { Description = "Region ids such as TUR, CHN.", AllowMultipleArgumentsPerToken = true };
        var element = new Option<string[]>("--element") { Description = "Chemical symbols such as Dy.", AllowMultipleArgumentsPerToken = true };
        var type = new Option<string[]>("--type") { Description = "Claim types.", AllowMultipleArgumentsPerToken = true };
        var status = new Option<string[]>("--status") { Description = "Claim statuses.", AllowMultipleArgumentsPerToken = true };
        var language = new Option<string[]>("--lang") { Description = "zh, en.", AllowMultipleArgumentsPerToken = true };
        var take = new Option<int>("--take") { Description = "How many hits.", DefaultValueFactory = _ => 20 };
        var command = new Command(
            "search",
            """
            Finds sentences in both languages: 镨钕 finds NdPr, "Mountain Pass" finds 芒廷帕斯, 镝 finds 氧化镝.

              didymium docs search "稀土 出口管制" --from 2025-04-01
              didymium docs search dysprosium --country MYS --type milestone --json
            """)
        {
            text, from, to, source, country, element, type, status, language, take, DocsOptions.Ledger, DocsOptions.Empty, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var result = desk.Search.Find(new SearchQuery
            {
                Text = string.Join(' ', parsed.GetValue(text) ?? []),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                SourceClasses = Keyword.FindAll<SourceClass>("--source-class", parsed.GetValue(source)),
                Countries = parsed.GetValue(country) ?? [],
                Elements = parsed.GetValue(element) ?? [],
                ClaimTypes = Keyword.FindAll<ClaimType>("--type", parsed.GetValue(type)),
                Statuses = Keyword.FindAll<ClaimStatus>("--status", parsed.GetValue(status)),
                Languages = parsed.GetValue(language) ?? [],
                Take = parsed.GetValue(take),
            });
            if (parsed.GetValue(Options.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    SearchShape.Of(result),
                    Json.Options));
            }
            else
            {
                Write(result);
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static void Write(SearchResult result)
    {
        foreach (var hit in result.Hits)
        {
            var id = hit.Passage.Length > 0 ? hit.Passage : hit.Document;
            HangingText.Write($"[bold]{ClaimText.Safe(hit.Title)}[/] [dim]{ClaimText.Safe($"{(hit.Publisher.Length > 0 ? hit.Publisher : "publisher unknown")} · {ClaimText.When(hit.Published) ?? "no date"} · {id}")}[/]", 2);
            HangingText.Write($"  {Marked(hit.Snippet)}", 2);
        }

        AnsiConsole.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{result.Total} {(result.Total == 1 ? "sentence" : "sentences")}"));
        foreach (var (kind, counts) in result.Facets.Where(facet => facet.Value.Count > 0))
        {
            // Months stand in their order, the others by number: of many, the latest and the most frequent are shown.
            var shown = kind == FacetKind.Month ? counts.TakeLast(8) : counts.Take(8);
            HangingText.Write(ClaimText.Safe($"  {Keys.Of(kind).Replace('_', ' ')}: {string.Join(", ", shown.Select(count => $"{count.Value} {count.Count}"))}{(counts.Count > 8 ? $", and {counts.Count - 8} more" : string.Empty)}"), 4);
        }
    }

    private static string Marked(Snippet snippet)
    {
        var text = new StringBuilder(snippet.CutBefore ? "…" : string.Empty);
        var at = 0;
        foreach (var highlight in snippet.Highlights)
        {
            text.Append(ClaimText.Safe(snippet.Text[at..highlight.Start])).Append("[yellow]").Append(ClaimText.Safe(highlight.Of(snippet.Text))).Append("[/]");
            at = highlight.End;
        }

        return text.Append(ClaimText.Safe(snippet.Text[at..])).Append(snippet.CutAfter ? "…" : string.Empty).ToString();
    }
}
