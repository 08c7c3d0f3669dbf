using System.Text.Json;
using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>A chart with its finding, how to read it, and its figures.</summary>
public sealed partial class ChartFigure
{
    // The default encoder escapes <, > and &, so that no text from data can end the script block.
    private static readonly JsonSerializerOptions Safe = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>The chart.</summary>
    [Parameter]
    [EditorRequired]
    public Chart Chart { get; set; } = null!;

    private string Spec() => JsonSerializer.Serialize(new { first = Chart.First, frames = Chart.Frames.Select(f => new { name = f.Name, option = f.Option }) }, Safe);
}
