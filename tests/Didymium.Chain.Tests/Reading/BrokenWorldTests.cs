using System.Text.RegularExpressions;
using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Schemas;
using Didymium.Chain.Tests.Reading.Broken;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Reading;

public sealed partial class BrokenWorldTests
{
    public static TheoryData<string> Titles => [.. BrokenRow.All.Select(row => row.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_mistake_is_said_with_place_rule_and_fix(string title)
    {
        var row = BrokenRow.All.Single(row => row.Title == title);
        var files = TinyFiles.Create();
        row.Break(files);

        var result = TinyFiles.Read(files);

        Assert.Null(result.Value);
        Assert.Equal(row.Expected, BrokenRow.Print(result.Faults));
    }

    [Fact]
    public void Every_table_has_a_broken_row() =>
        Assert.Equal([], TableNames.All.Except(BrokenRow.All.Select(row => row.Table)));

    [Fact]
    public void Every_rule_has_a_broken_row()
    {
        var source = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Didymium.Chain"), "*.cs", SearchOption.AllDirectories);
        var rules = source.SelectMany(file => RuleId().Matches(File.ReadAllText(file))).Select(match => match.Value).Distinct();
        var shown = BrokenRow.All.SelectMany(row => RuleId().Matches(row.Expected)).Select(match => match.Value);

        // Of the schema (001) and of overrides (019): these have tests of their own.
        Assert.Equal([], rules.Except(shown).Except(["WORLD-001", "WORLD-019"]).Order());
    }

    [Fact]
    public void All_mistakes_are_said_at_once_by_file_and_row()
    {
        string[] mistakes = ["A_share_passes_100", "A_region_is_unknown", "A_number_has_thousands_separators", "Years_do_not_ascend", "No_freight_for_a_stage", "A_number_has_no_source"];
        var files = TinyFiles.Create();
        foreach (var row in BrokenRow.All.Where(row => mistakes.Contains(row.Title)))
        {
            row.Break(files);
        }

        var faults = TinyFiles.Read(files).Faults;

        Assert.Equal(
            [
                ("demand.csv", 2, "WORLD-016"),
                ("demand.csv", 3, "WORLD-015"),
                ("facilities.csv", 2, "WORLD-009"),
                ("growth.csv", 4, "WORLD-051"),
                ("recoveries.csv", 2, "WORLD-012"),
                ("routes.csv", null, "WORLD-056"),
            ],
            faults.Select(fault => (fault.File, fault.Row, fault.RuleId)).Distinct());
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_said_with_its_line()
    {
        var files = new LatinSource(TinyFiles.Create(), "deposits.csv", "Hard Rock", [0x48, 0xE4, 0x72, 0x74]);

        var faults = WorldReader.Read(files).Faults;

        Assert.Equal(
            "deposits.csv row 2:\n  rule WORLD-004: files are UTF-8. Fix: save the file as UTF-8.",
            Assert.Single(faults).ToString());
    }

    [Fact]
    public void A_missing_description_is_the_only_thing_said()
    {
        var files = TinyFiles.Create();
        files.Remove(SchemaReader.FileName);

        Assert.Equal(
            "datapackage.json:\n  rule WORLD-001: the world's tables are described in datapackage.json. Fix: put datapackage.json beside the tables.",
            Assert.Single(TinyFiles.Read(files).Faults).ToString());
    }

    [Fact]
    public void A_broken_description_is_said_with_its_line()
    {
        var files = TinyFiles.Create();
        files[SchemaReader.FileName] = "{\n  \"resources\": [,]\n}";

        var fault = Assert.Single(TinyFiles.Read(files).Faults);

        Assert.Equal(("WORLD-001", 2), (fault.RuleId, fault.Row));
    }

    [GeneratedRegex("WORLD-[0-9]{3}")]
    private static partial Regex RuleId();
}
