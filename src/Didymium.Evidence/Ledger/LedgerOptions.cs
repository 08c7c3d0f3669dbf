using Didymium.Evidence.Search;

namespace Didymium.Evidence.Ledger;

/// <summary>How a ledger is opened.</summary>
public sealed record LedgerOptions
{
    /// <summary>How long to wait for another process that writes.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The names that the search index knows things by; null for an index of words alone.</summary>
    public SearchConcepts? Concepts { get; init; }
}
