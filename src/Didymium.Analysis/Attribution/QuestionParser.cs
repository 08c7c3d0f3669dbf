using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Materials;
using Didymium.Chain.Reading;

namespace Didymium.Analysis.Attribution;

/// <summary>
/// Reads a question such as <c>price Dy oxide, EU, 2025-07</c>, <c>share of separation China 2030 by control</c>,
/// <c>flow of Mountain Pass concentrate to China 2026</c> or <c>氧化镝价格，欧盟，2025-07</c>: words in any order.
/// </summary>
public static class QuestionParser
{
    private const int LastYearAsked = 2060;

    private const string Example = "for example: price Dy oxide, EU, 2025-07";

    private static readonly Dictionary<string, ProductStage[]> StageProducts = new(StringComparer.Ordinal)
    {
        ["mined"] = [ProductStage.Concentrate, ProductStage.Carbonate],
        ["separated"] = [ProductStage.Oxide],
        ["separated_all"] = [ProductStage.Oxide],
        ["metal"] = [ProductStage.Metal],
        ["magnet"] = [ProductStage.Magnet],
    };

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="world">The world that it is about.</param>
    public static QuestionReading Parse(string text, World world)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(world);
        var vocabulary = new Vocabulary(world);
        var scanned = QuestionScanner.Scan(vocabulary, text);
        var faults = scanned.Unknown.Select(u => $"\"{u}\" is not understood: {Nearest.Hint(u, vocabulary.Meant)}").ToList();
        var parts = QuestionParts.Of(scanned.Words, world, faults);
        if (scanned.Periods.Count != 1)
        {
            faults.Add(scanned.Periods.Count == 0
                ? "it names no time: write a year, a quarter or a month, as in 2030, 2025-Q3 or 2025-07"
                : $"it names {scanned.Periods.Count} times ({string.Join(", ", scanned.Periods)}): ask for one");
        }
        else if (scanned.Periods[0].Year < world.BaseYear || scanned.Periods[0].Year > LastYearAsked)
        {
            faults.Add($"runs of this world start in {world.BaseYear}, and questions end with {LastYearAsked}: {scanned.Periods[0]} is not among them");
        }

        // What is missing is only said when everything was understood: a misspelt word is what is missing.
        if (scanned.Unknown.Count == 0)
        {
            Complete(parts, faults);
        }

        return faults.Count > 0
            ? new QuestionReading(null, [.. faults])
            : new QuestionReading(Build(text, parts, scanned.Periods[0], world), []);
    }

    private static void Complete(QuestionParts parts, List<string> faults)
    {
        if (parts.Kind is not { } kind)
        {
            faults.Add($"it does not say what is asked: price, production, share, flow, import, export, demand served or stock; {Example}");
            return;
        }

        if (parts.Product is null && parts.Stage is null)
        {
            faults.Add(parts.Deposit is null
                ? $"it names no product{(kind is QuestionKind.Production or QuestionKind.Share ? " and no stage" : string.Empty)}; {Example}"
                : "it names a deposit but not what of it: concentrate, carbonate or SEG+");
        }

        if (parts.Product is null && parts.Stage is not null && kind == QuestionKind.Price)
        {
            faults.Add("a price is of one product: name it, as in Dy oxide, NdPr metal or UH magnets");
        }

        if (parts.IsTemplate && parts.Deposit is null && kind == QuestionKind.Price)
        {
            faults.Add("every deposit's concentrate, carbonate and SEG+ has its own price: name the deposit, as in Mountain Pass concentrate");
        }

        if (parts.Place is null && parts.From is null && parts.To is null)
        {
            faults.Add($"it names no place: a country, EU, G7, outside China, or world; {Example}");
        }
    }

    private static Question Build(string text, QuestionParts parts, Chain.Time.Period period, World world)
    {
        var kind = parts.Kind!.Value;
        var (place, other) = Ends(kind, parts, world);
        var byStage = parts.Product is null && (kind is QuestionKind.Production or QuestionKind.Share);
        var products = byStage ? [] : parts.Product is { } one ? [one] : OfStage(parts.Stage!, world);
        return new Question
        {
            Text = text,
            Kind = kind,
            Products = products,
            Deposit = parts.Deposit,
            Stage = byStage ? parts.Stage : null,
            ByControl = parts.ByControl,
            Place = place,
            Other = other,
            Use = parts.Use,
            Holder = parts.Holder,
            Period = period,
            Words = QuestionWords.Of(kind, parts, place, other, period, world),
        };
    }

    // A flow or an import is counted where it ends, an export where it starts. An end that is not named is everywhere else.
    private static (Place Place, Place? Other) Ends(QuestionKind kind, QuestionParts parts, World world)
    {
        if (kind is not (QuestionKind.Flow or QuestionKind.Import or QuestionKind.Export))
        {
            return ((parts.Place ?? parts.To ?? parts.From)!, null);
        }

        // A place without "from" or "to" is the end that the other word leaves, or else the one that counts.
        var isStart = parts.To is not null || (parts.From is null && kind == QuestionKind.Export);
        var from = parts.From ?? (isStart ? parts.Place : null);
        var to = parts.To ?? (isStart ? null : parts.Place);
        from ??= Outside(to!, world);
        to ??= Outside(from, world);
        return kind == QuestionKind.Export ? (from, to) : (to, from);
    }

    private static Place Outside(Place place, World world) =>
        new($"outside {place.Name}", [.. world.Regions.Keys.Order(StringComparer.Ordinal).Where(r => !place.Holds(r))]);

    private static ImmutableArray<string> OfStage(string stage, World world) =>
    [
        .. world.Products.Values
            .Where(p => stage == "heavy"
                ? p.Stage == ProductStage.Oxide && p.OxideContent.Count == 1 && p.OxideContent.Keys.First() is ("dy" or "tb")
                : StageProducts[stage].Contains(p.Stage))
            .Select(p => p.Id)
            .Order(StringComparer.Ordinal),
    ];
}
