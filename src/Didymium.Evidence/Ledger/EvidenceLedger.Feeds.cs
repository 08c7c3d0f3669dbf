using System.Globalization;
using Didymium.Evidence.Intake.Feeds;

namespace Didymium.Evidence.Ledger;

public sealed partial class EvidenceLedger
{
    /// <summary>Where the reading of a feed stands; null when it was never asked.</summary>
    /// <param name="url">Address of the feed.</param>
    public FeedMark? Feed(string url) => file.Rows(
        "SELECT url, etag, last_modified, next_visit, failures FROM feeds WHERE url = $1",
        r => new FeedMark(r.GetString(0), r.GetString(1), r.GetString(2), DateTimeOffset.Parse(r.GetString(3), CultureInfo.InvariantCulture), r.GetInt32(4)), url).FirstOrDefault();

    /// <summary>Keeps where the reading of a feed stands, over what was kept before.</summary>
    /// <param name="state">The state.</param>
    /// <param name="seen">Items (their ids) that need not be read again, added to those kept before.</param>
    public void SaveFeed(FeedMark state, IEnumerable<string> seen)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(seen);
        file.Write(() =>
        {
            file.Execute(
                "INSERT INTO feeds (url, etag, last_modified, next_visit, failures) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (url) DO UPDATE SET etag = $2, last_modified = $3, next_visit = $4, failures = $5",
                state.Url, state.ETag, state.LastModified, state.NextVisit.ToString("O", CultureInfo.InvariantCulture), state.Failures);
            foreach (var item in seen)
            {
                file.Execute("INSERT OR IGNORE INTO feed_items (url, item) VALUES ($1, $2)", state.Url, item);
            }

            return 0;
        });
    }

    /// <summary>Keeps an item of a feed as read.</summary>
    /// <param name="url">Address of the feed.</param>
    /// <param name="item">Id of the item.</param>
    public void MarkSeen(string url, string item) => file.Write(() => file.Execute("INSERT OR IGNORE INTO feed_items (url, item) VALUES ($1, $2)", url, item));

    /// <summary>Whether an item of a feed was read before.</summary>
    /// <param name="url">Address of the feed.</param>
    /// <param name="item">Id of the item.</param>
    public bool IsSeen(string url, string item) => file.Integer("SELECT 1 FROM feed_items WHERE url = $1 AND item = $2", url, item) is not null;
}
