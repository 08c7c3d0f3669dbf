using System.Collections.Frozen;
using Didymium.Chain.Reading;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Entities;

/// <summary>The things of the field and all their names in Chinese and English. Immutable; safe to share between threads.</summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> LazyShipped = new(ReadShipped);
    private readonly FrozenDictionary<string, Entity> _entities;
    private readonly FrozenDictionary<string, Entity> _byName;
    private readonly FrozenDictionary<string, SourceClass> _outlets;
    private readonly NameTrie _trie = new();

    /// <summary>Creates a gazetteer.</summary>
    /// <param name="entities">Entities, each id once.</param>
    /// <param name="names">Their spellings.</param>
    /// <param name="outlets">Kind of source each outlet counts as, by entity id; null for none.</param>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public Gazetteer(IReadOnlyList<Entity> entities, IReadOnlyList<Name> names, IReadOnlyDictionary<string, SourceClass>? outlets = null)
    {
        _outlets = (outlets ?? new Dictionary<string, SourceClass>()).ToFrozenDictionary(StringComparer.Ordinal);
        Entities = entities;
        Names = names;
        _entities = entities.ToFrozenDictionary(entity => entity.Id, StringComparer.Ordinal);
        _byName = names
            .Where(name => _entities.ContainsKey(name.Entity))
            .OrderBy(name => name.Match == NameMatch.Loose)
            .DistinctBy(name => name.Text)
            .ToFrozenDictionary(name => name.Text, name => _entities[name.Entity], StringComparer.Ordinal);
        foreach (var name in names)
        {
            _trie.Add(name);
        }
    }

    /// <summary>The gazetteer that comes with the program.</summary>
    public static Gazetteer Shipped => LazyShipped.Value;

    /// <summary>The files of the gazetteer that comes with the program.</summary>
    public static IFileSource ShippedFiles { get; } = new EmbeddedSource(typeof(Gazetteer).Assembly, "gazetteer/");

    /// <summary>All entities.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>All spellings.</summary>
    public IReadOnlyList<Name> Names { get; }

    /// <summary>The entity of an id; null when there is none.</summary>
    /// <param name="id">Entity id.</param>
    public Entity? Entity(string id) => _entities.GetValueOrDefault(id);

    /// <summary>The entity that is spelt so, to the letter; null when there is none.</summary>
    /// <param name="name">A spelling.</param>
    public Entity? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The outlet, company or agency that a publisher's name means; null when none is known.</summary>
    /// <param name="publisher">The name as printed.</param>
    public Entity? Publisher(string publisher)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        var found = Find(publisher.Trim());
        return found.Count > 0 && found[0].Start == 0 ? Entity(found[0].Entity) : null;
    }

    /// <summary>What kind of source a publisher counts as when a document does not say.</summary>
    /// <param name="publisher">The publisher; null when it is not known.</param>
    /// <returns>From the table of outlets; a company's own word is a release, an agency's a statement; general news otherwise.</returns>
    public SourceClass ClassOf(Entity? publisher) => publisher switch
    {
        null => SourceClass.News,
        { Kind: EntityKind.Company } => SourceClass.CompanyRelease,
        { Kind: EntityKind.Agency or EntityKind.Country or EntityKind.Person } => SourceClass.Government,
        _ => _outlets.GetValueOrDefault(publisher.Id, SourceClass.News),
    };

    /// <summary>The names in a text, in its order; where names overlap the one that begins first holds, and of those the longest.</summary>
    /// <param name="text">A text.</param>
    public IReadOnlyList<Mention> Find(string text)
    {
        var found = new List<Mention>();
        for (var at = 0; at < text.Length;)
        {
            if (_trie.Longest(text, at) is { } match)
            {
                found.Add(new Mention(match.Name.Entity, at, match.End));
                at = match.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static Gazetteer ReadShipped()
    {
        var read = GazetteerReader.Read(ShippedFiles, null);
        return read.Value ?? throw new InvalidOperationException($"The built-in gazetteer is faulty: {read.Faults[0]}");
    }
}
