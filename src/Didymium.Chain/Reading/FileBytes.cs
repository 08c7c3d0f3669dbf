namespace Didymium.Chain.Reading;

/// <summary>Whole files of a source.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a file; null when there is none.</summary>
    public static byte[]? Of(IFileSource files, string name)
    {
        if (!files.Exists(name))
        {
            return null;
        }

        using var stream = files.Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
