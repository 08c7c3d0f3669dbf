using System.Globalization;
using Didymium.Chain.Evidence;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Events;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>The steps of an explanation from a citation to the claim, its quote and its document.</summary>
internal sealed class ClaimTracer(Run run, IClaimSource? claims)
{
    /// <summary>A claim asked for by its id, with all that rests on it; null when the id is no claim's or not known.</summary>
    public TraceNode? Of(string id)
    {
        if (!ClaimIds.IsClaim(id) || claims?.Find(id) is not { } cited)
        {
            return null;
        }

        var uses = EvidenceUses.Of(run, [id]).Select(u => TraceNode.Leaf(u.Words)).ToList();
        var rests = new TraceNode($"{uses.Count} numbers, events and results rest on it", [.. uses]);
        return Node(cited) is var node ? node with { Children = [.. node.Children, rests] } : null;
    }

    /// <summary>What an event or a number cites: a source of the world, or a claim with its quote.</summary>
    public TraceNode Evidence(string id)
    {
        if (run.World.Sources.TryGetValue(id, out var source))
        {
            return TraceNode.Leaf($"{source.Title} ({source.Date}) {source.Url}".TrimEnd());
        }

        return !ClaimIds.IsClaim(id) ? TraceNode.Leaf(id)
            : claims?.Find(id) is { } cited ? Node(cited)
            : TraceNode.Leaf($"claim {id}: {(claims is null ? "no ledger is open to look it up in" : "not in the ledger")}");
    }

    private static TraceNode Node(CitedClaim cited)
    {
        var claim = cited.Claim;
        var children = new List<TraceNode> { TraceNode.Leaf($"\"{claim.Quote}\"") };
        if (cited.Document is { } document)
        {
            children.Add(new TraceNode(Words(document), [.. cited.Passages.Select(p => TraceNode.Leaf(string.Create(CultureInfo.InvariantCulture, $"paragraph {p.Paragraph}, sentence {p.Sentence}: {p.Text}")))]));
        }

        if (claim.Attribution.Speaker.Length > 0)
        {
            children.Add(TraceNode.Leaf($"said by {string.Join(" ← ", claim.Attribution.Via.Prepend(claim.Attribution.Speaker))}"));
        }

        children.AddRange(cited.Checks.Where(c => c.Outcome is CheckOutcome.Failed or CheckOutcome.Warning).Select(c => TraceNode.Leaf($"check {c.Check} {Keys.Of(c.Outcome)}: {c.Message}")));
        children.Add(TraceNode.Leaf(cited.Decision is { } decision
            ? string.Create(CultureInfo.InvariantCulture, $"{Keys.Of(decision.Verdict).Replace('_', ' ')} by {decision.Reviewer}, {decision.At:yyyy-MM-dd}: {decision.Reason}")
            : "nobody has reviewed it"));
        return new TraceNode($"claim {claim.Id} ({Keys.Of(claim.Type).Replace('_', ' ')}, {Keys.Of(claim.Status).Replace('_', ' ')}, {Keys.Of(claim.Modality)}): {claim.Subject}", [.. children]);
    }

    private static string Words(Document document)
    {
        var about = string.Join(", ", new[] { document.Publisher, document.Published?.Text ?? string.Empty }.Where(t => t.Length > 0));
        return $"document {document.Id}: {document.Title}{(about.Length > 0 ? $" ({about})" : string.Empty)} {document.Locator}".TrimEnd();
    }
}
