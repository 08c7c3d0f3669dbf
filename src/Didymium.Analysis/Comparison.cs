using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Analysis;

/// <summary>What one run has that another has not, first of all in tonnes.</summary>
public static class Comparison
{
    private static readonly (string Stage, string Words)[] StageWords =
    [
        ("mined", "mined REO"),
        ("separated", "separated magnet oxides (NdPr, Dy, Tb)"),
        ("heavy", "separated Dy and Tb oxide"),
        ("metal", "rare-earth metal"),
        ("magnet", "magnets"),
    ];

    /// <summary>A sentence for each stage and for each event or project that only the second run has, by a year (2030 or the last of the run).</summary>
    /// <param name="a">The run to compare with.</param>
    /// <param name="b">The run compared.</param>
    public static IReadOnlyList<string> Sentences(Run a, Run b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var year = Math.Min(2030, Math.Min(a.LastYear, b.LastYear));
        var sentences = StageWords.Select(s => StageSentence(a, b, year, s.Stage, s.Words)).ToList();
        sentences.AddRange(EventDifferences(a, b, year));
        return sentences;
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
            ? $"In {year}, {words}: no difference."
            : $"In {year}, {words}: {Signed(outside)} outside {Name(a, a.World.ReferenceRegion)} and {Signed(home)} in it ({string.Join(", ", largest)}).";
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
                var changes = facilities.Select(f => (f.Name, Change: Output(b, f.Id, year) - Output(a, f.Id, year))).ToList();
                var told = string.Join("; ", changes.Select(c => $"{c.Name} {Signed(c.Change)}"));
                yield return $"\"{e.Name}\" by {year}: {told}.";
            }
            else
            {
                yield return $"\"{e.Name}\": {e.Effect}";
            }
        }
    }

    private static string Name(Run run, string id) => run.World.Regions.TryGetValue(id, out var r) ? r.Name : id;

    private static string Signed(double tonnes) => Math.Abs(tonnes) < 0.5
        ? "0 t"
        : string.Create(CultureInfo.InvariantCulture, $"{(tonnes > 0 ? "+" : "−")}{Math.Abs(tonnes):N0} t");
}
