using System.Text.RegularExpressions;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Scenarios;

public sealed partial class BrokenScenarioTests
{
    public static TheoryData<string> Titles => [.. BrokenScenario.All.Select(broken => broken.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_mistake_is_said_with_file_line_rule_and_fix(string title)
    {
        var broken = BrokenScenario.All.Single(broken => broken.Title == title);

        Assert.Equal(broken.Expected, string.Join('\n', broken.Faults()));
    }

    [Fact]
    public void Every_rule_has_a_broken_scenario()
    {
        var source = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Didymium.Chain"), "*.cs", SearchOption.AllDirectories);
        var rules = source.SelectMany(file => RuleId().Matches(File.ReadAllText(file))).Select(match => match.Value).Distinct();

        Assert.Equal([], rules.Except(BrokenScenario.All.SelectMany(broken => RuleId().Matches(broken.Expected)).Select(match => match.Value)).Order());
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_said_with_the_nearest() =>
        Assert.Equal(
            "mildd.yaml: found \"mildd\"\n  rule SCENARIO-001: a scenario is a file of its own. Fix: perhaps mild.",
            Assert.Single(ScenarioFiles.Faults(ScenarioFiles.Create(), "mildd")).ToString());

    [GeneratedRegex("SCENARIO-[0-9]{3}")]
    private static partial Regex RuleId();
}
