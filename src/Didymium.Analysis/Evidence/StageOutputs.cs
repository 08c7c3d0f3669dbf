using System.Globalization;
using Didymium.Chain;
using Didymium.Chain.Evidence;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Language;
using Didymium.Market.Results;

namespace Didymium.Analysis.Evidence;

/// <summary>What plants of a stage made in a year, as observed or as the run has it.</summary>
internal sealed class StageOutputs
{
    // A country's statistics stand for a party that makes nearly all of them.
    private const double NearlyAll = 0.9;

    private readonly Run run;
    private readonly World world;
    private readonly ILookup<(string Facility, int Year), ProductionRow> production;

    public StageOutputs(Run run)
    {
        this.run = run;
        world = run.World;
        production = run.Production.ToLookup(row => (row.Facility, row.Period.Year));
    }

    /// <summary>The observed figure; null when nobody observed it for these plants.</summary>
    /// <param name="whose">Whose plants; null for the world.</param>
    /// <param name="own">The plants of the stage.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="pairs">Balance elements to count alone; empty for all.</param>
    public ModelFigure? Observed(Entity? whose, IReadOnlyList<Facility> own, Stage stage, int year, HashSet<string> pairs)
    {
        var region = whose is null ? "WORLD" : whose.Kind == EntityKind.Country ? EntityPlants.Region(whose) : own.Select(f => f.Region).Distinct().Take(2).ToList() is [var only] ? only : null;
        if (region is null || Statistic(region, stage, year, pairs) is not { } observed || !IsNearlyAll(whose, own, stage, year, pairs, region))
        {
            return null;
        }

        // Mine statistics count all oxides together: the part of an element is that of the run's ore.
        if (stage != Stage.Mine || pairs.Count == 0)
        {
            return Cite(observed);
        }

        return InRun(own, stage, year, []) is { Value: > 0 } all && InRun(own, stage, year, pairs) is { } part
            ? Cite(observed) with { Value = observed.Value.Value * part.Value / all.Value }
            : null;
    }

    /// <summary>The run's figure; null for a year it does not cover.</summary>
    /// <param name="own">The plants of the stage.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="pairs">Balance elements to count alone; empty for all.</param>
    public ModelFigure? InRun(IReadOnlyList<Facility> own, Stage stage, int year, HashSet<string> pairs) => year < run.FirstYear || year > run.LastYear
        ? null
        : InTheRun(own.SelectMany(f => production[(f.Id, year)]).Where(row => Counts(row, stage) && (pairs.Count == 0 || pairs.Contains(row.Element))).Sum(row => row.Tonnes), Unit(stage), year);

    /// <summary>An observation with its source.</summary>
    /// <param name="observation">The observation.</param>
    public ModelFigure Cite(Observation observation)
    {
        var title = world.Sources.TryGetValue(observation.Value.Source, out var source) ? source.Title : observation.Value.Source;

        // Titles tell in brackets where a copy was read; the bibliography keeps that.
        var end = title.IndexOf(" (", StringComparison.Ordinal);
        return new(observation.Value.Value, observation.Unit, end > 0 ? title[..end] : title);
    }

    /// <summary>A figure of the run.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="year">Calendar year.</param>
    public ModelFigure InTheRun(double value, string unit, int year) => new(value, unit, string.Create(CultureInfo.InvariantCulture, $"the run of {run.Scenario.Id}, {year}"))
    {
        FromZh = string.Create(CultureInfo.InvariantCulture, $"{run.Scenario.Id} 情景运行，{year}年"),
    };

    /// <summary>Whether two stages are one to a reader: separation is, light or heavy.</summary>
    /// <param name="one">A stage.</param>
    /// <param name="other">Another.</param>
    public static bool SameStage(Stage one, Stage other) => one == other || (IsSeparation(one) && IsSeparation(other));

    /// <summary>The unit of a stage's output.</summary>
    /// <param name="stage">The stage.</param>
    public static string Unit(Stage stage) => stage switch
    {
        Stage.Mine or Stage.Cracking => "t REO",
        Stage.Metal => "t of metal",
        Stage.Alloy => "t of alloy",
        Stage.Magnet => "t of magnets",
        _ => "t of oxide",
    };

    /// <summary>A product's id without its deposit.</summary>
    /// <param name="product">Product id.</param>
    public static string Template(string product) => product.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? product[..dot] : product;

    private Observation? Statistic(string region, Stage stage, int year, HashSet<string> pairs) => world.Observations
        .Where(o => o.Region == region && o.Year == year && o.Period.Length == 0 && IsOf(o, stage, pairs))
        .MaxBy(o => o.FitTolerancePercent is not null);

    private static bool IsOf(Observation o, Stage stage, HashSet<string> pairs) => stage switch
    {
        Stage.Mine => o.Kind == "mine_production" && o.Stage == "mine",
        Stage.LightSeparation or Stage.HeavySeparation => o.Kind == "output" && pairs.Count == 1 && o.Product == "ox-" + pairs.Single(),
        Stage.Recycling => o.Kind == "recycled" && pairs.Count == 1 && o.Product == "ox-" + pairs.Single(),
        Stage.Magnet => o is { Kind: "output", Stage: "magnet" },
        _ => false,
    };

    private bool IsNearlyAll(Entity? whose, IReadOnlyList<Facility> own, Stage stage, int year, HashSet<string> pairs, string region)
    {
        if (whose is null or { Kind: EntityKind.Country })
        {
            return true;
        }

        var all = world.Facilities.Where(f => f.Region == region && SameStage(f.Stage, stage)).ToList();
        return InRun(own, stage, year, pairs) is { } mine && InRun(all, stage, year, pairs) is { Value: > 0 } total && mine.Value >= NearlyAll * total.Value;
    }

    private static bool IsSeparation(Stage stage) => stage is Stage.LightSeparation or Stage.HeavySeparation;

    // SEG+ between two separation plants is no separated oxide, swarf beside magnets no magnet.
    private bool Counts(ProductionRow row, Stage stage) => world.Products.TryGetValue(Template(row.Product), out var product) && stage switch
    {
        Stage.Mine or Stage.Cracking => true,
        Stage.LightSeparation or Stage.HeavySeparation or Stage.Recycling => product.Stage == ProductStage.Oxide,
        Stage.Metal => product.Stage == ProductStage.Metal,
        Stage.Alloy => product.Stage == ProductStage.Alloy,
        _ => product.Stage == ProductStage.Magnet,
    };
}
