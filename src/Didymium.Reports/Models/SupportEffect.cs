using System.Globalization;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>What a run says of money that states and buyers give to plants and projects.</summary>
internal sealed class SupportEffect(Run run)
{
    public string Of(MarketEvent policy) => policy switch
    {
        PriceFloor floor => Contract(floor, floor.Facility, floor.Product, floor.UsdPerKg, bothWays: false),
        Offtake offtake => Contract(offtake, offtake.Facility, offtake.Product, offtake.UsdPerKg, bothWays: true),
        OutputCredit credit => Worked(credit),
        CapexGrant grant => Became(grant.Project),
        ConcessionalLoan loan => Became(loan.Project),
        InvestmentCredit credit => Became(credit.Project),
        TechnologyBan ban => Built(ban),
        _ => "–",
    };

    // Contracts name dollars of the day; prices are in dollars of the base year.
    private double Real(double usdPerKg, int year) =>
        usdPerKg / run.World.MoneyOfTheDay(year);

    private string Contract(MarketEvent policy, string plant, string product, double usdPerKg, bool bothWays)
    {
        var region = run.World.Facilities.FirstOrDefault(f => f.Id == plant)?.Region;
        var prices = run.Prices.Where(p => p.Product == product && p.Region == region).ToDictionary(p => p.Period);
        var paid = new List<(Period Period, double Price, double Contract)>();
        foreach (var period in run.Periods.Where(p => policy.ShareInForce(p) > 0 && prices.ContainsKey(p)))
        {
            paid.Add((period, prices[period].UsdPerKg, Real(usdPerKg, period.Year)));
        }

        if (paid.Count == 0)
        {
            return "No price where the plant stands.";
        }

        var unit = run.Step.ToString().ToLowerInvariant();
        var pays = paid.Where(p => p.Price < p.Contract).ToList();
        var first = paid[0];
        var words = pays.Count == 0
            ? $"Never pays: the price where the plant stands is {Words.Price(first.Price)} USD/kg in {first.Period} and stays above the {Words.Price(first.Contract)} of the contract."
            : $"Pays in {pays.Count} of {paid.Count} {unit}s, {Words.Price(pays.Average(p => p.Contract - p.Price))} USD/kg on average then; in {first.Period} the price is {Words.Price(first.Price)} against {Words.Price(first.Contract)}.";
        var back = paid.Where(p => p.Price > p.Contract).ToList();
        return bothWays && back.Count > 0 ? $"{words} In {back.Count} {unit}s the seller pays back {Words.Price(back.Average(p => p.Price - p.Contract))} USD/kg on average." : words;
    }

    private string Worked(OutputCredit credit)
    {
        var rows = run.Capacity.Where(c => c.Facility == credit.Facility && credit.ShareInForce(c.Period) > 0).ToList();
        var capacity = rows.Sum(r => r.CapacityTonnes * r.Period.Length);
        return capacity > 0
            ? $"The plant works at {Words.Percent(rows.Sum(r => r.CapacityTonnes * r.Utilisation * r.Period.Length) / capacity)} of its capacity while it is paid."
            : "The plant has no capacity while it would be paid.";
    }

    private string Became(string project)
    {
        var plants = run.Projects.Where(p => p.Project == project).ToList();
        if (plants.Count == 0)
        {
            return "The project runs from the start.";
        }

        var year = run.Decisions.Where(d => d.Project == project && d.Decision == "went_ahead").Select(d => (int?)d.Period.Year).FirstOrDefault();
        var last = run.Decisions.LastOrDefault(d => d.Project == project);
        var decided = year is { } y ? $"Investors go ahead in {y}." : last is not null ? $"Last appraisal, {last.Period.Year} ({last.Decision.Replace('_', ' ')}): {last.Words}." : string.Empty;
        var outcome = string.Join("; ", plants.Select(p => p.RunStart is { } start ? $"{p.Name} runs from {start.ToString(CultureInfo.InvariantCulture)}, {Words.Tonnes(p.TonnesLast)} in the last year" : $"{p.Name}: {p.Outcome.Replace('_', ' ')}"));
        return $"{decided} {outcome}.".Trim();
    }

    private string Built(TechnologyBan ban)
    {
        var plants = run.Projects.Where(p => p.Region != ban.Country && ban.Stages.Contains(p.Stage)).ToList();
        return $"Of {plants.Count} plants of these stages elsewhere that did not run at the start, {plants.Count(p => p.RunStart is not null)} come to run.";
    }
}
