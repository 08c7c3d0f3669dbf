using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Reads typed claims out of Chinese and English sentences by patterns: deterministic, and without any service.</summary>
/// <param name="gazetteer">The names it knows.</param>
public sealed class ClaimReader(Gazetteer gazetteer)
{
    private const int LongestSentence = 1500;
    private static readonly char[] Breaks = ['，', '；', '、', ',', ';', ' '];

    /// <summary>The claims of a document's sentences, in order.</summary>
    /// <param name="document">Document id.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>; sentences of other languages give no claim.</param>
    /// <param name="published">When it was published; relative dates are read from it.</param>
    /// <param name="passages">Its sentences.</param>
    public IReadOnlyList<Claim> Read(string document, string language, Published? published, IReadOnlyList<Passage> passages)
    {
        if (language is not ("zh" or "en"))
        {
            return [];
        }

        var claims = new List<Claim>();
        var memory = new Memory();
        foreach (var (passage, text) in passages.SelectMany(passage => Pieces(passage.Text).Select(piece => (passage, piece))))
        {
            var frame = new SentenceFrame(text, language, gazetteer, published);
            var candidates = frame.Nouns;
            var speaker = Speaker.Of(frame, candidates);
            var inSentence = Subject.None;
            var drafts = Drafter.Of(frame);
            if (drafts.Count == 0 && memory.Draft is { } before && Drafter.GoesOn(before, frame) is { } more)
            {
                drafts = [more];
            }

            memory.Draft = drafts.Count > 0 ? drafts[^1] : null;
            foreach (var draft in drafts)
            {
                draft.Subject = SubjectFinder.Choose(draft, candidates, speaker, inSentence != Subject.None ? inSentence : memory.Last);

                if (draft.Subject == Subject.None && draft.Anchor is { } words)
                {
                    // Nothing is named: "Prices rose", "Construction has begun". The words themselves are the subject then.
                    draft.Subject = new Subject(frame.Text[words.Start..words.End], string.Empty, words.Start, words.End);
                }

                inSentence = draft.Subject;
                if (draft.Subject != Subject.None)
                {
                    claims.Add(Build(document, published, passage, draft, candidates, speaker, memory));
                    memory.Keep(draft.Subject, candidates);
                }
            }
        }

        return [.. claims.DistinctBy(claim => claim.Id)];
    }

    /// <summary>A sentence, or, when it is longer than people write, stretches of it cut at commas: what is far apart says nothing of each other, and reading stays linear.</summary>
    private static IEnumerable<string> Pieces(string sentence)
    {
        var start = 0;
        while (sentence.Length - start > LongestSentence)
        {
            var cut = sentence.LastIndexOfAny(Breaks, start + LongestSentence - 1, LongestSentence - 1);
            var end = cut > start ? cut + 1 : start + LongestSentence;
            end += end < sentence.Length && char.IsLowSurrogate(sentence[end]) ? 1 : 0;
            yield return sentence[start..end];
            start = end;
        }

        yield return sentence[start..];
    }

    private Claim Build(string document, Published? published, Passage passage, Draft draft, IReadOnlyList<Candidate> candidates, Speaker speaker, Memory memory)
    {
        var frame = draft.Frame;
        var span = draft.Span;
        var anchor = draft.Anchor;
        var at = anchor?.Start ?? span.Start;
        var words = anchor is null ? string.Empty : frame.Text[anchor.Start..anchor.End];
        var modality = ModalityJudge.Of(draft, speaker);
        var inside = frame.Mentions.Where(found => found.Start >= span.Start && found.End <= span.End).ToList();
        var place = Places.Of(draft, candidates, speaker, gazetteer);
        var counterpart = Places.Counterpart(draft, candidates, speaker);
        var entity = draft.Subject.Entity.Length > 0 ? draft.Subject.Entity : memory.Meant(draft.Subject, candidates);
        var time = draft.Dates.MinBy(date => Math.Abs(date.Start - at)) ?? (frame.Dates.Count > 0 ? frame.Dates[0] : null);
        var status = StatusJudge.Of(draft, modality);

        // What is dated after the day of publication had not happened by then, however it is put.
        if (published is not null && time is not null && time.From > published.LastDay && StatusJudge.AsPlan(status) != status)
        {
            status = StatusJudge.AsPlan(status);
            modality = modality is Modality.Asserted or Modality.Reported ? Modality.Planned : modality;
        }

        var negative = draft.Type == ClaimType.Denial || (anchor is not null && ModalityJudge.Negated(frame, frame.ClauseStart(at), anchor));
        return new Claim
        {
            Id = Ids.Of("c", document, passage.Id, Keys.Of(draft.Type), draft.Subject.Text, at.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Document = document,
            Passages = [passage.Id],
            Type = draft.Type,
            Subject = draft.Subject.Text,
            SubjectEntity = entity,
            Predicate = words,
            Counterpart = counterpart?.Text ?? string.Empty,
            CounterpartEntity = counterpart?.Entity ?? string.Empty,
            Place = place.Text,
            PlaceRegion = place.Region,
            Elements = [.. inside.SelectMany(found => found.Entity.Elements).Distinct()],
            Entities = [.. frame.Mentions.Select(found => found.Entity.Id).Distinct()],
            Quantities = [.. draft.Quantities.Select(quantity => Refined(draft.Type, quantity))],
            Time = time,
            Status = status,
            Polarity = negative ? Polarity.Negative : Polarity.Positive,
            Modality = modality,
            Attribution = speaker.Attribution,
            Quote = frame.Text,
            Language = frame.Language,
            MethodDetail = anchor is null ? "figures" : words,
            ReadingConfidence = Confidence(draft),
        };
    }

    /// <summary>What the claim is about tells what the words beside a figure left open: tonnes of a resource lie in the ground, the money of a deal is paid once.</summary>
    private static Quantity Refined(ClaimType type, Quantity quantity) => (type, quantity) switch
    {
        (ClaimType.Resource, { Rate: QuantityRate.None, Unit: Units.Tonne or Units.Kilogram }) => quantity with { Rate = QuantityRate.Stock },
        (ClaimType.Deal, { Rate: QuantityRate.None, Basis: QuantityBasis.Money }) => quantity with { Rate = QuantityRate.OneOff },
        _ => quantity,
    };

    /// <summary>How sure the reader is: strong words, a known subject and few rival types make it surer.</summary>
    private static double Confidence(Draft draft) =>
        Math.Round(Math.Clamp(0.45 + (0.08 * draft.Score) + (draft.Subject.Entity.Length > 0 ? 0.1 : -0.1), 0.2, 0.95), 2);

    /// <summary>What was spoken of before, for "it" and "the company".</summary>
    private sealed class Memory
    {
        private readonly Dictionary<EntityKind, string> _byKind = [];

        public Subject Last { get; private set; } = Subject.None;

        /// <summary>The last claim of the sentence before; null when that gave none.</summary>
        public Draft? Draft { get; set; }

        public void Keep(Subject subject, IReadOnlyList<Candidate> candidates)
        {
            Last = subject;
            foreach (var candidate in candidates.Where(candidate => candidate.Sort == CandidateSort.Named))
            {
                _byKind[candidate.Kind] = candidate.Entity;
            }
        }

        public string Meant(Subject subject, IReadOnlyList<Candidate> candidates)
        {
            var candidate = candidates.FirstOrDefault(candidate => candidate.Start == subject.Start && candidate.Text == subject.Text);
            return candidate is { Sort: CandidateSort.Generic } && _byKind.TryGetValue(candidate.Kind, out var entity) ? entity : string.Empty;
        }
    }
}
