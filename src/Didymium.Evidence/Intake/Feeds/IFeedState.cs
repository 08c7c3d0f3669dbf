using System.Collections.Concurrent;

namespace Didymium.Evidence.Intake.Feeds;

/// <summary>What is remembered of a feed between two visits.</summary>
/// <param name="Url">Address of the feed.</param>
/// <param name="ETag">Its tag at the last visit that was taken in to its end; empty when none.</param>
/// <param name="LastModified">When it last changed by then, as the server wrote it; empty when not stated.</param>
/// <param name="NextVisit">When it may be asked again, UTC.</param>
/// <param name="Failures">Visits in a row that failed.</param>
public sealed record FeedMark(string Url, string ETag, string LastModified, DateTimeOffset NextVisit, int Failures);

/// <summary>Remembers feeds and the items that were taken from them, so that watching goes on where it stopped.</summary>
public interface IFeedState
{
    /// <summary>What is remembered of a feed; null before its first visit.</summary>
    /// <param name="url">Address of the feed.</param>
    FeedMark? Find(string url);

    /// <summary>Remembers a feed.</summary>
    /// <param name="mark">What to remember.</param>
    void Keep(FeedMark mark);

    /// <summary>Whether an item was taken in before.</summary>
    /// <param name="url">Address of the feed.</param>
    /// <param name="item">Id of the item.</param>
    bool Has(string url, string item);

    /// <summary>Remembers an item as taken in.</summary>
    /// <param name="url">Address of the feed.</param>
    /// <param name="item">Id of the item.</param>
    void Add(string url, string item);
}

/// <summary>Remembers in memory only: for tests, and for one look at a feed.</summary>
public sealed class MemoryFeedState : IFeedState
{
    private readonly ConcurrentDictionary<string, FeedMark> marks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Url, string Item), bool> items = new();

    /// <inheritdoc/>
    public FeedMark? Find(string url) => marks.GetValueOrDefault(url);

    /// <inheritdoc/>
    public void Keep(FeedMark mark) => marks[mark.Url] = mark;

    /// <inheritdoc/>
    public bool Has(string url, string item) => items.ContainsKey((url, item));

    /// <inheritdoc/>
    public void Add(string url, string item) => items.TryAdd((url, item), true);
}
