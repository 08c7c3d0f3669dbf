using System.CommandLine;
using System.Text.Json;
using Didymium.Evidence.Library;
using Spectre.Console;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs topic</c>: the documents of a topic with their core viewpoints and key points.</summary>
internal static class TopicVerb
{
    public static Command Build()
    {
        var id = new Argument<string?>("topic") { Description = "A topic; all are listed when left out.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--topics") { Description = "A file of topics of your own; the shipped ones when left out." };
        var take = new Option<int>("--take") { Description = "How many documents.", DefaultValueFactory = _ => 5 };
        var command = new Command(
            "topic",
            """
            Shows a topic's documents with source, time, core viewpoint and key points, each with its paragraph.

              didymium docs topic
              didymium docs topic reindustrialisation --take 10
            """)
        {
            id, file, take, DocsOptions.Ledger, DocsOptions.Empty, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            var topics = Read(parsed.GetValue(file));
            if (parsed.GetValue(id) is not { } wanted)
            {
                List(topics, parsed.GetValue(Options.Json));
                return Task.FromResult(ExitCodes.Done);
            }

            var topic = topics.FirstOrDefault(topic => topic.Id == wanted) ?? throw new UserErrorException($"there is no topic \"{wanted}\". There are: {string.Join(", ", topics.Select(topic => topic.Id))}.");
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var documents = topic.Documents(desk.Ledger, parsed.GetValue(take));
            if (parsed.GetValue(Options.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    TopicShape.Of(topic, documents, desk),
                    Json.Options));
                return Task.FromResult(ExitCodes.Done);
            }

            HangingText.Write($"[bold]{ClaimText.Safe(topic.NameZh)} · {ClaimText.Safe(topic.Name)}[/]");
            HangingText.Write(ClaimText.Safe(topic.Description));
            foreach (var document in documents)
            {
                AnsiConsole.WriteLine();
                ClaimText.Write(document, desk.Ledger, desk.Gazetteer);
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static IReadOnlyList<Topic> Read(string? path)
    {
        if (path is null)
        {
            return Desk.Topics;
        }

        return File.Exists(path) ? Topic.Read(path, File.ReadAllText(path)) : throw new UserErrorException($"there is no file {path}.");
    }

    private static void List(IReadOnlyList<Topic> topics, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(topics, Json.Options));
            return;
        }

        foreach (var topic in topics)
        {
            Console.Out.WriteLine($"{topic.Id,-20} {topic.NameZh} · {topic.Name}");
        }
    }
}
