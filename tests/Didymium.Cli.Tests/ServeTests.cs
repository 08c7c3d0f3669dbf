using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Didymium.Cli.Tests.Docs;

namespace Didymium.Cli.Tests;

/// <summary>The site as a process of its own, killed as a machine that loses its power kills it: no signal is handled, nothing is put in order.</summary>
public sealed class ServeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_server_loses_no_finished_run_and_shows_the_broken_one_as_such()
    {
        var folder = Directory.CreateTempSubdirectory("didymium-serve-").FullName;
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        try
        {
            string finished, broken, prices;
            using (var server = Start(folder))
            {
                var site = await AddressAsync(server);
                finished = await PutAsync(client, site, new { scenario = "base", to = 2025 });
                Assert.Contains("\"state\":\"done\"", await client.GetStringAsync($"{site}/api/v1/runs/{finished}/events", Cancellation), StringComparison.Ordinal);
                prices = await client.GetStringAsync($"{site}/api/v1/runs/{finished}/tables/prices.csv", Cancellation);

                // Months to 2090 take long enough to be killed in the middle.
                broken = await PutAsync(client, site, new { scenario = "base", to = 2090, step = "month" });
                using var steps = new StreamReader(await client.GetStreamAsync($"{site}/api/v1/runs/{broken}/events", Cancellation));
                while (await steps.ReadLineAsync(Cancellation) is { } line && !(line.Contains("\"state\":\"running\"", StringComparison.Ordinal) && !line.Contains("\"done\":0,", StringComparison.Ordinal)))
                {
                }

                server.Kill(entireProcessTree: true);
                await server.WaitForExitAsync(Cancellation);
            }

            using (var server = Start(folder))
            {
                var site = await AddressAsync(server);
                Assert.Equal(prices, await client.GetStringAsync($"{site}/api/v1/runs/{finished}/tables/prices.csv", Cancellation));
                Assert.Contains("\"state\":\"interrupted\"", await client.GetStringAsync($"{site}/api/v1/runs/{broken}", Cancellation), StringComparison.Ordinal);
                Assert.Contains("stopped in the middle", await client.GetStringAsync($"{site}/runs/{broken}", Cancellation), StringComparison.Ordinal);
                server.Kill(entireProcessTree: true);
                await server.WaitForExitAsync(Cancellation);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static Process Start(string folder) => Terminal.Start("serve", "--urls", "http://127.0.0.1:0", "--db", Path.Combine(folder, "ledger.db"), "--runs", Path.Combine(folder, "runs"));

    /// <summary>The first line says where the site is open.</summary>
    private static async Task<string> AddressAsync(Process server)
    {
        var line = await server.StandardOutput.ReadLineAsync(Cancellation) ?? await server.StandardError.ReadToEndAsync(Cancellation);
        return line.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal));
    }

    private static async Task<string> PutAsync(HttpClient client, string site, object request)
    {
        using var answer = await client.PostAsJsonAsync($"{site}/api/v1/runs", request, Cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetString()!;
    }
}
