namespace Didymium.Evidence.Ledger;

/// <summary>What a language model proposed on a document, kept whether or not it was taken up.</summary>
/// <param name="Id">Id (<c>m-…</c>).</param>
/// <param name="Document">Document id.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="PromptVersion">Version of the prompt.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Answer">What the model answered, to the letter.</param>
/// <param name="Claim">Id of the claim that came of it; empty when it was refused.</param>
/// <param name="Refusal">Why it was refused; empty when it was not.</param>
public sealed record Proposal(string Id, string Document, string Model, string PromptVersion, DateTimeOffset At, string Answer, string Claim, string Refusal);
