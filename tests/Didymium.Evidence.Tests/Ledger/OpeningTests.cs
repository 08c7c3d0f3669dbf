using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Tests.Ledger;

public sealed class OpeningTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("didymium-ledger-");

    private string File => Path.Combine(folder.FullName, "l.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_ledger_opened_again_has_what_was_added()
    {
        using (var ledger = EvidenceLedger.Open(File))
        {
            ledger.Add(Readings.Numbered(1));
        }

        using (var ledger = EvidenceLedger.Open(File))
        {
            Assert.Equal(1, ledger.CountDocuments());
            Assert.Empty(ledger.Damage());
        }

        // Nothing holds the file after Dispose.
        System.IO.File.Move(File, File + ".moved");
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused()
    {
        EvidenceLedger.Open(File).Dispose();
        Sql("PRAGMA user_version = 999");
        var e = Assert.Throws<LedgerException>(() => EvidenceLedger.Open(File));
        Assert.Contains("newer version", e.Message, StringComparison.Ordinal);
        Assert.Contains("999", e.Message, StringComparison.Ordinal);
        Assert.Contains(File, e.Message, StringComparison.Ordinal);
        Assert.Equal(999L, Sql("PRAGMA user_version"));
    }

    [Fact]
    public void Files_of_others_are_refused_and_left_alone()
    {
        Sql("CREATE TABLE theirs (x)");
        var before = System.IO.File.ReadAllBytes(File);
        Assert.Contains("another program", Assert.Throws<LedgerException>(() => EvidenceLedger.Open(File)).Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));

        var text = Path.Combine(folder.FullName, "notes.txt");
        System.IO.File.WriteAllText(text, string.Join('\n', Enumerable.Repeat("These are notes and no ledger.", 100)));
        Assert.Contains("no SQLite file", Assert.Throws<LedgerException>(() => EvidenceLedger.Open(text)).Message, StringComparison.Ordinal);
        Assert.StartsWith("These are notes", System.IO.File.ReadAllText(text), StringComparison.Ordinal);

        Assert.Contains("folder", Assert.Throws<LedgerException>(() => EvidenceLedger.Open(folder.FullName)).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Throws<LedgerException>(() => EvidenceLedger.Open(Path.Combine(folder.FullName, "none", "l.db"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Acknowledged_writes_are_synchronised_to_the_disk_and_others_may_read_meanwhile()
    {
        using var ledger = EvidenceLedger.Open(File);
        Assert.Equal(2L, ledger.File.Scalar("PRAGMA synchronous"));
        Assert.Equal("wal", ledger.File.Scalar("PRAGMA journal_mode"));
        Assert.Equal(1L, ledger.File.Scalar("PRAGMA foreign_keys"));
        Assert.Equal(30000L, ledger.File.Scalar("PRAGMA busy_timeout"));
    }

    [Fact]
    public void A_ledger_that_another_program_keeps_to_itself_is_waited_for_and_then_says_so()
    {
        using var ledger = EvidenceLedger.Open(File, new LedgerOptions { BusyTimeout = TimeSpan.FromSeconds(1) });
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            using var transaction = other.BeginTransaction(deferred: false);
            Assert.Contains("another program", Assert.Throws<LedgerException>(() => ledger.Add(Readings.Numbered(1))).Message, StringComparison.Ordinal);

            // It can be read meanwhile.
            Assert.Equal(0, ledger.CountDocuments());
        }

        Assert.True(ledger.Add(Readings.Numbered(1)));
    }

    private object? Sql(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
