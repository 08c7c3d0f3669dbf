using Didymium.Chain.Wording;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Conflicts;

/// <summary>Finds claims that answer one question differently, and says why they differ. None is hidden, and none is preferred.</summary>
/// <remarks>
/// Reprints of one origin are no conflict, but for a number that changed on the way from one language to the other. What changed later is none either: a figure of another year, or a project
/// that went on; figures and standings conflict when they are of one time.
/// </remarks>
public static class ConflictFinder
{
    /// <summary>Finds the conflict sets among claims.</summary>
    /// <param name="claims">The claims; those that another one supersedes are left out, as are those whose document is not known.</param>
    /// <param name="documents">A document by its id; null for an unknown one.</param>
    /// <param name="entities">The gazetteer: an entity by its id; null for an unknown one.</param>
    /// <returns>Conflict sets in the order of their ids; each claim may be in several.</returns>
    public static IReadOnlyList<ConflictSet> Find(IReadOnlyList<Claim> claims, Func<string, Document?> documents, Func<string, Entity?> entities)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(entities);
        var superseded = claims.Select(c => c.Supersedes).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        var known = claims
            .Where(c => !superseded.Contains(c.Id))
            .Select(c => (Claim: c, Document: documents(c.Document)))
            .Where(pair => pair.Document is not null)
            .Select(pair => (pair.Claim, Document: pair.Document!))
            .DistinctBy(pair => pair.Claim.Id)
            .OrderBy(pair => pair.Claim.Id, StringComparer.Ordinal)
            .ToList();
        var edges = Pairs(known).Select(pair => Edge(known[pair.First], known[pair.Second], entities)).OfType<Edge>().ToList();
        var book = known.ToDictionary(pair => pair.Claim.Id, StringComparer.Ordinal);
        return [.. edges
            .GroupBy(edge => edge.Aspect)
            .SelectMany(group => Components([.. group]))
            .Select(component => Set(component, book, entities))
            .OrderBy(set => set.Id, StringComparer.Ordinal)];
    }

    // Each pair that shares a subject, or for talks and denials a party, once.
    private static IEnumerable<(int First, int Second)> Pairs(List<(Claim Claim, Document Document)> known)
    {
        var buckets = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < known.Count; i++)
        {
            var claim = known[i].Claim;
            IEnumerable<string> keys = [Matter.Key(claim)];
            if (Matter.IsDenial(claim) || StatusLadder.IsUndertaking(claim.Type))
            {
                keys = keys.Concat(claim.Entities).Append(claim.CounterpartEntity).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal);
            }

            foreach (var key in keys)
            {
                if (!buckets.TryGetValue(key, out var bucket))
                {
                    buckets.Add(key, bucket = []);
                }

                bucket.Add(i);
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var bucket in buckets.Values)
        {
            for (var i = 0; i < bucket.Count; i++)
            {
                for (var j = i + 1; j < bucket.Count; j++)
                {
                    if (seen.Add((bucket[i], bucket[j])))
                    {
                        yield return (bucket[i], bucket[j]);
                    }
                }
            }
        }
    }

    private static Edge? Edge((Claim Claim, Document Document) a, (Claim Claim, Document Document) b, Func<string, Entity?> entities)
    {
        var compared = ClaimComparison.Compare(a, b, entities);
        var isReprint = a.Document.Origin == b.Document.Origin && compared.Kind != ConflictKind.Translation;
        return compared.Relation != Relation.Differs || isReprint ? null : new Edge(a.Claim.Id, b.Claim.Id, compared.Aspect, compared.Kind);
    }

    private static IEnumerable<IReadOnlyList<Edge>> Components(List<Edge> edges)
    {
        var root = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string id)
        {
            while (root.TryGetValue(id, out var up) && up != id)
            {
                // Shortens the way for the next: of a thousand claims on one question there are half a million pairs.
                root[id] = root.GetValueOrDefault(up, up);
                id = up;
            }

            return id;
        }

        foreach (var edge in edges)
        {
            root[Root(edge.A)] = Root(edge.B);
        }

        return edges.GroupBy(edge => Root(edge.A), StringComparer.Ordinal).Select(group => (IReadOnlyList<Edge>)[.. group]);
    }

    private static ConflictSet Set(IReadOnlyList<Edge> edges, Dictionary<string, (Claim Claim, Document Document)> book, Func<string, Entity?> entities)
    {
        var ids = edges.SelectMany(edge => new[] { edge.A, edge.B }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var members = ids.Select(id => book[id]).ToList();

        // What no basis, date or scope explains is a disagreement, whatever else differs beside it.
        var kind = edges.Any(edge => edge.Kind == ConflictKind.Disagreement)
            ? ConflictKind.Disagreement
            : edges.GroupBy(edge => edge.Kind).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        var aspect = edges[0].Aspect;
        var question = Tongue.Both(() => ConflictWords.Question(members, aspect, entities));
        var explanation = Tongue.Both(() => ConflictWords.Explanation(members, aspect, kind));
        return new ConflictSet(Ids.Of("x", ids.Prepend(aspect.ToString())), question.English, ids, kind, explanation.English, question.Chinese, explanation.Chinese);
    }
}

/// <summary>Two claims that differ.</summary>
internal sealed record Edge(string A, string B, Aspect Aspect, ConflictKind Kind);
