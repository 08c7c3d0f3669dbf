namespace Didymium.Evidence.Search;

/// <summary>What the index holds of a stretch of text.</summary>
/// <param name="Text">The word, number, pair of characters, or last character of a run, in its plain form.</param>
/// <param name="Start">First character of the stretch in the text.</param>
/// <param name="End">Character after the last.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct SearchToken(string Text, int Start, int End, SearchTokenKind Kind);

/// <summary>Kinds of tokens.</summary>
internal enum SearchTokenKind
{
    /// <summary>A word of letters.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Two neighbouring characters of a run of Chinese (Japanese, Korean).</summary>
    Pair,

    /// <summary>The last character of such a run, or its only one.</summary>
    Last,
}
