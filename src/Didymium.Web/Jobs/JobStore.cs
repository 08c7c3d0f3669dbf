using System.Text.Json;
using System.Text.RegularExpressions;
using Didymium.Workbench;
using Didymium.Workbench.Work;

namespace Didymium.Web.Jobs;

/// <summary>
/// Jobs on disk: a folder each, with the request, how it ended and its result. The request is written before the work begins and the end after the result,
/// so that a job without an end is one that the server was stopped in.
/// </summary>
public sealed partial class JobStore
{
    private const string RequestFile = "request.json";
    private const string EndFile = "end.json";

    private readonly string _folder;

    /// <summary>Opens a folder of jobs; it is made when it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="UserErrorException">The folder cannot be made or written.</exception>
    public JobStore(string folder)
    {
        _folder = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(_folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"runs cannot be kept in {folder}: {e.Message} Name another folder with --runs.");
        }
    }

    /// <summary>True for what can be a job's id. Whatever else comes in an address never becomes a path.</summary>
    /// <param name="id">An id from outside.</param>
    public static bool IsId(string id) => IdShape().IsMatch(id);

    /// <summary>The folder of a job.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="UserErrorException">It is no id.</exception>
    public string Folder(string id) => IsId(id) ? Path.Combine(_folder, id) : throw new UserErrorException($"\"{id}\" is no id of a run.");

    /// <summary>Writes down that a job was asked for.</summary>
    internal void Begin(Job job)
    {
        var folder = Folder(job.Id);
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, EndFile));
        WholeFile.Write(Path.Combine(folder, RequestFile), writer => writer.Write(JsonSerializer.Serialize(new Begun(job.Request.Write(), job.Client, job.Created), Json.Options)));
    }

    /// <summary>Writes down how a job ended.</summary>
    internal void End(string id, JobStatus status) =>
        WholeFile.Write(Path.Combine(Folder(id), EndFile), writer => writer.Write(JsonSerializer.Serialize(new Ended(status.State.ToString(), status.Done, status.Of, status.Message, status.At), Json.Options)));

    /// <summary>Every job on disk; one without an end was interrupted.</summary>
    internal IEnumerable<Job> All()
    {
        foreach (var folder in Directory.EnumerateDirectories(_folder).Where(folder => IsId(Path.GetFileName(folder))))
        {
            if (Read<Begun>(Path.Combine(folder, RequestFile)) is not { } begun)
            {
                continue;
            }

            WorkRequest request;
            try
            {
                request = WorkRequest.Read(begun.Request);
            }
            catch (UserErrorException)
            {
                // Written by another version; its folder stays, but it cannot be shown.
                continue;
            }

            var status = Read<Ended>(Path.Combine(folder, EndFile)) is { } ended && Enum.TryParse<JobState>(ended.State, out var state)
                ? new JobStatus(state, ended.Done, ended.Of, ended.Message, ended.At)
                : new JobStatus(JobState.Interrupted, 0, 0, string.Empty, begun.Created);
            yield return new Job(Path.GetFileName(folder), request, begun.Client, begun.Created, status);
        }
    }

    private static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^(run|stress|impact|explain)-[0-9a-f]{12}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdShape();

    private sealed record Begun(string Request, string Client, DateTimeOffset Created);

    private sealed record Ended(string State, int Done, int Of, string Message, DateTimeOffset At);
}
