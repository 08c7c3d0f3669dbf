using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Dynamics;
using Didymium.Market.Structure;

namespace Didymium.Market.Foresight;

/// <summary>Finds out what every facility can have in each year of a horizon.</summary>
/// <remarks>
/// Dates, ramps, slips, survival and costs are those that the recursive run's investors meet, so that what they decided is among what can be decided
/// here. Limits that stand in for not knowing what others build (a year's decisions as a share of the stage) fall away.
/// </remarks>
internal sealed class Prospects
{
    private readonly RecursivePath path;
    private readonly Period[] periods;
    private readonly OpenPlants plants;
    private readonly Investors investors;
    private readonly Expansion expansion;
    private readonly CapacityProspect[] found;

    private Prospects(MarketStructure structure, Scenario scenario, RecursivePath path)
    {
        this.path = path;
        periods = [.. path.Years.Select(y => y.Inputs.Period)];
        plants = new OpenPlants(structure.World, scenario);
        var support = new Support(structure, scenario);
        investors = new Investors(structure, scenario, support, plants.States);
        expansion = new Expansion(structure, support, plants.States);
        found = [.. plants.States.Select((s, f) => new CapacityProspect(
            f,
            new double[periods.Length],
            new double[periods.Length],
            new double[periods.Length],
            s.Standing == Standing.Option ? [.. Options(s)] : [],
            expansion.Rate(s.Facility),
            Expansion.AnnualCost(s.Facility)))];
    }

    public static CapacityProspect[] Of(MarketStructure structure, Scenario scenario, RecursivePath path)
    {
        var prospects = new Prospects(structure, scenario, path);
        prospects.Fill();
        return prospects.found;
    }

    private void Fill()
    {
        for (var t = 0; t < periods.Length; t++)
        {
            plants.Begin(periods[t]);
            foreach (var prospect in found)
            {
                var state = plants.States[prospect.Facility];
                prospect.Open[t] = prospect.Options.Length > 0 ? 1 : state.OpenShare(periods[t]);

                // Never less than the recursive run had without its own decisions.
                prospect.Firm[t] = Math.Max(state.Usable(periods[t]), path.Years[t].Usable[prospect.Facility] - Decided(prospect, t));
                prospect.Ramped[t] = RampedUp(state, periods[t]);
            }

            plants.End(periods[t]);
        }
    }

    // What the recursive run's investors and owners had added by a year, t of usable capacity.
    private double Decided(CapacityProspect prospect, int t)
    {
        var taken = path.DecidedIn[prospect.Facility] is { } year ? prospect.Options.FirstOrDefault(o => o.Year == year)?.Usable[t] ?? 0 : 0;
        return taken + (path.Expanded[prospect.Facility][t] * prospect.Open[t]);
    }

    private IEnumerable<BuildOption> Options(FacilityState state)
    {
        // What is decided in the last year comes after it.
        foreach (var year in periods[..^1].Select(p => p.Year).Where(y => Investors.IsDue(state, y)))
        {
            var (start, survival, lead, investment) = investors.Terms(state, year);
            var built = new FacilityState
            {
                Facility = state.Facility,
                Status = state.Status,
                Owners = state.Owners,
                Capacity = state.Capacity,
                AnnouncedStart = state.AnnouncedStart,
                Standing = Standing.Scheduled,
                Start = start,
                Survival = survival,
            };
            yield return new BuildOption(
                year,
                start,
                survival,
                Array.ConvertAll(periods, p => built.Usable(p)),
                Array.ConvertAll(periods, p => RampedUp(built, p)),
                Array.ConvertAll(periods, p => p.ShareBetween(start, start + state.Facility.Economics.LifeYears.Value) * YearlyPayment(state.Facility.Economics, investment, lead) * survival));
        }
    }

    /// <summary>
    /// The payment, thousand USD, that made in the middle of each year of a plant's life is worth its investment at the decision, at the hurdle rate h:
    /// I · (1+h)^(lead − ½) · h / (1 − (1+h)^−life).
    /// </summary>
    public static double YearlyPayment(Chain.Facilities.Economics economics, double investmentUsd, double lead)
    {
        var (h, life) = (economics.HurdleRate.Value, economics.LifeYears.Value);
        var annuity = h == 0 ? 1 / life : h / (1 - Math.Pow(1 + h, -life));
        return investmentUsd / 1000 * Math.Pow(1 + h, lead - 0.5) * annuity;
    }

    // As in the recursive run: only a plant at its full ramp is expanded.
    private static double RampedUp(FacilityState state, Period period) => state.Usable(period) > 0 && state.Usable(period) >= 0.99 * state.Usable(period.Year + 50)
        ? state.Capacity * CapacityProspect.PerStatedTonne(state)
        : 0;
}
