using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Didymium.Analysis;
using Didymium.Market.Results;
using Didymium.Web.Site;
using Didymium.Web.Views.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests;

/// <summary>What the pages of data, traces and the overview say is what the world and the run say.</summary>
[Collection(SharedSiteTests.Name)]
public sealed partial class DataPageTests(SharedSite shared)
{
    private Run Run
    {
        get
        {
            var book = shared.Site.Services.GetRequiredService<RunBook>();
            return book.Run(book.Job(null)!)!.ByYear();
        }
    }

    [Fact]
    public async Task The_overview_says_the_shares_of_the_run_and_how_well_it_fits()
    {
        var page = await PageAsync("/");
        var mined = Run.Shares.First(s => s.Period == Run.FirstYear && s.Stage == "mined" && s.By == "location" && s.Country == "CHN").Share;
        var fit = FitTable.Build(Run).Where(f => f.Tolerance is not null).ToList();

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"digs {100 * mined:0} %"), page, StringComparison.Ordinal);
        Assert.Contains($"{fit.Count(f => f.Passes)} / {fit.Count}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_of_the_world_and_of_the_run_opens_and_says_its_rows()
    {
        var page = await PageAsync("/data");
        foreach (var table in shared.Site.Services.GetRequiredService<DataBook>().Tables)
        {
            Assert.Contains($"href=\"/data/{table.Schema.Name}\"", page, StringComparison.Ordinal);
            Assert.Contains($" of {table.Rows.Length} rows", await PageAsync($"/data/{table.Schema.Name}"), StringComparison.Ordinal);
        }

        foreach (var table in Workbench.Tables.ResultTables.Of(Run))
        {
            Assert.Contains($" of {table.RowCount} rows", await PageAsync($"/data/run/{table.Name}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_download_holds_the_rows_of_the_page()
    {
        var all = await shared.Site.Client.GetStringAsync("/data/facilities.csv");
        var some = await shared.Site.Client.GetStringAsync("/data/facilities.csv?region=USA&stage=magnet");
        var prices = await shared.Site.Client.GetStringAsync("/data/run/prices.csv?product=ox-dy&region=DEU&period=2030");
        var price = Run.Prices.First(p => p.Product == "ox-dy" && p.Region == "DEU" && p.Period == 2030).UsdPerKg;

        Assert.Equal(Run.World.Facilities.Length + 1, all.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(Run.World.Facilities.Count(f => f.Region == "USA" && f.Stage == Chain.Facilities.Stage.Magnet) + 1, some.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal($"period,product,region,usd_per_kg\n2030,ox-dy,DEU,{price.ToString("R", CultureInfo.InvariantCulture)}\n", prices);
    }

    [Fact]
    public async Task All_tables_can_be_taken_away_with_their_schema()
    {
        using var archive = new ZipArchive(await shared.Site.Client.GetStreamAsync("/data/world.zip"));

        Assert.Contains(archive.Entries, e => e.Name == "datapackage.json");
        Assert.Equal(shared.Site.Services.GetRequiredService<DataBook>().Tables.Count + 1, archive.Entries.Count);
    }

    [Fact]
    public async Task What_is_searched_for_comes_back_as_text()
    {
        foreach (var path in new[] { "/data/facilities?q=", "/data/facilities?region=", "/trace?thing=" })
        {
            var page = await PageAsync(path + Uri.EscapeDataString("\"><script>alert(1)</script>"));
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_form_of_trace_is_answered_and_its_ways_on_to_data_and_traces_open()
    {
        foreach (var (_, example) in Tracer.Forms)
        {
            var page = await PageAsync($"/trace?thing={Uri.EscapeDataString(example)}");
            Assert.DoesNotContain("role=\"alert\"", page, StringComparison.Ordinal);
            foreach (var href in OwnLinks().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().Take(12))
            {
                Assert.DoesNotContain("role=\"alert\"", await PageAsync(href), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_number_leads_to_its_row_and_the_row_to_its_number()
    {
        var row = shared.Site.Services.GetRequiredService<DataBook>().RowAddress("process_parameters.csv/recycle-west/opex/value")!;
        var page = await PageAsync(row);

        Assert.Contains("1 of ", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/trace?thing={Uri.EscapeDataString("process_parameters.recycle-west/opex.value")}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_thing_is_answered_with_what_is_near() => Assert.Contains("thing=mountain-pass", await PageAsync("/trace?thing=mountan-pass"), StringComparison.Ordinal);

    [Fact]
    public async Task A_table_that_is_not_there_is_not_found()
    {
        using var response = await shared.Site.Client.GetAsync(new Uri("/data/nothing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<string> PageAsync(string path)
    {
        using var response = await shared.Site.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("href=\"(/(?:data|trace)[^\"#]*)\"")]
    private static partial Regex OwnLinks();
}
