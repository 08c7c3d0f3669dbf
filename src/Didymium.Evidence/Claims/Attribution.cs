namespace Didymium.Evidence.Claims;

/// <summary>Who said it, through whom: speaker ← outlet ← agency.</summary>
/// <param name="Speaker">The person or body that is quoted, in the text's words; empty when the document speaks for itself.</param>
/// <param name="Entity">The speaker's id in the gazetteer; empty when not known.</param>
/// <param name="Via">Outlets and agencies between the speaker and the document, nearest to the speaker first.</param>
public sealed record Attribution(string Speaker, string Entity, IReadOnlyList<string> Via)
{
    /// <summary>The document speaks for itself.</summary>
    public static Attribution Own { get; } = new(string.Empty, string.Empty, []);
}
