using System.CommandLine;

namespace Didymium.Cli.Verbs;

/// <summary>Options that several verbs share.</summary>
internal static class Options
{
    public static Option<string[]> Set { get; } = new("--set")
    {
        Description = "Override a number of the world: table.key.column=value, or =*1.2 to scale it. May be given several times.",
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string?> World { get; } = new("--world") { Description = "A folder with a world of your own, as a data package like data/world; the built-in one by default." };

    public static Option<bool> Json { get; } = new("--json") { Description = "Print machine-readable JSON and nothing else." };
}
