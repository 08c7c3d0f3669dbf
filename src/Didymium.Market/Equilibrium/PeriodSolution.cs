using Didymium.Chain.Time;

namespace Didymium.Market.Equilibrium;

/// <summary>What one period came to. Arrays are indexed as in the structure; all tonnes are on the natural basis.</summary>
internal sealed record PeriodSolution(
    Period Period,
    double[] Throughput,
    double[] ActivityLevel,
    double[] CapacityRent,
    double[] Flow,
    double[] Served,
    double[] ClosingStock,
    double[] Unused,
    double[] Price,
    double[] Purchased,
    double[] QuotaRent,
    double[] ExportQuotaRent,
    double[] BackingRent,
    double[] BackingUse,
    double Objective,
    Results.SolveRow Statistics);
