using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Cuts a text into numbered paragraphs and sentences.</summary>
public static class PassageReader
{
    /// <summary>The sentences of a text.</summary>
    /// <param name="document">Document id.</param>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs; found at empty lines when null.</param>
    public static IReadOnlyList<Passage> Read(string document, string text, IReadOnlyList<TextSpan>? paragraphs = null)
    {
        var passages = new List<Passage>();
        var number = 0;
        foreach (var paragraph in paragraphs ?? Paragraphs.Split(text))
        {
            number++;
            var sentence = 0;
            foreach (var span in SentenceSplitter.Split(text, paragraph))
            {
                sentence++;
                passages.Add(new Passage(Passage.IdOf(document, number, sentence), document, number, sentence, span.Start, span.End, span.Of(text), []));
            }
        }

        return passages;
    }
}
