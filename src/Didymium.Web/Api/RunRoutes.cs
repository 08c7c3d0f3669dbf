using System.Runtime.CompilerServices;
using System.Text;
using Didymium.Web.Jobs;
using Didymium.Web.Security;
using Didymium.Web.Site;
using Didymium.Workbench;
using Didymium.Workbench.Answers;
using Didymium.Workbench.Documents;
using Didymium.Workbench.Tables;
using Didymium.Workbench.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>Runs as resources: put, follow, fetch, cancel. A scenario's id names its default run.</summary>
internal static class RunRoutes
{
    public static void MapRuns(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags(ApiTags.Runs);
        runs.MapGet("/", List)
            .Says("listRuns", "Runs, stress tests, impacts and explanations, the latest first.", "模型运行、压力测试、影响分析和解释，最新在前。");
        runs.MapPost("/", Put).Accepts<WorkRequest>("application/json").Writes()
            .Produces<RunShape>(StatusCodes.Status202Accepted)
            .Says("putRun", "Asks the model: a run of a scenario, a stress test, the impact of a document, or the explanation of a number. What has been asked before on the same data is not done twice.", "向模型提问：情景运行、压力测试、文档影响或数字解释。同一数据上的同一问题不会重复计算。");
        runs.MapGet("/{id}", One).MayBeMissing()
            .Says("getRun", "A run: its request, its state and how far it has come.", "某次运行：请求、状态和进度。");
        runs.MapGet("/{id}/events", Follow).MayBeMissing()
            .Produces<RunShape>(StatusCodes.Status200OK, "text/event-stream")
            .Says("followRun", "Progress as server-sent events named \"state\", each a run as JSON, until the run is over.", "以服务器推送事件（state）报告进度，每条为运行的 JSON，直至结束。");
        runs.MapGet("/{id}/result", Result).MayBeMissing().ProducesProblem(StatusCodes.Status409Conflict)
            .WithMetadata(new OneOf(typeof(RunManifest), typeof(StressShape), typeof(ImpactShape), typeof(ExplanationShape)))
            .Says("getResult", "The result of a run, in the shape that the command line prints with --json: a manifest with headline figures, a ranking, an impact or an explanation.", "运行结果，格式与命令行 --json 相同：主要数字清单、排序、影响或解释。");
        runs.MapPost("/{id}/cancel", Cancel).MayBeMissing().Writes().ProducesProblem(StatusCodes.Status409Conflict)
            .Says("cancelRun", "Stops a run that waits or runs.", "停止排队中或运行中的运行。");
    }

    private static PageShape<RunShape> List(JobBoard jobs, string? kind, string? state, int? limit, int? offset)
    {
        var wantedKind = Keyword.Find<WorkKind>("kind", kind);
        var wantedState = Keyword.Find<JobState>("state", state);
        return PageShape<RunShape>.Of([.. jobs.All.Where(job => (wantedKind is null || job.Request.Kind == wantedKind) && (wantedState is null || job.Status.State == wantedState))], limit, offset, RunShape.From);
    }

    private static async Task<IResult> Put(HttpContext context, JobBoard jobs)
    {
        var job = jobs.Put(WorkRequest.Read(await JsonBody.TextAsync(context)), Client.Of(context));
        var shape = RunShape.From(job);
        return TypedResults.Accepted(shape.Links.Self, shape);
    }

    private static Results<Ok<RunShape>, ProblemHttpResult> One(string id, RunBook book) => book.Job(id) is { } job ? TypedResults.Ok(RunShape.From(job)) : ApiProblem.NoRun(id);

    private static Results<ServerSentEventsResult<RunShape>, ProblemHttpResult> Follow(string id, RunBook book, CancellationToken cancellation) =>
        book.Job(id) is { } job ? TypedResults.ServerSentEvents(States(job, cancellation), "state") : ApiProblem.NoRun(id);

    private static async IAsyncEnumerable<RunShape> States(Job job, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var status in job.FollowAsync(cancellation))
        {
            yield return RunShape.From(job, status);
        }
    }

    private static async Task<IResult> Result(string id, RunBook book, JobResults results, CancellationToken cancellation)
    {
        if (book.Job(id) is not { } job)
        {
            return ApiProblem.NoRun(id);
        }

        return await WhenDoneAsync(id, job, book, cancellation) is { } problem ? problem : TypedResults.Text(results.Shape(job), "application/json", Encoding.UTF8);
    }

    private static Results<Ok<RunShape>, ProblemHttpResult> Cancel(string id, JobBoard jobs)
    {
        if (jobs.Find(id) is not { } job)
        {
            return ApiProblem.NoRun(id);
        }

        return jobs.Cancel(job) ? TypedResults.Ok(RunShape.From(job)) : ApiProblem.NotYet($"the run {id} is over already: {job.Status.State.ToString().ToLowerInvariant()}.");
    }

    /// <summary>Null when a run is done. The default runs, which the site makes by itself, are waited for.</summary>
    internal static async Task<ProblemHttpResult?> WhenDoneAsync(string id, Job job, RunBook book, CancellationToken cancellation)
    {
        var status = book.Shipped.Contains(id) ? await job.WaitAsync(cancellation) : job.Status;
        return status.State switch
        {
            JobState.Done => null,
            JobState.Queued or JobState.Running => ApiProblem.NotYet($"the run {id} is not finished ({status.Done} of {status.Of}). Follow it at /api/v1/runs/{job.Id}/events."),
            JobState.Failed => ApiProblem.NotYet($"the run {id} could not be done: {status.Message}"),
            _ => ApiProblem.NotYet($"the run {id} was {status.State.ToString().ToLowerInvariant()}; put its request again."),
        };
    }
}
