using Didymium.Chain.Time;

namespace Didymium.Reports.Tests;

/// <summary>The shipped world by months and by years, under the scenario in which nothing happens within a year.</summary>
public sealed class StepTests
{
    // Mines and separators follow quotas and capacities, so they agree year by year. Users and magnet makers do not quite: stocks bought in one year are used in
    // the next, and prices are answered sooner by months. Over three years the tonnes are the same within 2 %, for products of which little is used as such
    // (NdPr, Dy and Tb oxide that makers add beyond the least, at a high elasticity) within 5 %.
    [Fact]
    public void Months_add_up_to_the_yearly_run_where_nothing_happens_within_the_year()
    {
        var years = Samples.Execute("base", TimeStep.Year, 2026);
        var months = Samples.Execute("base", TimeStep.Month, 2026).ByYear();

        foreach (var stage in (string[])["mine", "cracking", "light_separation", "heavy_separation"])
        {
            Assert.All(years.Years, year => Near(
                years.Production.Where(p => p.Stage == stage && p.Period == year).Sum(p => p.Tonnes),
                months.Production.Where(p => p.Stage == stage && p.Period == year).Sum(p => p.Tonnes),
                0.005,
                $"{stage} {year}"));
        }

        foreach (var stage in (string[])["metal", "alloy", "magnet", "recycling"])
        {
            Near(years.Production.Where(p => p.Stage == stage).Sum(p => p.Tonnes), months.Production.Where(p => p.Stage == stage).Sum(p => p.Tonnes), 0.02, stage);
        }

        foreach (var product in years.Demand.Select(d => d.Product).Distinct())
        {
            var tonnes = years.Demand.Where(d => d.Product == product).Sum(d => d.ServedTonnes);
            Near(tonnes, months.Demand.Where(d => d.Product == product).Sum(d => d.ServedTonnes), tonnes > 5_000 ? 0.02 : 0.05, product);
        }
    }

    private static void Near(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * expected, $"{what}: {actual:N1} by months, {expected:N1} by years");
}
