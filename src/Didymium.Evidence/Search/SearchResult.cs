using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Search;

/// <summary>What a search found.</summary>
/// <param name="Total">Number of all hits, exact. A hit is a sentence or a title.</param>
/// <param name="Ranked">How many of them were ranked by BM25: all up to <see cref="EvidenceSearch.MostRanked"/>, otherwise that many of the latest published; the others follow, latest first.</param>
/// <param name="Hits">The page of hits asked for.</param>
/// <param name="Facets">For each kind, how many of all hits have each value; most frequent first, months in their order.</param>
public sealed record SearchResult(int Total, int Ranked, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<FacetKind, IReadOnlyList<FacetCount>> Facets);

/// <summary>How many hits have a value.</summary>
/// <param name="Value">The value as in files: <c>TUR</c>, <c>Dy</c>, <c>trade_flow</c>, <c>2025-10</c>.</param>
/// <param name="Count">Number of hits.</param>
public sealed record FacetCount(string Value, int Count);

/// <summary>A sentence or title that was found.</summary>
/// <param name="Document">Document id.</param>
/// <param name="Passage">Passage id; empty when the title was found.</param>
/// <param name="Paragraph">Paragraph number from 1; 0 for the title.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Publisher">Publisher as printed.</param>
/// <param name="SourceClass">Kind of publisher.</param>
/// <param name="Language">Language of the document.</param>
/// <param name="Published">When it was published; null when unknown.</param>
/// <param name="Score">BM25, greater is better; 0 when the hit was not ranked.</param>
/// <param name="Snippet">The part of the text to show.</param>
public sealed record SearchHit(string Document, string Passage, int Paragraph, string Title, string Publisher, SourceClass SourceClass, string Language, Published? Published, double Score, Snippet Snippet);

/// <summary>A part of a text with what was found in it.</summary>
/// <param name="Text">The part, to the letter.</param>
/// <param name="Start">Where it begins in the sentence or title.</param>
/// <param name="Highlights">Places in <paramref name="Text"/>, in order, not overlapping.</param>
/// <param name="CutBefore">Whether there is more before it.</param>
/// <param name="CutAfter">Whether there is more after it.</param>
public sealed record Snippet(string Text, int Start, IReadOnlyList<TextSpan> Highlights, bool CutBefore, bool CutAfter);
