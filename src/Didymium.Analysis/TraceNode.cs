using System.Collections.Immutable;

namespace Didymium.Analysis;

/// <summary>A step of an explanation and what stands behind it.</summary>
/// <param name="Text">The step in words and figures.</param>
/// <param name="Children">What it rests on.</param>
public sealed record TraceNode(string Text, ImmutableArray<TraceNode> Children)
{
    /// <summary>A step with nothing behind it.</summary>
    /// <param name="text">The step.</param>
    public static TraceNode Leaf(string text) => new(text, []);
}
