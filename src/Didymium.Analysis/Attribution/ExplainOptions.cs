namespace Didymium.Analysis.Attribution;

/// <summary>How an explanation is made.</summary>
public sealed record ExplainOptions
{
    /// <summary>Runs made at the same time. Two by default.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Most groups of events that are told apart; the rest is one group. Eight by default: 256 coalitions.</summary>
    public int MostGroups { get; init; } = 8;

    /// <summary>Groups that change the number by less than this fraction of all that the events change go to the rest. 0.01 by default.</summary>
    public double LeastPart { get; init; } = 0.01;

    /// <summary>Periods solved, over all coalitions, up to which all of them are run; above it, orders of joining are drawn. 16,000 by default.</summary>
    public int MostPeriods { get; init; } = 16_000;

    /// <summary>Pairs of orders that are drawn. Eight by default.</summary>
    public int Pairs { get; init; } = 8;

    /// <summary>Seed of the orders.</summary>
    public int Seed { get; init; } = 1953;
}
