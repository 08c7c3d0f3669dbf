using Didymium.Chain.Time;

namespace Didymium.Market.Dynamics;

/// <summary>Caps stated by the year and opened period by period: what was not used carries forward within the calendar year and ends with it.</summary>
internal sealed class YearlyAllowance(int caps)
{
    private readonly double[] opened = new double[caps];
    private readonly double[] used = new double[caps];

    /// <summary>Opens a period's part of a cap and tells what may be used now, t.</summary>
    public double Open(int cap, Period period, double tonnes)
    {
        if (period.Part == 1)
        {
            opened[cap] = 0;
            used[cap] = 0;
        }

        opened[cap] += tonnes;
        return Math.Max(0, opened[cap] - used[cap]);
    }

    /// <summary>Books what was used, t.</summary>
    public void Use(int cap, double tonnes) => used[cap] += tonnes;
}
