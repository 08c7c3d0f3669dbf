using System.Runtime.InteropServices;

namespace Didymium.Solver;

/// <summary>Finds and loads the native HiGHS library.</summary>
/// <remarks>
/// Looked for, in this order: the file named by the environment variable <c>HIGHS_LIBRARY</c>; <c>runtimes/[platform]/native</c> beside the
/// application and beside this assembly; the same two folders themselves; the host's own native search folders; the operating system's.
/// Loaded once, when first needed. Safe for use from several threads.
/// </remarks>
public static class NativeHighs
{
    /// <summary>The environment variable that names a HiGHS library to use in place of the one shipped.</summary>
    public const string EnvironmentVariable = "HIGHS_LIBRARY";

    internal const string LibraryName = "highs";

    private static readonly Lazy<(nint Handle, string Path)> Loaded = new(Load);

    /// <summary>The version of the loaded library, such as "1.12.0".</summary>
    /// <exception cref="SolverNotFoundException">There is no HiGHS library for this platform.</exception>
    public static unsafe string Version
    {
        get
        {
            EnsureLoaded();
            return Marshal.PtrToStringUTF8((nint)HighsApi.Version()) ?? "";
        }
    }

    /// <summary>The file that was loaded, or its bare name when the operating system found it.</summary>
    /// <exception cref="SolverNotFoundException">There is no HiGHS library for this platform.</exception>
    public static string Path => Loaded.Value.Path;

    /// <summary>Loads the library now, so that a missing file is reported at the start of a program and not in the middle.</summary>
    /// <exception cref="SolverNotFoundException">There is no HiGHS library for this platform.</exception>
    public static void EnsureLoaded() => _ = Loaded.Value;

    internal static void RegisterResolver() => NativeLibrary.SetDllImportResolver(
        typeof(NativeHighs).Assembly, static (name, _, _) => name == LibraryName ? Loaded.Value.Handle : nint.Zero);

    private static (nint Handle, string Path) Load()
    {
        var platform = NativePlatform.Current;
        var candidates = platform.Candidates(SearchFolders(), Environment.GetEnvironmentVariable(EnvironmentVariable));
        foreach (var candidate in candidates)
        {
            if (File.Exists(candidate) && NativeLibrary.TryLoad(candidate, out var handle))
            {
                return (handle, candidate);
            }
        }

        return NativeLibrary.TryLoad(platform.FileName, out var found)
            ? (found, platform.FileName)
            : throw new SolverNotFoundException(platform.Identifier, platform.FileName, candidates);
    }

    private static IEnumerable<string> SearchFolders()
    {
        yield return AppContext.BaseDirectory;

        // Empty when published as a single file; then the host's folders below hold the unpacked library.
        if (System.IO.Path.GetDirectoryName(typeof(NativeHighs).Assembly.Location) is { Length: > 0 } beside)
        {
            yield return beside;
        }

        var host = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        foreach (var folder in host.Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }
    }
}
