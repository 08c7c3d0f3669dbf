using System.Text;
using Didymium.Chain.Reading;

namespace Didymium.Workbench;

/// <summary>A world given as the tables that differ from another: its tables stand in place of the other's, but its sources are added to the other's.</summary>
/// <remarks>Sources are a register and not a state of the world: whatever tables are shared may cite them.</remarks>
internal sealed class OverlaySource(IFileSource own, IFileSource shared) : IFileSource
{
    private const string Register = "sources.csv";

    private readonly LayeredSource layers = new(own, shared);

    public bool Exists(string name) => layers.Exists(name);

    public string Describe(string name) => layers.Describe(name);

    public IReadOnlyList<string> List(string folder) => layers.List(folder);

    public Stream Open(string name)
    {
        if (name != Register || !own.Exists(name) || !shared.Exists(name))
        {
            return layers.Open(name);
        }

        // Own rows first, so that faults name the lines of the user's file; what both have is the user's.
        var lines = Lines(own).ToList();
        var known = lines.Select(Id).ToHashSet(StringComparer.Ordinal);
        lines.AddRange(Lines(shared).Where(line => !known.Contains(Id(line))));
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    private static IEnumerable<string> Lines(IFileSource files)
    {
        using var reader = new StreamReader(files.Open(Register));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static string Id(string line) => line.Split(',', 2)[0];
}
