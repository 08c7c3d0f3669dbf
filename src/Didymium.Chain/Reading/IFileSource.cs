namespace Didymium.Chain.Reading;

/// <summary>Where files come from: a folder, an assembly's resources, or memory.</summary>
public interface IFileSource
{
    /// <summary>True when there is a file of that name.</summary>
    /// <param name="name">File name without folder, such as <c>facilities.csv</c>.</param>
    bool Exists(string name);

    /// <summary>Opens a file for reading; the caller disposes of the stream.</summary>
    /// <param name="name">File name without folder.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    Stream Open(string name);

    /// <summary>The name by which the user knows a file, for messages.</summary>
    /// <param name="name">File name without folder.</param>
    string Describe(string name);

    /// <summary>File names in a folder, ordered by name.</summary>
    /// <param name="folder">Folder below the source's own; empty for the source's own.</param>
    IReadOnlyList<string> List(string folder);
}
