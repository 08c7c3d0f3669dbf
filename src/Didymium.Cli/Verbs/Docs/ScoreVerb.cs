using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Reading;
using Didymium.Evidence.Scoring;
using Spectre.Console;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs score</c>: how well the reader reads a labelled set.</summary>
internal static class ScoreVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "Labelled passages, JSON Lines." };
        var half = new Option<string?>("--half") { Description = "Only this half of the set: tuning or test." };
        var lang = new Option<string?>("--lang") { Description = "Only passages in this language: zh or en." };
        var misses = new Option<bool>("--misses") { Description = "List everything that was read wrong." };
        var command = new Command(
            "score",
            """
            Scores the claim reader on labelled passages: precision, recall and F1, and a table of confused statuses.

              didymium docs score tests/Didymium.Evidence.Tests/Labelled/passages.jsonl --half test
            """)
        {
            file, half, lang, misses, Options.Json,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            var name = parsed.GetValue(file)!;
            if (!File.Exists(name))
            {
                throw new UserErrorException($"there is no file {name}. Give labelled passages as JSON Lines.");
            }

            using var input = new StreamReader(name);
            var passages = LabelledSet.Read(input, name)
                .Where(passage => parsed.GetValue(half) is not { } wanted || passage.Half == wanted)
                .Where(passage => parsed.GetValue(lang) is not { } wanted || passage.Lang == wanted)
                .ToList();
            var extractor = new Extractor(Gazetteer.Shipped);
            var scores = new Scorer(Gazetteer.Shipped).Score(passages, passage => extractor.Read(passage.Id, passage.Lang, passage.Text));
            if (parsed.GetValue(Options.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        scores.Passages,
                        scores.Quantities,
                        scores.QuantitiesWithBasis,
                        scores.Types,
                        scores.TypesAndSubjects,
                        scores.Statuses,
                        scores.Polarities,
                        scores.Modalities,
                        confusion = scores.Confusion.Select(row => new { row.Labelled, row.Read, row.Times }),
                        misses = parsed.GetValue(misses) ? scores.Misses : [],
                    },
                    Json.Options));
            }
            else
            {
                Print(scores);
                foreach (var miss in parsed.GetValue(misses) ? scores.Misses : [])
                {
                    Console.Out.WriteLine(miss);
                }
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static void Print(Scores scores)
    {
        AnsiConsole.WriteLine($"{scores.Passages} passages");
        var table = new Table().Border(TableBorder.Simple).AddColumn("what");
        foreach (var head in new[] { "right", "read", "labelled", "precision", "recall", "F1" })
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        void Add(string name, Tally tally) => table.AddRow(name, $"{tally.Right}", $"{tally.Found}", $"{tally.Labelled}", Share(tally.Precision), Share(tally.Recall), Share(tally.F1));
        Add("quantities: value, unit, rate", scores.Quantities);
        Add("quantities: and basis", scores.QuantitiesWithBasis);
        Add("claims: type", scores.Types);
        Add("claims: type and subject", scores.TypesAndSubjects);
        Add("status, of those", scores.Statuses);
        Add("polarity, of those", scores.Polarities);
        Add("modality, of those", scores.Modalities);
        AnsiConsole.Write(table);

        AnsiConsole.WriteLine("Status as labelled, and as read:");
        foreach (var group in scores.Confusion.GroupBy(row => row.Labelled))
        {
            AnsiConsole.WriteLine($"  {group.Key,-20} {string.Join(", ", group.Select(row => $"{row.Read} {row.Times}"))}");
        }
    }

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
