using System.Runtime.InteropServices;

namespace Didymium.Solver;

/// <summary>An operating system and processor, and what the HiGHS file is called there.</summary>
internal sealed record NativePlatform(string Identifier, string FileName)
{
    public static NativePlatform Current => For(
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux", RuntimeInformation.ProcessArchitecture);

    public static NativePlatform For(string system, Architecture processor) => new(
        ProgramFaults.Text($"{system}-{processor.ToString().ToLowerInvariant()}"),
        system switch
        {
            "win" => "highs.dll",
            "osx" => "libhighs.1.dylib",
            _ => "libhighs.so.1",
        });

    /// <summary>The full paths to try, in order and each once.</summary>
    public IReadOnlyList<string> Candidates(IEnumerable<string> folders, string? named)
    {
        var paths = new List<string>();
        if (!string.IsNullOrEmpty(named))
        {
            paths.Add(Path.GetFullPath(named));
        }

        foreach (var folder in folders)
        {
            paths.Add(Path.GetFullPath(Path.Combine(folder, "runtimes", Identifier, "native", FileName)));
            paths.Add(Path.GetFullPath(Path.Combine(folder, FileName)));
        }

        return [.. paths.Distinct(StringComparer.Ordinal)];
    }
}
