using System.CommandLine;
using System.Security.Cryptography;
using Didymium.Cli.Verbs.Docs;
using Didymium.Web;
using Didymium.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary><c>serve</c>: the explorer.</summary>
internal static class ServeVerb
{
    public static Command Build()
    {
        var standard = new SiteOptions();
        var urls = new Option<string[]>("--urls") { Description = $"Addresses to listen on; {standard.Urls[0]} by default. One that others can reach asks whoever writes for a token.", AllowMultipleArgumentsPerToken = true };
        var runs = new Option<string>("--runs") { Description = "Folder in which runs are kept.", DefaultValueFactory = _ => standard.Runs };
        var token = new Option<string?>("--token") { Description = "What whoever writes (reviews, uploads, runs) must know. Made anew and printed when others can reach the site; without it on this machine alone nobody is asked." };
        var command = new Command(
            "serve",
            """
            Opens the explorer: overview, news, map, chain, countries, plants, elements, scenarios, stress tests, data and traces, and an API for all of it.

              didymium serve
              didymium serve --urls http://127.0.0.1:8080 --db my.db --runs my-runs
              didymium serve --urls http://0.0.0.0:8080
            """)
        {
            urls, DocsOptions.Ledger, runs, token, Options.World,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(false, () =>
        {
            var options = standard with
            {
                Urls = parsed.GetValue(urls) is { Length: > 0 } given ? given : standard.Urls,
                Ledger = parsed.GetValue(DocsOptions.Ledger)!,
                Runs = parsed.GetValue(runs)!,
                World = parsed.GetValue(Options.World),
                Token = parsed.GetValue(token),
            };
            return ServeAsync(options.IsLoopback || options.Token is not null ? options : options with { Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) }, cancellation);
        }));
        return command;
    }

    private static async Task<int> ServeAsync(SiteOptions options, CancellationToken cancellation)
    {
        if (options.Urls.FirstOrDefault(url => !Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) is { } wrong)
        {
            throw new UserErrorException($"--urls {wrong}: write an address such as http://127.0.0.1:5080.");
        }

        await using var app = SiteHost.Build(options);
        await app.StartAsync(cancellation);
        foreach (var url in app.Urls)
        {
            AnsiConsole.MarkupLine($"Didymium is open at [link]{Markup.Escape(url)}[/] (stop it with Ctrl+C).");
        }

        if (options.Token is { } token)
        {
            AnsiConsole.MarkupLine($"Who writes must sign in with the token [bold]{Markup.Escape(token)}[/].");
        }

        await SayWhenReadyAsync(app, cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Done;
    }

    /// <summary>The default runs are made at the first start and kept; who waits at the terminal sees them come.</summary>
    private static async Task SayWhenReadyAsync(WebApplication app, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, app.Lifetime.ApplicationStopping);
        try
        {
            foreach (var job in app.Services.GetRequiredService<RunBook>().Open().Where(job => !job.Status.IsOver))
            {
                var status = await job.WaitAsync(either.Token);
                Console.Out.WriteLine($"  {job.Request.Kind.ToString().ToLowerInvariant()} {job.Request.Scenario}: {status.State.ToString().ToLowerInvariant()} {status.Message}".TrimEnd());
            }

            Console.Out.WriteLine("Ready.");
        }
        catch (OperationCanceledException)
        {
            // Stopped before all of them were there; the rest is made at the next start.
        }
    }
}
