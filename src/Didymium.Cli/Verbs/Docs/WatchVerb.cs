using System.CommandLine;
using Didymium.Evidence.Intake.Feeds;
using Didymium.Evidence.Intake.Web;
using Didymium.Evidence.Library;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs watch</c>: feeds into the ledger, politely.</summary>
internal static class WatchVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("feeds") { Description = "A file such as feeds.yaml: a list of name, url, class, publisher, licence, rights, every." };
        var once = new Option<bool>("--once") { Description = "Visit each feed that is due once, and end." };
        var command = new Command(
            "watch",
            """
            Visits RSS and Atom feeds with conditional requests and pauses, adds what is new, and goes on where it stopped.

              didymium docs watch feeds.yaml
              didymium docs watch feeds.yaml --once
            """)
        {
            file, once, DocsOptions.Ledger, DocsOptions.Empty, Options.World,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(false, async () =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new UserErrorException($"there is no file {path}. Write a list of feeds, each with name and url.");
            }

            var feeds = FeedSource.Read(path, await File.ReadAllTextAsync(path, cancellation));
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            using var fetcher = new Fetcher();
            var watcher = new FeedWatcher(fetcher, new LedgerFeedState(desk.Ledger), new FeedReader(Desk.Intake));
            Task Take(FeedSource source, FeedItem item, CancellationToken token)
            {
                foreach (var reading in desk.Add([item.Document]))
                {
                    Console.Out.WriteLine($"added {reading.Document.Id}  {ClaimText.Plain(reading.Document.Title)} ({reading.Claims.Count} claims)");
                }

                return Task.CompletedTask;
            }

            if (parsed.GetValue(once))
            {
                foreach (var visit in await watcher.VisitAsync(feeds, Take, cancellation))
                {
                    Report(visit);
                }
            }
            else
            {
                await watcher.WatchAsync(feeds, Take, Report, cancellation);
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    private static void Report(FeedVisit visit) =>
        Console.Error.WriteLine($"{ClaimText.Plain(visit.Feed)}: {visit.Taken} new, {visit.Known} known{(visit.Problem.Length > 0 ? $"; {ClaimText.Plain(visit.Problem)}" : string.Empty)}");
}
