using Didymium.Analysis;
using Didymium.Analysis.Hindcast;
using Didymium.Chain.Evidence;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading;
using Didymium.Chain.Time;
using Didymium.Market;
using Didymium.Market.Results;
using Didymium.Testing;

namespace Didymium.Reports.Tests;

/// <summary>The shipped world, run once for all tests.</summary>
internal static class Samples
{
    private static readonly Lazy<Run> Default = new(() => Execute("reindustrialisation"));

    private static readonly Lazy<Run> Article = new(() => Execute("headlines"));

    private static readonly Lazy<Run> Months = new(() => Execute("reindustrialisation", new RunOptions { LastYear = 2026, Step = TimeStep.Month }));

    /// <summary>The default scenario by months, to the end of 2026.</summary>
    public static Run Monthly => Months.Value;

    /// <summary>Four series made by hand: a price that spans thirty times, one that does not, a share, and tonnes with bands.</summary>
    public static HindcastResult Hindcast => new(
        Reindustrialisation,
        [
            Score("price of ox-dy, JPN (parts of years)", Seen("price", "JPN", "ox-dy", "USD/kg") with { Period = "2025-H2" }, [100, 1500, 3000], null),
            Score("price of ox-ndpr, CHN", Seen("price", "CHN", "ox-ndpr", "USD/kg"), [50, 60, 70], 0.2),
            Score("CHN share, mined", Seen("share", "CHN", "reo", "pct") with { Stage = "mined" }, [70, 65, 60], null),
            Score("mined, USA", Seen("mine_production", "USA", "reo", "t REO"), [0, 4000, 9000], 0.3),
        ],
        [new Finding("ox-ce outside China spikes as well", "30 against 5 USD/kg", true)],
        []);

    private static readonly Lazy<Run> Known = new(() => Execute("reindustrialisation", new RunOptions { LastYear = 2028, Foresight = ForesightKind.Perfect }));

    public static Run Reindustrialisation => Default.Value;

    public static Run Headlines => Article.Value;

    public static ReportExtras Extras(Run run) => new(FitTable.Build(run), QualityCount.Of(run.World));

    private static Observation Seen(string kind, string region, string product, string unit) =>
        new() { Id = kind, Kind = kind, Region = region, Product = product, Year = 2025, Unit = unit, Value = Sourced.Plain(0) };

    private static SeriesScore Score(string name, Observation of, double[] observed, double? band) => new()
    {
        Name = name,
        Of = of,
        Kind = of.Kind,
        Unit = of.Unit,
        Product = of.Product,
        Region = of.Region,
        Points = [.. observed.Select((o, i) => new SeriesPoint(2025.5 + i, $"{2025 + i}", o, o * 0.8, observed[0], null, band is { } low ? o * (1 - low) : null, band is { } high ? o * (1 + high) : null))],
    };

    /// <summary>What was decided, with the future known; to 2028 only, as it is one program over all years.</summary>
    public static Run Foreseen => Known.Value;

    public static Run Execute(string id, TimeStep step = TimeStep.Year, int lastYear = 2040) =>
        Execute(id, new RunOptions { Step = step, LastYear = lastYear });

    private static Run Execute(string id, RunOptions options)
    {
        var data = Path.Combine(Repository.Root, "data");
        var scenario = ScenarioReader.Read(new DirectorySource(Path.Combine(data, "scenarios")), id).Value!;
        var world = WorldReader.Read(new DirectorySource(Path.Combine(data, "world")), scenario.Overrides).Value!;
        return MarketEngine.Execute(world, scenario, options);
    }
}
