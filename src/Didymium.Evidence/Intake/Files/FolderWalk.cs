namespace Didymium.Evidence.Intake.Files;

/// <summary>A file of a folder.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its name from the folder on, with <c>/</c>.</param>
public sealed record FolderFile(string Path, string Name);

/// <summary>Files of a folder that are read.</summary>
/// <param name="Files">Files in the order of their names.</param>
/// <param name="Notices">What was left out, and why.</param>
public sealed record FolderListing(IReadOnlyList<FolderFile> Files, IReadOnlyList<string> Notices);

/// <summary>Lists the documents of a folder and of the folders in it. Nothing outside is ever read: links (which may lead out, or round in circles) are not followed.</summary>
public static class FolderWalk
{
    private const int MaxDepth = 32;
    private const int MaxEntries = 200_000;

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The folder; it may be reached by a link itself.</param>
    /// <param name="limits">Limits; null for the defaults.</param>
    /// <exception cref="IntakeException">It does not exist, cannot be read, or holds too much.</exception>
    public static FolderListing List(string folder, IntakeLimits? limits = null)
    {
        limits ??= IntakeLimits.Default;
        var root = Root(folder);
        List<FolderFile> files = [];
        List<string> notices = [];
        var entries = 0;
        Stack<(DirectoryInfo Folder, string Name, int Depth)> open = new([(root, string.Empty, 0)]);
        while (open.TryPop(out var at))
        {
            foreach (var entry in Entries(at.Folder, at.Name, notices))
            {
                if (++entries > MaxEntries)
                {
                    throw new IntakeException(folder, "files", $"it holds more than {TextCleaning.Number(MaxEntries)} files and folders", "Give a folder that holds documents only.");
                }

                var name = at.Name + entry.Name;
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    notices.Add($"{TextCleaning.Label(name, 300)}: {(LeadsOut(entry, root) ? "a link that leaves the folder is refused" : "a link is not followed; what it leads to is read by its own name")} [link]");
                }
                else if (entry is DirectoryInfo inner)
                {
                    if (at.Depth >= MaxDepth)
                    {
                        notices.Add($"{TextCleaning.Label(name, 300)}: folders more than {MaxDepth} deep are not read [depth]");
                    }
                    else
                    {
                        open.Push((inner, name + "/", at.Depth + 1));
                    }
                }
                else if (DocumentReader.Extensions.Contains(entry.Extension.TrimStart('.').ToLowerInvariant(), StringComparer.Ordinal))
                {
                    files.Add(new(entry.FullName, name));
                    if (files.Count > limits.MaxFiles)
                    {
                        throw new IntakeException(folder, "files", $"it holds more than {TextCleaning.Number(limits.MaxFiles)} documents", "Add its folders one by one.");
                    }
                }
            }
        }

        return new([.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], [.. notices.Order(StringComparer.Ordinal)]);
    }

    private static DirectoryInfo Root(string folder)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            throw new IntakeException(folder, "missing", "there is no such folder", "Check its name.");
        }

        try
        {
            return root.ResolveLinkTarget(true) as DirectoryInfo ?? root;
        }
        catch (IOException e)
        {
            throw new IntakeException(folder, "missing", "its link leads nowhere", "Check its name.", e);
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder, string name, List<string> notices)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            notices.Add($"{TextCleaning.Label(name, 300)}: the folder cannot be read: {TextCleaning.Label(e.Message, 200)} [access]");
            return [];
        }
    }

    private static bool LeadsOut(FileSystemInfo entry, DirectoryInfo root)
    {
        try
        {
            var target = entry.ResolveLinkTarget(true)?.FullName;
            return target is null || !target.StartsWith(root.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
