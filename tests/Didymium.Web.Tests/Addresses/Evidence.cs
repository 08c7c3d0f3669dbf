namespace Didymium.Web.Tests;

internal static partial class Addresses
{
    public static IReadOnlyList<(string Name, string Path)> Evidence { get; } =
    [
        ("topic", "/topic"),
        ("topic-all-2", "/topic?topic=all&page=2"),
        ("topic-search", "/topic?q=dysprosium&country=CHN&type=policy"),
        ("topic-not-understood", "/topic?q=country%3A"),
        ("document", $"/documents/{StarterNote.MpStop.Document.Id}"),
        ("document-chinese", $"/documents/{StarterNote.Chinese.Document.Id}?check=warning"),
        ("document-add", "/documents/add"),
        ("claim", $"/claims/{StarterNote.MpStop.Claims[0].Id}"),
        ("claim-fault", $"/claims/{StarterNote.MpStop.Claims[0].Id}?verdict=accept&reason=ok&by="),
        ("accepted", "/accepted"),
        ("explain", "/explain?q=price%20Dy%20oxyde%20Mars"),
    ];
}
