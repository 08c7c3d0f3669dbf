using System.Text;

namespace Didymium.Chain.Reading;

/// <summary>Files held as text, for tests and for worlds made in code.</summary>
/// <param name="files">Text by file name; the dictionary is not copied, so later changes are seen.</param>
public sealed class MemorySource(Dictionary<string, string> files) : IFileSource
{
    /// <inheritdoc/>
    public bool Exists(string name) => files.ContainsKey(name);

    /// <inheritdoc/>
    public Stream Open(string name) =>
        files.TryGetValue(name, out var text)
            ? new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false)
            : throw new FileNotFoundException($"There is no file {name} in memory.", name);

    /// <inheritdoc/>
    public string Describe(string name) => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var start = folder.Length == 0 ? string.Empty : $"{folder.TrimEnd('/')}/";
        return
        [
            .. files.Keys
                .Where(name => name.StartsWith(start, StringComparison.Ordinal) && !name[start.Length..].Contains('/', StringComparison.Ordinal))
                .Select(name => name[start.Length..])
                .Order(StringComparer.Ordinal),
        ];
    }
}
