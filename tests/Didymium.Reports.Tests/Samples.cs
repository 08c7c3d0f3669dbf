using Didymium.Analysis;
using Didymium.Chain.Reading;
using Didymium.Chain.Time;
using Didymium.Market;
using Didymium.Market.Results;

namespace Didymium.Reports.Tests;

/// <summary>The shipped world, run once for all tests.</summary>
internal static class Samples
{
    private static readonly Lazy<Run> Default = new(() => Execute("reindustrialisation"));

    private static readonly Lazy<Run> Article = new(() => Execute("headlines"));

    private static readonly Lazy<Run> Known = new(() => Execute("reindustrialisation", new RunOptions { LastYear = 2028, Foresight = ForesightKind.Perfect }));

    public static Run Reindustrialisation => Default.Value;

    public static Run Headlines => Article.Value;

    public static ReportExtras Extras(Run run) => new(FitTable.Build(run), QualityCount.Of(run.World));

    /// <summary>What was decided, with the future known; to 2028 only, as it is one program over all years.</summary>
    public static Run Foreseen => Known.Value;

    public static Run Execute(string id, TimeStep step = TimeStep.Year, int lastYear = 2040) =>
        Execute(id, new RunOptions { Step = step, LastYear = lastYear });

    private static Run Execute(string id, RunOptions options)
    {
        var data = Path.Combine(Root(), "data");
        var scenario = ScenarioReader.Read(new DirectorySource(Path.Combine(data, "scenarios")), id).Value!;
        var world = WorldReader.Read(new DirectorySource(Path.Combine(data, "world")), scenario.Overrides).Value!;
        return MarketEngine.Execute(world, scenario, options);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Didymium.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The repository's root was not found above the tests.");
    }
}
