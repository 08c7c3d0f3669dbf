using Didymium.Chain;
using Didymium.Chain.Wording;

namespace Didymium.Analysis.Attribution;

/// <summary>The parts of a question put in their places.</summary>
internal sealed record QuestionParts
{
    public QuestionKind? Kind { get; private set; }

    /// <summary>Product id or template.</summary>
    public string? Product { get; private set; }

    /// <summary>True when every deposit has its own of the product.</summary>
    public bool IsTemplate { get; private set; }

    public string? Deposit { get; private set; }

    public string? Stage { get; private set; }

    public bool ByControl { get; private set; }

    public Place? Place { get; private set; }

    public Place? From { get; private set; }

    public Place? To { get; private set; }

    public string? Use { get; private set; }

    public string? Holder { get; private set; }

    /// <summary>Sorts words; what cannot be is added to the faults.</summary>
    public static QuestionParts Of(IReadOnlyList<Word> words, World world, List<string> faults)
    {
        var parts = new QuestionParts();
        parts.Asked([.. words.Where(w => w.Kind == WordKind.Ask).Select(w => Enum.Parse<QuestionKind>(w.Value)).Distinct()], faults);
        parts.Named(words, world, faults);
        parts.Placed(words, world, faults);
        return parts;
    }

    private void Asked(List<QuestionKind> kinds, List<string> faults)
    {
        // "share of magnet production" asks for a share.
        if (kinds.Contains(QuestionKind.Share))
        {
            kinds.Remove(QuestionKind.Production);
        }

        Kind = kinds.Count == 1 ? kinds[0] : null;
        if (kinds.Count > 1)
        {
            faults.Add(Tongue.Say($"it asks for {string.Join(" and ", kinds.Select(QuestionWords.Ask))}: ask for one", $"同时问了{string.Join("和", kinds.Select(QuestionWords.Ask))}：一次只问一项"));
        }
    }

    private void Named(IReadOnlyList<Word> words, World world, List<string> faults)
    {
        foreach (var product in words.Where(w => w.Kind == WordKind.Product).Select(w => w.Value).Distinct(StringComparer.Ordinal))
        {
            var dot = product.IndexOf('.', StringComparison.Ordinal);
            var id = dot < 0 ? product : product[..dot];
            if (Product is not null && Product != id)
            {
                faults.Add(Tongue.Say(
                    $"it names two products ({Product} and {id}): ask for one",
                    $"提到两种产品（{Names.Product(world, Product)}和{Names.Product(world, id)}）：一次只问一种"));
            }

            Product = id;
            IsTemplate = world.Products[id].PerDeposit;
            Deposit = dot < 0 ? Deposit : product[(dot + 1)..];
        }

        foreach (var word in words)
        {
            Deposit = word.Kind == WordKind.Deposit ? word.Value : Deposit;
            Stage = word.Kind == WordKind.Stage ? word.Value : Stage;
            ByControl |= word.Kind == WordKind.Control;
            Use = word.Kind == WordKind.Use ? word.Value : Use;
            Holder = word.Kind == WordKind.Holder ? word.Value : Holder;
        }

        if (Deposit is not null && Product is not null && !IsTemplate)
        {
            faults.Add(Tongue.Say(
                $"{Names.Product(world, Product)} is the same whatever deposit it comes from: leave {Names.Deposit(world, Deposit)} out, or ask for its concentrate, carbonate or SEG+",
                $"{Names.Product(world, Product)}不分矿床：请去掉{Names.Deposit(world, Deposit)}，或改问其精矿、碳酸稀土或钐铕钆富集物"));
        }
    }

    private void Placed(IReadOnlyList<Word> words, World world, List<string> faults)
    {
        var (role, outside) = (WordKind.Filler, false);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Kind is WordKind.From or WordKind.To)
            {
                role = word.Kind;
            }
            else if (word.Kind == WordKind.Outside)
            {
                outside = true;
            }
            else if (word.Kind is WordKind.Region or WordKind.Bloc or WordKind.World)
            {
                var after = i + 1 < words.Count && words[i + 1].Kind == WordKind.OutsideAfter;
                Put(role, PlaceOf(word, outside || after, world), faults);
                (role, outside) = (WordKind.Filler, false);
            }
        }
    }

    private void Put(WordKind role, Place place, List<string> faults)
    {
        var taken = role switch { WordKind.From => From, WordKind.To => To, _ => Place };
        if (taken is not null && taken.Name != place.Name)
        {
            faults.Add(Tongue.Say(
                $"it names two places ({taken.Name} and {place.Name}): say from and to, or ask for one",
                $"提到两个地点（{taken.Told}和{place.Told}）：请写明“从”和“到”，或只问一个"));
        }

        switch (role)
        {
            case WordKind.From:
                From = place;
                break;
            case WordKind.To:
                To = place;
                break;
            default:
                Place = place;
                break;
        }
    }

    private static Place PlaceOf(Word word, bool outside, World world)
    {
        bool In(string region) => word.Kind switch
        {
            WordKind.Region => region == word.Value,
            WordKind.Bloc => world.Regions[region].Blocs.Contains(word.Value),
            _ => true,
        };
        var name = word.Kind switch
        {
            WordKind.Region => world.Regions[word.Value].Name,
            WordKind.Bloc => word.Value,
            _ => "the world",
        };
        var chinese = word.Kind switch
        {
            WordKind.Region => world.Regions[word.Value].NameZh is { Length: > 0 } known ? known : name,
            WordKind.Bloc => PlaceNames.Bloc(word.Value),
            _ => "全球",
        };
        return new Place(outside ? $"outside {name}" : name, [.. world.Regions.Keys.Order(StringComparer.Ordinal).Where(r => In(r) != outside)]) { NameZh = outside ? $"{chinese}以外" : chinese };
    }
}
