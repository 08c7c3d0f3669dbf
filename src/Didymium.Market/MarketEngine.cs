using System.Diagnostics;
using System.Globalization;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Market.Dynamics;
using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market;

/// <summary>Runs a world forward, year by year, under a scenario.</summary>
/// <remarks>
/// Recursive: each year's equilibrium is found knowing nothing of the next; what carries over are stocks, expectations, habits of trade, plants decided on,
/// demand lost for good. One linear program is compiled for the run and edited for each year. The engine opens no file, reads no clock but a stopwatch, prints nothing.
/// </remarks>
public static class MarketEngine
{
    /// <summary>Runs a world forward from its base year.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <param name="progress">Told each year that is done.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="MarketFaultException">An input contradicts itself, so that a year has no equilibrium.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Run Execute(World world, Scenario scenario, RunOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        options ??= new RunOptions();
        var clock = Stopwatch.StartNew();
        var structure = new MarketStructure(world);
        using var program = new PeriodProgram(structure, options.Routes, options.Observer);
        var compiled = clock.Elapsed.TotalSeconds;
        var year = new YearLoop(structure, scenario);
        for (var y = world.BaseYear; y <= options.LastYear; y++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            year.Step(y, program, cancellationToken);
            progress?.Report(y);
        }

        return year.Finish(options.LastYear, compiled, clock.Elapsed.TotalSeconds);
    }

    /// <summary>The state of a run between its years.</summary>
    private sealed class YearLoop
    {
        private readonly MarketStructure structure;
        private readonly Scenario scenario;
        private readonly FacilityState[] states;
        private readonly Expectations expectations;
        private readonly Support support;
        private readonly TradeConditions trade;
        private readonly StockKeeping stocks;
        private readonly DemandMemory demand;
        private readonly Thrifting thrifting;
        private readonly Investors investors;
        private readonly Closures closures;
        private readonly Expansion expansion;
        private readonly Depletion depletion;
        private readonly InUseStock inUse;
        private readonly Recording recording;
        private readonly PeriodInputs inputs;
        private readonly double[] scrap;
        private readonly double[] size;

        public YearLoop(MarketStructure structure, Scenario scenario)
        {
            this.structure = structure;
            this.scenario = scenario;
            var world = structure.World;
            states = Schedule.Build(world, scenario);
            expectations = new Expectations(structure);
            support = new Support(structure, scenario);
            trade = new TradeConditions(structure, scenario);
            stocks = new StockKeeping(structure, scenario);
            demand = new DemandMemory(structure, scenario);
            thrifting = new Thrifting(structure);
            investors = new Investors(structure, support, states);
            closures = new Closures(structure, states);
            expansion = new Expansion(structure, support, states);
            depletion = new Depletion(world);
            inUse = new InUseStock(structure);
            recording = new Recording(structure, states);
            scrap = new double[structure.Nodes.Length];
            size = new double[structure.Nodes.Length];
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
                Thrift = thrifting.Factors,
            };
        }

        public void Step(int year, PeriodProgram program, CancellationToken cancellationToken)
        {
            Prepare(year);
            var solution = program.Solve(inputs, cancellationToken);
            var opening = new double[structure.Nodes.Length];
            for (var s = 0; s < stocks.Held.Length; s++)
            {
                if (!structure.World.Stocks[s].IsGovernment)
                {
                    opening[structure.Node(structure.World.Stocks[s].Product, structure.World.Stocks[s].Region)] += stocks.Held[s];
                }
            }

            var totals = NodeTotals.Of(structure, solution, inputs, scrap, opening, stocks.Purchases);
            stocks.Close(solution);
            inUse.Sell(year, 1, solution.Served);
            recording.InUse.AddRange(inUse.Rows(year));
            recording.Add(solution, inputs, totals, stocks.Held, trade);
            Learn(year, solution, totals);
        }

        private void Prepare(int year)
        {
            var world = structure.World;
            inputs.Year = year;
            support.FloorPremiums(year, expectations, inputs.ActivityCost);
            for (var a = 0; a < inputs.ActivityCost.Length; a++)
            {
                // A premium is a negative cost.
                inputs.ActivityCost[a] = -inputs.ActivityCost[a];
            }

            for (var f = 0; f < states.Length; f++)
            {
                var facility = states[f].Facility;
                inputs.Capacity[f] = depletion.Limit(facility, states[f].Usable(year));
                inputs.Opex[f] = facility.Economics.OpexUsdPerKg.Value - support.Credit(facility.Id, year);
            }

            for (var q = 0; q < inputs.Quota.Length; q++)
            {
                inputs.Quota[q] = world.Quotas[q].At(year);
                foreach (var change in scenario.Events.OfType<QuotaChange>().Where(e => e.Quota == world.Quotas[q].Id))
                {
                    inputs.Quota[q] += change.ShareInForce(year) * (change.Tonnes - inputs.Quota[q]);
                }
            }

            demand.Wanted(year, inputs.Wanted);
            Array.Clear(scrap);
            inUse.Retire(year, 1, scrap);
            scrap.CopyTo(inputs.Ready, 0);
            stocks.Prepare(year, expectations, inputs);
            Measure();
            trade.Prepare(year, expectations, size, inputs);
        }

        // What each node could use in the year: what is wanted there, and what its plants can take.
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

        private void Learn(int year, PeriodSolution solution, NodeTotals totals)
        {
            expectations.Learn(solution, totals.Traded);
            trade.Learn(solution, size);
            demand.Learn(expectations);
            thrifting.Learn(expectations);
            var premiums = Array.ConvertAll(inputs.ActivityCost, c => -c);
            var byStage = new double[Enum.GetValues<Stage>().Length];
            for (var f = 0; f < states.Length; f++)
            {
                byStage[(int)states[f].Facility.Stage] += solution.Throughput[f];
                depletion.Mined(states[f].Facility, solution.Throughput[f]);
            }

            expansion.Review(year, solution);
            closures.Review(year, expectations, premiums, solution.Throughput);
            investors.Decide(year, expectations, premiums, byStage);
        }

        public Run Finish(int lastYear, double compileSeconds, double seconds) => new()
        {
            World = structure.World,
            Scenario = scenario,
            FirstYear = structure.World.BaseYear,
            LastYear = lastYear,
            Production = [.. recording.Production],
            Flows = [.. recording.Flows],
            Prices = [.. recording.Prices],
            Demand = [.. recording.Demand],
            Capacity = [.. recording.Capacity],
            Stocks = [.. recording.Stocks],
            InUse = [.. recording.InUse],
            Shares = [.. ShareTable.Build(recording.Production)],
            Events = [.. Events(lastYear)],
            ElementBalances = [.. recording.ElementBalances],
            Balances = [.. recording.Balances],
            Projects = [.. recording.Projects(structure.World.BaseYear)],
            Bottlenecks = [.. recording.Bottlenecks],
            Solves = [.. recording.Solves],
            CompileSeconds = compileSeconds,
            TotalSeconds = seconds,
        };

        private IEnumerable<EventRow> Events(int lastYear)
        {
            for (var year = structure.World.BaseYear; year <= lastYear; year++)
            {
                foreach (var e in scenario.Events)
                {
                    var share = e.ShareInForce(year);
                    var started = e.Start.Year <= year;
                    if (started && (e.End is not { } end || end.Year >= year))
                    {
                        var status = string.Create(CultureInfo.InvariantCulture, $"{e.Status} ({share:P0} of the year)");
                        yield return new EventRow(year, e.Id, status, e.Effect, string.Join(';', e.Evidence));
                    }
                }
            }
        }
    }
}
