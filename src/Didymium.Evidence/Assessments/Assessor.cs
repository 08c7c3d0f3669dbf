using System.Globalization;
using Didymium.Chain.Wording;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Assessments;

/// <summary>Answers four questions about a claim: did we read it right, did they say it, is it so, will it happen. They are never multiplied into one.</summary>
/// <remarks>
/// Credibility counts origins, not articles. With w the wrongness of an origin's class,
/// <code>credibility = (1 − Π w over supporting origins) × Π w over contradicting origins</code>
/// the second factor being one less the credibility of the contradiction, and 1 where nobody contradicts. The world's own figures contradict as a statistics office does
/// when a claim fails a check against them. An interested party on its own future, with no independent origin, never scores above company guidance.
/// </remarks>
public sealed class Assessor
{
    /// <summary>Version of the rules; assessments by an older one are computed anew.</summary>
    public const int Version = 1;

    // Assumed: a sentence in a document's own voice is its own; every step of retelling loses something, an unnamed source more.
    private const double OwnVoice = 0.98;
    private const double NamedSpeaker = 0.95;
    private const double UnnamedSpeaker = 0.6;
    private const double PerStep = 0.92;

    // Assumed: what fails such a check was misread in three cases of ten, what is odd in one.
    private const double FailedReading = 0.7;
    private const double OddReading = 0.9;

    private static readonly HashSet<string> Facts = new(StringComparer.Ordinal) { ExceedsWorld.Check.Id, MassBalance.Check.Id, ImpliedGrade.Check.Id };

    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        BasisUnclear.Check.Id, PercentMismatch.Check.Id, DirectionSign.Check.Id, StockFlowMixed.Check.Id, MultiplierDiffers.Check.Id, DatesOrder.Check.Id, DateWrongEvent.Check.Id,
    };

    private readonly Wrongness wrongness;
    private readonly IReadOnlyDictionary<ClaimStatus, double> execution;

    /// <summary>Makes an assessor.</summary>
    /// <param name="wrongness">How wrong sources are; null for the table as shipped, without reviewers' counts.</param>
    /// <param name="execution">Chance of success by status; null for <see cref="ExecutionTable.Probabilities"/>.</param>
    public Assessor(Wrongness? wrongness = null, IReadOnlyDictionary<ClaimStatus, double>? execution = null)
    {
        this.wrongness = wrongness ?? new Wrongness();
        this.execution = execution ?? ExecutionTable.Probabilities;
    }

    /// <summary>Assesses a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="context">What it is held against; the same as for the checks.</param>
    /// <param name="checks">Results of the checks on it.</param>
    public Assessment Assess(Claim claim, CheckContext context, IReadOnlyList<CheckResult> checks)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(checks);
        var witnesses = Witnesses.Of(claim, context);
        var facts = checks.Where(check => check.Outcome == CheckOutcome.Failed && Facts.Contains(check.Check)).Select(check => check.Check).ToList();
        var supporting = Product(witnesses.Supporting);
        var contradicting = Product(witnesses.Contradicting) * Math.Pow(wrongness.Of(SourceClass.Statistics), facts.Count > 0 ? 1 : 0);
        var open = (1 - supporting) * contradicting;
        var isAhead = StatusLadder.IsAhead(claim, context.Document);
        var interest = isAhead && witnesses.AllInterested ? SpeakerGains.Interest(claim, context) : null;
        var credibility = interest is null ? open : Math.Min(open, wrongness.GuidanceCeiling);
        var why = Tongue.Both(() => Why(witnesses, facts, interest is not null && open > wrongness.GuidanceCeiling ? interest : null));
        return new Assessment(
            claim.Id,
            Version,
            ReadRight(claim, checks),
            SaidSo(claim, context.Document),
            credibility,
            isAhead ? execution.GetValueOrDefault(claim.Status) : null,
            [.. witnesses.Supporting.Select(w => w.Origin)],
            [.. witnesses.Contradicting.Select(w => w.Origin), .. facts.Take(1).Select(id => "check:" + id)],
            why.English,
            why.Chinese);
    }

    private double Product(IEnumerable<Witness> witnesses) => witnesses.Aggregate(1.0, (product, witness) => product * wrongness.Of(witness.SourceClass));

    private static double ReadRight(Claim claim, IReadOnlyList<CheckResult> checks) => checks
        .Where(check => Reading.Contains(check.Check))
        .Aggregate(Math.Clamp(claim.ReadingConfidence, 0, 1), (confidence, check) => check.Outcome switch
        {
            CheckOutcome.Failed => confidence * FailedReading,
            CheckOutcome.Warning => confidence * OddReading,
            _ => confidence,
        });

    private static double SaidSo(Claim claim, Document document)
    {
        var start = claim.Attribution.Speaker.Length > 0 ? NamedSpeaker
            : claim.Modality is Modality.Reported or Modality.Hedged ? UnnamedSpeaker
            : OwnVoice;
        var steps = claim.Attribution.Via.Count + (document.DerivedFrom.Length > 0 ? 1 : 0);
        return start * Math.Pow(PerStep, steps);
    }

    private static string Why(Witnesses witnesses, List<string> facts, Func<string>? ceiling)
    {
        var (supporting, contradicting) = (witnesses.Supporting, witnesses.Contradicting);
        var text = Tongue.Say($"{Count(supporting.Count, "origin")} for it ({List(supporting)})", $"支持的来源{supporting.Count}个（{List(supporting)}）");
        text += contradicting.Count > 0
            ? Tongue.Say($", {Count(contradicting.Count, "origin")} against it ({List(contradicting)})", $"，反对的来源{contradicting.Count}个（{List(contradicting)}）")
            : Tongue.Say(", none against it", "，没有反对的来源");
        if (facts.Count > 0)
        {
            text += Tongue.Say($"; the world's own figures are against it ({string.Join(", ", facts)})", $"；世界数据自身的数字与之不符（{string.Join("、", facts)}）");
        }

        return text + (ceiling is null ? Tongue.Say(".", "。") : Tongue.Say($"; held at company guidance: {ceiling()}", $"；以公司指引为上限：{ceiling()}"));
    }

    private static string Count(int n, string word) => string.Create(CultureInfo.InvariantCulture, $"{n} {word}{(n == 1 ? string.Empty : "s")}");

    private static string List(IReadOnlyList<Witness> witnesses) => string.Join(Tongue.Say(", ", "、"), witnesses
        .GroupBy(w => w.SourceClass).OrderBy(g => g.Key)
        .Select(g => g.Count() > 1 ? $"{g.Count()} × {Say.Class(g.Key)}" : Say.Class(g.Key)));
}
