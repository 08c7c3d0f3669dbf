namespace Didymium.Workbench;

/// <summary>Writes a file as a whole or not at all: to a temporary name first, then renamed.</summary>
public static class WholeFile
{
    /// <summary>Writes a text file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        WriteBytes(path, stream =>
        {
            using var writer = new StreamWriter(stream);
            write(writer);
        });
    }

    /// <summary>Writes a file of bytes.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="write">Writes the content.</param>
    public static void WriteBytes(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = File.Create(temporary))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
