using Didymium.Chain.Wording;

namespace Didymium.Evidence.Claims;

/// <summary>Why claims differ.</summary>
public enum ConflictKind
{
    /// <summary>They count different things (ore, oxide).</summary>
    Basis,

    /// <summary>They speak of different times.</summary>
    Date,

    /// <summary>They speak of different wholes.</summary>
    Scope,

    /// <summary>A number or word changed between languages (亿 and billion).</summary>
    Translation,

    /// <summary>They disagree.</summary>
    Disagreement,
}

/// <summary>Claims that answer one question differently, side by side.</summary>
/// <param name="Id">Id.</param>
/// <param name="Question">The question in words: "how much rare earth does Beylikova hold?"</param>
/// <param name="Claims">Claim ids.</param>
/// <param name="Kind">Why they differ.</param>
/// <param name="Explanation">A sentence with the values.</param>
/// <param name="QuestionZh">The question in Chinese; empty where it was kept before questions were put in Chinese.</param>
/// <param name="ExplanationZh">The sentence in Chinese; empty likewise.</param>
public sealed record ConflictSet(string Id, string Question, IReadOnlyList<string> Claims, ConflictKind Kind, string Explanation, string QuestionZh = "", string ExplanationZh = "")
{
    /// <summary>The question in the reader's language.</summary>
    public string Asked => Tongue.Kept(Question, QuestionZh);

    /// <summary>The sentence in the reader's language.</summary>
    public string Explained => Tongue.Kept(Explanation, ExplanationZh);
}
