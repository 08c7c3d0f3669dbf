using System.Runtime.CompilerServices;
using Didymium.Workbench.Work;

namespace Didymium.Web.Jobs;

/// <summary>A request that somebody put, with what becomes of it. Safe to use from several threads.</summary>
public sealed class Job : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JobStatus _status;

    internal Job(string id, WorkRequest request, string client, DateTimeOffset created, JobStatus status)
    {
        Id = id;
        Request = request;
        Client = client;
        Created = created;
        _status = status;
    }

    /// <summary>Its id: kind and hash of request, world and program, so that the same request is the same job.</summary>
    public string Id { get; }

    /// <summary>What is asked.</summary>
    public WorkRequest Request { get; }

    /// <summary>Who asked: an address, or <c>site</c>.</summary>
    public string Client { get; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>How it stands now.</summary>
    public JobStatus Status
    {
        get
        {
            lock (_gate)
            {
                return _status;
            }
        }
    }

    internal CancellationToken Stopped => _stop.Token;

    /// <summary>Its states from now on, the present one first, until it is over.</summary>
    /// <param name="cancellation">Ends the watching, not the job.</param>
    public async IAsyncEnumerable<JobStatus> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            JobStatus status;
            Task changed;
            lock (_gate)
            {
                status = _status;
                changed = _changed.Task;
            }

            yield return status;
            if (status.IsOver)
            {
                yield break;
            }

            await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>Waits until it is over.</summary>
    /// <param name="cancellation">Ends the waiting, not the job.</param>
    public async Task<JobStatus> WaitAsync(CancellationToken cancellation)
    {
        await foreach (var status in FollowAsync(cancellation))
        {
            if (status.IsOver)
            {
                return status;
            }
        }

        return Status;
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    internal void Stop() => _stop.Cancel();

    // What is over stays as it is: a late word of progress does not bring it back.
    internal void Set(JobStatus status)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            if (_status.IsOver)
            {
                return;
            }

            _status = status;
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }
}
