using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>Production quotas by period: a year's cap is opened evenly, and what was not used carries forward within the calendar year.</summary>
internal sealed class QuotaLedger
{
    private readonly MarketStructure structure;
    private readonly QuotaChange[][] changes;
    private readonly double[] opened;
    private readonly double[] used;
    private readonly int[][] members;

    public QuotaLedger(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        var quotas = structure.World.Quotas;
        changes = [.. quotas.Select(q => scenario.Events.OfType<QuotaChange>().Where(e => e.Quota == q.Id).ToArray())];
        opened = new double[quotas.Length];
        used = new double[quotas.Length];
        var index = structure.World.Facilities.Select((f, i) => (f.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        members = [.. quotas.Select(q => q.Facilities.Where(index.ContainsKey).Select(f => index[f]).ToArray())];
    }

    public void Prepare(Period period, PeriodInputs inputs)
    {
        for (var q = 0; q < opened.Length; q++)
        {
            if (period.Part == 1)
            {
                opened[q] = 0;
                used[q] = 0;
            }

            var rate = structure.World.Quotas[q].At(period.Year);
            foreach (var change in changes[q])
            {
                rate += change.ShareInForce(period) * (change.Tonnes - rate);
            }

            opened[q] += rate * period.Length;
            inputs.Quota[q] = Math.Max(0, opened[q] - used[q]);
        }
    }

    public void Close(PeriodSolution solution)
    {
        for (var q = 0; q < used.Length; q++)
        {
            used[q] += members[q].Sum(f => solution.Throughput[f]);
        }
    }
}
