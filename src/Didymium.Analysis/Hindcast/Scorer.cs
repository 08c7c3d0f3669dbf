using Didymium.Analysis.Observed;
using Didymium.Chain.Evidence;
using Didymium.Market.Results;

namespace Didymium.Analysis.Hindcast;

/// <summary>Holds a run of a past world against what happened after its base year.</summary>
public static class Scorer
{
    /// <summary>Every series of observations that the run can be held against, with the forecasts that were possible at the end of the base year.</summary>
    /// <param name="run">The run.</param>
    /// <param name="variants">The same run under other behaviour, for bands; may be empty.</param>
    public static IReadOnlyList<SeriesScore> Score(Run run, IReadOnlyList<Run> variants)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(variants);
        var scores = new List<SeriesScore>();
        foreach (var series in run.World.Observations.GroupBy(o => (o.Kind, o.Region, o.Product, o.Stage, o.Partner, Grain: Grain(o))))
        {
            var points = series.Where(o => o.Year > run.FirstYear && o.Year <= run.LastYear)
                .Select(o => Point(run, variants, o))
                .OfType<SeriesPoint>()
                .OrderBy(p => p.Time)
                .ToList();
            if (points.Count > 0)
            {
                var first = series.First();
                scores.Add(new SeriesScore
                {
                    Name = FitTable.Name(first) + (first.Partner.Length > 0 ? $" with {first.Partner}" : string.Empty) + (series.Key.Grain.Length > 0 ? $" ({series.Key.Grain})" : string.Empty),
                    Of = first,
                    Kind = first.Kind,
                    Unit = first.Unit,
                    Product = first.Product,
                    Region = first.Region,
                    Points = [.. points],
                });
            }
        }

        return scores;
    }

    // Yearly values and those of parts of a year are series of their own: the same fact must not count twice.
    private static string Grain(Observation o) => o.Period.Length == 0 ? string.Empty : "parts of years";

    private static SeriesPoint? Point(Run run, IReadOnlyList<Run> variants, Observation o)
    {
        if (Modelled.Of(run, o) is not { } model)
        {
            return null;
        }

        var window = ObservationWindow.Of(o);
        var scale = o.Kind is "price" or "share" ? 1 : window.Length;
        var known = Known(run.World.Observations, o).Where(y => y.Year <= run.FirstYear).OrderBy(y => y.Year).ToArray();
        var (last, growth) = known switch
        {
            [] => (double.NaN, (double?)null),
            [var only] => (only.Value.Value, null),
            [.., var before, var at] => (at.Value.Value, before.Value.Value > 0 && at.Value.Value > 0 ? Math.Pow(at.Value.Value / before.Value.Value, 1.0 / (at.Year - before.Year)) : null),
        };
        if (double.IsNaN(last))
        {
            return null;
        }

        var years = ((window.From + window.To) / 2) - (known[^1].Year + 0.5);
        var others = variants.Select(v => Modelled.Of(v, o)).OfType<double>().Append(model).ToList();
        return new SeriesPoint(
            (window.From + window.To) / 2,
            o.Period.Length > 0 ? o.Period : o.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            o.Value.Value,
            model,
            last * scale,
            growth is { } g ? last * Math.Pow(g, years) * scale : null,
            variants.Count > 0 ? others.Min() : null,
            variants.Count > 0 ? others.Max() : null);
    }

    private static IEnumerable<Observation> Known(IEnumerable<Observation> all, Observation o) => all.Where(y =>
        y.Period.Length == 0 && y.Kind == o.Kind && y.Region == o.Region && y.Product == o.Product && y.Stage == o.Stage && y.Partner == o.Partner);
}
