using System.Text.Json;

namespace Didymium.Evidence.Ledger;

public sealed partial class EvidenceLedger
{
    /// <summary>Joins a document to an origin that was found later. Origins joined to other origins are followed when documents are read.</summary>
    /// <param name="link">The document, the origin and why.</param>
    /// <exception cref="LedgerException">The document is not there, or no reason is given.</exception>
    public void JoinOrigin(OriginLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        file.Write(() =>
        {
            CheckLink(link);
            return LinkOf(link.Document) == link.Origin
                ? 0
                : file.Execute("INSERT INTO origin_links (document, origin, record) VALUES ($1, $2, $3)", link.Document, link.Origin, JsonSerializer.Serialize(link, LedgerJson.Readable.OriginLink));
        });
    }

    /// <summary>All links in the order they were added.</summary>
    public IReadOnlyList<OriginLink> OriginLinks() =>
        file.Rows("SELECT record FROM origin_links ORDER BY row", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.OriginLink)!);

    /// <summary>Checks a link.</summary>
    /// <exception cref="LedgerException">The document is not there, or no reason is given.</exception>
    internal void CheckLink(OriginLink link)
    {
        if (string.IsNullOrWhiteSpace(link.Reason) || string.IsNullOrWhiteSpace(link.Origin))
        {
            throw new LedgerException($"the link of document {link.Document} needs an origin and a reason.");
        }

        if (!Has("documents", link.Document))
        {
            throw new LedgerException($"document '{link.Document}' is not in the ledger; add it before it is joined to an origin.");
        }
    }

    // An origin is often the id of the first document of a cluster; when that one is joined to another origin, so are all that were joined to it.
    private static string OriginOf(string own, string document, Func<string, string?> link)
    {
        var origin = link(document) ?? own;
        var seen = new HashSet<string>(StringComparer.Ordinal) { document };
        while (seen.Add(origin) && link(origin) is { } next)
        {
            origin = next;
        }

        return origin;
    }

    private string? LinkOf(string document) => file.Scalar("SELECT origin FROM origin_links WHERE document = $1 ORDER BY row DESC LIMIT 1", document) as string;

    private Dictionary<string, string> Links()
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        file.Each("SELECT document, origin FROM origin_links ORDER BY row", r => links[r.GetString(0)] = r.GetString(1));
        return links;
    }
}
