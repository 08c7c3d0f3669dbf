using System.CommandLine;

namespace Didymium.Cli.Verbs.Docs;

/// <summary>Options that the verbs on documents share.</summary>
internal static class DocsOptions
{
    public static Option<string> Ledger { get; } = new("--db") { Description = "The ledger's file; it is made, with the starter library in it, when it is not there.", DefaultValueFactory = _ => "didymium.db" };

    /// <summary>A ledger that is looked into when it is there, and not made.</summary>
    public static Option<string> Existing { get; } = new("--db") { Description = "The ledger in which claims are looked up, when there is one.", DefaultValueFactory = _ => "didymium.db" };

    public static Option<bool> Empty { get; } = new("--empty") { Description = "Make a new ledger without the starter library." };
}
