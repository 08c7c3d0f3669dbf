using System.Text;

namespace Didymium.Evidence.Search;

/// <summary>A stretch of a query that must stand in a text as it is: a word, a number, a run of Chinese, or a phrase of them.</summary>
internal sealed class QueryPiece
{
    private readonly IReadOnlyList<SearchToken> tokens;

    // The last token may go on: a beginning that was asked for, or a character that is the first of a pair in the text.
    private readonly bool lastIsBeginning;

    private QueryPiece(IReadOnlyList<SearchToken> tokens, bool lastIsBeginning)
    {
        this.tokens = tokens;
        this.lastIsBeginning = lastIsBeginning;
    }

    // One character alone is looked up in the column of characters; there it need not be the beginning of many pairs.
    private bool IsCharacter => tokens is [{ Kind: SearchTokenKind.Last }];

    /// <summary>The only token, when there is only one and it is a word; null otherwise.</summary>
    public string? Word => tokens is [{ Kind: SearchTokenKind.Word }] && !lastIsBeginning ? tokens[0].Text : null;

    /// <summary>The only token, when it is a single character; null otherwise.</summary>
    public string? Character => IsCharacter ? tokens[0].Text : null;

    /// <summary>The piece of a stretch of a query; null when it has no word, number or character.</summary>
    public static QueryPiece? Of(string text, bool isBeginning)
    {
        var tokens = SearchTokenizer.Tokens(text);
        if (tokens.Count == 0)
        {
            return null;
        }

        // The last character of a run ends the run in the text as well only if the text ends there; what was asked for is the pair before it.
        if (tokens is [.., { Kind: SearchTokenKind.Pair }, { Kind: SearchTokenKind.Last }])
        {
            tokens.RemoveAt(tokens.Count - 1);
            return new QueryPiece(tokens, lastIsBeginning: false);
        }

        return new QueryPiece(tokens, isBeginning || tokens[^1].Kind == SearchTokenKind.Last);
    }

    /// <summary>The piece in the language of the index. Its tokens are letters and digits only, so nothing of a query is ever read as that language.</summary>
    public string Match(bool inTitle)
    {
        if (IsCharacter && !inTitle)
        {
            return $"chars : \"{tokens[0].Text}\"";
        }

        var text = new StringBuilder(inTitle ? "title : \"" : "words : \"");
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(i > 0 ? " " : string.Empty).Append(tokens[i].Text);
        }

        return text.Append(lastIsBeginning ? "\" *" : "\"").ToString();
    }

    /// <summary>The places of the piece in a text.</summary>
    public IEnumerable<(int Start, int End)> In(IReadOnlyList<SearchToken> text)
    {
        for (var at = 0; at + tokens.Count <= text.Count; at++)
        {
            var length = 0;
            while (length < tokens.Count && Matches(length, text[at + length]))
            {
                length++;
            }

            if (length == tokens.Count)
            {
                var last = text[at + length - 1];

                // A single character was asked for, or the piece ends with one: the pair's second character is not part of it.
                var end = tokens[^1].Kind == SearchTokenKind.Last && last.Kind == SearchTokenKind.Pair ? last.Start + tokens[^1].Text.Length : last.End;
                yield return (text[at].Start, end);
            }
        }
    }

    private bool Matches(int i, SearchToken token) => i == tokens.Count - 1 && lastIsBeginning
        ? token.Text.StartsWith(tokens[i].Text, StringComparison.Ordinal)
        : token.Text == tokens[i].Text;
}
