namespace Didymium.Evidence.Search;

/// <summary>What must be in a text: all the pieces of a word or name, or instead the thing that the name stands for.</summary>
/// <param name="Pieces">The pieces; all of them.</param>
/// <param name="Entity">Id of the thing; null when the words name none.</param>
/// <param name="InTitle">Whether it must be in the document's title instead of the sentence.</param>
/// <param name="IsNot">Whether it must not be there.</param>
internal sealed record QueryGroup(IReadOnlyList<QueryPiece> Pieces, string? Entity, bool InTitle, bool IsNot)
{
    /// <summary>The group in the language of the index.</summary>
    /// <param name="conceptWord">The index's word for an entity; null when no text of it names the entity.</param>
    /// <param name="concepts">The names.</param>
    public string Match(Func<string, string?> conceptWord, SearchConcepts? concepts)
    {
        var ways = new List<string> { string.Join(" AND ", Pieces.Select(p => p.Match(InTitle))) };
        if (Entity is not null)
        {
            if (conceptWord(Entity) is { } concept)
            {
                ways.Add($"concepts : \"{concept}\"");
            }

            if (concepts!.ElementsMeant(Entity) is { Count: > 0 } elements)
            {
                ways.Add(string.Join(" AND ", elements.Select(e => $"concepts : \"{SearchIndex.ElementWord(e)}\"")));
            }
        }

        return ways.Count > 1 ? $"(({string.Join(") OR (", ways)}))" : $"({ways[0]})";
    }
}
