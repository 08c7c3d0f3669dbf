using System.Runtime.InteropServices;

namespace Didymium.Evidence.Intake.Origins;

/// <summary>
/// Finds which documents repeat one report, so that forty reprints count once. Deterministic: the same documents added in the same order give the same origins.
/// </summary>
/// <remarks>
/// In this order; among several documents that fit, the most alike, then the one with the smallest id:
/// <list type="number">
/// <item>the same letters and figures;</item>
/// <item>a stated source: the locator, id or title of a document, in either direction, or the same source named by both (a source that is only an agency's name says too little and goes to the last rule); also the same address on
/// the web, read again, and the same source row of the world;</item>
/// <item>wording: resemblance of <see cref="SameResemblance"/>, or <see cref="SameContainment"/> of the shorter text in the longer, unless the figures differ (both have three or more, and less than half of the fewer are shared), as in
/// reports that are written by the same pattern every month;</item>
/// <item>the same agency credited by both, published within <see cref="AgencyDays"/> days where both dates are known (without a date, the latest 200 of the agency are compared), and either a little shared wording (<see cref="AgencyResemblance"/> or <see cref="AgencyContainment"/>) or three
/// shared figures that are 60 % of the fewer. Only this and a stated source reach from one language to another.</item>
/// </list>
/// Not safe for use by several threads at once.
/// </remarks>
public sealed class OriginFinder
{
    /// <summary>Resemblance at which two texts are one report. Ten words changed in a hundred leave about 0.57; reports written apart share less than 0.1.</summary>
    public const double SameResemblance = 0.4;

    /// <summary>Share of the shorter text in the longer at which it is an excerpt.</summary>
    public const double SameContainment = 0.6;

    /// <summary>Resemblance that is enough with a shared agency.</summary>
    public const double AgencyResemblance = 0.15;

    /// <summary>Share of the shorter text that is enough with a shared agency.</summary>
    public const double AgencyContainment = 0.3;

    /// <summary>Days between two repeats of one agency report.</summary>
    public const int AgencyDays = 7;

    // A shingle in more documents than this is a phrase of the field and says nothing.
    private const int Common = 200;

    // Stated sources and titles shorter than this are names, not titles.
    private const int TitleLetters = 10;

    private const int Undated = -1;
    private const int AnyDay = -2;

    private readonly List<OriginRecord> known = [];
    private readonly Dictionary<string, int> byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, List<int>> byShingle = [];
    private readonly Dictionary<string, List<int>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byStated = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Agency, int Day), List<int>> byAgency = [];

    /// <summary>A finder that knows some documents.</summary>
    /// <param name="documents">Documents with their origins.</param>
    public OriginFinder(IEnumerable<OriginRecord> documents)
    {
        foreach (var document in documents)
        {
            Add(document);
        }
    }

    /// <summary>Adds a document that later ones may repeat.</summary>
    /// <param name="document">The document with its origin.</param>
    public void Add(OriginRecord document)
    {
        var index = known.Count;
        known.Add(document);
        byHash.TryAdd(document.Signature.TextHash, index);
        var shingles = document.Signature.Shingles;
        for (var i = 0; i < shingles.Count; i++)
        {
            // A quarter of them, and the smallest of short texts, are enough to meet any text that shares a tenth.
            if (i < 64 || shingles[i] % 4 == 0)
            {
                Add(byShingle, shingles[i], index);
            }
        }

        foreach (var name in Names(document))
        {
            Add(byName, name, index);
        }

        if (Stated(document) is { Length: > 0 } stated)
        {
            Add(byStated, stated, index);
        }

        foreach (var agency in document.Agencies)
        {
            Add(byAgency, (agency, Day(document)), index);
            if (Day(document) != Undated)
            {
                Add(byAgency, (agency, AnyDay), index);
            }
        }
    }

    /// <summary>The origin of a document that is not among the known ones.</summary>
    /// <param name="document">The document.</param>
    public OriginMatch Find(OriginRecord document)
    {
        if (byHash.TryGetValue(document.Signature.TextHash, out var same))
        {
            return new(known[same].Origin, known[same].Id, OriginReason.Identical, 1);
        }

        return Best(document, ByStatement(document), OriginReason.Stated, (_, _) => true)
            ?? Best(document, ByWording(document), OriginReason.Similar, SameWording)
            ?? Best(document, ByAgency(document), OriginReason.SharedAgency, SameAgencyReport)
            ?? new(document.Id, string.Empty, OriginReason.Alone, 0);
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int value)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        (list ??= []).Add(value);
    }

    private static IEnumerable<string> Names(OriginRecord document)
    {
        yield return document.Locator;
        yield return document.Id;
        if (document.WorldSource.Length > 0)
        {
            yield return WorldSource(document);
        }

        if (OriginSignature.Letters(document.Title) is { Length: >= TitleLetters } title)
        {
            yield return title;
        }
    }

    // Apart from titles and ids by a character that neither holds.
    private static string WorldSource(OriginRecord document) => "source\n" + document.WorldSource;

    // A stated source in comparable form; empty when it is only a name.
    private static string Stated(OriginRecord document)
    {
        var letters = OriginSignature.Letters(document.DerivedFrom);
        return letters.Length >= TitleLetters && !NewsAgency.IsOnly(document.DerivedFrom) ? letters : string.Empty;
    }

    private static bool SameWording(OriginRecord a, OriginRecord b)
    {
        var (resemblance, containment) = a.Signature.Compare(b.Signature);
        if (resemblance < SameResemblance && containment < SameContainment)
        {
            return false;
        }

        var (shared, fewer) = a.Signature.CompareNumbers(b.Signature);
        return fewer < 3 || shared * 2 >= fewer;
    }

    private static bool SameAgencyReport(OriginRecord a, OriginRecord b)
    {
        var (resemblance, containment) = a.Signature.Compare(b.Signature);
        var (shared, fewer) = a.Signature.CompareNumbers(b.Signature);
        return resemblance >= AgencyResemblance || containment >= AgencyContainment || (shared >= 3 && shared * 10 >= fewer * 6);
    }

    private OriginMatch? Best(OriginRecord document, IEnumerable<int> candidates, OriginReason reason, Func<OriginRecord, OriginRecord, bool> fits)
    {
        OriginRecord? best = null;
        var bestResemblance = -1.0;
        foreach (var index in candidates)
        {
            var other = known[index];
            if (other.Id == document.Id || !fits(document, other))
            {
                continue;
            }

            var (resemblance, _) = document.Signature.Compare(other.Signature);
            if (best is null || resemblance > bestResemblance || (resemblance == bestResemblance && string.CompareOrdinal(other.Id, best.Id) < 0))
            {
                (best, bestResemblance) = (other, resemblance);
            }
        }

        return best is null ? null : new(best.Origin, best.Id, reason, bestResemblance);
    }

    private IEnumerable<int> ByStatement(OriginRecord document)
    {
        HashSet<int> found = [];
        if (document.DerivedFrom.Length > 0)
        {
            found.UnionWith(byName.GetValueOrDefault(document.DerivedFrom, []));
        }

        if (Stated(document) is { Length: > 0 } stated)
        {
            found.UnionWith(byName.GetValueOrDefault(stated, []));
            found.UnionWith(byStated.GetValueOrDefault(stated, []));

            // "Agency, title": the title stands at the end.
            var comma = document.DerivedFrom.AsSpan().IndexOfAny(",，：:");
            if (comma > 0 && OriginSignature.Letters(document.DerivedFrom[(comma + 1)..]) is { Length: >= TitleLetters } title)
            {
                found.UnionWith(byName.GetValueOrDefault(title, []));
                found.UnionWith(byStated.GetValueOrDefault(title, []));
            }
        }

        if (document.Locator.StartsWith("http", StringComparison.Ordinal))
        {
            found.UnionWith(byName.GetValueOrDefault(document.Locator, []));
        }

        if (document.WorldSource.Length > 0)
        {
            found.UnionWith(byName.GetValueOrDefault(WorldSource(document), []));
        }

        foreach (var name in Names(document))
        {
            found.UnionWith(byStated.GetValueOrDefault(OriginSignature.Letters(name), []));
        }

        return found.Order();
    }

    private IEnumerable<int> ByWording(OriginRecord document)
    {
        Dictionary<int, int> hits = [];
        foreach (var shingle in document.Signature.Shingles)
        {
            if (byShingle.TryGetValue(shingle, out var list) && list.Count <= Common)
            {
                foreach (var index in list)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(hits, index, out _)++;
                }
            }
        }

        return hits.OrderByDescending(h => h.Value).ThenBy(h => h.Key).Take(50).Select(h => h.Key);
    }

    private IEnumerable<int> ByAgency(OriginRecord document)
    {
        HashSet<int> found = [];
        var day = Day(document);
        foreach (var agency in document.Agencies)
        {
            found.UnionWith(Latest((agency, Undated)));
            if (day == Undated)
            {
                found.UnionWith(Latest((agency, AnyDay)));
            }
            else
            {
                for (var d = day - AgencyDays; d <= day + AgencyDays; d++)
                {
                    found.UnionWith(byAgency.GetValueOrDefault((agency, d), []));
                }
            }
        }

        return found.Order();
    }

    // Without a date any could fit; the latest are looked at, for what is added together was mostly published together.
    private IEnumerable<int> Latest((string Agency, int Day) key) => byAgency.GetValueOrDefault(key, []).TakeLast(200);

    private static int Day(OriginRecord document) => document.Published is { Text.Length: >= 10 } time ? time.Day.DayNumber : Undated;
}
