using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>A sentence with all that was found in it; what the judges of type, subject, status and modality look at.</summary>
internal sealed class SentenceFrame
{
    private SentenceFrame(string text, string language, IReadOnlyList<Found> mentions, Published? published)
    {
        Text = text;
        Language = language;
        Mentions = mentions;
        Words = Word.Of(text);
        Clauses = Reading.Clauses.Of(text);
        Quantities = QuantityReader.Read(text);
        Dates = DateReader.Read(text, published);
        Triggers = Lexicon.Shipped.Triggers.Find(text, Words, (inner, outer) => outer.Weight >= inner.Weight || outer.Type == inner.Type);
        Cues = Lexicon.Shipped.Cues.Find(text, Words, (inner, outer) => inner == outer);
    }

    public string Text { get; }

    public string Language { get; }

    public bool Chinese => Language == "zh";

    public IReadOnlyList<Word> Words { get; }

    public IReadOnlyList<TextSpan> Clauses { get; }

    public IReadOnlyList<Found> Mentions { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlyList<DateSpan> Dates { get; }

    public IReadOnlyList<PhraseHit<Trigger>> Triggers { get; }

    public IReadOnlyList<PhraseHit<CueKind>> Cues { get; }

    public static SentenceFrame Of(string text, string language, Gazetteer gazetteer, Published? published) =>
        new(text, language, [.. gazetteer.Find(text).Where(mention => mention.Start >= Dateline.Length(text)).Select(mention => new Found(mention, gazetteer.Entity(mention.Entity)!, mention.Start, mention.End))], published);

    /// <summary>Index of the clause that holds a character.</summary>
    public int ClauseOf(int at)
    {
        for (var i = 0; i < Clauses.Count; i++)
        {
            if (at < Clauses[i].End)
            {
                return i;
            }
        }

        return Clauses.Count - 1;
    }

    /// <summary>How far two places are apart: words in English, characters in Chinese.</summary>
    public int Distance(int from, int to)
    {
        if (from > to)
        {
            (from, to) = (to, from);
        }

        return Chinese ? to - from : Words.Count(word => word.Start >= from && word.End <= to);
    }
}

/// <summary>A mention with its entity.</summary>
internal sealed record Found(Mention Mention, Entity Entity, int Start, int End)
{
    public EntityKind Kind => Entity.Kind;
}
