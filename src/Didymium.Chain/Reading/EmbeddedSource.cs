using System.Reflection;

namespace Didymium.Chain.Reading;

/// <summary>Files embedded in an assembly under names such as <c>world/facilities.csv</c>.</summary>
/// <param name="assembly">The assembly.</param>
/// <param name="prefix">Start of the resource names, with its slash, such as <c>world/</c>.</param>
public sealed class EmbeddedSource(Assembly assembly, string prefix) : IFileSource
{
    /// <inheritdoc/>
    public bool Exists(string name) => assembly.GetManifestResourceInfo(prefix + name) is not null;

    /// <inheritdoc/>
    public Stream Open(string name) =>
        assembly.GetManifestResourceStream(prefix + name)
        ?? throw new FileNotFoundException($"{assembly.GetName().Name} has no resource {prefix}{name}.", prefix + name);

    /// <inheritdoc/>
    public string Describe(string name) => $"built-in {prefix}{name}";

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var start = folder.Length == 0 ? prefix : $"{prefix}{folder.TrimEnd('/')}/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(start, StringComparison.Ordinal) && !name[start.Length..].Contains('/', StringComparison.Ordinal))
                .Select(name => name[start.Length..])
                .Order(StringComparer.Ordinal),
        ];
    }
}
