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

    public static Option<string?> World { get; } = new("--world") { Description = "A built-in world of the past (2008, 2016), or a folder with a world of your own: a whole data package, or, without a datapackage.json, only the tables that differ from the built-in world of 2024, the default." };

    /// <summary>Refuses a misspelt option where a name is expected, which would otherwise be looked up as a name.</summary>
    public static void NotAnOption<T>(Argument<T> argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-')))
        {
            result.AddError($"There is no option {token.Value}; see --help.");
        }
    });

    /// <summary>The language of reports and of sentences made from figures; ids, tables and the program's own messages are the same in both.</summary>
    public static Option<string> Language { get; } = Languages();

    public static Option<bool> Json { get; } = new("--json") { Description = "Print machine-readable JSON and nothing else." };

    private static Option<string> Languages()
    {
        var language = new Option<string>("--language") { Description = "Language of the report: en or zh.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "zh");
        return language;
    }
}
