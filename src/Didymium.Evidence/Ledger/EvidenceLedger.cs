using Didymium.Evidence.Search;
using Microsoft.Data.Sqlite;

namespace Didymium.Evidence.Ledger;

/// <summary>
/// The ledger of evidence: documents, passages, claims, checks, decisions, in one SQLite file. Records are only added, never edited or removed;
/// the file itself refuses it. Several processes may use one file at once; an instance is used by one thread at a time (opening one takes milliseconds).
/// </summary>
/// <remarks>When a method that writes has returned, what it wrote is on the disk. When it throws, nothing of it is.</remarks>
public sealed partial class EvidenceLedger : IDisposable
{
    private readonly SqliteFile file;

    private readonly SearchIndex index;

    private EvidenceLedger(SqliteFile file, SearchConcepts? concepts)
    {
        this.file = file;
        Concepts = concepts;
        index = new SearchIndex(file, concepts);
    }

    /// <summary>The file.</summary>
    public string Path => file.Path;

    /// <summary>The file's connection, for the search over it.</summary>
    internal SqliteFile File => file;

    /// <summary>The names that the search index knows things by; null when there are none.</summary>
    public SearchConcepts? Concepts { get; }

    /// <summary>Whether all of the search index was made with the names it was opened with; <see cref="Reindex()"/> when not.</summary>
    public bool IsIndexCurrent => index.HasConcepts();

    /// <summary>Opens a ledger, makes it when it is not there, and brings an older one up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; defaults when null.</param>
    /// <exception cref="LedgerException">The file cannot be opened, is no ledger, or was written by a newer version.</exception>
    public static EvidenceLedger Open(string path, LedgerOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new LedgerOptions();
        var full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new LedgerException($"{path} is a folder; name a file for the ledger.");
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
        {
            throw new LedgerException($"The folder of {path} does not exist; make it first or name another file.");
        }

        SqliteFile? file = null;
        try
        {
            file = new SqliteFile(full, options.BusyTimeout);
            LedgerSchema.Prepare(file);
            var ledger = new EvidenceLedger(file, options.Concepts);
            if (!ledger.index.HasRules())
            {
                ledger.Reindex(onlyOldRules: true);
            }

            return ledger;
        }
        catch (SqliteException e)
        {
            file?.Dispose();
            throw new LedgerException($"{path} cannot be opened as a ledger: {e.Message}", e);
        }
        catch (LedgerException)
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>What SQLite's own check of the whole file finds; empty when it is sound.</summary>
    public IReadOnlyList<string> Damage() =>
        [.. file.Rows("PRAGMA integrity_check", r => r.GetString(0)).Where(s => s != "ok"), .. file.Rows("PRAGMA foreign_key_check", r => $"a row of {r.GetString(0)} refers to a row of {r.GetString(2)} that is not there")];

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
