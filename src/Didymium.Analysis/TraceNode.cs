using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Didymium.Analysis;

/// <summary>A step of an explanation and what stands behind it.</summary>
/// <param name="Text">The step in words and figures, in the reader's language.</param>
/// <param name="Children">What it rests on.</param>
public sealed record TraceNode(string Text, ImmutableArray<TraceNode> Children)
{
    /// <summary>What the step is about; null where it is about nothing that has an id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TraceTarget? Target { get; init; }

    /// <summary>A step with nothing behind it.</summary>
    /// <param name="text">The step.</param>
    public static TraceNode Leaf(string text) => new(text, []);

    /// <summary>The same step about a thing.</summary>
    /// <param name="kind">Kind of thing.</param>
    /// <param name="id">Its id.</param>
    public TraceNode About(TraceKind kind, string id) => this with { Target = new TraceTarget(kind, id) };
}
