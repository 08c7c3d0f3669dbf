using System.Globalization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Scoring;

/// <summary>Compares what a reader found with what people labelled.</summary>
/// <param name="gazetteer">Its names make two spellings of one thing equal.</param>
public sealed class Scorer(Gazetteer gazetteer)
{
    /// <summary>Scores a reader.</summary>
    /// <param name="passages">Labelled passages.</param>
    /// <param name="read">The reader: claims of a text in a language.</param>
    public Scores Score(IReadOnlyList<LabelledPassage> passages, Func<LabelledPassage, IReadOnlyList<Claim>> read)
    {
        var count = new Count();
        foreach (var passage in passages)
        {
            var claims = read(passage);
            Quantities(passage, claims, count);
            Claims(passage, claims, count);
        }

        return new Scores(
            passages.Count,
            count.Quantities.Tally,
            count.WithBasis.Tally,
            count.Types.Tally,
            count.Subjects.Tally,
            count.Statuses.Tally,
            count.Polarities.Tally,
            count.Modalities.Tally,
            [.. count.Confusion.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)).OrderBy(row => row.Item1, StringComparer.Ordinal).ThenByDescending(row => row.Value)],
            count.Misses);
    }

    private static void Quantities(LabelledPassage passage, IReadOnlyList<Claim> claims, Count count)
    {
        var found = claims.SelectMany(claim => claim.Quantities.Select(quantity => (claim.Passages[0], quantity))).Distinct().Select(pair => pair.quantity).ToList();
        var labelled = passage.Claims.SelectMany(claim => claim.Quantities).Distinct().ToList();
        count.Quantities.Add(Pairs(labelled, found, (a, b) => Same(a, b)).Count, found.Count, labelled.Count);
        var withBasis = Pairs(labelled, found, (a, b) => Same(a, b) && a.Basis == Keys.Of(b.Basis));
        count.WithBasis.Add(withBasis.Count, found.Count, labelled.Count);
        foreach (var missed in labelled.Except(withBasis.Select(pair => pair.Item1)))
        {
            count.Misses.Add($"{passage.Id} quantity missed: {missed.Raw} = {Number(missed.Likely)} {missed.Unit} {missed.Basis} {missed.Rate} | {passage.Text}");
        }

        foreach (var extra in found.Except(withBasis.Select(pair => pair.Item2)))
        {
            count.Misses.Add($"{passage.Id} quantity wrong: {extra.Raw} = {Number(extra.Likely)} {extra.Unit} {Keys.Of(extra.Basis)} {Keys.Of(extra.Rate)} | {passage.Text}");
        }
    }

    private void Claims(LabelledPassage passage, IReadOnlyList<Claim> claims, Count count)
    {
        count.Types.Add(Pairs(passage.Claims, claims, (a, b) => a.Type == Keys.Of(b.Type)).Count, claims.Count, passage.Claims.Count);
        var pairs = Pairs(passage.Claims, claims, (a, b) => a.Type == Keys.Of(b.Type) && SameSubject(a, b));
        count.Subjects.Add(pairs.Count, claims.Count, passage.Claims.Count);
        foreach (var (labelled, read) in pairs)
        {
            var status = Keys.Of(read.Status);
            count.Statuses.Add(labelled.Status == status ? 1 : 0, 1, 1);
            count.Confusion[(labelled.Status, status)] = count.Confusion.GetValueOrDefault((labelled.Status, status)) + 1;
            count.Polarities.Add(labelled.Polarity == Keys.Of(read.Polarity) ? 1 : 0, 1, 1);
            count.Modalities.Add(labelled.Modality == Keys.Of(read.Modality) ? 1 : 0, 1, 1);
            if (labelled.Status != status)
            {
                count.Misses.Add($"{passage.Id} status: {labelled.Status}, read {status} ({labelled.Type}) | {passage.Text}");
            }

            if (labelled.Modality != Keys.Of(read.Modality))
            {
                count.Misses.Add($"{passage.Id} modality: {labelled.Modality}, read {Keys.Of(read.Modality)} ({labelled.Type}) | {passage.Text}");
            }

            if (labelled.Polarity != Keys.Of(read.Polarity))
            {
                count.Misses.Add($"{passage.Id} polarity: {labelled.Polarity}, read {Keys.Of(read.Polarity)} ({labelled.Type}) | {passage.Text}");
            }
        }

        foreach (var missed in passage.Claims.Except(pairs.Select(pair => pair.Item1)))
        {
            count.Misses.Add($"{passage.Id} claim missed: {missed.Type} of {string.Join('/', missed.Subject)} | {passage.Text}");
        }

        foreach (var extra in claims.Except(pairs.Select(pair => pair.Item2)))
        {
            count.Misses.Add($"{passage.Id} claim wrong: {Keys.Of(extra.Type)} of {extra.Subject} by \"{extra.MethodDetail}\" | {passage.Text}");
        }
    }

    private static bool Same(LabelledQuantity a, Quantity b) => Near(a.Likely, b.Likely) && a.Unit == b.Unit && a.Rate == Keys.Of(b.Rate);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 0.005 * Math.Max(Math.Abs(a), Math.Abs(b));

    private bool SameSubject(LabelledClaim labelled, Claim read) => labelled.Subject.Any(form =>
        string.Equals(form, read.Subject, StringComparison.OrdinalIgnoreCase)
        || form.Contains(read.Subject, StringComparison.OrdinalIgnoreCase)
        || read.Subject.Contains(form, StringComparison.OrdinalIgnoreCase)
        || (read.SubjectEntity.Length > 0 && gazetteer.Named(form)?.Id == read.SubjectEntity));

    /// <summary>Pairs each item of one list with one of the other that fits, first come first served.</summary>
    private static List<(TA, TB)> Pairs<TA, TB>(IReadOnlyList<TA> left, IReadOnlyList<TB> right, Func<TA, TB, bool> fits)
    {
        var free = right.ToList();
        var pairs = new List<(TA, TB)>();
        foreach (var item in left)
        {
            var at = free.FindIndex(other => fits(item, other));
            if (at >= 0)
            {
                pairs.Add((item, free[at]));
                free.RemoveAt(at);
            }
        }

        return pairs;
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private sealed class Counter
    {
        private int _right;
        private int _found;
        private int _labelled;

        public Tally Tally => new(_right, _found, _labelled);

        public void Add(int right, int found, int labelled)
        {
            _right += right;
            _found += found;
            _labelled += labelled;
        }
    }

    private sealed class Count
    {
        public Counter Quantities { get; } = new();

        public Counter WithBasis { get; } = new();

        public Counter Types { get; } = new();

        public Counter Subjects { get; } = new();

        public Counter Statuses { get; } = new();

        public Counter Polarities { get; } = new();

        public Counter Modalities { get; } = new();

        public Dictionary<(string, string), int> Confusion { get; } = [];

        public List<string> Misses { get; } = [];
    }
}
