using Didymium.Market.Equilibrium;

namespace Didymium.Market.Dynamics;

/// <summary>What the periods of a calendar year come to, for what is decided once a year.</summary>
internal sealed class YearTotals(int facilities)
{
    private readonly double[] rent = new double[facilities];
    private double length;

    /// <summary>Throughput since the year began, t.</summary>
    public double[] Throughput { get; } = new double[facilities];

    /// <summary>Mean worth of a further kilogram of capacity since the year began, USD per kg.</summary>
    public double CapacityRent(int facility) => length > 0 ? rent[facility] / length : 0;

    public void Add(PeriodSolution solution)
    {
        if (solution.Period.Part == 1)
        {
            Array.Clear(Throughput);
            Array.Clear(rent);
            length = 0;
        }

        length += solution.Period.Length;
        for (var f = 0; f < rent.Length; f++)
        {
            Throughput[f] += solution.Throughput[f];
            rent[f] += solution.CapacityRent[f] * solution.Period.Length;
        }
    }
}
