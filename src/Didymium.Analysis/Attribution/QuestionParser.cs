using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Materials;
using Didymium.Chain.Reading;
using Didymium.Chain.Wording;

namespace Didymium.Analysis.Attribution;

/// <summary>
/// Reads a question such as <c>price Dy oxide, EU, 2025-07</c>, <c>share of separation China 2030 by control</c>,
/// <c>flow of Mountain Pass concentrate to China 2026</c> or <c>氧化镝价格，欧盟，2025-07</c>: words in any order.
/// </summary>
public static class QuestionParser
{
    private const int LastYearAsked = 2060;

    private static string Example => Tongue.Say("for example: price Dy oxide, EU, 2025-07", "例如：氧化镝价格，欧盟，2025-07");

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
        var faults = scanned.Unknown.Select(u => Unknown(u, vocabulary)).ToList();
        var parts = QuestionParts.Of(scanned.Words, world, faults);
        if (scanned.Periods.Count != 1)
        {
            faults.Add(scanned.Periods.Count == 0
                ? Tongue.Say("it names no time: write a year, a quarter or a month, as in 2030, 2025-Q3 or 2025-07", "没有写明时间：请写年、季或月，如 2030、2025-Q3 或 2025-07")
                : Tongue.Say($"it names {scanned.Periods.Count} times ({string.Join(", ", scanned.Periods)}): ask for one", $"提到{scanned.Periods.Count}个时间（{string.Join("、", scanned.Periods)}）：一次只问一个"));
        }
        else if (scanned.Periods[0].Year < world.BaseYear || scanned.Periods[0].Year > LastYearAsked)
        {
            faults.Add(Tongue.Say(
                $"runs of this world start in {world.BaseYear}, and questions end with {LastYearAsked}: {scanned.Periods[0]} is not among them",
                $"本世界的运行始于{world.BaseYear}年，可问至{LastYearAsked}年：{scanned.Periods[0]}不在其中"));
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

    // A word of Chinese is nearest to one of Chinese: by letters alone any two short words are near.
    private static string Unknown(string word, Vocabulary vocabulary)
    {
        if (!Tongue.IsChinese)
        {
            return $"\"{word}\" is not understood: {Nearest.Hint(word, vocabulary.Meant)}";
        }

        var isHan = word.Any(IsHan);
        var near = Nearest.Names(word, vocabulary.Meant.Where(known => known.Any(IsHan) == isHan));
        return $"“{word}”无法理解{(near.Count == 0 ? string.Empty : $"：是否指{string.Join("、", near)}")}";

        static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
    }

    private static void Complete(QuestionParts parts, List<string> faults)
    {
        if (parts.Kind is not { } kind)
        {
            faults.Add(Tongue.Say(
                $"it does not say what is asked: price, production, share, flow, import, export, demand served or stock; {Example}",
                $"没有说明问什么：价格、产量、份额、贸易、进口、出口、需求或库存；{Example}"));
            return;
        }

        if (parts.Product is null && parts.Stage is null)
        {
            faults.Add(parts.Deposit is null
                ? Tongue.Say(
                    $"it names no product{(kind is QuestionKind.Production or QuestionKind.Share ? " and no stage" : string.Empty)}; {Example}",
                    $"没有写明产品{(kind is QuestionKind.Production or QuestionKind.Share ? "或环节" : string.Empty)}；{Example}")
                : Tongue.Say("it names a deposit but not what of it: concentrate, carbonate or SEG+", "写了矿床，没有写明其何种产品：精矿、碳酸稀土还是钐铕钆富集物"));
        }

        if (parts.Product is null && parts.Stage is not null && kind == QuestionKind.Price)
        {
            faults.Add(Tongue.Say("a price is of one product: name it, as in Dy oxide, NdPr metal or UH magnets", "价格针对一种产品：请写明，如氧化镝、镨钕金属或UH磁体"));
        }

        if (parts.IsTemplate && parts.Deposit is null && kind == QuestionKind.Price)
        {
            faults.Add(Tongue.Say(
                "every deposit's concentrate, carbonate and SEG+ has its own price: name the deposit, as in Mountain Pass concentrate",
                "各矿床的精矿、碳酸稀土和钐铕钆富集物价格不同：请写明矿床，如芒廷帕斯精矿"));
        }

        if (parts.Place is null && parts.From is null && parts.To is null)
        {
            faults.Add(Tongue.Say(
                $"it names no place: a country, EU, G7, outside China, or world; {Example}",
                $"没有写明地点：国家、欧盟、七国集团、中国以外或全球；{Example}"));
        }
    }

    private static Question Build(string text, QuestionParts parts, Chain.Time.Period period, World world)
    {
        var kind = parts.Kind!.Value;
        var (place, other) = Ends(kind, parts, world);
        var byStage = parts.Product is null && (kind is QuestionKind.Production or QuestionKind.Share);
        var products = byStage ? [] : parts.Product is { } one ? [one] : OfStage(parts.Stage!, world);
        var (words, wordsZh) = Tongue.Both(() => QuestionWords.Of(kind, parts, place, other, period, world));
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
            Words = words,
            WordsZh = wordsZh,
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
        new($"outside {place.Name}", [.. world.Regions.Keys.Order(StringComparer.Ordinal).Where(r => !place.Holds(r))]) { NameZh = $"{place.NameZh}以外" };

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
