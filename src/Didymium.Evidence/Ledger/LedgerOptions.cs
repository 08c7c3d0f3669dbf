namespace Didymium.Evidence.Ledger;

/// <summary>How a ledger is opened.</summary>
public sealed record LedgerOptions
{
    /// <summary>How long to wait for another process that writes.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
