using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Dynamics;
using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market;

/// <summary>A run under way: its state between periods, and how one period follows from the last.</summary>
internal sealed class Simulation
{
    private readonly MarketStructure structure;
    private readonly PolicyRows policy;
    private readonly Scenario scenario;
    private readonly TimeStep step;
    private readonly FacilityState[] states;
    private readonly Expectations expectations;
    private readonly Support support;
    private readonly TradeConditions trade;
    private readonly StockKeeping stocks;
    private readonly StateStockpiles stockpiles;
    private readonly QuotaLedger quotas;
    private readonly ExportQuotaLedger exportQuotas;
    private readonly BackingLedger backings;
    private readonly DemandMemory demand;
    private readonly UserCover cover;
    private readonly Thrifting thrifting;
    private readonly Investors investors;
    private readonly Closures closures;
    private readonly Expansion expansion;
    private readonly Depletion depletion;
    private readonly InUseStock inUse;
    private readonly YearTotals totalsOfYear;
    private readonly Recording recording;
    private readonly PeriodInputs inputs;
    private readonly double[] premiums;
    private readonly double[] scrap;
    private readonly double[] size;
    private readonly double[] opening;
    private PeriodDetail? detail;

    public Simulation(MarketStructure structure, PolicyRows policy, Scenario scenario, TimeStep step)
    {
        this.structure = structure;
        this.policy = policy;
        this.scenario = scenario;
        this.step = step;
        var world = structure.World;
        states = Schedule.Build(world, scenario);
        expectations = new Expectations(structure);
        support = new Support(structure, scenario);
        trade = new TradeConditions(structure, scenario);
        stocks = new StockKeeping(structure);
        stockpiles = new StateStockpiles(structure, scenario);
        quotas = new QuotaLedger(structure, scenario);
        exportQuotas = new ExportQuotaLedger(policy);
        backings = new BackingLedger(structure, policy);
        demand = new DemandMemory(structure, scenario);
        cover = new UserCover(structure);
        thrifting = new Thrifting(structure);
        investors = new Investors(structure, scenario, support, states);
        closures = new Closures(structure, states);
        expansion = new Expansion(structure, support, states);
        depletion = new Depletion(world);
        inUse = new InUseStock(structure);
        totalsOfYear = new YearTotals(states.Length);
        recording = new Recording(structure, policy, states);
        premiums = new double[structure.Activities.Count];
        scrap = new double[structure.Nodes.Length];
        size = new double[structure.Nodes.Length];
        opening = new double[structure.Nodes.Length];
        inputs = new PeriodInputs
        {
            Capacity = new double[states.Length],
            Opex = new double[states.Length],
            ActivityCost = new double[structure.Activities.Count],
            Quota = new double[world.Quotas.Length],
            Wanted = new double[world.Demands.Length],
            Ready = new double[structure.Nodes.Length],
            Scrap = scrap,
            RouteCost = new double[structure.Routes.Length],
            RouteLimit = new double[structure.Routes.Length],
            StockValue = [.. world.Stocks.Select(_ => new double[ColumnMap.StockTranches])],
            StockWidth = [.. world.Stocks.Select(_ => new double[ColumnMap.StockTranches])],
            Purchase = new double[policy.Programmes.Length],
            ExportCap = new double[policy.ExportQuotas.Length],
            BackingLimit = new double[policy.Backings.Length],
            Owner = new string[states.Length],
            Thrift = thrifting.Factors,
        };
    }

    /// <summary>What the next period's linear program is given; valid until the period after it is prepared.</summary>
    public PeriodInputs Inputs => inputs;

    /// <summary>Commercial stock at the start of the prepared period by node, t.</summary>
    public ReadOnlySpan<double> OpeningStock => opening;

    /// <summary>Days of need that users hold themselves, by demand anchor.</summary>
    public double CoverDays(int demand) => cover.DaysLeft(demand);

    /// <summary>What states let out of their stocks in the prepared period by node, t.</summary>
    public ReadOnlySpan<double> Released => stockpiles.Released;

    /// <summary>The facilities as they stand now.</summary>
    public IReadOnlyList<FacilityState> States => states;

    /// <summary>What routes cost and may carry in the prepared period.</summary>
    public TradeConditions Trade => trade;

    /// <summary>Solves a period and carries its consequences over.</summary>
    /// <param name="period">The period.</param>
    /// <param name="program">The program.</param>
    /// <param name="cancellationToken">Stops the solve.</param>
    /// <param name="asked">True to write down what makes the period's prices.</param>
    public PeriodSolution Step(Period period, PeriodProgram program, CancellationToken cancellationToken, bool asked = false)
    {
        Prepare(period);
        var solution = program.Solve(inputs, cancellationToken);
        if (asked)
        {
            // Before anybody learns: charges on value count what was expected when the period was prepared.
            detail = new DetailRecorder(structure, inputs, solution, program.Shadows()).Record(trade, expectations);
        }

        Close(period, solution);
        return solution;
    }

    /// <summary>Sets what a period's linear program is given.</summary>
    public void Prepare(Period period)
    {
        inputs.Period = period;
        support.Premiums(period, expectations, premiums);
        for (var a = 0; a < premiums.Length; a++)
        {
            // A premium is a negative cost.
            inputs.ActivityCost[a] = -premiums[a];
        }

        for (var f = 0; f < states.Length; f++)
        {
            var facility = states[f].Facility;
            states[f].Advance(period.Start);
            inputs.Owner[f] = states[f].OwnerAt(period.Middle);
            inputs.Capacity[f] = depletion.Limit(facility, states[f].Usable(period), period.Length);
            inputs.Opex[f] = facility.Economics.OpexUsdPerKg.Value - support.Credit(facility.Id, period);
        }

        quotas.Prepare(period, inputs);
        exportQuotas.Prepare(period, inputs);
        demand.Wanted(period, inputs.Wanted);
        Array.Clear(scrap);
        inUse.Retire(period.Start, period.Length, scrap);
        Measure();
        cover.Prepare(period, inputs.Wanted);
        scrap.CopyTo(inputs.Ready, 0);
        stocks.Prepare(period, expectations, size, inputs);
        stockpiles.Prepare(period, inputs);
        trade.Prepare(period, expectations, size, inputs);
        OpenStocks();
        backings.Prepare(period, opening, size, inputs);
    }

    /// <summary>Books a solved period, and lets everybody learn from it.</summary>
    public void Close(Period period, PeriodSolution solution)
    {
        stocks.Close(solution);
        stockpiles.Close(solution);
        quotas.Close(solution);
        exportQuotas.Close(solution);
        backings.Close(solution);
        var purchases = new double[structure.Nodes.Length];
        stockpiles.AddPurchases(solution, purchases);
        var totals = NodeTotals.Of(structure, solution, inputs, scrap, opening, purchases);
        cover.Close(solution, inputs.Wanted, expectations);
        inUse.Sell(period.Start, period.Length, solution.Served);
        recording.InUse.AddRange(inUse.Rows(period));
        recording.Add(solution, inputs, totals, new Holdings(stocks, stockpiles, size), cover, trade.Transport);
        Learn(period, solution, totals);
    }

    public Run Finish(int lastYear, double compileSeconds, double seconds) => recording.ToRun(new Run
    {
        World = structure.World,
        Scenario = scenario,
        Step = step,
        FirstYear = structure.World.BaseYear,
        LastYear = lastYear,
        Decisions = [.. investors.Decisions],
        Detail = detail,
        CompileSeconds = compileSeconds,
        TotalSeconds = seconds,
    });

    private void OpenStocks()
    {
        Array.Clear(opening);
        for (var s = 0; s < stocks.Held.Length; s++)
        {
            if (!structure.World.Stocks[s].IsGovernment)
            {
                opening[structure.Node(structure.World.Stocks[s].Product, structure.World.Stocks[s].Region)] += stocks.Held[s];
            }
        }
    }

    // What each node could use in the period: what is wanted there, and what its plants can take.
    private void Measure()
    {
        Array.Clear(size);
        for (var d = 0; d < inputs.Wanted.Length; d++)
        {
            size[structure.Node(structure.World.Demands[d].Product, structure.World.Demands[d].Region)] += inputs.Wanted[d];
        }

        for (var a = 0; a < structure.Activities.Count; a++)
        {
            var activity = structure.Activities[a];
            for (var i = 0; i < activity.Lines.Length; i++)
            {
                if (activity.Lines[i].Coefficient < 0)
                {
                    size[structure.LineNodes[a][i]] -= activity.Lines[i].Coefficient * inputs.Capacity[activity.Facility] * activity.ShareMax;
                }
            }
        }
    }

    private void Learn(Period period, PeriodSolution solution, NodeTotals totals)
    {
        expectations.Learn(solution, totals.Traded);
        trade.Learn(solution, size);
        demand.Learn(expectations, period.Length);
        thrifting.Learn(expectations, period.Length);
        totalsOfYear.Add(solution);
        for (var f = 0; f < states.Length; f++)
        {
            depletion.Mined(states[f].Facility, solution.Throughput[f]);
        }

        closures.Review(period, expectations, premiums, solution.Throughput);
        if (!period.EndsYear)
        {
            return;
        }

        // Building is decided once a year, on the year's figures.
        var byStage = new double[Enum.GetValues<Stage>().Length];
        for (var f = 0; f < states.Length; f++)
        {
            byStage[(int)states[f].Facility.Stage] += totalsOfYear.Throughput[f];
        }

        expansion.Review(period.Year, totalsOfYear);
        investors.Decide(period.Year, expectations, premiums, byStage);
    }
}
