namespace Didymium.Workbench;

/// <summary>Who gave an input: a message about it names it as they wrote it.</summary>
public enum Caller
{
    /// <summary>Somebody at the command line, who wrote <c>--set</c>.</summary>
    CommandLine,

    /// <summary>A program over HTTP or a tool's caller, who sent <c>set</c>.</summary>
    Program,
}

/// <summary>How callers write the names of inputs.</summary>
internal static class Callers
{
    /// <summary>The name of an input: <c>--set</c> or <c>set</c>.</summary>
    /// <param name="caller">Who gave it.</param>
    /// <param name="name">The name alone.</param>
    public static string Spelling(this Caller caller, string name) => caller == Caller.CommandLine ? $"--{name}" : name;
}
