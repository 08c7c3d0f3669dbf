using Didymium.Analysis;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Ledger;
using Didymium.Market.Results;
using Didymium.Web.Views.Data;
using Didymium.Workbench.Documents;

namespace Didymium.Web.Views.Overview;

/// <summary>A document as the overview names it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title.</param>
/// <param name="Publisher">Publisher as printed.</param>
/// <param name="Published">Date as printed; empty when none is known.</param>
/// <param name="Viewpoint">Its core viewpoint, to the letter; empty when it has none.</param>
public sealed record LatestDocument(string Id, string Title, string Publisher, string Published, string Viewpoint);

/// <summary>What the overview says beside its pictures.</summary>
internal sealed class OverviewFacts
{
    private const int Documents = 5;
    private const int Dates = 8;
    private const int ProjectsPerStage = 2;

    private static readonly string[] Stages = ["mine", "light_separation", "heavy_separation", "metal", "magnet"];

    public OverviewFacts(Run run)
    {
        Until = Freshness.Until(run.World);
        var changes = Freshness.Changes(run.Scenario).ToList();
        InForce = Freshness.InForce(run.Scenario, Until).Count();
        Latest = [.. changes.Where(c => c.When <= Until && c.When.InYears >= run.World.BaseYear + 1).Reverse().Take(Dates)];
        Next = [.. changes.Where(c => c.When > Until).Take(Dates)];
        var fit = FitTable.Build(run).Where(f => f.Tolerance is not null).ToList();
        (Fits, FitOf) = (fit.Count(f => f.Passes), fit.Count);
        Quality = QualityWords.Sum(QualityCount.Of(run.World));
        Projects = Announced(run);
    }

    /// <summary>The month that the newest source is of.</summary>
    public YearMonth Until { get; }

    /// <summary>How many events of the scenario are in force then.</summary>
    public int InForce { get; }

    /// <summary>What changed last, the latest first.</summary>
    public IReadOnlyList<DatedChange> Latest { get; }

    /// <summary>What changes next.</summary>
    public IReadOnlyList<DatedChange> Next { get; }

    /// <summary>How many observations of the base year the run fits within their tolerance.</summary>
    public int Fits { get; }

    /// <summary>How many there are with a tolerance.</summary>
    public int FitOf { get; }

    /// <summary>How well the world's numbers are known.</summary>
    public QualityCount Quality { get; }

    /// <summary>The largest projects of each stage that an event of the scenario speaks of.</summary>
    public IReadOnlyList<ProjectRow> Projects { get; }

    /// <summary>The latest documents of the library.</summary>
    public static IReadOnlyList<LatestDocument> LatestDocuments(Desk desk) =>
    [
        .. desk.Ledger.Documents(DocumentFilter.All with { Take = Documents })
            .Select(d => new LatestDocument(d.Id, d.Title, d.Publisher, d.Published?.Text ?? string.Empty, string.Join(" ", desk.Ledger.Outline(d.Id)?.CoreViewpoint.Select(p => p.Text) ?? []))),
    ];

    private static List<ProjectRow> Announced(Run run)
    {
        var spoken = run.Scenario.Events.OfType<ProjectEvent>().SelectMany(e => run.World.Facilities.Where(f => f.Id == e.Facility || (e.Facility is null && f.Project == e.Project))).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Stages.SelectMany(stage => run.Projects.Where(p => p.Stage == stage && spoken.Contains(p.Facility)).OrderByDescending(p => p.AnnouncedTonnes).Take(ProjectsPerStage))];
    }
}
