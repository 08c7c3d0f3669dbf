using Didymium.Market.Results;
using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Microsoft.AspNetCore.Components;

namespace Didymium.Web.Components.Parts;

/// <summary>A page that shows a run: the one that the address names (<c>?run=</c>), else the default.</summary>
public abstract class RunPage : ComponentBase
{
    /// <summary>Name of the run in the address: a scenario's id or a job's; null for the default.</summary>
    [SupplyParameterFromQuery(Name = "run")]
    public string? RunName { get; set; }

    /// <summary>The job that makes the run; null when the address names none that exists.</summary>
    protected Job? Job { get; private set; }

    /// <summary>The run by year; null while it is made.</summary>
    protected Run? Run { get; private set; }

    /// <summary>The runs.</summary>
    [Inject]
    protected RunBook Book { get; set; } = null!;

    /// <summary>The name as it stands in links to other pages: empty for the default run.</summary>
    protected string Suffix => string.IsNullOrEmpty(RunName) ? string.Empty : $"run={Uri.EscapeDataString(RunName)}";

    /// <summary>An address of another page on the same run.</summary>
    /// <param name="path">Path, with or without a query.</param>
    protected string To(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Suffix.Length == 0)
        {
            return path;
        }

        var at = path.IndexOf('#', StringComparison.Ordinal);
        var (address, place) = at < 0 ? (path, string.Empty) : (path[..at], path[at..]);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Suffix}{place}";
    }

    /// <summary>Where a number comes from: the address of its trace.</summary>
    /// <param name="words">The number in the words of <c>trace</c>.</param>
    protected string TraceAddress(string words) => To($"/trace?thing={Uri.EscapeDataString(words)}");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Job = Book.Job(RunName);
        Run = Job is null ? null : Book.Run(Job)?.ByYear();
        if (Run is not null)
        {
            OnRun(Run);
        }
    }

    /// <summary>Works out what the page shows.</summary>
    /// <param name="run">The run by year.</param>
    protected virtual void OnRun(Run run)
    {
    }
}
