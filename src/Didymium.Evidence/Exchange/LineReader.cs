using System.Text;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Exchange;

/// <summary>Reads lines of bounded length.</summary>
internal sealed class LineReader(TextReader reader)
{
    private const int Longest = 256 * 1024 * 1024;

    private readonly char[] buffer = new char[64 * 1024];
    private int at;
    private int end;

    /// <summary>Number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end; null after the last.</summary>
    public string? Next()
    {
        StringBuilder? long_ = null;
        while (true)
        {
            if (at == end)
            {
                (at, end) = (0, reader.Read(buffer, 0, buffer.Length));
                if (end == 0)
                {
                    return long_ is null ? null : Line(long_.ToString());
                }
            }

            var rest = buffer.AsSpan(at, end - at);
            var stop = rest.IndexOf('\n');
            if (stop >= 0)
            {
                at += stop + 1;
                return Line(long_ is null ? rest[..stop].ToString() : long_.Append(rest[..stop]).ToString());
            }

            long_ = (long_ ?? new StringBuilder()).Append(rest);
            at = end;
            if (long_.Length > Longest)
            {
                throw new LedgerException($"line {Number + 1}: it is longer than {Longest:N0} characters; this is no export of a ledger.");
            }
        }
    }

    private string Line(string line)
    {
        Number++;
        return line.EndsWith('\r') ? line[..^1] : line;
    }
}
