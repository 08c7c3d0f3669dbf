using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Assessments;

/// <summary>How likely what stands at a status comes to run.</summary>
public static class ExecutionTable
{
    private static readonly Lazy<IReadOnlyDictionary<ClaimStatus, double>> Shipped = new(Read);

    /// <summary>Probability by status, 0 to 1: that of the world's statuses where it has them, otherwise assumed (<c>execution.csv</c> says which).</summary>
    public static IReadOnlyDictionary<ClaimStatus, double> Probabilities => Shipped.Value;

    private static Dictionary<ClaimStatus, double> Read() => EmbeddedTable.Rows("execution.csv").ToDictionary(
        row => Keys.Find<ClaimStatus>(row[0]) ?? throw new InvalidDataException($"execution.csv: no status is spelt \"{row[0]}\"."),
        row => EmbeddedTable.Number(row[1]));
}
