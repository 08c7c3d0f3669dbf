namespace Didymium.Solver;

/// <summary>The native HiGHS library is missing or cannot be loaded on this platform.</summary>
public sealed class SolverNotFoundException : DllNotFoundException
{
    internal SolverNotFoundException(string platform, string fileName, IReadOnlyList<string> searched)
        : base(Describe(platform, fileName, searched))
    {
        Platform = platform;
        FileName = fileName;
        Searched = searched;
    }

    /// <summary>The platform that was looked for, such as "linux-x64".</summary>
    public string Platform { get; }

    /// <summary>The file that was looked for, such as "libhighs.so.1".</summary>
    public string FileName { get; }

    /// <summary>The full paths tried, in order, before the operating system's own search.</summary>
    public IReadOnlyList<string> Searched { get; }

    private static string Describe(string platform, string fileName, IReadOnlyList<string> searched)
    {
        var places = string.Concat(searched.Select(path => $"\n  {path}{(File.Exists(path) ? " (exists, but does not load)" : "")}"));
        return $"HiGHS for {platform} was not found: no loadable {fileName} in{places}\n  the operating system's library folders\n"
            + $"Fix: copy {fileName} from the NuGet package Google.OrTools.runtime.{platform} (runtimes/{platform}/native) to the first of these folders, "
            + $"or set {NativeHighs.EnvironmentVariable} to the full path of a HiGHS library, version 1.7 or later with 32-bit integers.";
    }
}
