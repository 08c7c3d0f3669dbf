using System.Globalization;
using Didymium.Chain.Scenarios;
using Didymium.Market.Dynamics;
using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market.Foresight;

/// <summary>Writes the optimum of a horizon down as a run like any other, with what its years and those of the recursive run are worth.</summary>
internal sealed class ForeseenRun
{
    // Less than this share of an option is the solver's rounding.
    private const double Trace = 1e-4;

    // Million USD; less is the solver's rounding.
    private const double SmallestLoss = 0.05;

    private readonly MarketStructure structure;
    private readonly PolicyRows policy;
    private readonly RecursivePath path;
    private readonly CapacityProspect[] prospects;
    private readonly OpenPlants plants;
    private readonly StockKeeping stocks;
    private readonly StateStockpiles stockpiles;
    private readonly UserCover cover;
    private readonly Recording recording;
    private readonly Welfare welfare;
    private readonly double discountRate;
    private readonly List<WelfareRow> worth = [];

    public ForeseenRun(MarketStructure structure, PolicyRows policy, Scenario scenario, ColumnMap map, RecursivePath path, CapacityProspect[] prospects)
    {
        this.structure = structure;
        this.policy = policy;
        this.path = path;
        this.prospects = prospects;
        plants = new OpenPlants(structure.World, scenario);
        stocks = new StockKeeping(structure);
        stockpiles = new StateStockpiles(structure, scenario);

        // Who knows the future is not caught short: users' own cover stays full.
        cover = new UserCover(structure);
        recording = new Recording(structure, policy, plants.States);
        welfare = new Welfare(structure, map);
        discountRate = structure.World.Parameters["discount_rate"].Value;
    }

    public Run Read(HorizonReader reader, Run recursive)
    {
        var before = path.Years[0].Solution;
        for (var t = 0; t < path.Years.Count; t++)
        {
            var year = path.Years[t];

            // The base year is history: the same in both runs.
            var (inputs, solution, opening) = t == 0 ? (year.Inputs, year.Solution, year.Opening) : reader.Read(t - 1, before);
            plants.Begin(solution.Period);
            Settle(reader, t);
            Record(year, inputs, solution, opening);
            plants.End(solution.Period);
            reader.Mined(solution);
            Value(year, year.Inputs, year.Solution, t, "recursive", RecursivePayments(t));
            Value(year, inputs, solution, t, "perfect", t == 0 ? 0 : Payments(reader, t));
            before = solution;
        }

        return recording.ToRun(new Run
        {
            World = structure.World,
            Scenario = recursive.Scenario,
            FirstYear = recursive.FirstYear,
            LastYear = recursive.LastYear,
            Foresight = ForesightKind.Perfect,
            Recursive = recursive,
            Welfare = [.. worth],
        }) with
        {
            // What comes back was sold before the run for the most part, and is the same in both.
            InUse = recursive.InUse,
        };
    }

    private void Record(PathYear year, PeriodInputs inputs, PeriodSolution solution, double[] opening)
    {
        stocks.Close(solution);
        year.Released.CopyTo(stockpiles.Released, 0);
        stockpiles.Close(solution);
        var purchases = new double[structure.Nodes.Length];
        stockpiles.AddPurchases(solution, purchases);
        var totals = NodeTotals.Of(structure, solution, inputs, inputs.Scrap, opening, purchases);
        recording.Add(solution, inputs, totals, new Holdings(stocks, stockpiles, Use(inputs)), cover, r => year.Freight[r]);
    }

    private double[] Use(PeriodInputs inputs)
    {
        var use = new double[structure.Nodes.Length];
        for (var d = 0; d < inputs.Wanted.Length; d++)
        {
            use[structure.Node(structure.World.Demands[d].Product, structure.World.Demands[d].Region)] += inputs.Wanted[d];
        }

        for (var a = 0; a < structure.Activities.Count; a++)
        {
            var activity = structure.Activities[a];
            for (var i = 0; i < activity.Lines.Length; i++)
            {
                use[structure.LineNodes[a][i]] += Math.Max(0, -activity.Lines[i].Coefficient) * inputs.Capacity[activity.Facility] * activity.ShareMax;
            }
        }

        return use;
    }

    // Gives plants the standing that the year's description and the table of projects read.
    private void Settle(HorizonReader reader, int t)
    {
        foreach (var prospect in prospects.Where(p => p.IsDecided))
        {
            var state = plants.States[prospect.Facility];
            var added = t == 0 ? 0 : reader.Added(prospect.Facility, t - 1);
            state.Expanded = added > Trace;
            var taken = prospect.Options.Select((o, k) => (Option: o, Share: reader.TakenUp(prospect, k))).Where(o => o.Share > Trace).ToArray();
            if (taken.Length > 0)
            {
                state.LastNpvMillionUsd = taken.Max(x => reader.PresentValue(prospect, Array.IndexOf(prospect.Options, x.Option)));
                state.Invested = true;
                state.Standing = Standing.Scheduled;
                state.Start = taken[0].Option.Start;
                state.Survival = taken[0].Option.Survival;
                state.Reason = (
                    $"decided {string.Join(" and ", taken.Select(x => string.Create(CultureInfo.InvariantCulture, $"in {x.Option.Year} for {x.Option.Start:0.#}{(x.Share < 0.995 ? $" ({x.Share:P0} of it)" : string.Empty)}")))} with the future known",
                    $"已知未来时，{string.Join("、", taken.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Option.Year}年决定、{x.Option.Start:0.#}年投产{(x.Share < 0.995 ? $"（其中 {x.Share:P0}）" : string.Empty)}")))}");
            }
            else if (prospect.Options.Length > 0)
            {
                // The worth of capacity is not unique where its feed or its buyers wait with it, so only a loss says something about the plant alone.
                var (first, value) = (prospect.Options[0], reader.PresentValue(prospect, 0));
                state.LastNpvMillionUsd = value < -SmallestLoss ? value : null;
                state.Reason = value < -SmallestLoss
                    ? (string.Create(CultureInfo.InvariantCulture, $"not taken up with the future known: decided in {first.Year} for {first.Start:0.#}, it would lose ${-value:N1}m to the end of the run"),
                        string.Create(CultureInfo.InvariantCulture, $"已知未来时不投资：若{first.Year}年决定、{first.Start:0.#}年投产，到模型期末将亏损 {-value:N1} 百万美元"))
                    : ("not taken up with the future known: neither alone nor with what feeds it would it add to the surplus", "已知未来时不投资：无论单独还是连同其原料来源，都不增加总剩余");
            }
        }
    }

    private double Payments(HorizonReader reader, int t)
    {
        var sum = 0.0;
        foreach (var prospect in prospects.Where(p => p.IsDecided))
        {
            for (var o = 0; o < prospect.Options.Length; o++)
            {
                sum += reader.TakenUp(prospect, o) * prospect.Options[o].Payment[t];
            }

            sum += reader.Added(prospect.Facility, t - 1) * prospect.GrowthCost;
        }

        return sum;
    }

    private double RecursivePayments(int t) => prospects.Sum(p =>
        (path.DecidedIn[p.Facility] is { } year ? p.Options.FirstOrDefault(o => o.Year == year)?.Payment[t] ?? 0 : 0)
        + (path.Expanded[p.Facility][t] * p.GrowthCost));

    private void Value(PathYear year, PeriodInputs inputs, PeriodSolution solution, int t, string foresight, double payments)
    {
        var w = welfare.Of(year.Program.Costs, inputs, solution, t == path.Years.Count - 1, payments);
        worth.Add(new WelfareRow(
            solution.Period,
            foresight,
            w.Value / 1000,
            w.Cost / 1000,
            w.Holding / 1000,
            w.Investment / 1000,
            w.Surplus / 1000,
            w.Surplus / 1000 / Math.Pow(1 + discountRate, t)));
    }
}
