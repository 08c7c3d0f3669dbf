using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>A claim in the making: a stretch of clauses of one sentence that speak of one thing.</summary>
internal sealed class Draft(SentenceFrame frame, ClaimType type, double score, int clause)
{
    public SentenceFrame Frame { get; } = frame;

    public ClaimType Type { get; set; } = type;

    public double Score { get; set; } = score;

    public int First { get; set; } = clause;

    public int Last { get; set; } = clause;

    public List<PhraseHit<Trigger>> Triggers { get; } = [];

    public List<Quantity> Quantities { get; } = [];

    public List<DateSpan> Dates { get; } = [];

    public Subject Subject { get; set; } = Subject.None;

    /// <summary>The stretch of the sentence it covers.</summary>
    public TextSpan Span => new(Frame.Clauses[First].Start, Frame.Clauses[Last].End);

    /// <summary>The strongest trigger of its type; null when quantities alone made it.</summary>
    public PhraseHit<Trigger>? Anchor => Triggers.Where(hit => hit.Payload.Type == Type).OrderByDescending(hit => hit.Payload.Weight).ThenBy(hit => hit.Start).FirstOrDefault();
}

/// <summary>The subject of a claim in the words of the text, with its entity when the gazetteer knows it.</summary>
internal sealed record Subject(string Text, string Entity, int Start, int End)
{
    public static Subject None { get; } = new(string.Empty, string.Empty, -1, -1);
}
