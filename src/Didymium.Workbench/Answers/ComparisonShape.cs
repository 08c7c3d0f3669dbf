using Didymium.Analysis;
using Didymium.Market.Results;

namespace Didymium.Workbench.Answers;

/// <summary>What differs between two runs, for machines.</summary>
/// <param name="A">Scenario of the first run.</param>
/// <param name="B">Scenario of the second.</param>
/// <param name="DatasetSha256">Hash of the world's data.</param>
/// <param name="Sentences">What differs, the most important first, in sentences with tonnes.</param>
public sealed record ComparisonShape(string A, string B, string DatasetSha256, IReadOnlyList<string> Sentences)
{
    /// <summary>Holds a run against another.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    public static ComparisonShape Of(Run a, Run b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(a.Scenario.Id, b.Scenario.Id, a.World.DatasetHash, Comparison.Sentences(a, b));
    }
}
