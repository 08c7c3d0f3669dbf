using System.Diagnostics;
using System.Text.Json;

namespace Didymium.Cli.Tests;

/// <summary>The program as a user runs it, in a process of its own.</summary>
public sealed class CliTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("didymium-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Run_writes_report_tables_and_manifest_and_leaves_nothing_else()
    {
        var (code, output, error) = Didymium("run", "base", "--to", "2026", "--out", Path.Combine(folder, "base"));

        Assert.True(code == 0, error);
        Assert.Contains("Report:", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "base", "report.html")));
        foreach (var table in new[] { "production", "flows", "prices", "demand", "capacity", "stocks", "shares", "events", "balances", "projects" })
        {
            Assert.True(new FileInfo(Path.Combine(folder, "base", "tables", table + ".parquet")).Length > 200, table);
            Assert.True(File.ReadLines(Path.Combine(folder, "base", "tables", table + ".csv")).Count() > 1, table);
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "base", "run.json")));
        Assert.Equal("base", manifest.RootElement.GetProperty("scenario").GetString());
        Assert.Equal(64, manifest.RootElement.GetProperty("dataset_sha256").GetString()!.Length);
        Assert.Equal(["base"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Run_in_Chinese_writes_a_Chinese_report_and_the_same_tables()
    {
        var (code, _, error) = Didymium("run", "base", "--to", "2025", "--language", "zh", "--out", Path.Combine(folder, "zh"));
        var (again, _, _) = Didymium("run", "base", "--to", "2025", "--out", Path.Combine(folder, "en"));

        Assert.True(code == 0 && again == 0, error);
        var report = File.ReadAllText(Path.Combine(folder, "zh", "report.html"));
        Assert.Contains("<html lang=\"zh-Hans\">", report, StringComparison.Ordinal);
        Assert.Contains("氧化镨钕", report, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Path.Combine(folder, "zh", "tables"), "*.csv"), csv => Assert.Equal(File.ReadAllText(Path.Combine(folder, "en", "tables", Path.GetFileName(csv))), File.ReadAllText(csv)));
    }

    [Fact]
    public void A_language_that_no_report_speaks_is_refused()
    {
        var (code, _, error) = Didymium("run", "base", "--language", "fr", "--out", Path.Combine(folder, "fr"));

        Assert.Equal(2, code);
        Assert.Contains("'fr'", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Perfect_foresight_prints_the_gap_and_notes_it_in_the_manifest()
    {
        var (code, output, error) = Didymium("run", "base", "--to", "2025", "--foresight", "perfect", "--out", Path.Combine(folder, "known"));

        Assert.True(code == 0, error);
        Assert.Contains("Worth of foresight", output, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "known", "run.json")));
        Assert.Equal("perfect", manifest.RootElement.GetProperty("foresight").GetString());
        Assert.True(manifest.RootElement.GetProperty("welfare_gap_million_usd").GetDouble() >= 0);
        Assert.Equal(5, File.ReadLines(Path.Combine(folder, "known", "tables", "welfare.csv")).Count());
    }

    [Theory]
    [InlineData("--step", "month")]
    [InlineData("--to", "2024")]
    public void Perfect_foresight_refuses_months_and_a_single_year(string option, string value)
    {
        var (code, _, error) = Didymium("run", "base", "--foresight", "perfect", option, value, "--out", Path.Combine(folder, "x"));

        Assert.Equal(1, code);
        Assert.Contains("--foresight perfect goes with --step year", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_wrong_override_lists_the_fault_ends_with_1_and_writes_nothing()
    {
        var (code, _, error) = Didymium("run", "base", "--out", Path.Combine(folder, "x"), "--set", "facilities.mountain-pass-mine.capacty=5");

        Assert.Equal(1, code);
        Assert.Contains("capacity", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void An_unknown_scenario_names_those_that_exist()
    {
        var (code, _, error) = Didymium("run", "bse");

        Assert.Equal(1, code);
        Assert.Contains("reindustrialisation", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_usage_ends_with_2() => Assert.Equal(2, Didymium("run", "--nonsense").Code);

    [Fact]
    public void A_stockpile_larger_than_the_world_buys_what_there_is()
    {
        var scenario = Path.Combine(folder, "greedy.yaml");
        File.WriteAllText(scenario, """
            id: greedy
            name: A stockpile larger than the world
            extends: base
            events:
              - id: too-much
                kind: stockpile
                name: Buys more terbium than there is
                start: 2025
                status: in_force
                evidence: [own-estimate]
                region: USA
                product: ox-tb
                tonnes_per_year: 100000
                effect: cannot be met
            """);
        var (code, _, _) = Didymium("run", scenario, "--to", "2025", "--out", Path.Combine(folder, "x"));

        Assert.Equal(0, code);
        var held = File.ReadLines(Path.Combine(folder, "x", "tables", "stocks.csv")).Select(l => l.Split(',')).Single(c => c is ["2025", "USA", "government", "ox-tb", ..]);
        Assert.InRange(double.Parse(held[4], System.Globalization.CultureInfo.InvariantCulture), 1, 99_999);
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_not_touched()
    {
        Directory.CreateDirectory(Path.Combine(folder, "mine"));
        File.WriteAllText(Path.Combine(folder, "mine", "thesis.txt"), "mine");
        var (code, _, error) = Didymium("run", "base", "--to", "2024", "--out", Path.Combine(folder, "mine"));

        Assert.Equal(1, code);
        Assert.Contains("not a folder that didymium wrote", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "mine", "thesis.txt")));
    }

    [Fact]
    public void Check_finds_no_fault_and_the_base_year_fits()
    {
        var (code, output, error) = Didymium("check", "--fit", "--json");

        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("quality").GetArrayLength() > 15);
        Assert.All(json.RootElement.GetProperty("fit").EnumerateArray(), row => Assert.True(row.GetProperty("passes").GetBoolean(), row.ToString()));
    }

    [Fact]
    public void Compare_says_in_tonnes_what_the_article_adds()
    {
        var (code, output, error) = Didymium("compare", "reindustrialisation", "headlines", "--to", "2030", "--out", Path.Combine(folder, "c"));

        Assert.True(code == 0, error);
        Assert.Contains("In 2030, mined REO:", output, StringComparison.Ordinal);
        Assert.Contains("Beylikova", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "c", "report.html")));
    }

    [Fact]
    public void Stress_ranks_what_breaks_and_writes_tables_and_a_page()
    {
        var (code, output, error) = Didymium("stress", "base", "--at", "2025", "--for", "quarter", "--only", "countries", "--pairs", "country:MYS+country:MMR", "--out", Path.Combine(folder, "s"), "--json");

        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("2025-Q1", json.RootElement.GetProperty("period").GetString());
        Assert.Equal("country:CHN", json.RootElement.GetProperty("ranking")[0].GetProperty("case").GetString());
        Assert.Contains(File.ReadLines(Path.Combine(folder, "s", "tables", "cases.csv")), l => l.StartsWith("country:MYS+country:MMR,pair,", StringComparison.Ordinal));
        foreach (var table in new[] { "cases", "unserved", "price_rises", "hurt", "survival", "removed" })
        {
            Assert.True(new FileInfo(Path.Combine(folder, "s", "tables", table + ".parquet")).Length > 200, table);
        }

        Assert.True(File.Exists(Path.Combine(folder, "s", "report.html")));
    }

    [Theory]
    [InlineData("2025-07", "quarter", "is not a quarter")]
    [InlineData("soon", "year", "write a year")]
    [InlineData("2024", "year", "first period")]
    public void Stress_says_which_times_it_takes(string at, string during, string words)
    {
        var (code, _, error) = Didymium("stress", "base", "--at", at, "--for", during);

        Assert.Equal(1, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mountain-pass-mine", "capacity")]
    [InlineData("usgs-mcs-2025", "numbers rest on it")]
    [InlineData("facilities.mountain-pass-mine.capacity", "source:")]
    public void Trace_follows_a_thing_to_what_it_rests_on(string thing, string expected)
    {
        var (code, output, error) = Didymium("trace", thing, "--scenario", "base");

        Assert.True(code == 0, error);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Trace_of_a_price_names_where_it_comes_from()
    {
        var (code, output, error) = Didymium("trace", "price", "ox-dy", "USA", "2026");

        Assert.True(code == 0, error);
        Assert.Contains("price of Dysprosium oxide in United States, 2026", output, StringComparison.Ordinal);
        Assert.Contains("from", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Indices_of_2017_reproduce_the_three_published_results()
    {
        var (code, output, error) = Didymium("indices", "--eu-2017");

        Assert.True(code == 0, error);
        Assert.Equal(3, output.Split('\n').Count(line => line.TrimEnd().EndsWith(" reproduced", StringComparison.Ordinal)));
        Assert.Equal(12, output.Split('\n').Count(line => line.TrimEnd().EndsWith(" ours", StringComparison.Ordinal)));
    }

    [Fact]
    public void Indices_of_a_year_are_printed_by_stage_and_element_for_machines_too()
    {
        var (code, output, error) = Didymium("indices", "base", "--year", "2025", "--importer", "EU", "--json");

        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(2025, json.RootElement.GetProperty("year").GetInt32());
        Assert.Contains(json.RootElement.GetProperty("goods").EnumerateArray(), row => row.GetProperty("good").GetString() == "magnet");
        Assert.Equal(15, json.RootElement.GetProperty("elements").GetArrayLength());
        Assert.Equal("EU", json.RootElement.GetProperty("goods")[0].GetProperty("importers")[0].GetProperty("importer").GetString());
    }

    [Theory]
    [InlineData("--element", "Xx", "Dy")]
    [InlineData("--product", "mag-x", "mag-h")]
    [InlineData("--importer", "EUU", "EU")]
    [InlineData("--year", "1999", "2024")]
    public void Indices_of_what_is_not_there_name_what_is(string option, string value, string expected)
    {
        var (code, _, error) = Didymium("indices", "base", option, value);

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_gives_parts_that_add_up_and_the_sources_behind_them()
    {
        var (code, output, error) = Didymium("explain", "flow of Mountain Pass concentrate to China 2026", "--json", "--out", Path.Combine(folder, "why"));

        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        var value = root.GetProperty("value").GetDouble();
        var parts = root.GetProperty("groups").EnumerateArray().Sum(g => g.GetProperty("part").GetDouble());
        var baseline = root.GetProperty("baseline").GetDouble();
        Assert.True(baseline > 1000, $"{baseline}");
        Assert.InRange(value - baseline - parts, -0.01 * baseline, 0.01 * baseline);
        var ban = root.GetProperty("events").EnumerateArray().Single(e => e.GetProperty("id").GetString() == "mp-concentrate-ban");
        Assert.True(ban.GetProperty("last").GetDouble() < -1000, ban.ToString());
        Assert.StartsWith("https://", ban.GetProperty("evidence")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("Mountain Pass", File.ReadAllText(Path.Combine(folder, "why", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_what_it_did_not_understand()
    {
        var (code, _, error) = Didymium("explain", "price Dy oxide, Germny, 2025-07");

        Assert.Equal(1, code);
        Assert.Contains("\"germny\" is not understood: perhaps germany", error, StringComparison.Ordinal);
    }

    [Fact]
    public void List_names_the_scenarios() => Assert.Contains("headlines", Didymium("list").Output, StringComparison.Ordinal);

    private (int Code, string Output, string Error) Didymium(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(typeof(ExitCodes).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
