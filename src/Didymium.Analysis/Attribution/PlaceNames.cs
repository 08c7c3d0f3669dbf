using Didymium.Chain;

namespace Didymium.Analysis.Attribution;

/// <summary>What places are called: region ids, names in English and Chinese, blocs, and what people say for them.</summary>
internal static class PlaceNames
{
    private static readonly (string Region, string[] Names)[] Common =
    [
        ("USA", ["us", "u.s.", "america", "united states of america", "the us"]),
        ("GBR", ["uk", "britain", "great britain"]),
        ("KOR", ["korea", "south korea", "republic of korea"]),
        ("TUR", ["türkiye", "turkiye"]),
        ("MMR", ["burma"]),
        ("CHN", ["prc", "mainland china"]),
        ("EUR", ["rest of the eu", "rest of eu"]),
        ("ROW", ["rest of world"]),
    ];

    private static readonly (string Bloc, string[] Names)[] Blocs =
    [
        ("EU", ["european union", "europe", "欧盟", "欧洲"]),
        ("G7", ["group of seven", "七国集团"]),
    ];

    /// <summary>A bloc in Chinese; its id where it has no name there.</summary>
    public static string Bloc(string bloc) => Blocs.Where(b => b.Bloc == bloc).SelectMany(b => b.Names).FirstOrDefault(name => name[0] > '\u2e7f') ?? bloc;

    public static IEnumerable<(string Text, Word Word)> Of(World world)
    {
        foreach (var region in world.Regions.Values.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            var word = new Word(WordKind.Region, region.Id);
            yield return (region.Id, word);
            yield return (region.Name, word);
            yield return (region.NameZh, word);
        }

        foreach (var (region, names) in Common.Where(c => world.Regions.ContainsKey(c.Region)))
        {
            foreach (var name in names)
            {
                yield return (name, new Word(WordKind.Region, region));
            }
        }

        foreach (var bloc in world.Regions.Values.SelectMany(r => r.Blocs).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var name in Blocs.Where(b => b.Bloc == bloc).SelectMany(b => b.Names).Prepend(bloc))
            {
                yield return (name, new Word(WordKind.Bloc, bloc));
            }
        }
    }
}
