using Didymium.Market.Results;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>What differs between two runs.</summary>
public sealed partial class ComparisonReport
{
    /// <summary>The run to compare with.</summary>
    [Parameter]
    [EditorRequired]
    public Run A { get; set; } = null!;

    /// <summary>The run compared.</summary>
    [Parameter]
    [EditorRequired]
    public Run B { get; set; } = null!;

    private string Heading => Tongue.Say($"{Names.Scenario(B.Scenario)} against {Names.Scenario(A.Scenario)}", $"{Names.Scenario(B.Scenario)} 与 {Names.Scenario(A.Scenario)} 对比");

    private int Year => Math.Min(2030, Math.Min(A.LastYear, B.LastYear));
}
