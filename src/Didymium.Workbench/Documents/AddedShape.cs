namespace Didymium.Workbench.Documents;

/// <summary>What came of adding documents, for machines.</summary>
/// <param name="Documents">The documents with their claims, those that were there already included.</param>
/// <param name="Refused">What was refused, and why.</param>
public sealed record AddedShape(IReadOnlyList<DocumentShape> Documents, IReadOnlyList<string> Refused);
