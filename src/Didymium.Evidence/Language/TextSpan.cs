namespace Didymium.Evidence.Language;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">First character in UTF-16 units.</param>
/// <param name="End">Character after the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Whether a character stands in it.</summary>
    /// <param name="at">The character.</param>
    public bool Holds(int at) => at >= Start && at < End;

    /// <summary>The stretch of a text.</summary>
    /// <param name="text">The text.</param>
    public string Of(string text) => text[Start..End];
}
