using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Proposals;

/// <summary>Puts what strangers wrote between marks, as data: JSON strings that cannot close the block they stand in.</summary>
internal static class ModelData
{
    /// <summary>Label of a document's title.</summary>
    public const string TitleLabel = "title";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The label of a passage: its id without the document's.</summary>
    /// <param name="passage">The passage.</param>
    public static string Label(Passage passage) => passage.Id.StartsWith(passage.Document + ".", StringComparison.Ordinal) ? passage.Id[(passage.Document.Length + 1)..] : passage.Id;

    /// <summary>A labelled line.</summary>
    /// <param name="label">Label.</param>
    /// <param name="text">Text.</param>
    public static string Line(string label, string text) => JsonSerializer.Serialize(new Dictionary<string, string> { ["p"] = label, ["text"] = text }, Options);

    /// <summary>The line that heads a block.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withTitle">Whether the title is told with it.</param>
    public static string Head(Document document, bool withTitle)
    {
        var head = new Dictionary<string, string>();
        if (withTitle)
        {
            head["title"] = document.Title.Length <= 500 ? document.Title : document.Title[..500];
        }

        head["published"] = document.Published?.Text ?? string.Empty;
        head["language"] = document.Language;
        return JsonSerializer.Serialize(head, Options);
    }

    /// <summary>Lines between two marks. The mark is a hash of the lines, so that no line can hold it.</summary>
    /// <param name="lines">The lines.</param>
    public static string Block(IReadOnlyList<string> lines)
    {
        var mark = Ids.Of("data", lines);
        return new StringBuilder(mark).Append('\n').AppendJoin('\n', lines).Append('\n').Append(mark).ToString();
    }

    /// <summary>Cuts lines into parts of so many characters, each of whole lines.</summary>
    /// <param name="lines">What is sent, with its characters of text.</param>
    /// <param name="perPart">Characters in a part; a single longer line is a part of its own.</param>
    /// <param name="total">Characters in all; the first line beyond it and all after are left out.</param>
    /// <returns>The parts, and how many lines were left out.</returns>
    public static (IReadOnlyList<IReadOnlyList<T>> Parts, int LeftOut) Cut<T>(IReadOnlyList<(T Item, int Characters)> lines, int perPart, int total)
    {
        var parts = new List<IReadOnlyList<T>>();
        var part = new List<T>();
        var (inPart, inAll, taken) = (0, 0L, 0);
        foreach (var (item, characters) in lines)
        {
            if (inAll + characters > total)
            {
                break;
            }

            if (part.Count > 0 && inPart + characters > perPart)
            {
                parts.Add(part);
                (part, inPart) = ([], 0);
            }

            part.Add(item);
            inPart += characters;
            inAll += characters;
            taken++;
        }

        if (part.Count > 0)
        {
            parts.Add(part);
        }

        return (parts, lines.Count - taken);
    }
}
