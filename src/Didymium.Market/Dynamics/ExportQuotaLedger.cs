using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>Export quotas by gross weight: a year's cap is opened evenly while it is in force, and what was not used carries forward within the calendar year.</summary>
internal sealed class ExportQuotaLedger
{
    private readonly PolicyRows rows;
    private readonly YearlyAllowance allowance;
    private readonly double[] flow;
    private bool learnt;

    public ExportQuotaLedger(PolicyRows rows)
    {
        this.rows = rows;
        allowance = new YearlyAllowance(rows.ExportQuotas.Length);
        flow = new double[rows.ExportQuotas.Length];
    }

    public void Prepare(Period period, PeriodInputs inputs)
    {
        for (var q = 0; q < flow.Length; q++)
        {
            var quota = rows.ExportQuotas[q].Event;
            var share = quota.ShareInForce(period);
            var left = allowance.Open(q, period, share * quota.TonnesPerYear * period.Length);

            // For the part of the period in which it is not in force, what was usual leaves; before the first period nobody knows what that is.
            inputs.ExportCap[q] = share <= 0 || (share < 1 && !learnt) ? double.PositiveInfinity : left + ((1 - share) * flow[q]);
        }
    }

    public void Close(PeriodSolution solution)
    {
        learnt = true;
        for (var q = 0; q < flow.Length; q++)
        {
            flow[q] = rows.ExportQuotas[q].Routes.Sum(r => solution.Flow[r]);
            allowance.Use(q, rows.ExportQuotas[q].Event.ShareInForce(solution.Period) * flow[q]);
        }
    }
}
