namespace Didymium.Evidence.Ledger;

/// <summary>Where the reading of a feed stands. The only thing in the ledger that is overwritten.</summary>
/// <param name="Url">Address of the feed.</param>
/// <param name="ETag">Entity tag of the last answer; empty when none was given.</param>
/// <param name="LastModified">Last-Modified of the last answer as it was written; empty when none was given.</param>
/// <param name="CheckedAt">When it was last asked, UTC.</param>
public sealed record FeedState(string Url, string ETag, string LastModified, DateTimeOffset CheckedAt);
