using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Documents;

/// <summary>A document with all that was read in it; added to the ledger as one.</summary>
/// <param name="Document">The document.</param>
/// <param name="Passages">Its sentences in order.</param>
/// <param name="Outline">It in brief.</param>
/// <param name="Claims">The claims found by the patterns.</param>
public sealed record DocumentReading(Document Document, IReadOnlyList<Passage> Passages, Outline Outline, IReadOnlyList<Claim> Claims);
