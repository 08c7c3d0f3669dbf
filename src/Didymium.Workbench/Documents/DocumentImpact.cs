using Didymium.Analysis.Impact;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Events;

namespace Didymium.Workbench.Documents;

/// <summary>What would a document change? The model with and without its claims.</summary>
/// <param name="Document">The document.</param>
/// <param name="Result">What its claims change, one by one and together.</param>
/// <param name="Claims">How many claims were looked at.</param>
public sealed record DocumentImpact(Document Document, ImpactResult Result, int Claims)
{
    /// <summary>Runs the model with and without the claims of a document, or with and without one claim.</summary>
    /// <param name="desk">The ledger with its names.</param>
    /// <param name="given">A document's or a claim's id, or its first characters.</param>
    /// <param name="inputs">Where the world was read from.</param>
    /// <param name="baseCase">The world and the scenario of the base case.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancellation">Stops it between runs.</param>
    /// <exception cref="UserErrorException">Nothing or several things have that id.</exception>
    public static DocumentImpact Run(Desk desk, string given, Inputs inputs, (World World, Scenario Scenario) baseCase, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(inputs);
        var (document, all) = desk.Claims(given);
        var named = all is [var one] && one.Id.StartsWith(given, StringComparison.Ordinal);

        // A machine's proposal is measured only once somebody has decided on it, or when it is asked for by its id.
        var claims = all.Where(claim => claim.Method != ClaimMethod.Model || named || desk.Ledger.LatestDecision(claim.Id) is not null).ToList();
        var (world, found) = baseCase;
        var maker = new EventMaker(world, desk.Gazetteer.Entity, found);
        var result = ImpactAnalyser.Run(
            named ? claims[0].Quote : document.Title,
            world,
            found,
            [.. claims.Select(claim => new ImpactClaim(maker.Make(claim, document.Published), desk.Ledger.Checks(claim.Id), desk.Ledger.LatestDecision(claim.Id), document, desk.Gazetteer.Entity))],
            new ImpactOptions { WithNumbers = overrides => inputs.WithNumbers([.. found.Overrides, .. overrides]) },
            progress,
            cancellation);
        return new DocumentImpact(document, result, claims.Count);
    }
}
