using Microsoft.Data.Sqlite;

namespace Didymium.Evidence.Ledger;

/// <summary>A connection to one SQLite file with its statements kept prepared. Parameters are numbered <c>$1</c>, <c>$2</c>, …</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private SqliteTransaction? transaction;

    public SqliteFile(string path, TimeSpan busyTimeout)
    {
        Path = path;
        var seconds = Math.Max(1, (int)busyTimeout.TotalSeconds);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,

            // A pooled connection would keep the file open after Dispose.
            Pooling = false,
            DefaultTimeout = seconds,
        }.ConnectionString);
        connection.Open();
        Execute(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {seconds * 1000}"));
    }

    public string Path { get; }

    public bool InTransaction => transaction is not null;

    /// <summary>Number of committed transactions of this connection.</summary>
    public long Writes { get; private set; }

    /// <summary>Runs a statement.</summary>
    /// <returns>Rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is no row or it is null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Bind(sql, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>The first column of the first row as an integer; null when there is none.</summary>
    public long? Integer(string sql, params ReadOnlySpan<object?> values) => Scalar(sql, values) as long?;

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Calls an action for every row.</summary>
    public void Each(string sql, Action<SqliteDataReader> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    /// <summary>Runs an action in a write transaction, waiting for other writers first; all of it is kept, or nothing.</summary>
    public T Write<T>(Func<T> action)
    {
        if (transaction is not null)
        {
            return action();
        }

        try
        {
            // Immediate: the write lock is taken before anything is read, so that what was read still holds when it is written.
            transaction = connection.BeginTransaction(deferred: false);
            var result = action();
            transaction.Commit();
            Writes++;
            return result;
        }
        catch (SqliteException e) when (Explain(e) is { } why)
        {
            throw new LedgerException($"{Path} cannot be written: {why}", e);
        }
        finally
        {
            // Rolls back what was not committed.
            transaction?.Dispose();
            transaction = null;
        }
    }

    /// <summary>Reads several times from one state of the file.</summary>
    public T Read<T>(Func<T> action)
    {
        if (transaction is not null)
        {
            return action();
        }

        transaction = connection.BeginTransaction(deferred: true);
        try
        {
            return action();
        }
        finally
        {
            transaction.Dispose();
            transaction = null;
        }
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    // What the user can do something about; anything else is a fault of the program and goes on as it is.
    private static string? Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "another program has been writing to it for too long. Try again when that has finished.",
        8 => "the file or its folder is read-only. Make it writable, or name another file.",
        10 => $"the disk reports an error ({e.Message}).",
        13 => "the disk is full. Make room, and try again; nothing is lost.",
        _ => null,
    };

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${i + 1}") });
            }

            commands.Add(sql, command);
        }

        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
