using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>A chart with its finding, how to read it, its figures, and both to take away.</summary>
public sealed partial class ChartFigure
{
    // Every encoder made from ranges escapes <, > and &, so that no text from data can end the script block; Chinese stays as it is, at a third of the size.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The chart.</summary>
    [Parameter]
    [EditorRequired]
    public Chart Chart { get; set; } = null!;

    private string FrameName => Chart.FrameName ?? Tongue.Say("Year", "年份");

    private string Spec() => JsonSerializer.Serialize(
        new { first = Chart.First, height = Chart.Height, parameter = Chart.Parameter, frames = Chart.Frames.Select(f => new { name = f.Name, option = f.Option }) },
        Safe);
}
