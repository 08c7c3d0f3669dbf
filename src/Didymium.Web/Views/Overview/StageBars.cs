using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Overview;

/// <summary>Who does what: each stage of the chain as a bar of countries.</summary>
internal static class StageBars
{
    private const int MostCountries = 8;

    public static IReadOnlyList<string> Stages { get; } = ["mined", "separated", "metal", "magnet"];

    public static Chart Of(Run run)
    {
        int[] years = [.. new[] { run.FirstYear, 2030, run.LastYear }.Where(y => y >= run.FirstYear && y <= run.LastYear).Distinct()];
        var home = run.World.ReferenceRegion;
        var shares = run.Shares.Where(s => s.By == "location").ToLookup(s => (s.Period.Year, s.Stage));
        List<string> countries = [.. run.Shares.Where(s => s.By == "location" && s.Country != home && Stages.Contains(s.Stage) && years.Contains(s.Period.Year)).GroupBy(s => s.Country).OrderByDescending(g => g.Sum(s => s.Share)).Take(MostCountries).Select(g => g.Key).Prepend(home)];
        double At(int year, string stage, string country) => shares[(year, stage)].Where(s => country == "other" ? !countries.Contains(s.Country) : s.Country == country).Sum(s => s.Share);
        string[] all = [.. countries, "other"];
        string Name(string country) => country == "other" ? Tongue.Say("others", "其他") : Words.Region(run, country);
        object Option(int year) => new
        {
            tooltip = new { trigger = "axis", valueFormatter = "percent", axisPointer = new { type = "shadow" } },
            legend = new { bottom = 0, itemGap = 8 },
            grid = new { left = 8, right = 24, top = 8, bottom = 96, containLabel = true },
            xAxis = new { type = "value", max = 100, axisLabel = new { formatter = "{value} %" } },
            yAxis = new { type = "category", inverse = true, data = Stages.Select(Verb) },
            series = all.Select(c => new
            {
                name = Name(c),
                type = "bar",
                stack = "s",
                barWidth = "62%",
                color = Palette.Of(c),
                itemStyle = new { borderColor = "var(--paper)", borderWidth = 1 },
                data = Stages.Select(s => Math.Round(100 * At(year, s, c), 1)).Select(v => new { value = v, label = new { show = v >= 14, formatter = "{a} {c} %", color = c is "USA" or "DEU" or "FRA" ? "#fff" : "#111" } }),
            }),
        };
        string Home(int year, string stage) => Words.Percent(At(year, stage, home));
        var first = run.FirstYear;
        return new Chart(
            "who",
            Tongue.Say(
                $"In {first}, {Words.Region(run, home)} digs {Home(first, "mined")}, splits {Home(first, "separated")}, smelts {Home(first, "metal")} and magnetises {Home(first, "magnet")} of the world's rare earths.",
                $"{first}年，{Words.Region(run, home)}占全球稀土开采 {Home(first, "mined")}、冶炼分离 {Home(first, "separated")}、金属 {Home(first, "metal")}、磁体 {Home(first, "magnet")}。"),
            Tongue.Say(
                "Each bar is a stage of the chain, from rock to magnet; its parts are countries by where plants stand, as % of the world. Mining counts t REO, separation t of NdPr, Dy and Tb oxide, metal and magnets their own weight.",
                "每条为产业链一环，自矿石至磁体；各段为工厂所在国，占全球百分比。开采按吨REO，分离按吨镨钕镝铽氧化物，金属和磁体按自身重量。"),
            [.. years.Select(y => (Words.Year(y), Option(y)))],
            [Tongue.Say("year and stage", "年份和环节"), .. all.Select(Name)],
            [.. years.SelectMany(y => Stages.Select(s => (IReadOnlyList<string>)[$"{y} {Verb(s)}", .. all.Select(c => Words.Percent(At(y, s, c)))]))],
            360)
        {
            TraceOf = (row, column) => column > 0 && column <= countries.Count && At(years[row / Stages.Count], Stages[row % Stages.Count], countries[column - 1]) > 0 ? $"share {Stages[row % Stages.Count]} {countries[column - 1]} {years[row / Stages.Count]}" : null,
        };
    }

    /// <summary>A stage as somebody says it who has never heard of it.</summary>
    public static string Verb(string stage) => stage switch
    {
        "mined" => Tongue.Say("dig (mines)", "开采"),
        "separated" => Tongue.Say("split (oxides)", "冶炼分离"),
        "metal" => Tongue.Say("smelt (metal)", "金属冶炼"),
        _ => Tongue.Say("magnetise", "磁体制造"),
    };
}
