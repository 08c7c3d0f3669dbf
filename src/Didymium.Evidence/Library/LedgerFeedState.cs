using Didymium.Evidence.Intake.Feeds;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Library;

/// <summary>Remembers feeds in the ledger, so that watching goes on where it stopped.</summary>
/// <param name="ledger">The ledger.</param>
public sealed class LedgerFeedState(EvidenceLedger ledger) : IFeedState
{
    /// <inheritdoc/>
    public FeedMark? Find(string url) => ledger.Feed(url);

    /// <inheritdoc/>
    public void Keep(FeedMark mark) => ledger.SaveFeed(mark, []);

    /// <inheritdoc/>
    public bool Has(string url, string item) => ledger.IsSeen(url, item);

    /// <inheritdoc/>
    public void Add(string url, string item) => ledger.MarkSeen(url, item);
}
