using Didymium.Chain.Evidence;
using Didymium.Chain.Wording;
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

        List<TraceNode> uses = [.. EvidenceUses.Of(run, [id]).Select(Use)];
        var rests = Said.Node($"{uses.Count} numbers, events and results rest on it", $"{uses.Count} 个数字、事件和结果以此为据", uses);
        return Node(cited) is var node ? node with { Children = [.. node.Children, rests] } : null;
    }

    /// <summary>What an event or a number cites: a source of the world, or a claim with its quote.</summary>
    public TraceNode Evidence(string id)
    {
        if (run.World.Sources.TryGetValue(id, out var source))
        {
            return TraceNode.Leaf($"{source.Title} ({source.Date}) {source.Url}".TrimEnd()).About(TraceKind.Source, id);
        }

        return !ClaimIds.IsClaim(id) ? TraceNode.Leaf(id)
            : claims?.Find(id) is { } cited ? Node(cited)
            : TraceNode.Leaf(claims is null
                ? Tongue.Say($"claim {id}: no ledger is open to look it up in", $"说法 {id}：没有打开可供查阅的台账")
                : Tongue.Say($"claim {id}: not in the ledger", $"说法 {id}：台账中没有"));
    }

    /// <summary>Something that rests on evidence.</summary>
    public static TraceNode Use(EvidenceUse use) => TraceNode.Leaf(use.Words) with
    {
        Target = use.Kind switch
        {
            EvidenceUseKind.Number or EvidenceUseKind.Set => new TraceTarget(TraceKind.Cell, use.Where),
            EvidenceUseKind.Event => new TraceTarget(TraceKind.Event, use.Where),
            _ => use.Where.Contains(' ', StringComparison.Ordinal) ? new TraceTarget(TraceKind.Number, use.Where) : new TraceTarget(TraceKind.Plant, use.Where),
        },
    };

    private static TraceNode Node(CitedClaim cited)
    {
        var claim = cited.Claim;
        var children = new List<TraceNode> { TraceNode.Leaf($"\"{claim.Quote}\"") };
        if (cited.Document is { } document)
        {
            children.Add(new TraceNode(Words(document), [.. cited.Passages.Select(Sentence)]).About(TraceKind.Document, document.Id));
        }

        if (claim.Attribution.Speaker.Length > 0)
        {
            var speakers = string.Join(" ← ", claim.Attribution.Via.Prepend(claim.Attribution.Speaker));
            children.Add(Said.Node($"said by {speakers}", $"发言者 {speakers}"));
        }

        children.AddRange(cited.Checks.Where(c => c.Outcome is CheckOutcome.Failed or CheckOutcome.Warning).Select(c => Said.Node($"check {c.Check} {Keys.Of(c.Outcome)}: {c.Message}", $"核查 {c.Check} {ClaimWords.Outcome(c.Outcome)}：{c.Told}")));
        children.Add(cited.Decision is { } decision
            ? Said.Node($"{Keys.Of(decision.Verdict).Replace('_', ' ')} by {decision.Reviewer}, {decision.At:yyyy-MM-dd}: {decision.Reason}", $"{decision.Reviewer} 于 {decision.At:yyyy-MM-dd} {ClaimWords.Verdict(decision.Verdict)}：{decision.Reason}")
            : TraceNode.Leaf(Tongue.Say("nobody has reviewed it", "尚无人审核")));
        return Said.Node(
            $"claim {claim.Id} ({Keys.Of(claim.Type).Replace('_', ' ')}, {Keys.Of(claim.Status).Replace('_', ' ')}, {Keys.Of(claim.Modality)}): {claim.Subject}",
            $"说法 {claim.Id}（{string.Join("，", new[] { ClaimWords.Type(claim.Type), ClaimWords.Status(claim.Status), ClaimWords.Modality(claim.Modality) }.Where(w => w.Length > 0))}）：{claim.Subject}",
            children).About(TraceKind.Claim, claim.Id);
    }

    private static TraceNode Sentence(Passage p) => Said.Node($"paragraph {p.Paragraph}, sentence {p.Sentence}: {p.Text}", $"第 {p.Paragraph} 段第 {p.Sentence} 句：{p.Text}").About(TraceKind.Passage, p.Id);

    private static string Words(Document document)
    {
        var about = string.Join(", ", new[] { document.Publisher, document.Published?.Text ?? string.Empty }.Where(t => t.Length > 0));
        return $"{Tongue.Say("document", "文档")} {document.Id}: {document.Title}{(about.Length > 0 ? $" ({about})" : string.Empty)} {document.Locator}".TrimEnd();
    }
}
