using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Didymium.Workbench;
using Didymium.Workbench.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Didymium.Web.Jobs;

/// <summary>Works jobs off one after another, so that the other processors are left to readers.</summary>
public sealed partial class JobBoard : BackgroundService
{
    /// <summary>Who asks for the runs that the site itself needs; not bounded.</summary>
    public const string Site = "site";

    /// <summary>Most jobs of one client that wait or run at a time.</summary>
    public const int MostPerClient = 4;

    /// <summary>Most jobs of all clients together.</summary>
    public const int MostInAll = 40;

    private readonly ConcurrentDictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private readonly Channel<Job> _waiting = Channel.CreateUnbounded<Job>();
    private readonly Lock _gate = new();
    private readonly JobStore _store;
    private readonly JobResults _results;
    private readonly Worker _worker;
    private readonly Func<WorkRequest, string> _stamp;
    private readonly TimeProvider _clock;
    private readonly ILogger<JobBoard> _log;
    private long _version;

    /// <summary>Makes a queue over the jobs on disk.</summary>
    /// <param name="store">Jobs on disk.</param>
    /// <param name="results">Their results.</param>
    /// <param name="worker">Who does the work.</param>
    /// <param name="stamp">What a request's result depends on beside the request.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="log">The log.</param>
    public JobBoard(JobStore store, JobResults results, Worker worker, Func<WorkRequest, string> stamp, TimeProvider clock, ILogger<JobBoard> log)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _results, _worker, _stamp, _clock, _log) = (store, results, worker, stamp, clock, log);
        foreach (var job in store.All())
        {
            _jobs[job.Id] = job;
        }
    }

    /// <summary>Grows each time a job is put or ends.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>All jobs, the latest first.</summary>
    public IReadOnlyList<Job> All => [.. _jobs.Values.OrderByDescending(job => job.Created)];

    /// <summary>A job; null when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    public Job? Find(string id) => _jobs.GetValueOrDefault(id);

    /// <summary>The job that the request is or would be.</summary>
    /// <param name="request">The request.</param>
    public string IdOf(WorkRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Key(_stamp(request));
    }

    /// <summary>Puts a request. What has been done or is on its way is not done twice.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">Who asks.</param>
    /// <returns>The job.</returns>
    /// <exception cref="UserErrorException">The request is wrong; the message says how.</exception>
    /// <exception cref="FaultyInputException">Its scenario has faults.</exception>
    /// <exception cref="TooManyJobsException">Too many wait already.</exception>
    public Job Put(WorkRequest request, string client)
    {
        // Every page asks for its run: what is known is neither read nor checked again.
        var id = IdOf(request);
        if (Known(id) is { } known)
        {
            return known;
        }

        // Whatever can be seen to be wrong is said at once, and not when its turn comes.
        _worker.Load(request);
        lock (_gate)
        {
            if (Known(id) is { } meanwhile)
            {
                return meanwhile;
            }

            if (client != Site)
            {
                var open = _jobs.Values.Where(job => !job.Status.IsOver && job.Client != Site).ToList();
                if (open.Count(job => job.Client == client) >= MostPerClient)
                {
                    throw new TooManyJobsException(string.Create(CultureInfo.InvariantCulture, $"{MostPerClient} of your runs wait or run already, as many as the server takes from one client. Wait for one to finish, or cancel one."));
                }

                if (open.Count >= MostInAll)
                {
                    throw new TooManyJobsException(string.Create(CultureInfo.InvariantCulture, $"{MostInAll} runs wait already. Try again in a minute."));
                }
            }

            var now = _clock.GetUtcNow();
            var job = new Job(id, request, client, now, new JobStatus(JobState.Queued, 0, 0, string.Empty, now));
            _store.Begin(job);
            _jobs[id] = job;
            Interlocked.Increment(ref _version);
            _waiting.Writer.TryWrite(job);
            return job;
        }
    }

    /// <summary>Stops a job that waits or runs.</summary>
    /// <param name="job">The job.</param>
    /// <returns>False when it was over already.</returns>
    public bool Cancel(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job.Status.IsOver)
        {
            return false;
        }

        job.Stop();
        if (job.Status.State == JobState.Queued)
        {
            End(job, JobState.Cancelled, string.Empty);
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var job in _jobs.Values)
        {
            job.Dispose();
        }

        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (!job.Status.IsOver)
            {
                await Task.Factory.StartNew(() => Work(job, stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }
    }

    // On its way, or done with all that the site shows of it.
    private Job? Known(string id) => _jobs.TryGetValue(id, out var job) && (!job.Status.IsOver || _results.Has(job)) ? job : null;

    private void Work(Job job, CancellationToken stopping)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(job.Stopped, stopping);
        job.Set(job.Status with { State = JobState.Running, At = _clock.GetUtcNow() });
        try
        {
            var result = _worker.Do(job.Request, new Reporter(job), both.Token);
            _results.Keep(job, result);
            End(job, JobState.Done, string.Empty);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            End(job, JobState.Cancelled, string.Empty);
        }
        catch (OperationCanceledException)
        {
            // The server stops: the job has no end on disk and is shown as interrupted next time.
            job.Set(job.Status with { State = JobState.Interrupted, At = _clock.GetUtcNow() });
        }
        catch (Exception e) when (UserFaults.Words(e) is not null)
        {
            End(job, JobState.Failed, UserFaults.Words(e)!);
        }
#pragma warning disable CA1031 // One job's fault is no reason to stop the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFault(job.Id, e);
            End(job, JobState.Failed, $"A fault of didymium's own: {e.Message}");
        }
    }

    private void End(Job job, JobState state, string message)
    {
        var status = job.Status with { State = state, Message = message, At = _clock.GetUtcNow() };
        _store.End(job.Id, status);
        job.Set(status);
        Interlocked.Increment(ref _version);
    }

    [LoggerMessage(LogLevel.Error, "Job {Id} failed by a fault of the program.")]
    private partial void LogFault(string id, Exception exception);

    private sealed class Reporter(Job job) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => job.Set(job.Status with { Done = value.Done, Of = value.Of });
    }
}
