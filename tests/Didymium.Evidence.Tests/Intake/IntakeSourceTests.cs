using System.Text;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Intake.Web;

namespace Didymium.Evidence.Tests.Intake;

public sealed class IntakeSourceTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("intake-source").FullName;
    private readonly Fetcher fetcher = new(new() { AllowLoopback = true });

    public void Dispose()
    {
        fetcher.Dispose();
        Directory.Delete(root, true);
    }

    [Fact]
    public async Task A_folder_gives_its_documents_and_says_what_it_refused()
    {
        File.WriteAllText(Path.Combine(root, "a.md"), "Some words.");
        File.WriteAllText(Path.Combine(root, "b.md"), " ");
        File.WriteAllText(Path.Combine(root, "c.txt"), "Other words.");
        File.CreateSymbolicLink(Path.Combine(root, "d.md"), Path.GetTempPath());
        var results = await ReadAsync(root);
        Assert.Equal(["a.md", "c.txt"], results.SelectMany(r => r.Documents).Select(d => d.Locator));
        Assert.Equal(["empty", "left_out"], results.Select(r => r.Refusal?.Rule).OfType<string>().Order());
    }

    [Fact]
    public async Task A_file_is_known_by_its_name_alone()
    {
        File.WriteAllText(Path.Combine(root, "a.md"), "Some words.");
        Assert.Equal("a.md", Assert.Single(Assert.Single(await ReadAsync(Path.Combine(root, "a.md"))).Documents).Locator);
        Assert.Equal("missing", Assert.Single(await ReadAsync(Path.Combine(root, "z.md"))).Refusal?.Rule);
    }

    [Fact]
    public async Task Standard_input_and_addresses_are_read()
    {
        using var server = StubServer.Of("200 OK\r\nContent-Type: text/plain", "Words of a page."u8.ToArray());
        Assert.Equal("Words of a page.", Assert.Single(Assert.Single(await ReadAsync(server.Address + "/")).Documents).Text);
        Assert.Equal("Words from a pipe.", Assert.Single(Assert.Single(await ReadAsync("-", "Words from a pipe.")).Documents).Text);
        Assert.Equal("url", Assert.Single(await ReadAsync("file:///etc/passwd")).Refusal?.Rule);
    }

    private async Task<List<IntakeResult>> ReadAsync(string what, string input = "")
    {
        List<IntakeResult> results = [];
        await foreach (var result in new IntakeSource(new DocumentReader(), fetcher).ReadAsync(what, () => new MemoryStream(Encoding.UTF8.GetBytes(input))))
        {
            results.Add(result);
        }

        return results;
    }
}
