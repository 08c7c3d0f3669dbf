using Didymium.Chain.Time;
using Didymium.Market.Results;

namespace Didymium.Analysis;

/// <summary>The figures that a run is asked for first: a country's share of a stage, the price of a product in a region and outside one.</summary>
public static class KeyFigures
{
    /// <summary>The year that is looked at between the first and the last: 2030, by which most of what was announced is to run.</summary>
    /// <param name="run">The run.</param>
    public static int Milestone(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Milestone(run.FirstYear, run.LastYear);
    }

    /// <summary>The same for a span of years: 2030, or the end of the span that is nearest to it.</summary>
    /// <param name="first">First year.</param>
    /// <param name="last">Last year.</param>
    public static int Milestone(int first, int last) => Math.Clamp(2030, first, last);

    /// <summary>A country's share of a stage, 0 to 1; 0 where it has none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="period">Period.</param>
    /// <param name="stage">Stage, as in <see cref="ShareRow.Stage"/>.</param>
    /// <param name="by"><c>location</c> or <c>control</c>.</param>
    /// <param name="country">Region id.</param>
    public static double Share(Run run, Period period, string stage, string by, string country)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Shares.FirstOrDefault(s => s.Period == period && s.Stage == stage && s.By == by && s.Country == country)?.Share ?? 0;
    }

    /// <summary>The price of a product in a region, USD of the base year per kg on the product's basis; null where there is none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="period">Period.</param>
    /// <param name="product">Product.</param>
    /// <param name="region">Region.</param>
    public static double? Price(Run run, Period period, string product, string region)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Prices.FirstOrDefault(p => p.Period == period && p.Product == product && p.Region == region)?.UsdPerKg;
    }

    /// <summary>The mean price over all regions but one, weighted by what plants and end uses there take, USD of the base year per kg; NaN where nobody takes any.</summary>
    /// <param name="run">The run.</param>
    /// <param name="period">Period.</param>
    /// <param name="product">Product.</param>
    /// <param name="home">The region left out.</param>
    public static double PriceOutside(Run run, Period period, string product, string home)
    {
        ArgumentNullException.ThrowIfNull(run);
        var taken = run.Balances.Where(b => b.Period == period && b.Product == product && b.Region != home).ToDictionary(b => b.Region, b => b.Processed + b.Served, StringComparer.Ordinal);
        var rows = run.Prices.Where(p => p.Period == period && p.Product == product && taken.GetValueOrDefault(p.Region) > 0).ToList();
        var total = rows.Sum(p => taken[p.Region]);
        return total > 0 ? rows.Sum(p => p.UsdPerKg * taken[p.Region]) / total : double.NaN;
    }
}
