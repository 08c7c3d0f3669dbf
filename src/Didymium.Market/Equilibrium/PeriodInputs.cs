using Didymium.Chain.Time;

namespace Didymium.Market.Equilibrium;

/// <summary>Everything about one period that the linear program does not know from its structure. Filled anew each period; arrays are reused.</summary>
internal sealed class PeriodInputs
{
    public Period Period { get; set; }

    /// <summary>Usable capacity by facility, t per period on the natural basis.</summary>
    public required double[] Capacity { get; init; }

    /// <summary>Operating cost less credits by facility, USD per kg of throughput.</summary>
    public required double[] Opex { get; init; }

    /// <summary>Extra cost (negative: a premium such as a price floor) by activity, USD per kg of throughput.</summary>
    public required double[] ActivityCost { get; init; }

    /// <summary>Caps by quota, t.</summary>
    public required double[] Quota { get; init; }

    /// <summary>Reference quantity by demand anchor after growth and substitution, t.</summary>
    public required double[] Wanted { get; init; }

    /// <summary>What lies ready in a node before production: opening stock, scrap collected, less government purchases; t.</summary>
    public required double[] Ready { get; init; }

    /// <summary>End-of-life material collected at a node, t: it may leave the country that collected it.</summary>
    public required double[] Scrap { get; init; }

    /// <summary>Cost by route, USD per kg.</summary>
    public required double[] RouteCost { get; init; }

    /// <summary>Largest flow by route, t; infinity where nothing limits it.</summary>
    public required double[] RouteLimit { get; init; }

    /// <summary>Value of closing stock by private holding and tranche, USD per kg.</summary>
    public required double[][] StockValue { get; init; }

    /// <summary>Width by private holding and tranche, t.</summary>
    public required double[][] StockWidth { get; init; }

    /// <summary>What each stockpile programme would buy, t.</summary>
    public required double[] Purchase { get; init; }

    /// <summary>Caps by export quota, t of product; infinity where it is not in force.</summary>
    public required double[] ExportCap { get; init; }

    /// <summary>What may be used without backing, by restriction and node, t; infinity where it is not in force.</summary>
    public required double[] BackingLimit { get; init; }

    /// <summary>Who controls each facility.</summary>
    public required string[] Owner { get; init; }

    /// <summary>Thrifting factor by balance element, 1 where there is none.</summary>
    public required Dictionary<string, double> Thrift { get; init; }

    /// <summary>A copy that shares nothing with this one, so that it can be changed and put back while a run goes on or another thread reads.</summary>
    public PeriodInputs Copy() => new()
    {
        Period = Period,
        Capacity = [.. Capacity],
        Opex = [.. Opex],
        ActivityCost = [.. ActivityCost],
        Quota = [.. Quota],
        Wanted = [.. Wanted],
        Ready = [.. Ready],
        Scrap = [.. Scrap],
        RouteCost = [.. RouteCost],
        RouteLimit = [.. RouteLimit],
        StockValue = Array.ConvertAll(StockValue, v => (double[])v.Clone()),
        StockWidth = Array.ConvertAll(StockWidth, w => (double[])w.Clone()),
        Purchase = [.. Purchase],
        ExportCap = [.. ExportCap],
        BackingLimit = [.. BackingLimit],
        Owner = [.. Owner],
        Thrift = new Dictionary<string, double>(Thrift, StringComparer.Ordinal),
    };
}
