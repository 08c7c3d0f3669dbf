using System.Globalization;
using Didymium.Evidence.Search;
using Microsoft.Data.Sqlite;

namespace Didymium.Evidence.Ledger;

/// <summary>The tables of the ledger and the way from each version of them to the next.</summary>
internal static class LedgerSchema
{
    /// <summary>Marks a SQLite file as a Didymium ledger ("DDYM").</summary>
    private const long ApplicationId = 0x4444594D;

    // One script for each version; never changed once released, only added to.
    private static readonly string[] Migrations = [Records() + Guards(), SearchIndex.Tables];

    /// <summary>The version this program writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Prepares a file: a new one gets its tables, an older one is brought up to date, a newer or foreign one is refused.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="LedgerException">The file belongs to a newer version or to another program.</exception>
    public static void Prepare(SqliteFile file)
    {
        var version = Inspect(file);
        if (!string.Equals(file.Scalar("PRAGMA journal_mode") as string, "wal", StringComparison.Ordinal))
        {
            file.Execute("PRAGMA journal_mode = WAL");
        }

        // Full: a document that was acknowledged is on the disk, also when the power fails; normal would only survive the end of the process.
        file.Execute("PRAGMA synchronous = FULL");
        file.Execute("PRAGMA foreign_keys = ON");

        // With it, REPLACE runs the triggers that forbid deletion.
        file.Execute("PRAGMA recursive_triggers = ON");
        if (version < Version)
        {
            file.Write(() =>
            {
                // Another process may have been faster.
                for (var v = Inspect(file); v < Version; v++)
                {
                    file.Execute(Migrations[v]);
                    file.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {v + 1}"));
                }

                file.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
                return 0;
            });
        }
    }

    private static long Inspect(SqliteFile file)
    {
        long version;
        long application;
        long tables;
        try
        {
            version = file.Integer("PRAGMA user_version") ?? 0;
            application = file.Integer("PRAGMA application_id") ?? 0;
            tables = file.Integer("SELECT count(*) FROM sqlite_schema") ?? 0;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 26 or 11)
        {
            throw new LedgerException($"{file.Path} is not a ledger: it is no SQLite file or it is damaged ({e.Message}). Name another file, or restore it from an export.", e);
        }

        if (tables > 0 && application != ApplicationId)
        {
            throw new LedgerException($"{file.Path} is a SQLite file of another program. Name another file for the ledger.");
        }

        return version <= Version
            ? version
            : throw new LedgerException(string.Create(CultureInfo.InvariantCulture, $"{file.Path} was written by a newer version of this program (schema {version}; this one knows {Version}). Use the newer program, or name another file."));
    }

    // Rows of documents and passages share one count: a document's title has its row, its passages the rows after it. The search index uses the same numbers.
    private static string Records() => """
        CREATE TABLE documents (
            row INTEGER PRIMARY KEY,
            last_row INTEGER NOT NULL,
            id TEXT NOT NULL UNIQUE,
            locator TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            source_class TEXT NOT NULL,
            language TEXT NOT NULL,
            day INTEGER,
            title TEXT NOT NULL,
            record TEXT NOT NULL,
            text TEXT NOT NULL);
        CREATE INDEX documents_locator ON documents (locator);
        CREATE INDEX documents_content ON documents (content_hash);
        CREATE INDEX documents_day ON documents (day, row, last_row);
        CREATE TABLE passages (
            row INTEGER PRIMARY KEY,
            paragraph INTEGER NOT NULL,
            sentence INTEGER NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            cited TEXT NOT NULL,
            text TEXT NOT NULL);
        CREATE TABLE outlines (
            row INTEGER PRIMARY KEY,
            document TEXT NOT NULL REFERENCES documents (id),
            record TEXT NOT NULL);
        CREATE INDEX outlines_document ON outlines (document);
        CREATE TABLE claims (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            document TEXT NOT NULL REFERENCES documents (id),
            type TEXT NOT NULL,
            status TEXT NOT NULL,
            subject_entity TEXT NOT NULL,
            supersedes TEXT REFERENCES claims (id),
            record TEXT NOT NULL);
        CREATE INDEX claims_document ON claims (document);
        CREATE INDEX claims_subject ON claims (subject_entity);
        CREATE INDEX claims_type ON claims (type, status);
        CREATE INDEX claims_supersedes ON claims (supersedes) WHERE supersedes IS NOT NULL;
        CREATE TABLE claim_passages (
            row INTEGER PRIMARY KEY,
            passage INTEGER NOT NULL REFERENCES passages (row),
            claim INTEGER NOT NULL REFERENCES claims (row),
            UNIQUE (passage, claim));
        CREATE TABLE check_results (
            row INTEGER PRIMARY KEY,
            batch INTEGER NOT NULL,
            claim TEXT NOT NULL REFERENCES claims (id),
            record TEXT NOT NULL);
        CREATE INDEX check_results_claim ON check_results (claim, batch);
        CREATE TABLE assessments (
            row INTEGER PRIMARY KEY,
            claim TEXT NOT NULL REFERENCES claims (id),
            record TEXT NOT NULL);
        CREATE INDEX assessments_claim ON assessments (claim);
        CREATE TABLE conflict_sets (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            withdrawn INTEGER NOT NULL,
            record TEXT NOT NULL);
        CREATE INDEX conflict_sets_id ON conflict_sets (id);
        CREATE TABLE decisions (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            claim TEXT NOT NULL REFERENCES claims (id),
            at INTEGER NOT NULL,
            record TEXT NOT NULL);
        CREATE INDEX decisions_claim ON decisions (claim, at);
        CREATE TABLE origin_links (
            row INTEGER PRIMARY KEY,
            document TEXT NOT NULL REFERENCES documents (id),
            origin TEXT NOT NULL,
            record TEXT NOT NULL);
        CREATE INDEX origin_links_document ON origin_links (document);
        CREATE TABLE translations (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            target TEXT NOT NULL,
            record TEXT NOT NULL);
        CREATE INDEX translations_target ON translations (target);
        CREATE TABLE proposals (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            document TEXT NOT NULL REFERENCES documents (id),
            record TEXT NOT NULL);
        CREATE INDEX proposals_document ON proposals (document);
        CREATE TABLE feeds (
            url TEXT PRIMARY KEY,
            etag TEXT NOT NULL,
            last_modified TEXT NOT NULL,
            next_visit TEXT NOT NULL,
            failures INTEGER NOT NULL);
        CREATE TABLE feed_items (
            url TEXT NOT NULL,
            item TEXT NOT NULL,
            PRIMARY KEY (url, item)) WITHOUT ROWID;

        """;

    // The rule "nothing is edited" is kept by the file itself, whichever program writes to it. REPLACE would delete without a trigger, so a row that
    // is there already is refused before it is inserted.
    private static string Guards() => string.Concat(
        new (string Table, bool HasId)[]
        {
            ("documents", true), ("passages", false), ("outlines", false), ("claims", true), ("claim_passages", false), ("check_results", false), ("assessments", false),
            ("conflict_sets", false), ("decisions", true), ("origin_links", false), ("translations", true), ("proposals", true),
        }.Select(t => $"""
            CREATE TRIGGER {t.Table}_no_update BEFORE UPDATE ON {t.Table} BEGIN SELECT RAISE(ABORT, '{t.Table}: records are never edited; add a new one'); END;
            CREATE TRIGGER {t.Table}_no_delete BEFORE DELETE ON {t.Table} BEGIN SELECT RAISE(ABORT, '{t.Table}: records are never removed'); END;
            CREATE TRIGGER {t.Table}_no_replace BEFORE INSERT ON {t.Table} WHEN EXISTS (SELECT 1 FROM {t.Table} WHERE row = NEW.row{(t.HasId ? " OR id = NEW.id" : string.Empty)}) BEGIN SELECT RAISE(ABORT, '{t.Table}: the record is there already'); END;

            """));
}
