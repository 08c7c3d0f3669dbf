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
    private static readonly Lazy<Lexicon> LazyShipped = new(() => new Lexicon());

    private Lexicon()
    {
        Triggers = new PhraseBook<Trigger>(Rows("triggers.csv").Select(row => new Phrase<Trigger>(row[0] == "zh", row[1], TriggerOf(row))));
        Generics = new PhraseBook<EntityKind>(Rows("generics.csv").Select(row => new Phrase<EntityKind>(row[0] == "zh", row[1], Keys.Find<EntityKind>(row[2]) ?? throw Wrong("generics.csv", row))));
        Cues = new PhraseBook<CueKind>(Rows("cues.csv").Select(row => new Phrase<CueKind>(row[0] == "zh", row[1], Keys.Find<CueKind>(row[2]) ?? throw Wrong("cues.csv", row))));
    }

    public static Lexicon Shipped => LazyShipped.Value;

    public PhraseBook<Trigger> Triggers { get; }

    public PhraseBook<CueKind> Cues { get; }

    /// <summary>Nouns that stand for a thing named before: the company, 该矿.</summary>
    public PhraseBook<EntityKind> Generics { get; }

    private static Trigger TriggerOf(string[] row) => new(
        row[2].Length == 0 ? null : Keys.Find<ClaimType>(row[2]) ?? throw Wrong("triggers.csv", row),
        double.Parse(row[3], CultureInfo.InvariantCulture),
        row[4].Length == 0 ? null : Keys.Find<ClaimStatus>(row[4]) ?? throw Wrong("triggers.csv", row));

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

    private static InvalidOperationException Wrong(string file, string[] row) => new($"language/{file} has a word that no list holds: {string.Join(',', row)}");
}
