using System.CommandLine;
using Didymium.Cli;
using Didymium.Cli.Verbs;
using Didymium.Cli.Verbs.Docs;

var root = new RootCommand(
    """
    Didymium: the world's rare-earth supply chain, from mine to magnet to end use, run forward and questioned.

    Start with `didymium run`, then open the report it names.
    Exit codes: 0 done, 1 the input is wrong, 2 wrong usage, 3 a fault of didymium's own.
    """)
{
    RunVerb.Build(),
    CompareVerb.Build(),
    StressVerb.Build(),
    ExplainVerb.Build(),
    HindcastVerb.Build(),
    CheckVerb.Build(),
    TraceVerb.Build(),
    IndicesVerb.Build(),
    ListVerb.Build(),
    ServeVerb.Build(),
    McpVerb.Build(),
    DocsVerb.Build(),
};
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCodes.WrongUsage : code;
