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
            return Tongue.Say("No price where the plant stands.", "工厂所在地没有价格。");
        }

        var pays = paid.Where(p => p.Price < p.Contract).ToList();
        var first = paid[0];
        var words = pays.Count == 0
            ? Tongue.Say(
                $"Never pays: the price where the plant stands is {Words.Price(first.Price)} USD/kg in {first.Period} and stays above the {Words.Price(first.Contract)} of the contract.",
                $"从未支付：工厂所在地价格 {first.Period} 为 {Words.Price(first.Price)} 美元/千克，始终高于合同价 {Words.Price(first.Contract)}。")
            : Tongue.Say(
                $"Pays in {pays.Count} of {Words.Periods(paid.Count, run.Step)}, {Words.Price(pays.Average(p => p.Contract - p.Price))} USD/kg on average then; in {first.Period} the price is {Words.Price(first.Price)} against {Words.Price(first.Contract)}.",
                $"{Words.Periods(paid.Count, run.Step)}中有{Words.Periods(pays.Count, run.Step)}支付，其间平均 {Words.Price(pays.Average(p => p.Contract - p.Price))} 美元/千克；{first.Period} 价格为 {Words.Price(first.Price)}，合同价 {Words.Price(first.Contract)}。");
        var back = paid.Where(p => p.Price > p.Contract).ToList();
        return bothWays && back.Count > 0
            ? words + Tongue.Say(
                $" In {Words.Periods(back.Count, run.Step)} the seller pays back {Words.Price(back.Average(p => p.Price - p.Contract))} USD/kg on average.",
                $"有{Words.Periods(back.Count, run.Step)}由卖方返还，平均 {Words.Price(back.Average(p => p.Price - p.Contract))} 美元/千克。")
            : words;
    }

    private string Worked(OutputCredit credit)
    {
        var rows = run.Capacity.Where(c => c.Facility == credit.Facility && credit.ShareInForce(c.Period) > 0).ToList();
        var capacity = rows.Sum(r => r.CapacityTonnes * r.Period.Length);
        if (capacity <= 0)
        {
            return Tongue.Say("The plant has no capacity while it would be paid.", "在可获支付期间，工厂没有产能。");
        }

        var worked = Words.Percent(rows.Sum(r => r.CapacityTonnes * r.Utilisation * r.Period.Length) / capacity);
        return Tongue.Say($"The plant works at {worked} of its capacity while it is paid.", $"获支付期间，工厂产能利用率为 {worked}。");
    }

    private string Became(string project)
    {
        var plants = run.Projects.Where(p => p.Project == project).ToList();
        if (plants.Count == 0)
        {
            return Tongue.Say("The project runs from the start.", "项目从一开始就在运行。");
        }

        var year = run.Decisions.Where(d => d.Project == project && d.Decision == "went_ahead").Select(d => (int?)d.Period.Year).FirstOrDefault();
        var last = run.Decisions.LastOrDefault(d => d.Project == project);
        var decided = year is { } y ? Tongue.Say($"Investors go ahead in {y}.", $"投资者于{y}年决定投资。")
            : last is not null ? Tongue.Say($"Last appraisal, {last.Period.Year} ({Words.Tag(last.Decision)}): {last.Told}.", $"最近一次评估（{last.Period.Year}年，{Words.Tag(last.Decision)}）：{last.Told}。")
            : string.Empty;
        var outcome = plants.Select(p => (Name: Words.Plant(run, p.Facility), Row: p)).Select(p => p.Row.RunStart is { } start
            ? Tongue.Say($"{p.Name} runs from {start}, {Words.Tonnes(p.Row.TonnesLast)} in the last year", $"{p.Name}自{start}年运行，末年 {Words.Tonnes(p.Row.TonnesLast)}")
            : Tongue.Say($"{p.Name}: {Words.Tag(p.Row.Outcome)}", $"{p.Name}：{Words.Tag(p.Row.Outcome)}"));
        return Tongue.Say($"{decided} {string.Join("; ", outcome)}.".Trim(), $"{decided}{string.Join("；", outcome)}。");
    }

    private string Built(TechnologyBan ban)
    {
        var plants = run.Projects.Where(p => p.Region != ban.Country && ban.Stages.Contains(p.Stage)).ToList();
        var come = plants.Count(p => p.RunStart is not null);
        return Tongue.Say(
            $"Of {plants.Count} plants of these stages elsewhere that did not run at the start, {come} come to run.",
            $"其他国家这些环节起初未运行的 {plants.Count} 座工厂中，有 {come} 座投入运行。");
    }
}
