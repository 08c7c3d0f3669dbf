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

    /// <summary>The year in which it showed.</summary>
    public int Year { get; init; }

    /// <summary>Balances, facilities, quotas and routes that contradict each other.</summary>
    public IReadOnlyList<string> Culprits { get; init; } = [];

    internal static MarketFaultException Explain(MarketStructure structure, Equilibrium.ColumnMap map, HighsSolver solver, int year, SolveOutcome outcome)
    {
        if (outcome.Status is SolveStatus.Unbounded or SolveStatus.InfeasibleOrUnbounded)
        {
            return new MarketFaultException(
                $"{year}: a gain without end. A ring of routes or a plant earns money by moving nothing: look for negative wedges, credits or floors that exceed costs.")
            {
                Year = year,
            };
        }

        if (outcome.Status != SolveStatus.Infeasible)
        {
            return new MarketFaultException($"{year}: the solver stopped without a result ({outcome.SolverMessage}).") { Year = year };
        }

        var subset = solver.FindIrreducibleInfeasibleSubset();
        var culprits = subset.Rows.Select(r => map.RowName(structure, r.Index))
            .Concat(subset.Columns.Select(c => map.ColumnName(structure, c.Index)))
            .Distinct()
            .ToArray();
        return new MarketFaultException(
            $"{year}: these cannot hold together: {string.Join("; ", culprits.Take(8))}. A state purchase larger than what can be had there is the usual cause.")
        {
            Year = year,
            Culprits = culprits,
        };
    }
}
