namespace Didymium.Evidence.Documents;

/// <summary>A document in brief: its thesis and its key points by subject. Every point is a sentence of the document, never invented text.</summary>
/// <param name="CoreViewpoint">One or two points that carry the thesis.</param>
/// <param name="Groups">Key points by subject.</param>
/// <param name="Printed">True when the document itself prints this outline (a topic page); false when we chose the sentences.</param>
public sealed record Outline(IReadOnlyList<OutlinePoint> CoreViewpoint, IReadOnlyList<OutlineGroup> Groups, bool Printed);

/// <summary>Key points of one subject: a country, a company, a policy.</summary>
/// <param name="Title">The subject, as printed or the subject's name.</param>
/// <param name="Points">Its points.</param>
public sealed record OutlineGroup(string Title, IReadOnlyList<OutlinePoint> Points);

/// <summary>One point.</summary>
/// <param name="Passage">Id of the sentence.</param>
/// <param name="Text">The sentence to the letter.</param>
/// <param name="Paragraphs">Paragraph numbers: as printed by a topic page (of the text it digests), otherwise the document's own.</param>
public sealed record OutlinePoint(string Passage, string Text, IReadOnlyList<int> Paragraphs);
