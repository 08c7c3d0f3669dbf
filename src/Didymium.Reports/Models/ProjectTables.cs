using System.Globalization;
using Didymium.Chain.Facilities;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Tables of plants and projects.</summary>
internal static class ProjectTables
{
    public static IReadOnlyList<string> Head { get; } = ["project", "country", "stage", "status", "announced", "announced, t", "in the run", "2030, t", "last year, t", "outcome", "why"];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run) =>
    [
        .. run.Projects.OrderByDescending(p => p.Outcome is "comes" or "invested").ThenBy(p => p.Stage, StringComparer.Ordinal).Select(p => (IReadOnlyList<string>)
        [
            p.Name, Words.Region(run, p.Region), Words.Stage(p.Stage), p.Status.Replace('_', ' '), p.AnnouncedStart, Words.Number(p.AnnouncedTonnes),
            p.RunStart?.ToString(CultureInfo.InvariantCulture) ?? "–", Words.Number(p.Tonnes2030), Words.Number(p.TonnesLast), $"tag:{p.Outcome}", p.Reason,
        ]),
    ];

    public static string Summary(Run run)
    {
        var by = run.Projects.GroupBy(p => p.Outcome).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        int N(string k) => by.GetValueOrDefault(k);
        return $"Of {run.Projects.Length} plants and lines that were not simply running in {run.FirstYear}, {N("comes")} come as decided, {N("invested")} are taken up by the model's investors, {N("waits")} wait, {N("idle")} stand idle or shut again, {N("not_taken")} are left out by the scenario, {N("cancelled")} are cancelled.";
    }

    public static IReadOnlyList<string> PlantHead(Run run) => ["plant", "country", "controlled from", "stage", .. Years(run).Select(y => $"{y}, t")];

    public static IReadOnlyList<IReadOnlyList<string>> Plants(Run run)
    {
        var output = run.Capacity.ToDictionary(c => (c.Facility, c.Period), c => c.CapacityTonnes * c.Utilisation);
        return [.. run.World.Facilities
            .Where(f => Years(run).Any(y => output.GetValueOrDefault((f.Id, y)) > 0.5))
            .OrderBy(f => f.Stage).ThenByDescending(f => output.GetValueOrDefault((f.Id, run.FirstYear)))
            .Select(f => (IReadOnlyList<string>)[f.Name, Words.Region(run, f.Region), Words.Region(run, f.Owner), Words.Stage(Stages.Key(f.Stage)), .. Years(run).Select(y => Words.Number(output.GetValueOrDefault((f.Id, y))))])];
    }

    private static int[] Years(Run run) => [.. new[] { run.FirstYear, 2026, 2028, 2030, 2035, run.LastYear }.Where(y => y >= run.FirstYear && y <= run.LastYear).Distinct()];
}
