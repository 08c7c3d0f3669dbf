namespace Didymium.Evidence.Exchange;

/// <summary>What an export is for.</summary>
public enum ExportPurpose
{
    /// <summary>To be passed on: no more text than each document's rights allow.</summary>
    Share,

    /// <summary>The user's own copy, to restore the ledger from: all text.</summary>
    Backup,
}
