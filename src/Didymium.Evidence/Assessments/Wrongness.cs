using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Assessments;

/// <summary>How wrong each class of source tends to be: syst + rand, the form INDRA uses for its belief scores, blended with reviewers' counts.</summary>
/// <remarks>
/// The figures to start from are assumptions, in <c>wrongness.csv</c>, and count as <see cref="AssumedWeight"/> reviews. With right and wrong decisions of reviewers,
/// <code>wrongness = (AssumedWeight × (syst + rand) + wrong) / (AssumedWeight + right + wrong)</code>
/// which is the mean of a Beta distribution: a few reviews move it little, hundreds replace the assumption.
/// </remarks>
public sealed class Wrongness
{
    /// <summary>How many reviews an assumed figure is worth.</summary>
    public const double AssumedWeight = 20;

    private const string Guidance = "company_guidance";

    private readonly Dictionary<string, WrongnessRow> rows;
    private readonly Dictionary<SourceClass, ReviewCount> counts;

    /// <summary>The table that ships, with reviewers' counts.</summary>
    /// <param name="counts">Counts by class; classes that are missing have none, several of one class are added.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public Wrongness(IEnumerable<ReviewCount>? counts = null)
        : this(Shipped.Value, counts)
    {
    }

    private Wrongness(IReadOnlyList<WrongnessRow> rows, IEnumerable<ReviewCount>? counts)
    {
        this.rows = rows.ToDictionary(row => row.Class, StringComparer.Ordinal);
        var given = (counts ?? []).ToList();
        if (given.FirstOrDefault(count => count.Right < 0 || count.Wrong < 0) is { } bad)
        {
            throw new ArgumentException($"A count of reviews is never negative: {bad}. Fix: count decisions.", nameof(counts));
        }

        this.counts = given.GroupBy(count => count.SourceClass).ToDictionary(group => group.Key, group => new ReviewCount(group.Key, group.Sum(c => c.Right), group.Sum(c => c.Wrong)));
    }

    private static Lazy<IReadOnlyList<WrongnessRow>> Shipped { get; } = new(Read);

    /// <summary>The table's rows as they ship.</summary>
    public static IReadOnlyList<WrongnessRow> Table => Shipped.Value;

    /// <summary>The most that an interested party scores on its own future.</summary>
    public double GuidanceCeiling => 1 - rows[Guidance].Total;

    /// <summary>Chance that a claim of a source of this class is wrong, 0 to 1.</summary>
    /// <param name="sourceClass">The class.</param>
    public double Of(SourceClass sourceClass)
    {
        var assumed = rows[Keys.Of(sourceClass)].Total;
        return counts.TryGetValue(sourceClass, out var count)
            ? ((AssumedWeight * assumed) + count.Wrong) / (AssumedWeight + count.Right + count.Wrong)
            : assumed;
    }

    private static IReadOnlyList<WrongnessRow> Read() =>
        [.. EmbeddedTable.Rows("wrongness.csv").Select(row => new WrongnessRow(row[0], EmbeddedTable.Number(row[1]), EmbeddedTable.Number(row[2]), row[3]))];
}

/// <summary>A row of the table.</summary>
/// <param name="Class">Source class as spelt in files, or <c>company_guidance</c>.</param>
/// <param name="Syst">Share that is wrong however often it is said.</param>
/// <param name="Rand">Share that is wrong by chance.</param>
/// <param name="Why">What it rests on.</param>
public sealed record WrongnessRow(string Class, double Syst, double Rand, string Why)
{
    /// <summary>Chance that a claim is wrong.</summary>
    public double Total => Syst + Rand;
}
