using System.Text.Json;
using Didymium.Testing;

namespace Didymium.Cli.Tests.Docs;

/// <summary>One ledger with the starter library and a topic page, made once; a test that decides something works on a copy.</summary>
public sealed class StarterLedger : IDisposable
{
    private readonly Lazy<JsonElement> impact;

    public StarterLedger()
    {
        Folder = Directory.CreateTempSubdirectory("didymium-docs-").FullName;
        Path = System.IO.Path.Combine(Folder, "starter.db");
        Page = System.IO.Path.Combine(Folder, "topic.txt");
        File.WriteAllText(Page, TopicPage.Text);
        Added = Terminal.Run("docs", "add", Page, "--db", Path, "--json");
        Assert.True(Added.Code == 0, Added.Error);
        Document = JsonDocument.Parse(Added.Output).RootElement.GetProperty("documents")[0];
        impact = new Lazy<JsonElement>(() =>
        {
            ImpactFolder = System.IO.Path.Combine(Folder, "impact");
            var ended = Terminal.Run("docs", "impact", Id, "--db", Path, "--out", ImpactFolder, "--json");
            Assert.True(ended.Code == 0, ended.Error);
            return JsonDocument.Parse(ended.Output).RootElement;
        });
    }

    /// <summary>A folder for what tests write.</summary>
    public string Folder { get; }

    /// <summary>The ledger's file.</summary>
    public string Path { get; }

    /// <summary>The topic page's file.</summary>
    public string Page { get; }

    /// <summary>How adding the topic page to a new ledger ended.</summary>
    internal Ended Added { get; }

    /// <summary>The topic page as <c>docs add --json</c> shows it.</summary>
    public JsonElement Document { get; }

    /// <summary>Id of the topic page.</summary>
    public string Id => Document.GetProperty("id").GetString()!;

    /// <summary>What <c>docs impact --json</c> says of the topic page; run once.</summary>
    public JsonElement Impact => impact.Value;

    /// <summary>Where the impact was written.</summary>
    public string ImpactFolder { get; private set; } = string.Empty;

    /// <summary>Claims of the topic page.</summary>
    public IEnumerable<JsonElement> Claims => Document.GetProperty("claims").EnumerateArray();

    /// <summary>The claims of the topic page that quote some words.</summary>
    public IReadOnlyList<JsonElement> Quoting(string words) => [.. Claims.Where(claim => Text(claim, "quote").Contains(words, StringComparison.Ordinal))];

    /// <summary>Id of the claim that MP stopped.</summary>
    public string Stop => Text(Quoting("MP Materials has stopped").Single(claim => Text(claim, "type") == "trade_flow"), "id");

    /// <summary>A copy of the ledger to decide things in.</summary>
    public string Copy()
    {
        var copy = New(".db");
        File.Copy(Path, copy);
        return copy;
    }

    /// <summary>A path that nothing is at.</summary>
    public string New(string ending) => System.IO.Path.Combine(Folder, Guid.NewGuid().ToString("N") + ending);

    /// <summary>A new file.</summary>
    public string Write(string ending, string text)
    {
        var path = New(ending);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A property's text.</summary>
    public static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public void Dispose() => Directory.Delete(Folder, true);
}

/// <summary>Tests that share the ledger; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class SharedLedger : ICollectionFixture<StarterLedger>
{
    public const string Name = "ledger";
}
