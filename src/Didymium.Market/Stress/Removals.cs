using System.Collections.Immutable;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Market.Equilibrium;

namespace Didymium.Market.Stress;

/// <summary>What a case takes out of each stage, and how much of it others make up for in the stressed period.</summary>
internal sealed class Removals
{
    private const double Trace = 1e-6;

    private readonly StressBase b;
    private readonly double[] madeByStage;
    private readonly double[] tradeByStage;

    public Removals(StressBase b)
    {
        this.b = b;
        madeByStage = ByStage(b.Solution);
        tradeByStage = new double[Enum.GetValues<ProductStage>().Length];
        for (var r = 0; r < b.Solution.Flow.Length; r++)
        {
            tradeByStage[(int)StageOf(r)] += b.Solution.Flow[r];
        }
    }

    public ImmutableArray<RemovedRow> Of(Cut cut, PeriodSolution solution) => [.. Plants(cut, solution), .. Trade(cut, solution)];

    private IEnumerable<RemovedRow> Plants(Cut cut, PeriodSolution solution)
    {
        var now = ByStage(solution);
        foreach (var stage in cut.Facilities.GroupBy(f => b.Structure.World.Facilities[f].Stage).OrderBy(g => g.Key))
        {
            var removed = stage.Sum(f => b.Solution.Throughput[f]);
            if (removed > Trace)
            {
                var made = madeByStage[(int)stage.Key];
                yield return new RemovedRow(Stages.Key(stage.Key), removed, removed / made, Math.Clamp((now[(int)stage.Key] - made + removed) / removed, 0, 1));
            }
        }
    }

    private IEnumerable<RemovedRow> Trade(Cut cut, PeriodSolution solution)
    {
        foreach (var stage in cut.Routes.GroupBy(StageOf).OrderBy(g => g.Key))
        {
            var removed = stage.Sum(r => b.Solution.Flow[r]);
            if (removed > Trace)
            {
                var destinations = stage.Select(r => b.Structure.Routes[r].Destination).ToHashSet();
                var shut = stage.ToHashSet();
                double before = 0, after = 0;
                for (var r = 0; r < solution.Flow.Length; r++)
                {
                    if (destinations.Contains(b.Structure.Routes[r].Destination) && !shut.Contains(r))
                    {
                        before += b.Solution.Flow[r];
                        after += solution.Flow[r];
                    }
                }

                yield return new RemovedRow($"{StressWords.Key(stage.Key)} trade", removed, removed / tradeByStage[(int)stage.Key], Math.Clamp((after - before) / removed, 0, 1));
            }
        }
    }

    private ProductStage StageOf(int route) => b.Structure.Book.All[b.Structure.Routes[route].Commodity].Product.Stage;

    private double[] ByStage(PeriodSolution solution)
    {
        var sums = new double[Enum.GetValues<Stage>().Length];
        for (var f = 0; f < solution.Throughput.Length; f++)
        {
            sums[(int)b.Structure.World.Facilities[f].Stage] += solution.Throughput[f];
        }

        return sums;
    }
}
