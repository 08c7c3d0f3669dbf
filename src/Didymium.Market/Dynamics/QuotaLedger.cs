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
    private readonly YearlyAllowance allowance;
    private readonly int[][] members;

    public QuotaLedger(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        var quotas = structure.World.Quotas;
        changes = [.. quotas.Select(q => scenario.Events.OfType<QuotaChange>().Where(e => e.Quota == q.Id).ToArray())];
        allowance = new YearlyAllowance(quotas.Length);
        var index = structure.World.Facilities.Select((f, i) => (f.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        members = [.. quotas.Select(q => q.Facilities.Where(index.ContainsKey).Select(f => index[f]).ToArray())];
    }

    public void Prepare(Period period, PeriodInputs inputs)
    {
        for (var q = 0; q < members.Length; q++)
        {
            var rate = structure.World.Quotas[q].At(period.Year);
            foreach (var change in changes[q])
            {
                rate += change.ShareInForce(period) * (change.Tonnes - rate);
            }

            inputs.Quota[q] = allowance.Open(q, period, rate * period.Length);
        }
    }

    public void Close(PeriodSolution solution)
    {
        for (var q = 0; q < members.Length; q++)
        {
            allowance.Use(q, members[q].Sum(f => solution.Throughput[f]));
        }
    }
}
