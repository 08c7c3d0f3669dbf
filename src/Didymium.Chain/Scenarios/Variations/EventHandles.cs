using System.Collections.Immutable;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Scenarios.Variations;

/// <summary>What can be moved of an event: its dates and the numbers of its kind.</summary>
public static class EventHandles
{
    // Runs end sixteen years after the base year by default; a date a year later is after all of them.
    private const int Years = 17;

    /// <summary>The dates and numbers of an event, with sliders' ends and steps.</summary>
    /// <param name="marketEvent">The event.</param>
    /// <param name="world">The world it is for: names and units of its products and plants, and what holds where the event says nothing.</param>
    /// <returns>Start and end first; empty for a note, which moves nothing whatever it says.</returns>
    public static ImmutableArray<EventHandle> Of(MarketEvent marketEvent, World world)
    {
        ArgumentNullException.ThrowIfNull(marketEvent);
        ArgumentNullException.ThrowIfNull(world);
        return marketEvent is NotedEvent ? [] : [.. Dates(marketEvent, world), .. Numbers(marketEvent, world, new HandleUnits(world))];
    }

    private static IEnumerable<EventHandle> Dates(MarketEvent e, World world)
    {
        yield return Date("start", ("Starts", "开始"), e.Start, world);
        yield return Date("end", ("Ends", "终止"), e.End, world, ("stays in force", "持续有效"));
        if (e.SuspendedFrom is { } from)
        {
            yield return Date("suspended.from", ("Suspended from", "暂停自"), from, world);
            yield return Date("suspended.to", ("Suspended until", "暂停至"), e.SuspendedTo, world, ("until further notice", "恢复日期未定"));
        }
    }

    private static IEnumerable<EventHandle> Numbers(MarketEvent e, World world, HandleUnits units) => e switch
    {
        ProjectEvent p => Project(p, world, units),
        ExportLicence l =>
        [
            Fraction("share_approved", ("Share approved", "获批比例"), ("fraction of what each route carried before", "占各路线此前流量的比例"), l.ShareApproved),
            Amount("cost_usd_per_kg", ("Cost of applying and waiting", "申请与等待成本"), units.UsdPerKg(("product", "产品")), l.CostUsdPerKg, usual: 5),
            Range("processing_months", ("Time until the first approvals", "首批许可审批时间"), ("months", "月"), l.ProcessingMonths, 24),
        ],
        ImportTariff t => [Range("percent", ("Import tariff", "进口关税"), HandleUnits.Percent, t.Percent, 100)],
        ExportTax t => [Range("percent", ("Export tax", "出口关税"), HandleUnits.Percent, t.Percent, 100)],
        PriceFloor f =>
        [
            Amount("usd_per_kg", ("Price floor", "保底价"), units.UsdOfTheDayPerKg(f.Product), f.UsdPerKg, usual: 50),
            Amount("tonnes_per_year", ("Most that it covers", "保底数量上限"), units.TonnesAYear(f.Product), f.TonnesPerYear, usual: 1000, unset: ("all of the plant's output", "该厂全部产量")),
        ],
        OutputCredit c => [Amount("usd_per_kg", ("Payment", "补贴标准"), units.UsdPerKg(units.Throughput(c.Facility)), c.UsdPerKg, usual: 10)],
        CapexGrant g => [Fraction("share", ("Paid by the state", "政府补助比例"), HandleUnits.OfInvestment, g.Share)],
        StockpileProgramme s => Stockpile(s, units),
        QuotaChange q => [Amount("tonnes", ("Production cap", "总量控制指标"), ("t REO a year", "吨REO/年"), q.Tonnes, usual: 10_000)],
        DemandShift d => [Range("factor", ("Demand", "需求"), ("times what is wanted otherwise", "倍（相对原需求量）"), d.Factor, 3)],
        ExportQuota q => [Amount("tonnes_per_year", ("Export cap", "出口配额"), ("t of products a year, gross weight", "吨产品/年（实物量）"), q.TonnesPerYear, usual: 10_000)],
        Offtake o =>
        [
            Amount("tonnes_per_year", ("Contract volume", "承购数量"), units.TonnesAYear(o.Product), o.TonnesPerYear, usual: 1000),
            Amount("usd_per_kg", ("Contract price", "合同价格"), units.UsdOfTheDayPerKg(o.Product), o.UsdPerKg, usual: 50),
        ],
        ConcessionalLoan l =>
        [
            Fraction("share", ("Lent", "贷款比例"), HandleUnits.OfInvestment, l.Share),
            Range("rate", ("Interest", "贷款利率"), ("fraction a year, real", "年利率（小数，扣除通胀）"), l.Rate, 0.2),
        ],
        InvestmentCredit c => [Fraction("share", ("Credited when the plant starts", "投产时抵免比例"), HandleUnits.OfInvestment, c.Share)],
        TechnologyBan t =>
        [
            Range("extra_lead_years", ("Added to the lead time", "建设周期延长"), ("years", "年"), t.ExtraLeadYears, 10),
            Fraction("success_factor", ("Chance that a plant comes", "项目建成概率"), ("times the chance without the ban", "倍（相对无禁令时）"), t.SuccessFactor),
        ],
        _ => [],
    };

    private static IEnumerable<EventHandle> Project(ProjectEvent p, World world, HandleUnits units)
    {
        // A plant that is given up has no start and no size to move.
        var comes = !world.Statuses.TryGetValue(p.NewStatus, out var outlook) || outlook.SuccessProbability.Value > 0;
        var plant = world.Facilities.FirstOrDefault(f => f.Id == p.Facility);
        if (comes || p.NewStart is not null)
        {
            yield return Date("new_start", ("First output", "投产时间"), p.NewStart, world, ("as in the data", "沿用数据"), plant?.Start.InYears);
        }

        if ((comes && plant is not null) || p.Capacity is not null)
        {
            yield return Amount("capacity", ("Capacity", "产能"), units.CapacityOf(p.Facility), p.Capacity, 1000, ("as in the data", "沿用数据"), plant?.Capacity.Value);
        }
    }

    private static IEnumerable<EventHandle> Stockpile(StockpileProgramme s, HandleUnits units)
    {
        yield return Amount("tonnes_per_year", ("Bought a year (below zero: released)", "年收储量（负值为投放）"), units.TonnesAYear(s.Product), s.TonnesPerYear, usual: 100, isSigned: true);
        yield return Amount("target_tonnes", ("Holding at which buying ends", "收储目标"), units.Tonnes(s.Product), s.TargetTonnes, usual: 1000, unset: ("no target", "无目标"));
        if (s.ReleaseAbove is { } above)
        {
            yield return Range("release_above", ("Released above", "投放触发价"), ("times the reference price", "倍参考价"), above, 5);
            yield return Amount("release_tonnes_per_year", ("Most that is released a year", "年投放上限"), units.TonnesAYear(s.Product), s.ReleaseTonnesPerYear, usual: 100);
        }
    }

    private static EventHandle Date(string key, (string En, string Zh) label, YearMonth? value, World world, (string En, string Zh) unset = default, double? otherwise = null) => new()
    {
        Key = key,
        Label = label.En,
        LabelZh = label.Zh,
        Unit = HandleUnits.Month.En,
        UnitZh = HandleUnits.Month.Zh,
        IsDate = true,
        Value = value?.InYears,
        Otherwise = otherwise,
        Unset = unset.En ?? string.Empty,
        UnsetZh = unset.Zh ?? string.Empty,
        Min = Math.Min(world.BaseYear, value?.Year ?? world.BaseYear),
        Max = Math.Max(world.BaseYear + Years, value is { } date ? date.Year + 1 : 0),
        Step = 1 / 12.0,
    };

    private static EventHandle Fraction(string key, (string En, string Zh) label, (string En, string Zh) unit, double value) => Range(key, label, unit, value, 1);

    // What has a usual range keeps it, unless the value lies outside.
    private static EventHandle Range(string key, (string En, string Zh) label, (string En, string Zh) unit, double value, double max) =>
        Number(key, label, unit, value, value < 0 ? -HandleScale.RoundUp(-value) : 0, value > max ? HandleScale.RoundUp(value) : max);

    // What may be of any size goes to about three times what it is.
    private static EventHandle Amount(string key, (string En, string Zh) label, (string En, string Zh) unit, double? value, double usual, (string En, string Zh) unset = default, double? otherwise = null, bool isSigned = false)
    {
        var size = Math.Max(Math.Abs(value ?? 0), otherwise ?? 0);
        var max = HandleScale.RoundUp(3 * (size > 0 ? size : usual));
        return Number(key, label, unit, value, isSigned ? -max : 0, max) with { Unset = unset.En ?? string.Empty, UnsetZh = unset.Zh ?? string.Empty, Otherwise = otherwise };
    }

    private static EventHandle Number(string key, (string En, string Zh) label, (string En, string Zh) unit, double? value, double min, double max) => new()
    {
        Key = key,
        Label = label.En,
        LabelZh = label.Zh,
        Unit = unit.En,
        UnitZh = unit.Zh,
        Value = value,
        Min = min,
        Max = max,
        Step = HandleScale.Step(max, value ?? 0),
    };
}
