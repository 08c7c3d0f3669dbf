using System.Security.Cryptography;
using System.Text;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Language;
using Didymium.Evidence.Reading;

namespace Didymium.Evidence.Library;

/// <summary>Turns what a file, page or feed gives into a document with its sentences, outline and claims.</summary>
/// <param name="gazetteer">The names it knows.</param>
public sealed class ReadingMaker(Gazetteer gazetteer)
{
    private readonly ClaimReader _claims = new(gazetteer);
    private readonly Outliner _outliner = new(gazetteer);

    /// <summary>Reads a document.</summary>
    /// <param name="intake">What came in.</param>
    /// <param name="firstSeen">When it was first seen, UTC.</param>
    /// <param name="origin">Chooses the origin of a document by its id, text and credits: an earlier document's origin, or its own id.</param>
    public DocumentReading Make(IntakeDocument intake, DateTimeOffset firstSeen, Func<string, IntakeDocument, string>? origin = null)
    {
        ArgumentNullException.ThrowIfNull(intake);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(intake.Text)));
        var id = Ids.Of("d", intake.Locator, hash);
        var outlet = intake.Outlet ?? gazetteer.Publisher(intake.Publisher);
        var document = new Document
        {
            Id = id,
            Locator = intake.Locator,
            Publisher = outlet is null || intake.Publisher.Length > 0 ? intake.Publisher : outlet.Name,
            SourceClass = intake.SourceClass ?? gazetteer.ClassOf(outlet),
            Title = intake.Title,
            Byline = intake.Byline,
            Language = intake.Language,
            Published = intake.Published,
            FirstSeen = firstSeen,
            ContentHash = hash,
            Licence = intake.Licence,
            Rights = intake.Rights ?? TextRights.Excerpts,
            Origin = origin?.Invoke(id, intake) ?? id,
            DerivedFrom = intake.DerivedFrom,
            WorldSource = intake.WorldSource,
            Format = intake.Format,
            Text = intake.Text,
        };
        var passages = PassageReader.Read(id, intake.Text, intake.Paragraphs)
            .Select(passage => intake.Outline is { } printed ? passage with { Cited = printed.CitedBy(new TextSpan(passage.Start, passage.End)) } : passage)
            .ToList();
        var claims = _claims.Read(id, intake.Language, intake.Published, passages);
        var outline = intake.Outline is { } given ? Printed(given, passages) : _outliner.Of(intake.Title, passages, claims);
        return new DocumentReading(document, passages, outline, claims);
    }

    /// <summary>The outline a page prints; a point of several sentences is a point for each, with the numbers printed after the point.</summary>
    private static Outline Printed(PrintedOutline printed, IReadOnlyList<Passage> passages)
    {
        IReadOnlyList<OutlinePoint> Points(IEnumerable<PrintedPoint> points) =>
        [
            .. points.SelectMany(point => passages
                .Where(passage => passage.Start >= point.Span.Start && passage.End <= point.Span.End)
                .Select(passage => new OutlinePoint(passage.Id, passage.Text, passage.Cited.Count > 0 ? passage.Cited : point.Cited))),
        ];
        return new Outline(Points(printed.CoreViewpoint), [.. printed.Groups.Select(group => new OutlineGroup(group.Title, Points(group.Points)))], true);
    }
}
