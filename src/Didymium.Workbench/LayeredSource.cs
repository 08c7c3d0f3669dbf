using Didymium.Chain.Reading;

namespace Didymium.Workbench;

/// <summary>A user's folder over the built-in files, so that an own scenario can extend a shipped one.</summary>
internal sealed class LayeredSource(IFileSource first, IFileSource second) : IFileSource
{
    public bool Exists(string name) => first.Exists(name) || second.Exists(name);

    public Stream Open(string name) => first.Exists(name) ? first.Open(name) : second.Open(name);

    public string Describe(string name) => first.Exists(name) ? first.Describe(name) : second.Describe(name);

    public IReadOnlyList<string> List(string folder) => [.. first.List(folder).Union(second.List(folder), StringComparer.Ordinal)];
}
