using System.Runtime.CompilerServices;
using Didymium.Web.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>The API: what pages do, for programs.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapRuns();
    }

    /// <summary>Runs as resources: put, follow, fetch, cancel.</summary>
    private static void MapRuns(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags("runs");
        runs.MapGet("/{id}/events", Follow).WithName("followRun").WithSummary("Progress as server-sent events, until the run is over.");
    }

    private static Results<ServerSentEventsResult<object>, NotFound> Follow(string id, JobBoard jobs, CancellationToken cancellation) =>
        jobs.Find(id) is { } job ? TypedResults.ServerSentEvents(States(job, cancellation), "state") : TypedResults.NotFound();

    private static async IAsyncEnumerable<object> States(Job job, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var status in job.FollowAsync(cancellation))
        {
            yield return new { id = job.Id, state = status.State.ToString().ToLowerInvariant(), done = status.Done, of = status.Of, message = status.Message };
        }
    }
}
