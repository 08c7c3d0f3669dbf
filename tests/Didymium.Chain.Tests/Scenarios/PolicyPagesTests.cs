using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Scenarios;

/// <summary>The pages of docs/policies: one a kind, with an example that is read and a worked example that is run.</summary>
public sealed partial class PolicyPagesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "policies");

    private static readonly Lazy<World> World = new(() => WorldReader.Read(new DirectorySource(Repository.World)).Value!);

    public static TheoryData<string> Kinds =>
    [
        .. typeof(MarketEvent).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(MarketEvent)) && !type.IsAbstract)
            .Select(type => ((MarketEvent)RuntimeHelpers.GetUninitializedObject(type)).Kind)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_page_that_the_table_names(string kind)
    {
        var page = Page(kind);

        Assert.StartsWith($"# `{kind}`", page, StringComparison.Ordinal);
        Assert.All((string[])["**In the world.**", "**Equation.**", "**Worked example**", "**Limits.**"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.Contains($"[{kind}]({kind}.md)", File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_example_is_read_and_fits_the_shipped_world(string kind)
    {
        var yaml = Yaml().Match(Page(kind)).Groups[1].Value;
        var files = new Dictionary<string, string> { ["page.yaml"] = "id: page\nname: Page\nevents:\n" + yaml };
        var read = ScenarioReader.Read(new MemorySource(files), "page");

        Assert.Equal([], read.Faults.Select(fault => fault.ToString()));
        Assert.Equal(kind, Assert.Single(read.Value!.Events).Kind);
        Assert.Equal([], ScenarioChecker.Check(read.Value!, World.Value).Select(fault => fault.ToString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_worked_example_names_a_test_that_there_is(string kind)
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Didymium.Market.Tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var named = TestName().Matches(Page(kind)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains($"public void {name}(", tests, StringComparison.Ordinal));
    }

    private static string Page(string kind) => File.ReadAllText(Path.Combine(Folder, kind + ".md"));

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    // Sentences with underscores that start with a capital are tests.
    [GeneratedRegex("`([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){3,})`")]
    private static partial Regex TestName();
}
