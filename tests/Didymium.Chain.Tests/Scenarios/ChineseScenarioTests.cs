using System.Globalization;
using System.Text.RegularExpressions;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Scenarios;

/// <summary>Scenarios and events that come with the program are told in Chinese too, with the same amounts and dates.</summary>
public sealed partial class ChineseScenarioTests
{
    public static TheoryData<string, string> Shipped => [.. Folders.SelectMany(folder => ScenarioReader.List(new DirectorySource(Path.Combine(Repository.Root, folder))).Select(id => (folder, id)))];

    private static IEnumerable<string> Folders => ["data/scenarios", .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "data", "worlds")).Select(world => $"data/worlds/{Path.GetFileName(world)}/scenarios")];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_is_told_in_English_is_told_in_Chinese(string folder, string id)
    {
        var scenario = Read(folder, id);
        (string Of, string English, string Chinese)[] told =
        [
            ("name", scenario.Name, scenario.NameZh),
            ("description", scenario.Description, scenario.DescriptionZh),
            .. scenario.Events.SelectMany(e => new[] { ($"{e.Id}.name", e.Name, e.NameZh), ($"{e.Id}.effect", e.Effect, e.EffectZh) }),
        ];

        Assert.Equal([], told.Where(t => !Cjk().IsMatch(t.Chinese)).Select(t => t.Of));
        Assert.Equal([], told.Where(t => !Amounts(t.English, English()).SetEquals(Amounts(t.Chinese, Chinese()))).Select(t => $"{t.Of}: {t.English} | {t.Chinese}"));
    }

    // A list of dates shows one event among others: its name must tell it from them.
    [Theory]
    [MemberData(nameof(Shipped))]
    public void No_two_events_of_one_date_have_one_name(string folder, string id)
    {
        var events = Read(folder, id).Events;

        Assert.Equal([], events.GroupBy(e => (e.Start, e.Name)).Where(g => g.Count() > 1).Select(g => g.Key.Name));
        Assert.Equal([], events.GroupBy(e => (e.Start, e.NameZh)).Where(g => g.Count() > 1).Select(g => g.Key.NameZh));
        Assert.Equal([], events.Where(e => e.Name.StartsWith("The same", StringComparison.Ordinal) || e.Name.Contains("of the same", StringComparison.Ordinal)).Select(e => e.Name));
    }

    [Theory]
    [InlineData("150 m USD until 10 November 2026", "1.5亿美元，至2026年11月10日", true)]
    [InlineData("1.15 Mt REO, 2,599 t and 6,450 crore rupees", "115万吨REO，2,599吨和645亿卢比", true)]
    [InlineData("150 m USD", "15亿美元", false)]
    [InlineData("early 2026", "2027年初", false)]
    public void Amounts_are_held_against_each_other_across_units(string english, string chinese, bool same) =>
        Assert.Equal(same, Amounts(english, English()).SetEquals(Amounts(chinese, Chinese())));

    private static Scenario Read(string folder, string id) => ScenarioReader.Read(new DirectorySource(Path.Combine(Repository.Root, folder)), id).Value!;

    // English counts in thousands, Chinese in ten thousands, and Chinese months are numbers.
    private static HashSet<decimal> Amounts(string text, Regex amount)
    {
        for (var month = 1; month <= 12; month++)
        {
            text = Regex.Replace(text, $@"\b{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}\b", month.ToString(CultureInfo.InvariantCulture));
        }

        return [.. amount.Matches(text).Select(m => decimal.Parse(m.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture) * Times(m.Groups[2].Value))];
    }

    private static decimal Times(string word) => word switch
    {
        "万" => 10_000,
        "m" or "Mt" or "million" => 1_000_000,
        "crore" => 10_000_000,
        "亿" => 100_000_000,
        "bn" => 1_000_000_000,
        _ => 1,
    };

    [GeneratedRegex(@"(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(million|bn|Mt|m|crore)\b)?")]
    private static partial Regex English();

    [GeneratedRegex(@"(\d+(?:,\d{3})*(?:\.\d+)?)(亿|万)?")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Cjk();
}
