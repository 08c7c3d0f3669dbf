using System.Globalization;
using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis;

/// <summary>What one run has that another has not, first of all in tonnes.</summary>
public static class Comparison
{
    private const int Horizon = 2030;

    /// <summary>A sentence for each stage, and one for each event or project that only the second run has.</summary>
    /// <param name="a">The run to compare with.</param>
    /// <param name="b">The run compared.</param>
    public static IReadOnlyList<string> Sentences(Run a, Run b) => [.. StageSentences(a, b), .. EventSentences(a, b)];

    /// <summary>A sentence for each stage, by a year (2030 or the last of the run).</summary>
    /// <param name="a">The run to compare with.</param>
    /// <param name="b">The run compared.</param>
    public static IReadOnlyList<string> StageSentences(Run a, Run b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var year = Math.Min(Horizon, Math.Min(a.LastYear, b.LastYear));
        return
        [
            StageSentence(a, b, year, "mined", Tongue.Say("mined REO", "REO开采量")),
            StageSentence(a, b, year, "separated", Tongue.Say("separated magnet oxides (NdPr, Dy, Tb)", "磁材氧化物（镨钕、镝、铽）分离量")),
            StageSentence(a, b, year, "heavy", Tongue.Say("separated Dy and Tb oxide", "氧化镝、氧化铽分离量")),
            StageSentence(a, b, year, "metal", Tongue.Say("rare-earth metal", "稀土金属产量")),
            StageSentence(a, b, year, "magnet", Tongue.Say("magnets", "磁体产量")),
        ];
    }

    /// <summary>A sentence for each event or project that only the second run has, with tonnes by a year (2030 or the last of the run).</summary>
    /// <param name="a">The run to compare with.</param>
    /// <param name="b">The run compared.</param>
    public static IReadOnlyList<string> EventSentences(Run a, Run b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return [.. EventDifferences(a, b, Math.Min(Horizon, Math.Min(a.LastYear, b.LastYear)))];
    }

    /// <summary>Difference in tonnes between two runs' output of a stage, by country.</summary>
    /// <param name="a">The run to compare with.</param>
    /// <param name="b">The run compared.</param>
    /// <param name="year">Year.</param>
    /// <param name="stage">Stage of the shares table.</param>
    public static IReadOnlyList<(string Country, double Tonnes)> ByCountry(Run a, Run b, int year, string stage)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var difference = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (run, sign) in new[] { (a, -1.0), (b, 1.0) })
        {
            foreach (var row in run.Shares.Where(s => s.Period == year && s.Stage == stage && s.By == "location"))
            {
                difference[row.Country] = difference.GetValueOrDefault(row.Country) + (sign * row.Tonnes);
            }
        }

        return [.. difference.Select(d => (d.Key, d.Value)).OrderByDescending(d => Math.Abs(d.Value))];
    }

    /// <summary>Output of a facility in a year: throughput on its natural basis, t.</summary>
    /// <param name="run">The run.</param>
    /// <param name="facility">Facility id.</param>
    /// <param name="year">Year.</param>
    public static double Output(Run run, string facility, int year)
    {
        ArgumentNullException.ThrowIfNull(run);
        var row = run.Capacity.FirstOrDefault(c => c.Period == year && c.Facility == facility);
        return row is null ? 0 : row.CapacityTonnes * row.Utilisation;
    }

    private static string StageSentence(Run a, Run b, int year, string stage, string words)
    {
        var rows = ByCountry(a, b, year, stage);
        var outside = rows.Where(r => r.Country != a.World.ReferenceRegion).Sum(r => r.Tonnes);
        var home = rows.Where(r => r.Country == a.World.ReferenceRegion).Sum(r => r.Tonnes);
        var largest = rows.Where(r => Math.Abs(r.Tonnes) >= 1).Take(3).Select(r => $"{Name(a, r.Country)} {Signed(r.Tonnes)}").ToList();
        return largest.Count == 0
            ? Tongue.Say($"In {year}, {words}: no difference.", $"{year}年{words}：无差别。")
            : Tongue.Say(
                $"In {year}, {words}: {Signed(outside)} outside {Name(a, a.World.ReferenceRegion)} and {Signed(home)} in it ({string.Join(", ", largest)}).",
                $"{year}年{words}：{Name(a, a.World.ReferenceRegion)}以外 {Signed(outside)}，境内 {Signed(home)}（{string.Join("，", largest)}）。");
    }

    // What each claim adds is told by the plants it touches; policies are told by their own effect line.
    private static IEnumerable<string> EventDifferences(Run a, Run b, int year)
    {
        var known = a.Scenario.Events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var e in b.Scenario.Events.Where(e => !known.Contains(e.Id)))
        {
            if (e is Chain.Scenarios.ProjectEvent project)
            {
                var facilities = b.World.Facilities.Where(f => f.Id == project.Facility || (project.Facility is null && f.Project == project.Project)).ToList();
                var changes = facilities.Select(f => (Name: Names.Plant(b.World, f.Id), Change: Output(b, f.Id, year) - Output(a, f.Id, year))).ToList();
                yield return Tongue.Say(
                    $"\"{Names.Event(e)}\" by {year}: {string.Join("; ", changes.Select(c => $"{c.Name} {Signed(c.Change)}"))}.",
                    $"“{Names.Event(e)}”，到{year}年：{string.Join("；", changes.Select(c => $"{c.Name} {Signed(c.Change)}"))}。");
            }
            else
            {
                yield return Tongue.Say($"\"{Names.Event(e)}\": {Names.Effect(e)}", $"“{Names.Event(e)}”：{Names.Effect(e)}");
            }
        }
    }

    private static string Name(Run run, string id) => Names.Region(run.World, id);

    private static string Signed(double tonnes) => Math.Abs(tonnes) < 0.5
        ? Tongue.Say("0 t", "0 吨")
        : string.Create(CultureInfo.InvariantCulture, $"{(tonnes > 0 ? "+" : "−")}{Math.Abs(tonnes):N0} {Tongue.Say("t", "吨")}");
}
