namespace Didymium.Evidence.Entities;

/// <summary>How a name of the gazetteer is looked for.</summary>
public enum NameMatch
{
    /// <summary>Without regard to case, as whole words.</summary>
    Word,

    /// <summary>With its case, as a whole word: US, EU, Nd.</summary>
    Exact,

    /// <summary>As <see cref="Exact"/>, and it may mean something else: a capital for its government, a short form.</summary>
    Loose,
}

/// <summary>One spelling of an entity.</summary>
/// <param name="Entity">Entity id.</param>
/// <param name="Text">The spelling.</param>
/// <param name="Language"><c>en</c>, <c>zh</c> or <c>any</c>.</param>
/// <param name="Match">How it is looked for.</param>
public sealed record Name(string Entity, string Text, string Language, NameMatch Match);
