using Didymium.Chain.Evidence;
using Didymium.Chain.Figures;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>What is assumed, and how much rests on it.</summary>
internal static class Assumptions
{
    private static readonly string[] Global = ["parameters", "quotas", "statuses", "routes", "use_parameters", "facility_parameters"];

    public static string Sentence(Run run, ReportExtras extras)
    {
        var all = extras.Quality.Sum(q => q.Total);
        var assumed = extras.Quality.Sum(q => q.Assumed);
        var supply = run.Capacity.Where(c => c.Period == run.FirstYear).Join(run.World.Facilities.Where(f => f.Stage == Chain.Facilities.Stage.Mine), c => c.Facility, f => f.Id, (c, f) => (Tonnes: c.CapacityTonnes * c.Utilisation, f.Capacity.Quality)).ToList();
        var total = supply.Sum(s => s.Tonnes);
        var known = supply.Where(s => s.Quality is Quality.Measured or Quality.Reported).Sum(s => s.Tonnes);
        var guessed = supply.Where(s => s.Quality == Quality.Assumed).Sum(s => s.Tonnes);
        return $"{assumed} of {all} numbers are assumed. Of the tonnes mined in {run.FirstYear}, {Words.Percent(total > 0 ? known / total : 0)} come from mines whose capacity is reported, {Words.Percent(total > 0 ? guessed / total : 0)} from mines whose capacity is assumed; the rest is estimated, mostly from output.";
    }

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run) =>
    [
        .. run.World.Figures.Where(f => f.Figure.Quality == Quality.Assumed && Global.Contains(f.Table))
            .OrderBy(f => Array.IndexOf(Global, f.Table))
            .Take(120)
            .Select(f => (IReadOnlyList<string>)[$"{f.Table}/{f.Key}", Words.Number(f.Figure.Value), f.Figure.Note]),
    ];

    public static IEnumerable<(Source Source, int Count)> Sources(Run run)
    {
        var counts = run.World.Figures.GroupBy(f => f.Figure.Source).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return run.World.Sources.Values.Select(s => (s, counts.GetValueOrDefault(s.Id))).OrderByDescending(s => s.Item2).ThenBy(s => s.s.Id, StringComparer.Ordinal);
    }
}
