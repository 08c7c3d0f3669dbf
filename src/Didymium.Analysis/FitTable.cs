using Didymium.Analysis.Observed;
using Didymium.Chain.Evidence;
using Didymium.Market.Results;

namespace Didymium.Analysis;

/// <summary>Holds a run's base year against what was observed.</summary>
public static class FitTable
{
    /// <summary>Compares every observation of the run's first year that the model has a figure for.</summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<FitRow> Build(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var rows = new List<FitRow>();
        foreach (var observation in run.World.Observations.Where(o => o.Year == run.FirstYear && o.Period.Length == 0))
        {
            if (Modelled.Of(run, observation) is { } model)
            {
                rows.Add(Row(observation, model));
            }
        }

        return rows;
    }

    private static FitRow Row(Observation o, double model)
    {
        var points = o.Kind == "share";
        var deviation = points ? model - o.Value.Value : o.Value.Value == 0 ? 0 : 100 * ((model / o.Value.Value) - 1);
        var passes = o.FitTolerancePercent is not { } tolerance || Within(o, deviation, tolerance);
        return new FitRow(Name(o), o.Unit, o.Value.Value, model, deviation, o.FitTolerancePercent, passes, o.Value.Source, o.Definition) { Of = o };
    }

    // A tolerance of 100 % or more on a price means a factor: 100 is "within a factor of two", up or down.
    private static bool Within(Observation o, double deviation, double tolerance) => o.Kind == "price" && tolerance >= 100
        ? 1 + (deviation / 100) <= 1 + (tolerance / 100) && 1 + (deviation / 100) >= 1 / (1 + (tolerance / 100))
        : Math.Abs(deviation) <= tolerance;

    internal static string Name(Observation o) => o.Kind switch
    {
        "mine_production" => o.Stage == "mine_quota" ? $"mined under quota, {o.Region}" : $"mined, {o.Region}",
        "price" => $"price of {o.Product}, {o.Region}",
        "share" => $"{o.Region} share, {o.Stage}",
        "recycled" => $"{o.Product} from scrap, {o.Region}",
        "trade" => $"{o.Product} exports, {o.Region}",
        "imports" => $"{o.Product} imports, {o.Region}",
        _ => $"{o.Product} {o.Stage} output, {o.Region}",
    };
}
