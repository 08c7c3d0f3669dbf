using Didymium.Analysis;
using Didymium.Chain;
using Didymium.Chain.Evidence;
using Didymium.Chain.Wording;
using Didymium.Web.Views.Data;

namespace Didymium.Web.Views.Trace;

/// <summary>A way on from a step.</summary>
/// <param name="Href">Address.</param>
/// <param name="Words">Where it leads.</param>
public sealed record TraceLink(string Href, string Words);

/// <summary>A step of an explanation as a page shows it.</summary>
/// <param name="Text">The step.</param>
/// <param name="Links">Ways on from it.</param>
/// <param name="Children">What it rests on.</param>
/// <param name="Hidden">How many more steps stand behind it that the page has no room for; its own trace shows them.</param>
public sealed record TraceStep(string Text, IReadOnlyList<TraceLink> Links, IReadOnlyList<TraceStep> Children, int Hidden)
{
    /// <summary>This step and all that are shown behind it.</summary>
    public int Count => 1 + Children.Sum(child => child.Count);
}

/// <summary>Makes steps that lead on: to the plant, the source, the row, the document, the number behind.</summary>
/// <param name="world">The world.</param>
/// <param name="book">Its tables.</param>
/// <param name="to">Address of another page on the same run.</param>
internal sealed class TraceSteps(World world, DataBook book, Func<string, string> to)
{
    /// <summary>Most steps on a page: what a reader can take in and a page can carry.</summary>
    public const int MostSteps = 320;

    private HashSet<TraceNode> _shown = [];

    /// <summary>The steps of an explanation, the nearest first where there are too many.</summary>
    public TraceStep Of(TraceNode root)
    {
        _shown = new HashSet<TraceNode>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<TraceNode>([root]);
        while (_shown.Count < MostSteps && queue.TryDequeue(out var node))
        {
            _shown.Add(node);
            foreach (var child in node.Children)
            {
                queue.Enqueue(child);
            }
        }

        return Step(root, root.Target);
    }

    private TraceStep Step(TraceNode node, TraceTarget? root) => new(
        node.Text,
        [.. node.Target is { } target ? Links(target, target == root) : []],
        [.. node.Children.Where(_shown.Contains).Select(child => Step(child, root))],
        node.Children.Count(child => !_shown.Contains(child)));

    private IEnumerable<TraceLink> Links(TraceTarget target, bool isRoot)
    {
        var id = Uri.EscapeDataString(target.Id);
        var here = isRoot ? null : new TraceLink(to($"/trace?thing={id}"), Tongue.Say("trace it", "继续溯源"));
        TraceLink?[] links = target.Kind switch
        {
            TraceKind.Plant => [new(to($"/plants/{id}"), Tongue.Say("plant", "工厂")), here],
            TraceKind.Country => [new(to($"/countries/{id}"), Tongue.Say("country", "国家"))],
            TraceKind.Element => [new(to($"/elements/{id}"), Tongue.Say("element", "元素"))],
            TraceKind.Deposit => [new($"/data/deposits?deposit={id}", Tongue.Say("row", "数据行")), here],
            TraceKind.Event => [new(to($"/data/run/events?event={id}"), Tongue.Say("in the run", "运行中的状态")), here],
            TraceKind.Source => [.. Source(target.Id)],
            TraceKind.Claim => [new($"/claims/{id}", Tongue.Say("claim", "说法"))],
            TraceKind.Document => [new($"/documents/{id}", Tongue.Say("document", "文档"))],
            TraceKind.Passage => [Passage(target.Id)],
            TraceKind.Cell => [book.RowAddress(target.Id) is { } row ? new(row, Tongue.Say("row", "数据行")) : null],
            TraceKind.Question => [new($"/explain?q={id}", Tongue.Say("explain", "解释"))],
            _ => [here],
        };
        return links.OfType<TraceLink>();
    }

    private IEnumerable<TraceLink> Source(string id)
    {
        if (ClaimIds.IsClaim(id))
        {
            yield return new($"/claims/{Uri.EscapeDataString(id)}", Tongue.Say("claim", "说法"));
        }
        else if (world.Sources.TryGetValue(id, out var source))
        {
            yield return new(to($"/data/sources/{Uri.EscapeDataString(id)}"), Tongue.Say("source", "来源"));
            if (source.Url.StartsWith("http://", StringComparison.Ordinal) || source.Url.StartsWith("https://", StringComparison.Ordinal))
            {
                yield return new(source.Url, Tongue.Say("original ↗", "原文 ↗"));
            }
        }
    }

    // A passage's id is its document's, a paragraph and a sentence: d-….p3.s2.
    private static TraceLink Passage(string id)
    {
        var parts = id.Split('.');
        return new($"/documents/{Uri.EscapeDataString(parts[0])}{(parts.Length > 1 ? "#" + parts[1] : string.Empty)}", Tongue.Say("in the text", "原文位置"));
    }
}
