using System.Globalization;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Scenarios.Writing;
using Didymium.Chain.Tests.Scenarios.Variations;
using Didymium.Chain.Wording;

namespace Didymium.Chain.Tests.Scenarios;

/// <summary>Texts in Chinese of a scenario file: read, written, carried along, and shown to who reads Chinese.</summary>
public sealed class ChineseKeysTests
{
    private const string Text = """
        id: told
        name: Told
        name_zh: 中文名
        description: What is in force.
        description_zh: 生效的规则。
        events:
          - id: ban
            kind: ban
            name: Beta stops concentrate
            name_zh: "贝塔停止出口精矿：\"全部\""
            start: 2025-04
            status: in_force
            evidence: [press]
            effect: the routes close
            effect_zh: 切断路线。
            scope: { product: conc, origin: BBB, destination: "*" }
          - id: remark
            kind: note
            name: Seen
            start: 2025-05
            status: in_force
            evidence: [press]
            effect: Moves no tonnes.
        """;

    private static readonly Scenario Told = Read(Text);

    [Fact]
    public void They_are_read_and_may_be_missing()
    {
        Assert.Equal(("中文名", "生效的规则。"), (Told.NameZh, Told.DescriptionZh));
        Assert.Equal([("贝塔停止出口精矿：\"全部\"", "切断路线。"), (string.Empty, string.Empty)], Told.Events.Select(e => (e.NameZh, e.EffectZh)));
    }

    [Fact]
    public void They_are_written_so_that_they_are_read_back()
    {
        var written = ScenarioWriter.Write(ScenarioFile.Of(Told));

        Assert.Equal(written, ScenarioWriter.Write(ScenarioFile.Of(Read(written))));
        Assert.Contains("name_zh: \"中文名\"\n", written, StringComparison.Ordinal);
        Assert.Equal(1, written.Split("effect_zh").Length - 1);
    }

    [Fact]
    public void A_list_in_their_place_is_a_fault() =>
        Assert.Contains("SCENARIO-003", Faults(Text.Replace("effect_zh: 切断路线。", "effect_zh: [切断路线。]", StringComparison.Ordinal)));

    [Fact]
    public void A_changed_event_keeps_them_and_says_in_both_languages_what_is_changed()
    {
        var changed = Varied.Of(Told, new EventEdit("ban", "start", "2026")).Applied(Told).Events[0];

        Assert.Equal(("Beta stops concentrate", "贝塔停止出口精矿：\"全部\""), (changed.Name, changed.NameZh));
        Assert.Equal("the routes close Changed in mine: start 2025-04 → 2026.", changed.Effect);
        Assert.Equal("切断路线。在 mine 中更改：start 2025-04 → 2026。", changed.EffectZh);
    }

    [Fact]
    public void New_English_words_take_the_old_Chinese_ones_away()
    {
        var renamed = Varied.Of(Told, new EventEdit("ban", "name", "Beta sells")).Applied(Told).Events[0];
        var both = Varied.Of(Told, new EventEdit("ban", "name", "Beta sells"), new EventEdit("ban", "name_zh", "贝塔出售")).Applied(Told).Events[0];

        Assert.Equal((string.Empty, "切断路线。"), (renamed.NameZh, renamed.EffectZh));
        Assert.Equal("贝塔出售", both.NameZh);
    }

    [Fact]
    public void A_scenario_that_extends_another_does_not_inherit_its_words()
    {
        var files = new Dictionary<string, string> { ["told.yaml"] = Text, ["more.yaml"] = "id: more\nname: More\nextends: told\n" };
        var more = ScenarioReader.Read(new MemorySource(files), "more").Value!;

        Assert.Equal((string.Empty, string.Empty), (more.NameZh, more.DescriptionZh));
        Assert.Equal("切断路线。", more.Events[0].EffectZh);
    }

    [Theory]
    [InlineData("zh-Hans", "中文名|生效的规则。|切断路线。|Seen|Moves no tonnes.")]
    [InlineData("en", "Told|What is in force.|the routes close|Seen|Moves no tonnes.")]
    public void The_reader_reads_his_own_language_where_there_is_a_text(string language, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            Assert.Equal(expected, string.Join('|', Names.Scenario(Told), Names.Description(Told), Names.Effect(Told.Events[0]), Names.Event(Told.Events[1]), Names.Effect(Told.Events[1])));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Scenario Read(string text)
    {
        var read = ScenarioReader.Read(new MemorySource(new() { ["told.yaml"] = text }), "told");
        Assert.Equal([], read.Faults.Select(f => f.ToString()));
        return read.Value!;
    }

    private static IEnumerable<string> Faults(string text) => ScenarioReader.Read(new MemorySource(new() { ["told.yaml"] = text }), "told").Faults.Select(f => f.RuleId);
}
