namespace Didymium.Evidence.Documents;

/// <summary>How much of a document's text may leave the user's machine in exports and shared pages. Nothing is limited locally.</summary>
public enum TextRights
{
    /// <summary>Quotes of claims only; what is assumed when nothing is known.</summary>
    Excerpts,

    /// <summary>The whole text.</summary>
    Full,

    /// <summary>No text at all: title, link and figures only.</summary>
    None,
}
