using System.Globalization;
using CsvHelper;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>A phrase that tells what a clause is about.</summary>
/// <param name="Type">Claim type it speaks for; null when it tells only a status.</param>
/// <param name="Weight">How strongly, 0 to 5.</param>
/// <param name="Status">Status it tells; null when it tells none.</param>
internal sealed record Trigger(ClaimType? Type, double Weight, ClaimStatus? Status);

/// <summary>What a small word does to a claim.</summary>
internal enum CueKind
{
    /// <summary>It is not so.</summary>
    Negation,

    /// <summary>It may not be so.</summary>
    Hedge,

    /// <summary>Unnamed people say so.</summary>
    Rumour,

    /// <summary>It is meant to be so.</summary>
    Plan,

    /// <summary>It is so if something else is.</summary>
    Condition,

    /// <summary>It is expected to be so.</summary>
    Forecast,

    /// <summary>Somebody says so.</summary>
    Report,

    /// <summary>Somebody judges so.</summary>
    Opinion,
}

/// <summary>The words that the claim reader knows, from the tables in <c>data/language</c>.</summary>
internal sealed class Lexicon
{
    private static readonly string[] Languages = ["en", "zh"];
    private static readonly Lazy<Lexicon> LazyShipped = new(() => new Lexicon());

    private Lexicon()
    {
        Triggers = new PhraseBook<Trigger>(Both("triggers", TriggerOf));
        Generics = new PhraseBook<EntityKind>(Both("generics", row => Keys.Find<EntityKind>(row[1]) ?? throw Wrong("generics", row)));
        Cues = new PhraseBook<CueKind>(Both("cues", row => Keys.Find<CueKind>(row[1]) ?? throw Wrong("cues", row)));
    }

    public static Lexicon Shipped => LazyShipped.Value;

    public PhraseBook<Trigger> Triggers { get; }

    public PhraseBook<CueKind> Cues { get; }

    /// <summary>Nouns that stand for a thing named before: the company, 该矿.</summary>
    public PhraseBook<EntityKind> Generics { get; }

    private static Trigger TriggerOf(string[] row) => new(
        row[1].Length == 0 ? null : Keys.Find<ClaimType>(row[1]) ?? throw Wrong("triggers", row),
        double.Parse(row[2], CultureInfo.InvariantCulture),
        row[3].Length == 0 ? null : Keys.Find<ClaimStatus>(row[3]) ?? throw Wrong("triggers", row));

    /// <summary>The phrases of a table in both languages: <c>triggers.en.csv</c> and <c>triggers.zh.csv</c>; the pattern stands in the first column.</summary>
    private static IEnumerable<Phrase<T>> Both<T>(string table, Func<string[], T> read) =>
        Languages.SelectMany(language => Rows($"{table}.{language}.csv").Select(row => new Phrase<T>(language == "zh", row[0], read(row))));

    private static List<string[]> Rows(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("language/" + file) ?? throw new InvalidOperationException($"the program lacks its table language/{file}");
        using var text = new StreamReader(stream);
        using var reader = CsvReader.FromText(text.ReadToEnd(), new CsvReaderOptions { Separator = ',' });
        var rows = new List<string[]>();
        foreach (var row in reader)
        {
            rows.Add(row.ToArray());
        }

        return rows;
    }

    private static InvalidOperationException Wrong(string file, string[] row) => new($"the table {file} in data/language has a word that no list holds: {string.Join(',', row)}");
}
