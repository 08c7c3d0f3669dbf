using System.CommandLine;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs</c>: documents, what they claim, and what that would change.</summary>
internal static class DocsVerb
{
    public static Command Build() => new("docs", "Documents in Chinese and English: add, search, check, review them, and ask what they would change in tonnes.")
    {
        AddVerb.Build(),
        WatchVerb.Build(),
        DocumentsVerb.Build(),
        TopicVerb.Build(),
        SearchVerb.Build(),
        ShowVerb.Build(),
        ClaimsVerb.Build(),
        ReviewVerb.Build(),
        ImpactVerb.Build(),
        ScenarioVerb.Build(),
        ProposeVerb.Build(),
        ExtractVerb.Build(),
        ScoreVerb.Build(),
        ExchangeVerbs.Export(),
        ExchangeVerbs.Import(),
    };
}
