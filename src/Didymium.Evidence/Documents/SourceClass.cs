namespace Didymium.Evidence.Documents;

/// <summary>What kind of publisher a document comes from; how wrong each tends to be is one table (see <c>docs/evidence.md</c>).</summary>
public enum SourceClass
{
    /// <summary>A statistics office or geological survey.</summary>
    Statistics,

    /// <summary>A filing with a regulator or an exchange.</summary>
    Filing,

    /// <summary>A company's own release.</summary>
    CompanyRelease,

    /// <summary>A government's statement or rule.</summary>
    Government,

    /// <summary>A news agency.</summary>
    Wire,

    /// <summary>Trade press.</summary>
    TradePress,

    /// <summary>General news.</summary>
    News,

    /// <summary>A blog, a portal's self-published column, social media.</summary>
    Blog,
}
