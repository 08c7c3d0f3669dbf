using System.Net.Mime;
using System.Text;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Search;
using Didymium.Web.Site;
using Didymium.Workbench;
using Didymium.Workbench.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>Documents of the ledger: list, search, read, add.</summary>
internal static class DocumentRoutes
{
    // Bytes may also come as they are, with the type they have.
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        [MediaTypeNames.Text.Html] = ".html",
        [MediaTypeNames.Application.Pdf] = ".pdf",
        [MediaTypeNames.Text.Markdown] = ".md",
        [MediaTypeNames.Text.Plain] = ".txt",
    };

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags(ApiTags.Documents);
        documents.MapGet("/", List)
            .Says("listDocuments", "Documents, the newest first.", "文档列表，最新在前。");
        documents.MapPost("/", AddAsync).Accepts<NewDocument>(MediaTypeNames.Application.Json, [.. Endings.Keys]).Writes()
            .WithMetadata(new RequestSizeLimitAttribute(SiteHost.MostUploadBytes))
            .Produces<AddedShape>().Produces<AddedShape>(StatusCodes.Status201Created)
            .Says("addDocument", "Adds a document, as JSON with its text or as the bytes of a page, PDF, Markdown or text file, and reads its claims. One that is there already is answered with 200. Links are not followed.", "添加文档：以 JSON 提交文本，或直接提交网页、PDF、Markdown、文本文件的字节，并读取其中的主张。已存在的文档返回 200。不抓取链接。");
        documents.MapGet("/search", Search)
            .Says("searchDocuments", "Sentences by words, names and filters, in both languages: 镨钕 finds NdPr, \"Mountain Pass\" finds 芒廷帕斯.", "按词语、名称和筛选条件查找句子，中英文互通：镨钕可找到 NdPr。");
        documents.MapGet("/{id}", One).MayBeMissing()
            .Says("getDocument", "A document with its outline and its claims.", "某份文档及其要点和主张。");
    }

    private static PageShape<ListedDocumentShape> List(Library library, string? language, [FromQuery(Name = "source_class")] string? sourceClass, DateOnly? from, DateOnly? to, int? limit, int? offset) =>
        library.Read(desk => PageShape<ListedDocumentShape>.Of(
            desk.Ledger.Documents(new DocumentFilter { Language = language, SourceClass = Keyword.Find<SourceClass>("source_class", sourceClass), From = from, To = to }),
            limit,
            offset,
            ListedDocumentShape.Of));

    private static SearchShape Search([AsParameters] SearchParameters asked, Library library) => library.Read(desk => SearchShape.Of(desk.Search.Find(asked.Query(desk))));

    private static Results<Ok<DocumentShape>, ProblemHttpResult> One(string id, Library library) =>
        library.Read(desk => Find(desk, id)) is { } found ? TypedResults.Ok(found) : ApiProblem.Missing($"there is no document \"{id}\". List documents with GET /api/v1/documents.");

    private static DocumentShape? Find(Desk desk, string id) => desk.Ledger.FindIds(id).Count == 0 || desk.Ledger.Document(desk.Id(id)) is not { } document ? null : DocumentShape.Of(document, desk);

    private static async Task<Results<Ok<AddedShape>, Created<AddedShape>>> AddAsync(HttpContext context, [FromQuery] string? name, Library library)
    {
        var documents = (await SubmittedAsync(context, name)).Read();
        var (added, isNew) = library.Write(desk =>
        {
            var anyNew = false;
            var readings = desk.Add(documents, (_, fresh) => anyNew |= fresh);
            return (new AddedShape([.. readings.Select(reading => DocumentShape.Of(reading.Document, desk))], []), anyNew);
        });
        return isNew ? TypedResults.Created($"/api/v1/documents/{added.Documents[0].Id}", added) : TypedResults.Ok(added);
    }

    private static async Task<Submission> SubmittedAsync(HttpContext context, string? name)
    {
        if (context.Request.HasJsonContentType())
        {
            return (await JsonBody.ReadAsync<NewDocument>(context)).Submission();
        }

        var type = context.Request.ContentType ?? string.Empty;
        if (!Endings.TryGetValue(type.Split(';')[0].Trim().ToLowerInvariant(), out var ending))
        {
            throw new BadHttpRequestException($"Send a document as {MediaTypeNames.Application.Json} with its text, or as {string.Join(", ", Endings.Keys)}.", StatusCodes.Status415UnsupportedMediaType);
        }

        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);

        // A name is a label here and never a path.
        return new Submission { Name = string.IsNullOrWhiteSpace(name) ? $"given{ending}" : Path.GetFileName(name.Trim()), Bytes = memory.ToArray(), ContentType = type };
    }
}

/// <summary>A document in words.</summary>
/// <param name="Text">Its text; paragraphs are parted by line breaks.</param>
/// <param name="Title">Original title; its first words when left out.</param>
/// <param name="Publisher">Publisher as printed.</param>
/// <param name="SourceClass">Kind of publisher: statistics, filing, company_release, government, wire, trade_press, news or blog; the publisher's own when left out.</param>
/// <param name="Published">When: 2026, 2026-07 or 2026-07-31.</param>
/// <param name="Url">Where it was published, http or https; it is kept and not fetched.</param>
public sealed record NewDocument(string Text, string? Title = null, string? Publisher = null, string? SourceClass = null, string? Published = null, string? Url = null)
{
    internal Submission Submission() => new()
    {
        Name = Workbench.Documents.Submission.Pasted,
        Bytes = Encoding.UTF8.GetBytes(Text),
        ContentType = $"{MediaTypeNames.Text.Plain}; charset=utf-8",
        Title = Title ?? string.Empty,
        Outlet = Publisher ?? string.Empty,
        SourceClass = Keyword.Find<SourceClass>("source_class", SourceClass),
        Date = Published ?? string.Empty,
        Link = Url ?? string.Empty,
    };
}

/// <summary>What a search can be narrowed by.</summary>
internal sealed record SearchParameters(
    [FromQuery(Name = "q")] string? Q,
    [FromQuery(Name = "from")] DateOnly? From,
    [FromQuery(Name = "to")] DateOnly? To,
    [FromQuery(Name = "source_class")] string[]? SourceClass,
    [FromQuery(Name = "country")] string[]? Country,
    [FromQuery(Name = "element")] string[]? Element,
    [FromQuery(Name = "type")] string[]? Type,
    [FromQuery(Name = "status")] string[]? Status,
    [FromQuery(Name = "language")] string[]? Language,
    [FromQuery(Name = "document")] string? Document,
    [FromQuery(Name = "order")] string? Order,
    [FromQuery(Name = "limit")] int? Limit,
    [FromQuery(Name = "offset")] int? Offset)
{
    private const int Most = 200;

    public SearchQuery Query(Desk desk) => Offset < 0 || Limit is < 1 or > Most
        ? throw new UserErrorException($"offset is 0 or more, and limit from 1 to {Most}.")
        : new()
        {
            Text = Q ?? string.Empty,
            From = From,
            To = To,
            SourceClasses = Keyword.FindAll<SourceClass>("source_class", SourceClass),
            Countries = Country ?? [],
            Elements = Element ?? [],
            ClaimTypes = Keyword.FindAll<ClaimType>("type", Type),
            Statuses = Keyword.FindAll<ClaimStatus>("status", Status),
            Languages = Language ?? [],
            Document = string.IsNullOrEmpty(Document) ? null : desk.Id(Document),
            Order = Keyword.Find<SearchOrder>("order", Order) ?? SearchOrder.Relevance,
            Skip = Offset ?? 0,
            Take = Limit ?? 20,
        };
}
