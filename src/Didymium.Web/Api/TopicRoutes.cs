using Didymium.Web.Site;
using Didymium.Workbench;
using Didymium.Workbench.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>Topics: what a reader of the news follows.</summary>
internal static class TopicRoutes
{
    private const int Usual = 5;
    private const int Most = 100;

    public static void MapTopics(this IEndpointRouteBuilder api)
    {
        var topics = api.MapGroup("/topics").WithTags(ApiTags.Topics);
        topics.MapGet("/", () => Desk.Topics)
            .Says("listTopics", "The topics.", "专题列表。");
        topics.MapGet("/{id}", One).MayBeMissing()
            .Says("getTopic", "A topic with its documents: core viewpoint and key points, each with its paragraph.", "某专题及其文档：核心观点与要点，注明段落。");
    }

    private static Results<Ok<TopicShape>, ProblemHttpResult> One(string id, int? limit, Library library)
    {
        if (limit is < 1 or > Most)
        {
            throw new UserErrorException($"limit is from 1 to {Most}.");
        }

        return Desk.Topics.FirstOrDefault(topic => topic.Id == id) is { } topic
            ? TypedResults.Ok(library.Read(desk => TopicShape.Of(topic, topic.Documents(desk.Ledger, limit ?? Usual), desk)))
            : ApiProblem.Missing($"there is no topic \"{id}\". There are: {string.Join(", ", Desk.Topics.Select(t => t.Id))}.");
    }
}
