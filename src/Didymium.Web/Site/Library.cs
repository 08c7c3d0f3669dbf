using System.Collections.Concurrent;
using Didymium.Workbench.Documents;

namespace Didymium.Web.Site;

/// <summary>The ledger for many readers: a ledger is used by one thread at a time, so readers borrow one and give it back.</summary>
/// <param name="path">The ledger's file.</param>
/// <param name="open">Opens the ledger.</param>
public sealed class Library(string path, Func<Desk> open) : IDisposable
{
    private const int MostKept = 8;

    private readonly ConcurrentBag<Desk> _free = [];
    private readonly Lock _writing = new();
    private int _kept;
    private long _changes;

    /// <summary>
    /// Differs after every change, whoever made it: one of this server's is counted, and one of the command line's beside it is seen by the file and its
    /// write-ahead log, which reading leaves alone.
    /// </summary>
    public string Version => FormattableString.Invariant($"{Interlocked.Read(ref _changes)} {Stamp(path)} {Stamp(path + "-wal")}");

    /// <summary>Reads from the ledger.</summary>
    /// <typeparam name="T">What is read. It holds nothing of the desk.</typeparam>
    /// <param name="read">Reads.</param>
    public T Read<T>(Func<Desk, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (!_free.TryTake(out var desk))
        {
            desk = open();
        }
        else
        {
            Interlocked.Decrement(ref _kept);
        }

        try
        {
            return read(desk);
        }
        finally
        {
            GiveBack(desk);
        }
    }

    /// <summary>Writes to the ledger, one writer after another.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="write">Writes.</param>
    public T Write<T>(Func<Desk, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        T result;
        lock (_writing)
        {
            result = Read(write);
        }

        Interlocked.Increment(ref _changes);
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_free.TryTake(out var desk))
        {
            desk.Dispose();
        }
    }

    private static string Stamp(string file) => new FileInfo(file) is { Exists: true } found ? FormattableString.Invariant($"{found.LastWriteTimeUtc.Ticks}/{found.Length}") : "-";

    private void GiveBack(Desk desk)
    {
        if (Interlocked.Increment(ref _kept) > MostKept)
        {
            Interlocked.Decrement(ref _kept);
            desk.Dispose();
            return;
        }

        _free.Add(desk);
    }
}
