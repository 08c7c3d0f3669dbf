using System.Text;
using Didymium.Chain.Reading;

namespace Didymium.Chain.Tests.Reading;

/// <summary>Files of which one holds bytes that are no UTF-8.</summary>
internal sealed class LatinSource(Dictionary<string, string> files, string file, string from, byte[] to) : IFileSource
{
    private readonly MemorySource _files = new(files);

    public bool Exists(string name) => _files.Exists(name);

    public Stream Open(string name)
    {
        if (name != file)
        {
            return _files.Open(name);
        }

        var at = files[file].IndexOf(from, StringComparison.Ordinal);
        return new MemoryStream([.. Encoding.UTF8.GetBytes(files[file][..at]), .. to, .. Encoding.UTF8.GetBytes(files[file][(at + from.Length)..])]);
    }

    public string Describe(string name) => _files.Describe(name);

    public IReadOnlyList<string> List(string folder) => _files.List(folder);
}
