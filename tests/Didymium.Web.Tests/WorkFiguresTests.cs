using System.Globalization;
using System.Net;
using System.Text.Json;
using Didymium.Market;
using Didymium.Market.Results;
using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Workbench;
using Didymium.Workbench.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests;

/// <summary>What is run on the scenarios page and what the command line makes of the file that is saved there.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class WorkFiguresTests(SharedSite shared)
{
    private const string Changes = "base=reindustrialisation&off=mp-concentrate-ban&mp-price-floor.usd_per_kg=90";

    [Fact]
    public async Task Switching_an_event_off_gives_the_same_figures_as_the_command_line_on_the_saved_file()
    {
        var site = shared.Site;
        using var answer = await SiteForms.PostAsync(site, $"/scenarios?{Changes}", "/scenarios/run", ("choice", Changes), ("name", string.Empty));
        var id = answer.RequestMessage!.RequestUri!.Segments[^1];
        var job = site.Services.GetRequiredService<JobBoard>().Find(id)!;
        Assert.Equal(JobState.Done, (await job.WaitAsync(TestContext.Current.CancellationToken)).State);
        var there = site.Services.GetRequiredService<RunBook>().Run(job)!;

        var here = await CommandLineAsync(await site.Client.GetAsync($"/scenarios/file?{Changes}", TestContext.Current.CancellationToken));

        Assert.DoesNotContain(here.Scenario.Events, e => e.Id == "mp-concentrate-ban");
        Assert.Equal(ResultTables.Of(here).Select(t => t.Name), ResultTables.Of(there).Select(t => t.Name));
        foreach (var (own, served) in ResultTables.Of(here).Zip(ResultTables.Of(there)))
        {
            Assert.Equal(own.RowCount, served.RowCount);
            Assert.All(own.Rows().Zip(served.Rows()), rows => Assert.Equal(rows.First, rows.Second));
        }

        var kept = JsonDocument.Parse(site.Services.GetRequiredService<JobResults>().Shape(job)).RootElement.GetProperty("headlines").EnumerateArray().Select(h => (h.GetProperty("figure").GetString()!, h.GetProperty("year").GetInt32(), h.GetProperty("value").GetDouble()));
        Assert.Equal(Headlines.Of(here).Where(h => !double.IsNaN(h.Value)).Select(h => (h.Figure, h.Year, h.Value)), kept);

        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync($"/runs/{id}", TestContext.Current.CancellationToken));
        foreach (var stage in new[] { "mined", "separated", "metal", "magnet" })
        {
            var shares = Headlines.Of(here).Where(h => h.Figure == $"CHN share of {stage} by location").Select(h => (100 * h.Value).ToString("0", CultureInfo.InvariantCulture) + " %");
            Assert.Contains(string.Join(" → ", shares), page, StringComparison.Ordinal);
        }

        Assert.Contains("MP Materials ends concentrate sales to China", page, StringComparison.Ordinal);
        Assert.Contains("110 → 90", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scenario_file_of_a_run_is_the_one_that_was_run()
    {
        var site = shared.Site;
        using var answer = await SiteForms.PostAsync(site, $"/scenarios?{Changes}", "/scenarios/run", ("choice", Changes), ("name", "No ban"));
        var id = answer.RequestMessage!.RequestUri!.Segments[^1];
        var job = site.Services.GetRequiredService<JobBoard>().Find(id)!;

        using var file = await site.Client.GetAsync($"/runs/{id}/scenario.yaml", TestContext.Current.CancellationToken);

        Assert.Equal(job.Request.ScenarioText, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("no-ban-", file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Contains("name: \"No ban\"", job.Request.ScenarioText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_with_nothing_changed_is_the_default_run()
    {
        using var answer = await SiteForms.PostAsync(shared.Site, "/scenarios?base=base", "/scenarios/run", ("choice", "base=base"), ("name", string.Empty));

        Assert.Equal(shared.Site.Services.GetRequiredService<RunBook>().Job("base")!.Id, answer.RequestMessage!.RequestUri!.Segments[^1]);
    }

    // The command line's own way: a file in a folder, read with those it extends, run with the options of `didymium run`.
    private static async Task<Run> CommandLineAsync(HttpResponseMessage file)
    {
        var folder = Directory.CreateTempSubdirectory("didymium-scenario-");
        try
        {
            var path = Path.Combine(folder.FullName, file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            await File.WriteAllTextAsync(path, await file.Content.ReadAsStringAsync());
            var (world, scenario) = new Inputs(null).Load(path, []);
            return MarketEngine.Execute(world, scenario, new RunOptions { LastYear = 2040 }, null, CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
