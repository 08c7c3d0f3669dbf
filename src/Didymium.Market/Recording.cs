using System.Globalization;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Chain.Time;
using Didymium.Chain.Wording;
using Didymium.Market.Dynamics;
using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market;

/// <summary>Writes each solved period down as rows.</summary>
internal sealed class Recording
{
    // Tonnes below this are the solver's rounding.
    private const double Trace = 1e-6;

    private readonly MarketStructure structure;
    private readonly PolicyRows policy;
    private readonly FacilityState[] states;

    public Recording(MarketStructure structure, PolicyRows policy, FacilityState[] states)
    {
        this.policy = policy;
        this.structure = structure;
        this.states = states;
    }

    public List<ProductionRow> Production { get; } = [];

    public List<FlowRow> Flows { get; } = [];

    public List<PriceRow> Prices { get; } = [];

    public List<DemandRow> Demand { get; } = [];

    public List<CapacityRow> Capacity { get; } = [];

    public List<StockRow> Stocks { get; } = [];

    public List<InUseRow> InUse { get; } = [];

    public List<BalanceRow> Balances { get; } = [];

    public List<ElementBalanceRow> ElementBalances { get; } = [];

    public List<BottleneckRow> Bottlenecks { get; } = [];

    public List<CapRow> Caps { get; } = [];

    public List<ShortageRow> Shortages { get; } = [];

    public List<SolveRow> Solves { get; } = [];

    public void Add(PeriodSolution solution, PeriodInputs inputs, NodeTotals totals, Holdings holdings, UserCover cover, Func<int, double> transport)
    {
        Solves.Add(solution.Statistics);
        AddProduction(solution, inputs);
        AddFlows(solution, inputs, transport);
        AddNodes(solution, totals);
        AddDemand(solution, inputs);
        AddCapacity(solution, inputs);
        AddStocks(solution.Period, holdings);
        AddShortages(solution.Period, cover);
        AddCaps(solution);
        ElementBalances.AddRange(ElementLedger.Of(structure, solution, inputs, totals));
    }

    private void AddProduction(PeriodSolution solution, PeriodInputs inputs)
    {
        for (var f = 0; f < states.Length; f++)
        {
            if (solution.Throughput[f] <= Trace)
            {
                continue;
            }

            var made = new SortedDictionary<int, double>();
            foreach (var a in structure.ActivitiesOf[f])
            {
                foreach (var line in structure.Activities[a].Lines.Where(l => l.Coefficient > 0))
                {
                    var factor = line.ThriftPair is { } pair ? inputs.Thrift.GetValueOrDefault(pair, 1) : 1;
                    made[line.Commodity] = made.GetValueOrDefault(line.Commodity) + (line.Coefficient * factor * solution.ActivityLevel[a]);
                }
            }

            foreach (var (c, tonnes) in made.Where(m => m.Value > Trace))
            {
                AddProductRows(solution.Period, states[f].Facility, inputs.Owner[f], structure.Book.All[c], tonnes);
            }
        }
    }

    private void AddProductRows(Period period, Facility facility, string owner, Commodity commodity, double tonnes)
    {
        var stage = Stages.Key(facility.Stage);
        var basis = commodity.Product.Basis;
        if (commodity.Product.Stage > ProductStage.Oxide)
        {
            Production.Add(new ProductionRow(period, facility.Id, facility.Region, owner, stage, commodity.Id, string.Empty, tonnes, basis));
            return;
        }

        foreach (var pair in structure.Book.Pairs)
        {
            var part = tonnes * structure.Book.Content(commodity, pair);
            if (part > 0)
            {
                Production.Add(new ProductionRow(period, facility.Id, facility.Region, owner, stage, commodity.Id, pair, part, basis));
            }
        }
    }

    private void AddFlows(PeriodSolution solution, PeriodInputs inputs, Func<int, double> transport)
    {
        for (var r = 0; r < solution.Flow.Length; r++)
        {
            if (solution.Flow[r] > Trace)
            {
                var route = structure.Routes[r];
                var freight = transport(r);
                Flows.Add(new FlowRow(
                    solution.Period,
                    structure.Book.All[route.Commodity].Id,
                    structure.Nodes[route.Origin].Region,
                    structure.Nodes[route.Destination].Region,
                    solution.Flow[r],
                    freight,
                    inputs.RouteCost[r] - freight));
            }
        }
    }

    private void AddNodes(PeriodSolution solution, NodeTotals totals)
    {
        for (var n = 0; n < structure.Nodes.Length; n++)
        {
            if (totals.Traded[n])
            {
                Prices.Add(new PriceRow(solution.Period, structure.CommodityOf(n).Id, structure.Nodes[n].Region, solution.Price[n]));
            }

            if (totals.Made[n] + totals.Imported[n] + Math.Abs(totals.StockDrawn[n]) > Trace)
            {
                Balances.Add(new BalanceRow(
                    solution.Period,
                    structure.CommodityOf(n).Id,
                    structure.Nodes[n].Region,
                    totals.Made[n],
                    totals.Imported[n],
                    totals.StockDrawn[n],
                    totals.Processed[n],
                    totals.Exported[n],
                    totals.Served[n],
                    solution.Unused[n]));
            }
        }
    }

    private void AddDemand(PeriodSolution solution, PeriodInputs inputs)
    {
        for (var d = 0; d < solution.Served.Length; d++)
        {
            var anchor = structure.World.Demands[d];
            var node = structure.Node(anchor.Product, anchor.Region);
            Demand.Add(new DemandRow(solution.Period, anchor.Region, anchor.Use.Id, anchor.Product, inputs.Wanted[d], solution.Served[d], solution.Price[node]));
        }
    }

    private void AddCapacity(PeriodSolution solution, PeriodInputs inputs)
    {
        var groups = new SortedDictionary<(Stage, bool), (double Capacity, double Used, double Rent)>();
        for (var f = 0; f < states.Length; f++)
        {
            var capacity = inputs.Capacity[f];
            var state = states[f];
            var utilisation = capacity > Trace ? solution.Throughput[f] / capacity : 0;
            Capacity.Add(new CapacityRow(solution.Period, state.Facility.Id, Describe(state, solution.Period, capacity, utilisation), capacity, utilisation));
            var key = (state.Facility.Stage, state.Facility.Region == structure.World.ReferenceRegion);
            var sum = groups.GetValueOrDefault(key);
            groups[key] = (sum.Capacity + capacity, sum.Used + solution.Throughput[f], sum.Rent + (capacity * solution.CapacityRent[f]));
        }

        foreach (var ((stage, inside), (capacity, used, rent)) in groups.Where(g => g.Value.Capacity > Trace))
        {
            Bottlenecks.Add(new BottleneckRow(solution.Period, Stages.Key(stage), inside ? "china" : "outside", capacity, used / capacity, rent / capacity));
        }
    }

    private static string Describe(FacilityState state, Period period, double capacity, double utilisation) => state.Standing switch
    {
        Standing.Option => "waiting",
        Standing.CareAndMaintenance => "care_and_maintenance",
        Standing.Absent => "not_built",
        _ when capacity <= Trace => "scheduled",
        _ when utilisation < 0.02 => "idle",
        _ when period.Start - state.Start < state.Facility.Ramp.Length - 1 => "ramping",
        _ => "operating",
    };

    private void AddStocks(Period period, Holdings holdings)
    {
        var governed = new HashSet<int>(policy.Programmes.Select(p => structure.Node(p.Product, p.Region)));
        for (var s = 0; s < structure.World.Stocks.Length; s++)
        {
            var stock = structure.World.Stocks[s];
            if (stock.IsGovernment)
            {
                governed.Add(structure.Node(stock.Product, stock.Region));
                continue;
            }

            Stocks.Add(new StockRow(period, stock.Region, "commercial", stock.Product, holdings.Commercial.Held[s], holdings.Commercial.CoverDays(s, holdings.Use, period.Length)));
        }

        foreach (var n in governed.Order())
        {
            var days = holdings.Use[n] > 0 ? 365 * holdings.States.HeldAt(n) * period.Length / holdings.Use[n] : (double?)null;
            Stocks.Add(new StockRow(period, structure.Nodes[n].Region, "government", structure.CommodityOf(n).Id, holdings.States.HeldAt(n), days));
        }
    }

    private void AddShortages(Period period, UserCover cover)
    {
        for (var d = 0; d < cover.Stopped.Length; d++)
        {
            if (cover.Stopped[d] + cover.FromCover[d] > Trace)
            {
                var anchor = structure.World.Demands[d];
                Shortages.Add(new ShortageRow(period, anchor.Region, anchor.Use.Id, anchor.Product, cover.FromCover[d], cover.Stopped[d], cover.DaysLeft(d)));
            }
        }
    }

    private void AddCaps(PeriodSolution solution)
    {
        Add("production_quota", solution.QuotaRent, q => structure.World.Quotas[q].Id);
        Add("export_quota", solution.ExportQuotaRent, q => policy.ExportQuotas[q].Event.Id);
        Add("restriction", solution.BackingRent, b => $"{policy.Backings[b].Event.Id} on {structure.NodeName(policy.Backings[b].Node)}");
        void Add(string kind, double[] rents, Func<int, string> name)
        {
            for (var i = 0; i < rents.Length; i++)
            {
                if (rents[i] > Trace)
                {
                    Caps.Add(new CapRow(solution.Period, kind, name(i), rents[i]));
                }
            }
        }
    }

    /// <summary>The run with all that was written down.</summary>
    public Run ToRun(Run head) => head with
    {
        Production = [.. Production],
        Flows = [.. Flows],
        Prices = [.. Prices],
        Demand = [.. Demand],
        Capacity = [.. Capacity],
        Stocks = [.. Stocks],
        InUse = [.. InUse],
        Shares = [.. ShareTable.Build(Production)],
        Events = [.. EventRows.Of(head)],
        ElementBalances = [.. ElementBalances],
        Balances = [.. Balances],
        Projects = [.. Projects(head.FirstYear)],
        Bottlenecks = [.. Bottlenecks],
        Caps = [.. Caps],
        Shortages = [.. Shortages],
        Solves = [.. Solves],
    };

    /// <summary>Announced against run, for every facility that was not simply running in the base year.</summary>
    public IEnumerable<ProjectRow> Projects(int baseYear)
    {
        var output = Capacity.ToLookup(c => c.Facility, StringComparer.Ordinal);
        var last = Solves[^1].Period;
        foreach (var state in states)
        {
            var facility = state.Facility;
            if (facility.Status == "operating" && state.Status == "operating" && facility.Start.Year <= baseYear && state.Standing == Standing.Scheduled && !state.Invested)
            {
                continue;
            }

            var rows = output[facility.Id].OrderBy(c => c.Period).ToArray();
            var first = rows.FirstOrDefault(c => c.CapacityTonnes > Trace);
            var ran = rows.Sum(c => c.CapacityTonnes * c.Utilisation);
            var reason = Reason(state, first, ran);
            yield return new ProjectRow(
                facility.Id,
                facility.Project,
                facility.Name,
                Stages.Key(facility.Stage),
                facility.Region,
                state.OwnerAt(last.Middle),
                state.Status,
                state.AnnouncedStart.ToString(),
                state.AnnouncedCapacity,
                first?.Period.Year,
                rows.Where(c => c.Period.Year == 2030).Sum(c => c.CapacityTonnes * c.Utilisation),
                rows.Where(c => c.Period.Year == last.Year).Sum(c => c.CapacityTonnes * c.Utilisation),
                Outcome(state, first, ran),
                reason.English,
                state.LastNpvMillionUsd,
                reason.Chinese);
        }
    }

    private static string Outcome(FacilityState state, CapacityRow? first, double ran) => state.Standing switch
    {
        Standing.Option => "waits",
        Standing.Absent => state.Status is "closed" or "cancelled" or "denied" or "expired" ? "cancelled" : "not_taken",
        Standing.CareAndMaintenance => "idle",
        _ when first is null => "after_the_run",
        _ when ran <= Trace => "idle",
        _ => state.Invested ? "invested" : "comes",
    };

    private static (string English, string Chinese) Reason(FacilityState state, CapacityRow? first, double ran)
    {
        if (state.Reason.English.Length > 0)
        {
            return state.Reason;
        }

        var share = state.Survival.ToString("P0", CultureInfo.InvariantCulture);
        return Tongue.Both(() =>
        {
            var survival = state.Survival < 1
                ? Tongue.Say($"; capacity is weighted by the {share} of plants at this status that come", $"；产能按此状态工厂的建成比例 {share} 加权")
                : string.Empty;
            return first is null ? Tongue.Say($"status {state.Status}: due after the run ends{survival}", $"状态：{Terms.Status(state.Status)}；模型期结束后才投产{survival}")
                : ran <= Trace ? Tongue.Say($"status {state.Status}: comes, but finds no margin or no feed{survival}", $"状态：{Terms.Status(state.Status)}；建成，但没有利润或没有原料{survival}")
                : Tongue.Say($"status {state.Status}: comes in {first.Period}{survival}", $"状态：{Terms.Status(state.Status)}；自{first.Period}起投产{survival}");
        });
    }
}
