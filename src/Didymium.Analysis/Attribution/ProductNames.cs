using Didymium.Chain;
using Didymium.Chain.Materials;

namespace Didymium.Analysis.Attribution;

/// <summary>What products and deposits are called: ids, names, and names made of an element and a form, as in "Dy oxide" or "金属镝".</summary>
internal static class ProductNames
{
    // Grades have long names in the tables and short ones in the trade.
    private static readonly Dictionary<string, string[]> Grades = new(StringComparer.Ordinal)
    {
        ["mag-std"] = ["std magnets", "standard magnets", "n magnets"],
        ["mag-h"] = ["h magnets", "h and sh magnets"],
        ["mag-uh"] = ["uh magnets", "heavy-grade magnets", "high-coercivity magnets"],
        ["mag-bonded"] = ["bonded magnets", "粘结磁体"],
        ["mag-smco"] = ["smco magnets", "samarium-cobalt magnets", "钐钴"],
        ["alloy-ndfeb"] = ["ndfeb alloy", "magnet alloy", "strip cast", "合金"],
        ["eol-magnet"] = ["end-of-life magnets", "scrap magnets"],
        ["conc"] = ["concentrate", "concentrates"],
        ["carb"] = ["carbonate", "mixed carbonate"],
        ["seg"] = ["seg+", "seg"],
    };

    public static IEnumerable<(string Text, Word Word)> Of(World world)
    {
        foreach (var product in world.Products.Values.OrderBy(p => p.Id, StringComparer.Ordinal))
        {
            var word = new Word(WordKind.Product, product.Id);
            foreach (var name in Names(world, product))
            {
                yield return (name, word);
            }
        }
    }

    /// <summary>Deposits, and their products by id; countries come before them, as some deposits are called by their country.</summary>
    public static IEnumerable<(string Text, Word Word)> Deposits(World world)
    {
        foreach (var deposit in world.Deposits.Values.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            var word = new Word(WordKind.Deposit, deposit.Id);
            yield return (deposit.Id, word);
            yield return (deposit.Name, word);
            yield return (Short(deposit.Name), word);
            yield return (deposit.NameZh, word);
            foreach (var template in world.Products.Values.Where(p => p.PerDeposit))
            {
                yield return ($"{template.Id}.{deposit.Id}", new Word(WordKind.Product, $"{template.Id}.{deposit.Id}"));
            }
        }
    }

    private static IEnumerable<string> Names(World world, Product product)
    {
        string[] own = [product.Id, product.Name, Short(product.Name), product.NameZh];
        var grades = Grades.TryGetValue(product.Id, out var short_) ? short_ : [];
        if (product.Stage is not (ProductStage.Oxide or ProductStage.Metal) || product.OxideContent.Count != 1)
        {
            return own.Concat(grades);
        }

        var pair = product.OxideContent.Keys.First();
        return own.Concat(grades).Concat(world.Elements.Values.Where(e => e.Pair == pair).OrderBy(e => e.AtomicNumber).SelectMany(e => Forms(world, product, e))).Concat(PairForms(product, pair));
    }

    private static IEnumerable<string> Forms(World world, Product product, Element element)
    {
        var form = product.Stage == ProductStage.Oxide ? "oxide" : "metal";
        yield return $"{element.Id} {form}";
        yield return $"{element.Name} {form}";
        if (element.NameZh.Length > 0)
        {
            yield return form == "oxide" ? $"氧化{element.NameZh}" : $"金属{element.NameZh}";
            yield return form == "oxide" ? element.NameZh : $"{element.NameZh}金属";
        }

        if (form == "oxide")
        {
            yield return element.Name;
            yield return element.OxideFormula;

            // A bare symbol means the oxide, unless it is the name of a bloc or a single letter.
            if (element.Id.Length > 1 && !world.Regions.Values.Any(r => r.Blocs.Contains(element.Id.ToUpperInvariant())))
            {
                yield return element.Id;
            }
        }
    }

    // Neodymium and praseodymium are sold as one product with several names.
    private static IEnumerable<string> PairForms(Product product, string pair)
    {
        if (pair != "ndpr")
        {
            return [];
        }

        return product.Stage == ProductStage.Oxide
            ? ["NdPr", "Nd-Pr", "PrNd", "NdPr oxide", "Nd-Pr oxide", "PrNd oxide", "didymium", "didymium oxide", "neodymium-praseodymium oxide", "镨钕", "氧化镨钕"]
            : ["NdPr metal", "Nd-Pr metal", "PrNd metal", "didymium metal", "镨钕金属", "金属镨钕"];
    }

    private static string Short(string name)
    {
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 ? name[..bracket] : name;
    }
}
