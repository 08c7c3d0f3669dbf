namespace Didymium.Evidence.Language;

/// <summary>A name of the gazetteer found in a text.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Character after the last.</param>
public sealed record Mention(string Entity, int Start, int End);
