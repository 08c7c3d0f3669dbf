using Didymium.Evidence.Ledger;
using Didymium.Evidence.Search;
using Microsoft.Data.Sqlite;

namespace Didymium.Evidence.Tests.Ledger;

/// <summary>A ledger in a folder of its own that goes with it.</summary>
internal sealed class TemporaryLedger : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("didymium-ledger-");

    public TemporaryLedger(SearchConcepts? concepts = null)
    {
        Ledger = EvidenceLedger.Open(Path, new LedgerOptions { Concepts = concepts });
    }

    public EvidenceLedger Ledger { get; }

    public string Path => System.IO.Path.Combine(folder.FullName, "didymium.db");

    /// <summary>Runs SQL as another program would.</summary>
    public object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        Ledger.Dispose();
        folder.Delete(recursive: true);
    }
}
