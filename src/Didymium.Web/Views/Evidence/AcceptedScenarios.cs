using Didymium.Chain.Scenarios.Writing;
using Didymium.Evidence.Events;
using Didymium.Web.Site;
using Didymium.Workbench;
using Didymium.Workbench.Documents;
using Didymium.Workbench.Work;

namespace Didymium.Web.Views.Evidence;

/// <summary>What reviewers accepted, as a scenario that can be run.</summary>
/// <param name="library">The ledger.</param>
/// <param name="inputs">The world.</param>
/// <param name="book">The scenarios that can be extended.</param>
public sealed class AcceptedScenarios(Library library, Inputs inputs, RunBook book)
{
    /// <summary>Id of the scenario, and name of its file.</summary>
    public const string Id = "accepted";

    /// <summary>The scenario over one that comes with the world.</summary>
    /// <param name="extends">Id of that; null or unknown for the base case.</param>
    internal AcceptedView Of(string? extends)
    {
        var known = extends is not null && book.Shipped.Contains(extends) ? extends : Desk.Base;
        var extended = inputs.LoadShipped(known, []);
        return library.Read(desk =>
        {
            var accepted = AcceptedClaims.Of(desk, Id, extended);
            var latest = desk.Ledger.LatestDecisions();
            var rows = accepted.Claims.Select(given => new AcceptedRow(given, DocumentHead.Of(desk.Ledger.Document(given.Claim.Document)!), latest[given.Claim.Id].Verdict, latest[given.Claim.Id].Reviewer)).ToList();
            return new AcceptedView(known, rows, accepted.File is null ? null : ScenarioWriter.Write(accepted.File));
        });
    }
}

/// <summary>The scenario of accepted claims.</summary>
/// <param name="Extends">Scenario that it extends.</param>
/// <param name="Rows">The accepted claims that give the model something to change.</param>
/// <param name="Yaml">The scenario file; null when there is nothing in it.</param>
internal sealed record AcceptedView(string Extends, IReadOnlyList<AcceptedRow> Rows, string? Yaml)
{
    /// <summary>What to run; null when there is nothing to run.</summary>
    public WorkRequest? Request => Yaml is null ? null : new WorkRequest { Kind = WorkKind.Run, Scenario = Extends, ScenarioText = Yaml };
}

/// <summary>An accepted claim.</summary>
/// <param name="Given">What it gives the model.</param>
/// <param name="Document">Its document.</param>
/// <param name="Verdict">The verdict that counts.</param>
/// <param name="Reviewer">Whose it is.</param>
internal sealed record AcceptedRow(ClaimEvents Given, DocumentHead Document, Didymium.Evidence.Claims.Verdict Verdict, string Reviewer);
