using System.Collections.Concurrent;
using System.Text.Json;
using Didymium.Market.Archives;
using Didymium.Market.Results;
using Didymium.Market.Stress;
using Didymium.Workbench;
using Didymium.Workbench.Work;

namespace Didymium.Web.Jobs;

/// <summary>Results of finished jobs: kept on disk, and the latest in memory.</summary>
/// <param name="store">Jobs on disk.</param>
/// <param name="worker">Loads the world and scenario that a kept run belongs to.</param>
public sealed class JobResults(JobStore store, Worker worker)
{
    // What results in memory weigh on disk, in bytes; in memory they take some fifteen times that. A run by years weighs 0.7 MB, one by months to 2060 8 MB.
    private const long MostInMemory = 12 << 20;

    private const string ResultFile = "result.json";
    private const string ArchiveFile = "archive.bin";

    private readonly ConcurrentDictionary<string, Entry> _memory = new(StringComparer.Ordinal);
    private long _clock;

    /// <summary>The result of a finished job as it was when it finished; null where only its JSON is kept.</summary>
    /// <param name="job">The job.</param>
    public WorkResult? Find(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job.Status.State != JobState.Done)
        {
            return null;
        }

        var entry = _memory.GetOrAdd(job.Id, _ => new Entry(Weight(job), () => Read(job)));
        entry.Used = Interlocked.Increment(ref _clock);
        var result = entry.Result.Value;
        Trim();
        return result;
    }

    /// <summary>True when all that the site shows of a job is kept; false also when it was made by a version whose archives this one does not read.</summary>
    /// <param name="job">The job.</param>
    public bool Has(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Status.State == JobState.Done && File.Exists(Path.Combine(store.Folder(job.Id), ResultFile)) && (job.Request.Kind is WorkKind.Impact or WorkKind.Explain || Find(job) is not null);
    }

    /// <summary>The answer of a finished job for machines, as JSON.</summary>
    /// <param name="job">The job.</param>
    public string Shape(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return File.ReadAllText(Path.Combine(store.Folder(job.Id), ResultFile));
    }

    /// <summary>The page of a finished impact or explanation in the reader's language, as HTML that this program rendered; null for other jobs.</summary>
    /// <param name="job">The job.</param>
    public string? Page(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Status.State == JobState.Done ? AnswerPages.Find(store.Folder(job.Id)) : null;
    }

    internal void Keep(Job job, WorkResult result)
    {
        var folder = store.Folder(job.Id);
        AnswerPages.Keep(folder, result);
        WholeFile.Write(Path.Combine(folder, ResultFile), writer => writer.Write(JsonSerializer.Serialize(result.Shape, Json.Options)));
        switch (result)
        {
            case RunAnswer run:
                WholeFile.WriteBytes(Path.Combine(folder, ArchiveFile), stream => RunArchive.Write(run.Run, stream));
                break;
            case StressAnswer stress:
                WholeFile.WriteBytes(Path.Combine(folder, ArchiveFile), stream => StressArchive.Write(stress.Run, stream));
                break;
            default:
                // Its pages and its JSON are all that is shown of it.
                return;
        }

        _memory[job.Id] = new Entry(Weight(job), () => result) { Used = Interlocked.Increment(ref _clock) };
        Trim();
    }

    private long Weight(Job job) => new FileInfo(Path.Combine(store.Folder(job.Id), ArchiveFile)) is { Exists: true } archive ? archive.Length : 0;

    private WorkResult? Read(Job job)
    {
        var path = Path.Combine(store.Folder(job.Id), ArchiveFile);
        if (!File.Exists(path))
        {
            return null;
        }

        var (world, scenario) = worker.Load(job.Request);
        using var stream = File.OpenRead(path);
        try
        {
            return job.Request.Kind == WorkKind.Stress ? new StressAnswer(StressArchive.Read(stream, world, scenario)) : new RunAnswer(RunArchive.Read(stream, world, scenario));
        }
        catch (Exception e) when (e is ArchiveFaultException or EndOfStreamException)
        {
            // Made by another version of the program or on other data: its figures still stand in its JSON.
            return null;
        }
    }

    private void Trim()
    {
        // The latest stays whatever it weighs.
        var rest = MostInMemory;
        foreach (var (id, entry) in _memory.ToArray().OrderByDescending(pair => pair.Value.Used))
        {
            if (rest <= 0)
            {
                _memory.TryRemove(id, out _);
            }

            rest -= entry.Weight;
        }
    }

    private sealed class Entry(long weight, Func<WorkResult?> read)
    {
        public long Weight => weight;

        public Lazy<WorkResult?> Result { get; } = new(read);

        public long Used { get; set; }
    }
}
