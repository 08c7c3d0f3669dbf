using Didymium.Evidence.Language;

namespace Didymium.Evidence.Search;

/// <summary>Where the search gets its concepts from: the things of the field that a text names, whatever it calls them. 镨钕 then finds NdPr, and the reverse.</summary>
/// <param name="Find">The names in a text, with their places.</param>
/// <param name="Entity">The entity of an id; null when there is none.</param>
/// <param name="Version">Changes when the names do (a hash of the gazetteer), so that an index made with other names is noticed.</param>
public sealed record SearchConcepts(Func<string, IReadOnlyList<Mention>> Find, Func<string, Entity?> Entity, string Version);
