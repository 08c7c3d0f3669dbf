using Didymium.Chain.Evidence;
using Didymium.Market.Results;

namespace Didymium.Analysis.Observed;

/// <summary>What a run says of something that was observed, on the same definition.</summary>
public static class Modelled
{
    private static readonly HashSet<string> Separation = new(StringComparer.Ordinal) { "light_separation", "heavy_separation" };

    // What was mined outside the quotas was never in the statistics of the years in which they were kept by quota.
    private const string UnderQuota = "mine_quota";

    /// <summary>The run's value of an observation; null when the run has none: another time, shorter periods than the run's, an unknown kind.</summary>
    /// <param name="run">A run of any step.</param>
    /// <param name="observation">The observation.</param>
    /// <remarks>Tonnes are summed over the window; a price is the plain mean over the window's periods, as published averages are, in money of the day.</remarks>
    public static double? Of(Run run, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(run);
        var window = ObservationWindow.Of(observation);
        return run.Periods.Any(window.Holds) ? Value(run, observation, window) : null;
    }

    private static double? Value(Run run, Observation o, ObservationWindow window)
    {
        bool Here(string region) => o.Region is "WORLD" or "" || o.Region == region;
        double Made(Func<ProductionRow, bool> which) => run.Production.Where(p => window.Holds(p.Period) && which(p) && Here(p.Region)).Sum(p => p.Tonnes);
        double Moved(Func<FlowRow, bool> which) => run.Flows.Where(f => window.Holds(f.Period) && which(f) && IsOneOf(f.Product, o.Product)).Sum(f => f.Tonnes);
        switch (o.Kind)
        {
            case "mine_production" when o.Stage == UnderQuota:
                var capped = run.World.Quotas.SelectMany(q => q.Facilities).ToHashSet(StringComparer.Ordinal);
                return Made(p => p.Stage == "mine" && capped.Contains(p.Facility));
            case "mine_production":
                return Made(p => p.Stage == "mine");
            case "price":
                var prices = run.Prices.Where(p => p.Product == o.Product && p.Region == o.Region && window.Holds(p.Period)).ToList();
                return prices.Count > 0 ? prices.Average(p => p.UsdPerKg) * run.World.MoneyOfTheDay(o.Year) : null;
            case "share" when ShareStage(o.Stage) is { } stage:
                var shares = run.Shares.Where(s => window.Holds(s.Period) && s.Stage == stage && s.By == "location").ToList();
                var world = shares.Sum(s => s.Tonnes);
                return world > 0 ? 100 * shares.Where(s => s.Country == o.Region).Sum(s => s.Tonnes) / world : 0;
            case "output" when o.Stage == "magnet":
                return Made(p => p.Stage == "magnet" && IsMagnet(p, o.Product));
            case "output" when o.Stage is "separation" or "light_separation" or "heavy_separation":
                return Made(p => Separation.Contains(p.Stage) && p.Product == o.Product);
            case "recycled":
                return Made(p => p.Stage == "recycling" && p.Product == o.Product);
            case "trade":
                return Moved(f => f.Origin == o.Region && (o.Partner.Length == 0 || f.Destination == o.Partner));
            case "imports":
                return Moved(f => f.Destination == o.Region && (o.Partner.Length == 0 || f.Origin == o.Partner));
            default:
                return null;
        }
    }

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
