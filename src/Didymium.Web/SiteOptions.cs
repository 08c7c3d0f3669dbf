namespace Didymium.Web;

/// <summary>How the site is served. Immutable; change with <c>with</c>.</summary>
public sealed record SiteOptions
{
    /// <summary>Addresses to listen on. Only this machine by default.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The ledger's file; it is made, with the starter library in it, when it is not there.</summary>
    public string Ledger { get; init; } = "didymium.db";

    /// <summary>Folder in which runs are kept.</summary>
    public string Runs { get; init; } = Path.Combine("runs", "served");

    /// <summary>The world, as <see cref="Workbench.Inputs"/> takes it; null for the shipped one.</summary>
    public string? World { get; init; }

    /// <summary>What whoever writes (reviews, uploads, runs) must know; null where nobody is asked: on loopback, for a single user.</summary>
    public string? Token { get; init; }

    /// <summary>True to open with the runs of the shipped scenarios; false to leave them until a page asks for one.</summary>
    public bool OpenWithRuns { get; init; } = true;

    /// <summary>True when every address is of this machine only.</summary>
    public bool IsLoopback => Urls.All(url => Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.IsLoopback);
}
