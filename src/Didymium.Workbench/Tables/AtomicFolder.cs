namespace Didymium.Workbench.Tables;

/// <summary>Makes a folder appear complete or not at all.</summary>
public static class AtomicFolder
{
    /// <summary>Fills a folder under another name and renames it; a folder that an earlier run wrote is replaced.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fill">Writes into the folder whose path it is given.</param>
    /// <exception cref="UserErrorException">The folder exists and was not written by this program.</exception>
    public static async Task WriteAsync(string folder, Func<string, Task> fill)
    {
        var target = Path.GetFullPath(folder);
        var parent = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, "run.json")) && !File.Exists(Path.Combine(target, "compare.json")) && !File.Exists(Path.Combine(target, "impact.json")))
        {
            throw new UserErrorException($"{folder} exists and is not a folder that didymium wrote; choose another with --out.");
        }

        var partial = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.partial");
        try
        {
            Directory.CreateDirectory(partial);
            await fill(partial);
            if (Directory.Exists(target))
            {
                var old = partial + ".old";
                Directory.Move(target, old);
                Directory.Move(partial, target);
                Directory.Delete(old, true);
            }
            else
            {
                Directory.Move(partial, target);
            }
        }
        finally
        {
            if (Directory.Exists(partial))
            {
                Directory.Delete(partial, true);
            }
        }
    }
}
