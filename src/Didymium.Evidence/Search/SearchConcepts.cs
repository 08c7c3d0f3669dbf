using System.Security.Cryptography;
using System.Text;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Search;

/// <summary>Where the search gets its concepts from: the things of the field that a text names, whatever it calls them. 镨钕 then finds NdPr, and the reverse.</summary>
/// <param name="Find">The names in a text, with their places.</param>
/// <param name="Entity">The entity of an id; null when there is none.</param>
/// <param name="Version">Changes when the names do (a hash of the gazetteer), so that an index made with other names is noticed.</param>
public sealed record SearchConcepts(Func<string, IReadOnlyList<Mention>> Find, Func<string, Entity?> Entity, string Version)
{
    // An entity that stands for more elements (rare earths, heavy rare earths) names none in particular.
    private const int FewElements = 4;

    /// <summary>The names of a gazetteer.</summary>
    /// <param name="gazetteer">The gazetteer.</param>
    public static SearchConcepts Of(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entity in gazetteer.Entities)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{entity.Id}|{entity.Kind}|{entity.Node}|{entity.Country}|{string.Join(' ', entity.Elements)}\n"));
        }

        foreach (var name in gazetteer.Names)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name.Entity}|{name.Text}|{name.Match}\n"));
        }

        return new SearchConcepts(gazetteer.Find, gazetteer.Entity, Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    /// <summary>The elements that an entity names: NdPr oxide Nd and Pr; none when it stands for many.</summary>
    /// <param name="entity">Id of the entity.</param>
    internal IReadOnlyList<string> ElementsOf(string entity) => Entity(entity) is { Elements: { Count: <= FewElements } elements } ? elements : [];

    /// <summary>The elements by which a name of a query is found as well: those of an element or pair of elements, since NdPr oxide is NdPr, too; none for other things.</summary>
    /// <param name="entity">Id of the entity.</param>
    internal IReadOnlyList<string> ElementsMeant(string entity) => Entity(entity) is { Kind: EntityKind.Element } ? ElementsOf(entity) : [];
}
