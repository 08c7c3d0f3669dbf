using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Tables of plants and projects.</summary>
internal static class ProjectTables
{
    public static IReadOnlyList<string> Head =>
    [
        Tongue.Say("project", "项目"), Country, Stage, Tongue.Say("status", "状态"), Tongue.Say("announced", "宣布投产"), Tongue.Say("announced, t", "宣布产能，吨"), Tongue.Say("in the run", "运行中投产"),
        Tongue.Say("2030, t", "2030年，吨"), Tongue.Say("last year, t", "末年，吨"), Tongue.Say("outcome", "结果"), Tongue.Say("why", "原因"),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run) => Rows(run, run.Projects);

    /// <summary>The order of the rows: those that come first.</summary>
    public static IReadOnlyList<ProjectRow> Ordered(IEnumerable<ProjectRow> projects) =>
        [.. projects.OrderByDescending(p => p.Outcome is "comes" or "invested").ThenBy(p => p.Stage, StringComparer.Ordinal)];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run, IEnumerable<ProjectRow> projects) =>
    [
        .. Ordered(projects).Select(p => (IReadOnlyList<string>)
        [
            Words.Plant(run, p.Facility), Words.Region(run, p.Region), Words.Activity(p.Stage), Words.Status(p.Status), p.AnnouncedStart, Words.Number(p.AnnouncedTonnes),
            p.RunStart?.ToString(CultureInfo.InvariantCulture) ?? "–", Words.Number(p.Tonnes2030), Words.Number(p.TonnesLast), $"tag:{p.Outcome}", p.Told,
        ]),
    ];

    public static string Summary(Run run)
    {
        var by = run.Projects.GroupBy(p => p.Outcome).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        int N(string k) => by.GetValueOrDefault(k);
        return Tongue.Say(
            $"Of {run.Projects.Length} plants and lines that were not simply running in {run.FirstYear}, {N("comes")} come as decided, {N("invested")} are taken up by the model's investors, {N("waits")} wait, {N("idle")} stand idle or shut again, {N("not_taken")} are left out by the scenario, {N("cancelled")} are cancelled.",
            $"{run.FirstYear}年尚未正常运行的 {run.Projects.Length} 座工厂和产线中：{N("comes")} 个按既定计划投产，{N("invested")} 个由模型中的投资者投资，{N("waits")} 个观望，{N("idle")} 个闲置或再度关停，{N("not_taken")} 个未被情景采纳，{N("cancelled")} 个取消。");
    }

    public static IReadOnlyList<string> PlantHead(Run run) => [Tongue.Say("plant", "工厂"), Country, Tongue.Say("controlled from", "控制方"), Stage, .. Years(run).Select(y => Tongue.Say($"{y}, t", $"{y}年，吨"))];

    public static IReadOnlyList<IReadOnlyList<string>> Plants(Run run)
    {
        var output = run.Capacity.ToDictionary(c => (c.Facility, c.Period), c => c.CapacityTonnes * c.Utilisation);
        return [.. run.World.Facilities
            .Where(f => Years(run).Any(y => output.GetValueOrDefault((f.Id, y)) > 0.5))
            .OrderBy(f => f.Stage).ThenByDescending(f => output.GetValueOrDefault((f.Id, run.FirstYear)))
            .Select(f => (IReadOnlyList<string>)[Words.Plant(run, f.Id), Words.Region(run, f.Region), Words.Region(run, f.Owner), Words.Activity(f.Stage), .. Years(run).Select(y => Words.Number(output.GetValueOrDefault((f.Id, y))))])];
    }

    private static string Country => Tongue.Say("country", "国家");

    private static string Stage => Tongue.Say("stage", "环节");

    private static int[] Years(Run run) => [.. new[] { run.FirstYear, 2026, 2028, 2030, 2035, run.LastYear }.Where(y => y >= run.FirstYear && y <= run.LastYear).Distinct()];
}
