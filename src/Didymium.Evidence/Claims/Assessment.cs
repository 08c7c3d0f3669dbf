using Didymium.Chain.Wording;

namespace Didymium.Evidence.Claims;

/// <summary>Four answers about a claim, 0 to 1, never multiplied into one "truth". Computed anew when what they rest on changes.</summary>
/// <param name="Claim">Claim id.</param>
/// <param name="Version">Version of the rules they were computed by.</param>
/// <param name="Extraction">Did we read it right?</param>
/// <param name="Attribution">Did they say it?</param>
/// <param name="Credibility">Is it so?</param>
/// <param name="Execution">Will it happen? Null when the claim is not about the future.</param>
/// <param name="Supporting">Origins (not articles) that say so.</param>
/// <param name="Contradicting">Origins that say otherwise.</param>
/// <param name="Why">A sentence on how they came about, with the ceiling that held if one did.</param>
/// <param name="WhyZh">The same in Chinese; empty where it was kept before it was said in Chinese.</param>
public sealed record Assessment(string Claim, int Version, double Extraction, double Attribution, double Credibility, double? Execution, IReadOnlyList<string> Supporting, IReadOnlyList<string> Contradicting, string Why, string WhyZh = "")
{
    /// <summary>How they came about, in the reader's language.</summary>
    public string Told => Tongue.Kept(Why, WhyZh);
}
