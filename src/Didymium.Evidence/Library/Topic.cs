using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Didymium.Evidence.Library;

/// <summary>A page over documents that speak of one thing: what a reader of the news follows.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name in English.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="Description">What belongs to it, in a sentence.</param>
/// <param name="Query">Words that documents of the topic use.</param>
/// <param name="Entities">Ids of the things it is about.</param>
public sealed record Topic(string Id, string Name, string NameZh, string Description, IReadOnlyList<string> Query, IReadOnlyList<string> Entities)
{
    /// <summary>Reads a list of topics.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="yaml">Its text.</param>
    /// <exception cref="FormatException">It is not such a list; the message names file and line.</exception>
    public static IReadOnlyList<Topic> Read(string file, string yaml)
    {
        try
        {
            var rows = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<List<Row>?>(yaml) ?? [];
            return [.. rows.Select(row => row.Id is null ? throw new FormatException($"{file}: a topic has an id.") : new Topic(row.Id, row.Name ?? row.Id, row.NameZh ?? string.Empty, row.Description ?? string.Empty, row.Query ?? [], row.Entities ?? []))];
        }
        catch (YamlException wrong)
        {
            throw new FormatException($"{file} line {wrong.Start.Line}: not a list of topics ({wrong.Message}).", wrong);
        }
    }

    /// <summary>The documents that belong to it, the best first: by how many of its things their claims name and how many of its words they use.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="take">How many.</param>
    public IReadOnlyList<Document> Documents(EvidenceLedger ledger, int take)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var named = ledger.Claims(new ClaimFilter { CurrentOnly = true })
            .GroupBy(claim => claim.Document, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(claim => claim.Entities).Distinct().Count(Entities.Contains), StringComparer.Ordinal);
        return
        [
            .. ledger.Documents(DocumentFilter.All)
                .Select(document => (Document: document, Weight: named.GetValueOrDefault(document.Id) + Query.Count(word => document.Text.Contains(word, StringComparison.OrdinalIgnoreCase) || document.Title.Contains(word, StringComparison.OrdinalIgnoreCase))))
                .Where(pair => pair.Weight >= 2)
                .OrderByDescending(pair => pair.Weight)
                .ThenByDescending(pair => pair.Document.Published?.Day)
                .Take(take)
                .Select(pair => pair.Document),
        ];
    }

    private sealed class Row
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public string? NameZh { get; set; }

        public string? Description { get; set; }

        public List<string>? Query { get; set; }

        public List<string>? Entities { get; set; }
    }
}
