namespace Didymium.Evidence.Ledger;

/// <summary>A later finding that a document repeats the report of an origin. The latest link of a document counts.</summary>
/// <param name="Document">Document id.</param>
/// <param name="Origin">Id of the origin it belongs to.</param>
/// <param name="Reason">How it was found, in words; never empty.</param>
/// <param name="At">When, UTC.</param>
public sealed record OriginLink(string Document, string Origin, string Reason, DateTimeOffset At);
