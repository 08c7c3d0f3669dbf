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
            if (Modelled(run, observation) is { } model)
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
        return new FitRow(Name(o), o.Unit, o.Value.Value, model, deviation, o.FitTolerancePercent, passes, o.Value.Source, o.Definition);
    }

    // A tolerance of 100 % or more on a price means a factor: 100 is "within a factor of two", up or down.
    private static bool Within(Observation o, double deviation, double tolerance) => o.Kind == "price" && tolerance >= 100
        ? 1 + (deviation / 100) <= 1 + (tolerance / 100) && 1 + (deviation / 100) >= 1 / (1 + (tolerance / 100))
        : Math.Abs(deviation) <= tolerance;

    private static string Name(Observation o) => o.Kind switch
    {
        "mine_production" => $"mined, {o.Region}",
        "price" => $"price of {o.Product}, {o.Region}",
        "share" => $"{o.Region} share, {o.Stage}",
        "recycled" => $"{o.Product} from scrap, {o.Region}",
        "trade" => $"{o.Product} exports, {o.Region}",
        "imports" => $"{o.Product} imports, {o.Region}",
        _ => $"{o.Product} {o.Stage} output, {o.Region}",
    };

    private static double? Modelled(Run run, Observation o)
    {
        var year = o.Year;
        var here = (string region) => o.Region is "WORLD" or "" || o.Region == region;
        switch (o.Kind)
        {
            case "mine_production":
                return run.Production.Where(p => p.Period == year && p.Stage == "mine" && here(p.Region)).Sum(p => p.Tonnes);
            case "price":
                return run.Prices.FirstOrDefault(p => p.Period == year && p.Product == o.Product && p.Region == o.Region)?.UsdPerKg;
            case "share" when ShareStage(o.Stage) is { } stage:
                return 100 * (run.Shares.FirstOrDefault(s => s.Period == year && s.Stage == stage && s.By == "location" && s.Country == o.Region)?.Share ?? 0);
            case "output" when o.Stage == "magnet":
                return run.Production.Where(p => p.Period == year && p.Stage == "magnet" && here(p.Region) && IsMagnet(p, o.Product)).Sum(p => p.Tonnes);
            case "output" when o.Stage is "separation" or "light_separation" or "heavy_separation":
                return run.Production.Where(p => p.Period == year && p.Stage is "light_separation" or "heavy_separation" && p.Period == year && here(p.Region) && p.Product == o.Product).Sum(p => p.Tonnes);
            case "recycled":
                return run.Production.Where(p => p.Period == year && p.Stage == "recycling" && here(p.Region) && p.Product == o.Product).Sum(p => p.Tonnes);
            case "trade":
                return run.Flows.Where(f => f.Period == year && f.Origin == o.Region && OtherEnd(o, f.Destination) && IsOneOf(f.Product, o.Product)).Sum(f => f.Tonnes);
            case "imports":
                return run.Flows.Where(f => f.Period == year && f.Destination == o.Region && OtherEnd(o, f.Origin) && IsOneOf(f.Product, o.Product)).Sum(f => f.Tonnes);
            default:
                return null;
        }
    }

    private static bool OtherEnd(Observation o, string region) => o.Partner.Length == 0 || o.Partner == region;

    // Trade statistics count groups: "ox;met" is every oxide and every metal, each by its gross weight.
    private static bool IsOneOf(string product, string stems) =>
        stems.Split(';').Any(stem => product == stem || product.StartsWith(stem + "-", StringComparison.Ordinal));

    private static bool IsMagnet(ProductionRow row, string product) => product is "" or "magnet"
        ? row.Product.StartsWith("mag-", StringComparison.Ordinal)
        : row.Product == product;

    private static string? ShareStage(string stage) => stage switch
    {
        "mining" or "mine" or "mined" => "mined",
        "separation" or "refining" or "separated" => "separated",
        "metal" => "metal",
        "magnet" or "magnets" => "magnet",
        _ => null,
    };
}
