using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>Export quotas by gross weight: a year's cap is opened evenly while it is in force, and what was not used carries forward within the calendar year.</summary>
internal sealed class ExportQuotaLedger
{
    private readonly PolicyRows rows;
    private readonly double[] opened;
    private readonly double[] used;
    private readonly double[] flow;
    private bool learnt;

    public ExportQuotaLedger(PolicyRows rows)
    {
        this.rows = rows;
        opened = new double[rows.ExportQuotas.Length];
        used = new double[opened.Length];
        flow = new double[opened.Length];
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

            var quota = rows.ExportQuotas[q].Event;
            var share = quota.ShareInForce(period);
            opened[q] += share * quota.TonnesPerYear * period.Length;

            // For the part of the period in which it is not in force, what was usual leaves; before the first period nobody knows what that is.
            inputs.ExportCap[q] = share <= 0 || (share < 1 && !learnt) ? double.PositiveInfinity : Math.Max(0, opened[q] - used[q]) + ((1 - share) * flow[q]);
        }
    }

    public void Close(PeriodSolution solution)
    {
        learnt = true;
        for (var q = 0; q < used.Length; q++)
        {
            flow[q] = rows.ExportQuotas[q].Routes.Sum(r => solution.Flow[r]);
            used[q] += rows.ExportQuotas[q].Event.ShareInForce(solution.Period) * flow[q];
        }
    }
}
