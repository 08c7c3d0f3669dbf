using Didymium.Chain.Reading;
using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Market.Stress;
using Didymium.Web.Jobs;
using Didymium.Workbench;
using Didymium.Workbench.Work;

namespace Didymium.Web.Site;

/// <summary>Runs by the names that addresses give them: a scenario's id for its default run, or a job's id.</summary>
/// <param name="inputs">The world.</param>
/// <param name="jobs">The jobs.</param>
/// <param name="results">Their results.</param>
public sealed class RunBook(Inputs inputs, JobBoard jobs, JobResults results)
{
    /// <summary>The run that pages show when none is named.</summary>
    public const string Default = WorkRequest.DefaultScenario;

    /// <summary>Ids of the scenarios that come with the world, the default first.</summary>
    public IReadOnlyList<string> Shipped { get; } = [.. ScenarioReader.List(inputs.Scenarios).OrderBy(id => id != Default).ThenBy(id => id, StringComparer.Ordinal)];

    /// <summary>Name of a scenario that comes with the world, in the reader's language; its id where its file cannot be read, as its run then says why.</summary>
    /// <param name="id">Scenario id.</param>
    public string NameOf(string id)
    {
        try
        {
            return Names.Scenario(inputs.LoadShipped(id, []).Scenario);
        }
        catch (FaultyInputException)
        {
            return id;
        }
    }

    /// <summary>Puts the runs that the site opens with. What is kept from an earlier start is not run again.</summary>
    public IReadOnlyList<Job> Open()
    {
        List<WorkRequest> wanted = [.. Shipped.Select(RequestOf)];
        if (Shipped.Count > 0)
        {
            wanted.Add(StressRequest);
        }

        return [.. wanted.Select(request => jobs.Put(request, JobBoard.Site))];
    }

    /// <summary>The job behind a name; null when there is none.</summary>
    /// <param name="name">A scenario's id or a job's; null or empty for the default.</param>
    public Job? Job(string? name)
    {
        name = string.IsNullOrEmpty(name) ? Shipped[0] : name;
        return Shipped.Contains(name) ? jobs.Put(RequestOf(name), JobBoard.Site) : JobStore.IsId(name) ? jobs.Find(name) : null;
    }

    /// <summary>The run of a finished job; null when it is not finished or not a run.</summary>
    /// <param name="job">The job.</param>
    public Run? Run(Job job) => (results.Find(job) as RunAnswer)?.Run;

    /// <summary>The stress test of a finished job; null when it is not finished or not a stress test.</summary>
    /// <param name="job">The job.</param>
    public StressRun? Stress(Job job) => (results.Find(job) as StressAnswer)?.Run;

    /// <summary>The stress test of the default scenario that the site opens with; null while it is not finished.</summary>
    public StressRun? DefaultStress() => jobs.Find(jobs.IdOf(StressRequest)) is { } job ? Stress(job) : null;

    /// <summary>The default run of a scenario, waited for.</summary>
    /// <param name="scenario">Scenario id.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<Run> WaitAsync(string scenario, CancellationToken cancellation)
    {
        var job = jobs.Put(RequestOf(scenario), JobBoard.Site);
        var status = await job.WaitAsync(cancellation);
        return Run(job) ?? throw new UserErrorException($"{scenario} could not be run: {status.Message}");
    }

    private WorkRequest StressRequest => new() { Kind = WorkKind.Stress, Scenario = Shipped[0] };

    private static WorkRequest RequestOf(string scenario) => new() { Kind = WorkKind.Run, Scenario = scenario };
}
