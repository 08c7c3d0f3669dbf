namespace Didymium.Evidence.Ledger;

/// <summary>A rendering of a passage or title in another language, and whose it is. Always shown as a rendering, never as the text.</summary>
/// <param name="Id">Id (<c>t-…</c>).</param>
/// <param name="Target">Id of the passage, or of the document for its title.</param>
/// <param name="Language">Language of <paramref name="Text"/>.</param>
/// <param name="Text">The rendering.</param>
/// <param name="By">Who made it: a person's name, or the model.</param>
/// <param name="PromptVersion">Version of the prompt; empty for a person's.</param>
/// <param name="At">When, UTC.</param>
public sealed record Translation(string Id, string Target, string Language, string Text, string By, string PromptVersion, DateTimeOffset At);
