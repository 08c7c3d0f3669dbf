using Didymium.Chain.Wording;
using Didymium.Evidence;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Didymium.Web.Views.Overview;

namespace Didymium.Web.Components.Pages;

/// <summary>The first page: the answer, four pictures, what changes, and how sure it is.</summary>
public sealed partial class OverviewPage
{
    private OverviewFacts facts = null!;
    private IReadOnlyList<LatestDocument> documents = [];
    private string verdict = string.Empty;

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        facts = new OverviewFacts(run);
        verdict = new Headline(run).Verdict();
        documents = Library.Read(OverviewFacts.LatestDocuments);
    }

    private static string Basis(Run run, ProjectRow project) =>
        run.World.Facilities.FirstOrDefault(f => f.Id == project.Facility) is { } plant ? Terms.Basis(Keys.Of(plant.NaturalBasis)) : string.Empty;
}
