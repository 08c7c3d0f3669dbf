using Didymium.Chain.Evidence;
using Didymium.Chain.Facilities;
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
        var supply = run.Capacity.Where(c => c.Period == run.FirstYear).Join(run.World.Facilities.Where(f => f.Stage == Stage.Mine), c => c.Facility, f => f.Id, (c, f) => (Tonnes: c.CapacityTonnes * c.Utilisation, f.Capacity.Quality)).ToList();
        var total = supply.Sum(s => s.Tonnes);
        var known = supply.Where(s => s.Quality is Quality.Measured or Quality.Reported).Sum(s => s.Tonnes);
        var guessed = supply.Where(s => s.Quality == Quality.Assumed).Sum(s => s.Tonnes);
        var (reported, chosen) = (Words.Percent(total > 0 ? known / total : 0), Words.Percent(total > 0 ? guessed / total : 0));
        return Tongue.Say(
            $"{assumed} of {all} numbers are assumed. Of the tonnes mined in {run.FirstYear}, {reported} come from mines whose capacity is reported, {chosen} from mines whose capacity is assumed; the rest is estimated, mostly from output.",
            $"{all} 个数字中有 {assumed} 个为假设值。{run.FirstYear}年开采量中，{reported} 来自产能有公开报告的矿山，{chosen} 来自产能为假设值的矿山；其余为估算值，多由产量推算。");
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
