using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>A sentence with all that was found in it; what the judges of type, subject, status and modality look at.</summary>
internal sealed class SentenceFrame
{
    private readonly Lazy<IReadOnlyList<Candidate>> _nouns;

    public SentenceFrame(string text, string language, Gazetteer gazetteer, Published? published)
    {
        Text = text;
        Language = language;
        Dateline = Reading.Dateline.Length(text);
        Mentions = [.. gazetteer.Find(text).Where(mention => mention.Start >= Dateline).Select(mention => new Found(mention, gazetteer.Entity(mention.Entity)!, mention.Start, mention.End))];
        Words = Word.Of(text);
        Clauses = Reading.Clauses.Of(text);
        Quantities = QuantityReader.Read(text);
        Dates = DateReader.Read(text, published);
        Triggers = Lexicon.Shipped.Triggers.Find(text, Words, (inner, outer) => outer.Weight >= inner.Weight || outer.Type == inner.Type);
        Cues = Lexicon.Shipped.Cues.Find(text, Words, (inner, outer) => inner == outer);
        _nouns = new Lazy<IReadOnlyList<Candidate>>(() => Candidates.Of(this));
    }

    public string Text { get; }

    public string Language { get; }

    public bool Chinese => Language == "zh";

    /// <summary>Characters of the place, day and agency in front; nothing in them is a subject.</summary>
    public int Dateline { get; }

    public IReadOnlyList<Word> Words { get; }

    public IReadOnlyList<TextSpan> Clauses { get; }

    public IReadOnlyList<Found> Mentions { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlyList<DateSpan> Dates { get; }

    public IReadOnlyList<PhraseHit<Trigger>> Triggers { get; }

    public IReadOnlyList<PhraseHit<CueKind>> Cues { get; }

    /// <summary>Its nouns that may be subjects, in order of the text.</summary>
    public IReadOnlyList<Candidate> Nouns => _nouns.Value;

    /// <summary>First character of the clause that holds a character.</summary>
    public int ClauseStart(int at) => Clauses[ClauseOf(at)].Start;

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
