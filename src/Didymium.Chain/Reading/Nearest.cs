namespace Didymium.Chain.Reading;

/// <summary>Finds the names a writer may have meant.</summary>
public static class Nearest
{
    private const int Shown = 3;

    // A name one edit further off than the nearest may still be meant; one further than that only confuses.
    private const int Further = 1;

    /// <summary>The candidates nearest to a text by edit distance, as a phrase that ends a fix.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="candidates">Names that exist.</param>
    public static string Hint(string text, IEnumerable<string> candidates)
    {
        var near = Names(text, candidates);
        return near.Count switch
        {
            0 => "there is none yet; add one",
            1 => $"perhaps {near[0]}",
            _ => $"perhaps {string.Join(", ", near.Take(near.Count - 1))} or {near[^1]}",
        };
    }

    /// <summary>At most three candidates, nearest first; ties by name.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="candidates">Names that exist.</param>
    public static IReadOnlyList<string> Names(string text, IEnumerable<string> candidates)
    {
        var near = candidates.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(c => (Name: c, Distance: Distance(text, c)))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(Shown)
            .ToList();
        return [.. near.Where(c => c.Distance <= near[0].Distance + Further).Select(c => c.Name)];
    }

    /// <summary>Levenshtein distance without regard to case.</summary>
    /// <param name="a">A text.</param>
    /// <param name="b">Another.</param>
    public static int Distance(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
