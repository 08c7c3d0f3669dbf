using Didymium.Chain.Time;
using Didymium.Market.Results;

namespace Didymium.Workbench.Tables;

/// <summary>The tables that a run writes, with the columns of the design.</summary>
public static class ResultTables
{
    /// <summary>All tables of a run.</summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<ResultTable> Of(Run run) =>
    [
        new ResultTable<ProductionRow>("production", run.Production, P<ProductionRow>(run, r => r.Period), S<ProductionRow>("facility", r => r.Facility), S<ProductionRow>("region", r => r.Region), S<ProductionRow>("owner", r => r.Owner), S<ProductionRow>("stage", r => r.Stage), S<ProductionRow>("product", r => r.Product), S<ProductionRow>("element", r => r.Element), D<ProductionRow>("tonnes", r => r.Tonnes), S<ProductionRow>("basis", r => r.Basis)),
        new ResultTable<FlowRow>("flows", run.Flows, P<FlowRow>(run, r => r.Period), S<FlowRow>("product", r => r.Product), S<FlowRow>("origin", r => r.Origin), S<FlowRow>("destination", r => r.Destination), D<FlowRow>("tonnes", r => r.Tonnes), D<FlowRow>("transport_usd_per_kg", r => r.TransportUsdPerKg), D<FlowRow>("wedge_usd_per_kg", r => r.WedgeUsdPerKg)),
        new ResultTable<PriceRow>("prices", run.Prices, P<PriceRow>(run, r => r.Period), S<PriceRow>("product", r => r.Product), S<PriceRow>("region", r => r.Region), D<PriceRow>("usd_per_kg", r => r.UsdPerKg)),
        new ResultTable<DemandRow>("demand", run.Demand, P<DemandRow>(run, r => r.Period), S<DemandRow>("region", r => r.Region), S<DemandRow>("use", r => r.Use), S<DemandRow>("product", r => r.Product), D<DemandRow>("wanted_t", r => r.WantedTonnes), D<DemandRow>("served_t", r => r.ServedTonnes), D<DemandRow>("price_usd_per_kg", r => r.PriceUsdPerKg)),
        new ResultTable<CapacityRow>("capacity", run.Capacity, P<CapacityRow>(run, r => r.Period), S<CapacityRow>("facility", r => r.Facility), S<CapacityRow>("status", r => r.Status), D<CapacityRow>("capacity_t", r => r.CapacityTonnes), D<CapacityRow>("utilisation", r => r.Utilisation)),
        new ResultTable<StockRow>("stocks", run.Stocks, P<StockRow>(run, r => r.Period), S<StockRow>("region", r => r.Region), S<StockRow>("holder", r => r.Holder), S<StockRow>("product", r => r.Product), D<StockRow>("tonnes", r => r.Tonnes), N<StockRow>("cover_days", r => r.CoverDays)),
        new ResultTable<InUseRow>("in_use", run.InUse, P<InUseRow>(run, r => r.Period), S<InUseRow>("region", r => r.Region), S<InUseRow>("use", r => r.Use), D<InUseRow>("in_use_t", r => r.InUseTonnes), D<InUseRow>("retired_t", r => r.RetiredTonnes), D<InUseRow>("collected_t", r => r.CollectedTonnes)),
        new ResultTable<ShareRow>("shares", run.Shares, P<ShareRow>(run, r => r.Period), S<ShareRow>("stage", r => r.Stage), S<ShareRow>("by", r => r.By), S<ShareRow>("country", r => r.Country), D<ShareRow>("tonnes", r => r.Tonnes), D<ShareRow>("share", r => r.Share)),
        new ResultTable<EventRow>("events", run.Events, P<EventRow>(run, r => r.Period), S<EventRow>("event", r => r.Event), S<EventRow>("status", r => r.Status), S<EventRow>("effect", r => r.Effect), S<EventRow>("claim", r => r.Claim)),
        new ResultTable<BalanceRow>("balances", run.Balances, P<BalanceRow>(run, r => r.Period), S<BalanceRow>("product", r => r.Product), S<BalanceRow>("region", r => r.Region), D<BalanceRow>("made_t", r => r.Made), D<BalanceRow>("imported_t", r => r.Imported), D<BalanceRow>("stock_drawn_t", r => r.StockDrawn), D<BalanceRow>("processed_t", r => r.Processed), D<BalanceRow>("exported_t", r => r.Exported), D<BalanceRow>("served_t", r => r.Served), D<BalanceRow>("withheld_t", r => r.Withheld)),
        new ResultTable<ElementBalanceRow>("element_balances", run.ElementBalances, P<ElementBalanceRow>(run, r => r.Period), S<ElementBalanceRow>("element", r => r.Element), D<ElementBalanceRow>("mined_t", r => r.Mined), D<ElementBalanceRow>("end_of_life_t", r => r.EndOfLife), D<ElementBalanceRow>("used_t", r => r.Used), D<ElementBalanceRow>("lost_t", r => r.Lost), D<ElementBalanceRow>("withheld_t", r => r.Withheld), D<ElementBalanceRow>("stock_change_t", r => r.StockChange), D<ElementBalanceRow>("recycled_t", r => r.Recycled)),
        new ResultTable<ProjectRow>("projects", run.Projects, S<ProjectRow>("facility", r => r.Facility), S<ProjectRow>("project", r => r.Project), S<ProjectRow>("name", r => r.Name), S<ProjectRow>("stage", r => r.Stage), S<ProjectRow>("region", r => r.Region), S<ProjectRow>("owner", r => r.Owner), S<ProjectRow>("status", r => r.Status), S<ProjectRow>("announced_start", r => r.AnnouncedStart), D<ProjectRow>("announced_t", r => r.AnnouncedTonnes), N<ProjectRow>("run_start", r => r.RunStart), D<ProjectRow>("run_2030_t", r => r.Tonnes2030), D<ProjectRow>("run_last_t", r => r.TonnesLast), S<ProjectRow>("outcome", r => r.Outcome), S<ProjectRow>("reason", r => r.Reason), N<ProjectRow>("npv_musd", r => r.NpvMillionUsd)),
        new ResultTable<BottleneckRow>("bottlenecks", run.Bottlenecks, P<BottleneckRow>(run, r => r.Period), S<BottleneckRow>("stage", r => r.Stage), S<BottleneckRow>("bloc", r => r.Bloc), D<BottleneckRow>("capacity_t", r => r.CapacityTonnes), D<BottleneckRow>("utilisation", r => r.Utilisation), D<BottleneckRow>("rent_usd_per_kg", r => r.RentUsdPerKg)),
        new ResultTable<DecisionRow>("decisions", run.Decisions, I<DecisionRow>("period", r => r.Period.Year), S<DecisionRow>("project", r => r.Project), S<DecisionRow>("facilities", r => r.Facilities), S<DecisionRow>("decision", r => r.Decision), D<DecisionRow>("npv_million_usd", r => r.NpvMillionUsd), D<DecisionRow>("investment_million_usd", r => r.InvestmentMillionUsd), D<DecisionRow>("expected_usd_per_kg", r => r.ExpectedUsdPerKg), N<DecisionRow>("needed_usd_per_kg", r => r.NeededUsdPerKg), S<DecisionRow>("words", r => r.Words)),
        new ResultTable<CapRow>("caps", run.Caps, P<CapRow>(run, r => r.Period), S<CapRow>("kind", r => r.Kind), S<CapRow>("id", r => r.Id), D<CapRow>("rent_usd_per_kg", r => r.RentUsdPerKg)),
        new ResultTable<ShortageRow>("shortages", run.Shortages, P<ShortageRow>(run, r => r.Period), S<ShortageRow>("region", r => r.Region), S<ShortageRow>("use", r => r.Use), S<ShortageRow>("product", r => r.Product), D<ShortageRow>("from_cover_t", r => r.FromCoverTonnes), D<ShortageRow>("stopped_t", r => r.StoppedTonnes), D<ShortageRow>("cover_days_left", r => r.CoverDaysLeft)),
        .. run.Welfare.IsEmpty ? (ResultTable[])[] : [new ResultTable<WelfareRow>("welfare", run.Welfare, P<WelfareRow>(run, r => r.Period), S<WelfareRow>("foresight", r => r.Foresight), D<WelfareRow>("value_million_usd", r => r.ValueMillionUsd), D<WelfareRow>("cost_million_usd", r => r.CostMillionUsd), D<WelfareRow>("holding_million_usd", r => r.HoldingMillionUsd), D<WelfareRow>("investment_million_usd", r => r.InvestmentMillionUsd), D<WelfareRow>("surplus_million_usd", r => r.SurplusMillionUsd), D<WelfareRow>("discounted_million_usd", r => r.DiscountedMillionUsd))],
    ];

    // Calendar years are numbers, so that a spreadsheet counts them; quarters and months are labels that sort.
    private static ResultColumn<T> P<T>(Run run, Func<T, Period> read) => run.Step == TimeStep.Year
        ? I<T>("period", r => read(r).Year)
        : S<T>("period", r => read(r).ToString());

    private static ResultColumn<T> S<T>(string name, Func<T, string> read) => new(name, typeof(string), r => read(r));

    private static ResultColumn<T> D<T>(string name, Func<T, double> read) => new(name, typeof(double), r => read(r));

    private static ResultColumn<T> I<T>(string name, Func<T, int> read) => new(name, typeof(int), r => read(r));

    private static ResultColumn<T> N<T>(string name, Func<T, double?> read) => new(name, typeof(double?), r => read(r));
}
