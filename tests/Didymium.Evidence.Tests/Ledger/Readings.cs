using System.Globalization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Tests.Ledger;

/// <summary>Small readings for tests: a document whose sentences are given, each a paragraph of its own.</summary>
internal static class Readings
{
    public static readonly DateTimeOffset Seen = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    public static DocumentReading Of(string title, params string[] sentences) => Of(new Source(title), sentences);

    public static DocumentReading Of(Source source, params string[] sentences)
    {
        var text = string.Join('\n', sentences);
        var locator = source.Locator ?? "https://example.org/" + source.Title;
        var id = Ids.Of("d", locator, text);
        var document = new Document
        {
            Id = id,
            Locator = locator,
            Publisher = source.Publisher,
            SourceClass = source.SourceClass,
            Title = source.Title,
            Language = source.Language,
            Published = source.Published is { } p ? new Published(p) : null,
            FirstSeen = Seen,
            ContentHash = ReadingRules.HashOf(text),
            Rights = source.Rights,
            Origin = id,
            Format = "text",
            Text = text,
        };
        var passages = new List<Passage>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            var paragraph = passages.Count + 1;
            passages.Add(new Passage(Passage.IdOf(id, paragraph, 1), id, paragraph, 1, start, start + sentence.Length, sentence, paragraph % 2 == 0 ? [4, 6] : []));
            start += sentence.Length + 1;
        }

        var outline = passages.Count == 0
            ? new Outline([], [], false)
            : new Outline([Point(passages[0])], [new OutlineGroup("Group", [Point(passages[^1])])], true);
        return new DocumentReading(document, passages, outline, []);
    }

    /// <summary>The reading with a claim on one of its sentences.</summary>
    public static DocumentReading WithClaim(this DocumentReading reading, int paragraph, ClaimType type, ClaimStatus status = ClaimStatus.None, string subject = "MP Materials", string entity = "mp-materials", string region = "", params string[] elements)
    {
        var passage = reading.Passages[paragraph - 1];
        var claim = new Claim
        {
            Id = Ids.Of("c", reading.Document.Id, passage.Text, Keys.Of(type), subject),
            Document = reading.Document.Id,
            Passages = [passage.Id],
            Type = type,
            Subject = subject,
            SubjectEntity = entity,
            PlaceRegion = region,
            Elements = elements,
            Status = status,
            Quote = passage.Text,
            Language = reading.Document.Language,
            Time = new DateSpan("2027年底", 3, new DateOnly(2027, 10, 1), new DateOnly(2027, 12, 31), DatePrecision.PartOfYear, "2027-end"),
            Attribution = new Attribution("a minister", string.Empty, ["Reuters"]),
            Quantities = [new Quantity { Raw = "1.2万吨", Start = 0, Likely = 12000, Min = 12000, Max = null, Unit = Units.Tonne, Basis = QuantityBasis.ContainedReo, Rate = QuantityRate.PerYear, Approximator = Approximator.AtLeast }],
        };
        return reading with { Claims = [.. reading.Claims, claim] };
    }

    public static DocumentReading Numbered(int number) => Of(
        string.Create(CultureInfo.InvariantCulture, $"Document {number}"),
        string.Create(CultureInfo.InvariantCulture, $"Plant {number} opened."),
        string.Create(CultureInfo.InvariantCulture, $"第{number}座工厂投产。"))
        .WithClaim(1, ClaimType.Milestone, ClaimStatus.Operating, string.Create(CultureInfo.InvariantCulture, $"Plant {number}"), "plant");

    private static OutlinePoint Point(Passage passage) => new(passage.Id, passage.Text, [passage.Paragraph]);

    internal sealed record Source(string Title)
    {
        public string? Locator { get; init; }

        public string Publisher { get; init; } = "Publisher";

        public SourceClass SourceClass { get; init; } = SourceClass.News;

        public string Language { get; init; } = "en";

        public string? Published { get; init; } = "2025-10-08";

        public TextRights Rights { get; init; } = TextRights.Excerpts;
    }
}
