using Didymium.Chain.Time;
using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market;

/// <summary>A period has no equilibrium: an input contradicts itself. The message names what, where and when in the user's words.</summary>
public sealed class MarketFaultException : Exception
{
    /// <summary>Makes an empty fault.</summary>
    public MarketFaultException()
    {
    }

    /// <summary>Makes a fault.</summary>
    /// <param name="message">What is at fault.</param>
    public MarketFaultException(string message)
        : base(message)
    {
    }

    /// <summary>Makes a fault with a cause.</summary>
    /// <param name="message">What is at fault.</param>
    /// <param name="innerException">The cause.</param>
    public MarketFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The period in which it showed.</summary>
    public Period Period { get; init; }

    /// <summary>Balances, facilities, quotas and routes that contradict each other.</summary>
    public IReadOnlyList<string> Culprits { get; init; } = [];

    internal static MarketFaultException Explain(MarketStructure structure, Equilibrium.ColumnMap map, HighsSolver solver, Period period, SolveOutcome outcome)
    {
        if (outcome.Status is SolveStatus.Unbounded or SolveStatus.InfeasibleOrUnbounded)
        {
            return new MarketFaultException(
                $"{period}: a gain without end. A ring of routes or a plant earns money by moving nothing: look for negative wedges, credits or floors that exceed costs.")
            {
                Period = period,
            };
        }

        if (outcome.Status != SolveStatus.Infeasible)
        {
            return new MarketFaultException($"{period}: the solver stopped without a result ({outcome.SolverMessage}).") { Period = period };
        }

        var subset = solver.FindIrreducibleInfeasibleSubset();
        var culprits = subset.Rows.Select(r => map.RowName(structure, r.Index))
            .Concat(subset.Columns.Select(c => map.ColumnName(structure, c.Index)))
            .Distinct()
            .ToArray();
        return new MarketFaultException(
            $"{period}: these cannot hold together: {string.Join("; ", culprits.Take(8))}. A state purchase larger than what can be had there is the usual cause.")
        {
            Period = period,
            Culprits = culprits,
        };
    }
}
