using Didymium.Evidence;
using Didymium.Evidence.Claims;

namespace Didymium.Workbench.Documents;

/// <summary>A question that claims answer differently, for machines.</summary>
/// <param name="Id">Id.</param>
/// <param name="Question">The question in words.</param>
/// <param name="Kind">Why they differ: basis, date, scope, translation or disagreement.</param>
/// <param name="Explanation">A sentence with the values.</param>
/// <param name="Claims">Claim ids.</param>
public sealed record ConflictShape(string Id, string Question, string Kind, string Explanation, IReadOnlyList<string> Claims)
{
    /// <summary>A conflict as plain values.</summary>
    /// <param name="conflict">The conflict.</param>
    public static ConflictShape Of(ConflictSet conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        return new(conflict.Id, conflict.Question, Keys.Of(conflict.Kind), conflict.Explanation, conflict.Claims);
    }
}
