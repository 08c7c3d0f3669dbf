namespace Didymium.Chain.Reading;

/// <summary>Files of a folder on disk.</summary>
/// <param name="path">The folder; it need not exist, and then has no files.</param>
public sealed class DirectorySource(string path) : IFileSource
{
    /// <inheritdoc/>
    public bool Exists(string name) => File.Exists(Path.Combine(path, name));

    /// <inheritdoc/>
    public Stream Open(string name) => File.OpenRead(Path.Combine(path, name));

    /// <inheritdoc/>
    public string Describe(string name) => Path.Combine(path, name).Replace('\\', '/');

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var full = Path.Combine(path, folder);
        return Directory.Exists(full)
            ? [.. Directory.EnumerateFiles(full).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : [];
    }
}
