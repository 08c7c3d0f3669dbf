namespace Didymium.Evidence.Search;

/// <summary>Order of hits.</summary>
public enum SearchOrder
{
    /// <summary>Best first (BM25).</summary>
    Relevance,

    /// <summary>Latest publication first.</summary>
    Newest,
}
