namespace Didymium.Evidence.Exchange;

/// <summary>What an import brought.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="Documents">Documents that were new.</param>
/// <param name="Claims">Claims that were new.</param>
/// <param name="Decisions">Decisions that were new.</param>
/// <param name="Others">Other records that were new: outlines, checks, assessments, conflict sets, links, translations, proposals.</param>
public sealed record ImportSummary(int Lines, int Documents, int Claims, int Decisions, int Others);
