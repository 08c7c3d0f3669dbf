using System.Diagnostics;
using Didymium.Testing;

namespace Didymium.Web.Tests;

/// <summary>The examples that readers copy, run against a running site.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class ApiExampleTests(SharedSite shared)
{
    [Theory]
    [InlineData("bash", "curl/didymium.sh")]
    [InlineData("python3", "python/didymium_example.py")]
    [InlineData("Rscript", "r/didymium.R")]
    public async Task An_example_runs_and_says_its_sentence(string program, string example)
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        Assert.True(isThere || Environment.GetEnvironmentVariable("DIDYMIUM_REQUIRE_EXAMPLES") is null, $"{program} is required here and was not found.");
        Assert.SkipUnless(isThere, $"{program} is not installed, and DIDYMIUM_REQUIRE_EXAMPLES is not set.");

        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "examples", example));
        start.ArgumentList.Add(shared.Site.Address.ToString().TrimEnd('/'));
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"{output}{await error}");
        Assert.Matches(@"NdPr oxide in China in 2030: \d+\.\d USD of 2024 per kg; in the base case: \d+\.\d\.", output);
        Assert.Matches("Document d-", output);
    }
}
