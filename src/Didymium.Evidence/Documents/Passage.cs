namespace Didymium.Evidence.Documents;

/// <summary>A sentence of a document. <c>document.Text[Start..End] == Text</c>, always.</summary>
/// <param name="Id">Id: document, paragraph and sentence, as <c>d-….p4.s2</c>.</param>
/// <param name="Document">Document id.</param>
/// <param name="Paragraph">Paragraph number from 1, as shown.</param>
/// <param name="Sentence">Sentence number in the paragraph from 1.</param>
/// <param name="Start">First character, in UTF-16 units of the document's text.</param>
/// <param name="End">Character after the last.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Cited">Paragraph numbers that a digest prints after the sentence (<c>[4][6]</c>): paragraphs of the text it digests, not of itself.</param>
public sealed record Passage(string Id, string Document, int Paragraph, int Sentence, int Start, int End, string Text, IReadOnlyList<int> Cited)
{
    /// <summary>The id of a passage.</summary>
    /// <param name="document">Document id.</param>
    /// <param name="paragraph">Paragraph number from 1.</param>
    /// <param name="sentence">Sentence number from 1.</param>
    public static string IdOf(string document, int paragraph, int sentence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{document}.p{paragraph}.s{sentence}");

    /// <summary>The document of a passage's id; the id itself when it is no passage's.</summary>
    /// <param name="id">Passage id.</param>
    public static string DocumentOf(string id) => id.IndexOf(".p", StringComparison.Ordinal) is var dot and >= 0 ? id[..dot] : id;
}
