using Didymium.Web.Jobs;
using Didymium.Workbench.Work;

namespace Didymium.Web.Api;

/// <summary>A run as a resource: what was asked, how far it has come, where its result is.</summary>
/// <param name="Id">Its id: the same request on the same data is the same run.</param>
/// <param name="Kind">What is asked: run, stress, impact or explain.</param>
/// <param name="State">queued, running, done, failed, cancelled, or interrupted (the server was stopped in the middle of it).</param>
/// <param name="Done">Steps done: years of a run, cases of a stress test, runs of an impact or an explanation.</param>
/// <param name="Of">Steps in all; 0 where that is not known beforehand.</param>
/// <param name="Message">Why it failed; empty otherwise.</param>
/// <param name="Created">When it was asked, UTC.</param>
/// <param name="At">When it came to stand so, UTC.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Links">Addresses of what belongs to it.</param>
public sealed record RunShape(string Id, WorkKind Kind, JobState State, int Done, int Of, string Message, DateTimeOffset Created, DateTimeOffset At, WorkRequest Request, RunLinks Links)
{
    internal static RunShape From(Job job) => From(job, job.Status);

    internal static RunShape From(Job job, JobStatus status) =>
        new(job.Id, job.Request.Kind, status.State, status.Done, status.Of, status.Message, job.Created, status.At, job.Request, new RunLinks($"/api/v1/runs/{job.Id}", $"/api/v1/runs/{job.Id}/events", $"/api/v1/runs/{job.Id}/result", $"/api/v1/runs/{job.Id}/tables"));
}

/// <summary>Addresses of what belongs to a run.</summary>
/// <param name="Self">The run.</param>
/// <param name="Events">Its progress as server-sent events.</param>
/// <param name="Result">Its result, once it is done.</param>
/// <param name="Tables">Its tables, once it is done; runs and stress tests have them.</param>
public sealed record RunLinks(string Self, string Events, string Result, string Tables);
