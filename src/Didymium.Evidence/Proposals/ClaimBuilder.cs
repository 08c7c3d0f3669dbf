using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Proposals;

/// <summary>Holds a proposed claim against the sentence it names, and builds the claim out of the sentence: amounts, dates and names are read again by this program.</summary>
/// <param name="document">The document.</param>
/// <param name="gazetteer">The names it knows.</param>
/// <param name="methodDetail">Model and version of the prompt.</param>
internal sealed class ClaimBuilder(Document document, Gazetteer gazetteer, string methodDetail)
{
    /// <summary>How sure we are that a model read it right, before anybody has looked: an assumption, the same for all models.</summary>
    private const double ReadingConfidence = 0.5;

    /// <summary>Builds the claim.</summary>
    /// <param name="proposed">What the model wrote.</param>
    /// <param name="passages">The sentences that were sent, by label.</param>
    /// <returns>The claim, or why there is none.</returns>
    public (Claim? Claim, string Refusal) Build(ProposedClaim proposed, IReadOnlyDictionary<string, Passage> passages)
    {
        var label = proposed.Label;
        if (!passages.TryGetValue(label, out var passage))
        {
            return (null, $"there is no sentence '{Words.Short(label)}' among those that were sent");
        }

        var text = passage.Text;
        var all = new TextSpan(0, text.Length);
        if (Stretch.First(text, all, proposed.Quote) is not { } quote)
        {
            return (null, $"the quote '{Words.Short(proposed.Quote)}' does not stand in {label} to the letter");
        }

        if (Stretch.First(text, quote, proposed.Subject) is not { } subject)
        {
            return (null, $"the subject '{Words.Short(proposed.Subject)}' does not stand in the quote");
        }

        foreach (var (name, words, within, where) in new[]
        {
            ("predicate", proposed.Predicate, quote, "the quote"),
            ("counterpart", proposed.Counterpart, quote, "the quote"),
            ("place", proposed.Place, quote, "the quote"),
            ("speaker", proposed.Speaker, all, label),
        })
        {
            if (words.Length > 0 && Stretch.First(text, within, words) is null)
            {
                return (null, $"the {name} '{Words.Short(words)}' does not stand in {where}");
            }
        }

        if (Quantities(proposed, text, quote, out var refusal) is not { } quantities)
        {
            return (null, refusal);
        }

        DateSpan? time = null;
        if (!string.IsNullOrWhiteSpace(proposed.Time))
        {
            time = Stretch.All(text, quote, proposed.Time)
                .SelectMany(span => DateReader.Read(text, document.Published).Where(d => Inside(span, d.Start, d.End) || Inside(new TextSpan(d.Start, d.End), span.Start, span.End)))
                .FirstOrDefault(d => Inside(quote, d.Start, d.End));
            if (time is null)
            {
                return (null, $"the time '{Words.Short(proposed.Time)}' is no date in the quote that this program reads");
            }
        }

        var mentions = gazetteer.Find(text);
        var place = EntityOf(proposed.Place, text, quote, mentions);
        var region = gazetteer.Entity(place) is { } home ? home.Kind == EntityKind.Country ? home.Node : home.Country : string.Empty;
        return (new Claim
        {
            Id = Ids.Of(
                "c",
                [
                    document.Id, passage.Id, Keys.Of(proposed.Type), proposed.Subject, text, Keys.Of(ClaimMethod.Model), Keys.Of(proposed.Status), Keys.Of(proposed.Polarity), Keys.Of(proposed.Modality),
                    proposed.Predicate, proposed.Counterpart, proposed.Place, proposed.Speaker, time?.Iso ?? string.Empty, .. quantities.Select(q => q.Raw),
                ]),
            Document = document.Id,
            Passages = [passage.Id],
            Type = proposed.Type,
            Subject = proposed.Subject,
            SubjectEntity = EntityAt(proposed.Subject, subject, mentions),
            Predicate = proposed.Predicate,
            Counterpart = proposed.Counterpart,
            CounterpartEntity = EntityOf(proposed.Counterpart, text, quote, mentions),
            Place = proposed.Place,
            PlaceRegion = region,
            Elements = [.. mentions.Where(m => Inside(quote, m.Start, m.End)).SelectMany(m => gazetteer.Entity(m.Entity)?.Elements ?? []).Distinct()],
            Entities = [.. mentions.Select(m => m.Entity).Distinct()],
            Quantities = quantities,
            Time = time,
            Status = proposed.Status,
            Polarity = proposed.Polarity,
            Modality = proposed.Modality,
            Attribution = proposed.Speaker.Length == 0 ? Attribution.Own : new Attribution(proposed.Speaker, EntityOf(proposed.Speaker, text, all, mentions), []),

            // The whole sentence, as for claims of the patterns: a quote cut short could lose the "not" that stood before it.
            Quote = text,
            Language = document.Language,
            Method = ClaimMethod.Model,
            MethodDetail = methodDetail,
            ReadingConfidence = ReadingConfidence,
        }, string.Empty);
    }

    private static List<Quantity>? Quantities(ProposedClaim proposed, string text, TextSpan quote, out string refusal)
    {
        refusal = string.Empty;
        var taken = new List<Quantity>();
        var read = proposed.Amounts.Count == 0 ? [] : QuantityReader.Read(text);
        foreach (var raw in proposed.Amounts)
        {
            var places = Stretch.All(text, quote, raw).ToList();
            if (places.Count == 0)
            {
                refusal = $"the amount '{Words.Short(raw)}' does not stand in the quote to the letter";
                return null;
            }

            // Said twice, an amount is listed twice: each takes the next place.
            var found = read.FirstOrDefault(q => !taken.Contains(q) && Inside(quote, q.Start, q.End) && places.Exists(p => Inside(p, q.Start, q.End) || Inside(new TextSpan(q.Start, q.End), p.Start, p.End)));
            if (found is null)
            {
                refusal = $"the amount '{Words.Short(raw)}' is none that this program reads in the quote, or it is listed twice";
                return null;
            }

            taken.Add(found);
        }

        taken.Sort((a, b) => a.Start.CompareTo(b.Start));
        return taken;
    }

    private string EntityOf(string words, string text, TextSpan within, IReadOnlyList<Mention> mentions) =>
        words.Length > 0 && Stretch.First(text, within, words) is { } span ? EntityAt(words, span, mentions) : string.Empty;

    // The only name in words such as "the Mountain Pass mine", or words that are a name inside a longer one (贝利科瓦 of 贝利科瓦矿床).
    private string EntityAt(string words, TextSpan span, IReadOnlyList<Mention> mentions)
    {
        var inside = mentions.Where(m => Inside(span, m.Start, m.End)).ToList();
        return inside.Count == 1 ? inside[0].Entity : gazetteer.Named(words)?.Id ?? string.Empty;
    }

    private static bool Inside(TextSpan outer, int start, int end) => outer.Start <= start && end <= outer.End;
}
