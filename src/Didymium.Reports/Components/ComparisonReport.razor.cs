using Didymium.Analysis;
using Didymium.Market.Results;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>What differs between two runs.</summary>
public sealed partial class ComparisonReport
{
    private IReadOnlyList<string> stageSentences = [];
    private IReadOnlyList<string> eventSentences = [];

    /// <summary>The run to compare with.</summary>
    [Parameter]
    [EditorRequired]
    public Run A { get; set; } = null!;

    /// <summary>The run compared.</summary>
    [Parameter]
    [EditorRequired]
    public Run B { get; set; } = null!;

    private int Year => Math.Min(2030, Math.Min(A.LastYear, B.LastYear));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var all = Comparison.Sentences(A, B);
        stageSentences = [.. all.Where(s => s.StartsWith("In ", StringComparison.Ordinal))];
        eventSentences = [.. all.Where(s => !s.StartsWith("In ", StringComparison.Ordinal))];
    }
}
