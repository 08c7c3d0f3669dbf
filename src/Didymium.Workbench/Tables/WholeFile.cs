namespace Didymium.Workbench;

/// <summary>Writes a file as a whole or not at all: to a temporary name first, then renamed.</summary>
public static class WholeFile
{
    /// <summary>Writes a text file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<TextWriter> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary))
            {
                write(writer);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
