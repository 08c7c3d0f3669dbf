using Didymium.Evidence.Claims;
using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Workbench;
using Didymium.Workbench.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>Claims of the ledger, and decisions on them.</summary>
internal static class ClaimRoutes
{
    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        var claims = api.MapGroup(string.Empty).WithTags(ApiTags.Claims);
        claims.MapGet("/claims", List)
            .Says("listClaims", "Claims with their checks, scores and verdicts, by document, subject, type and status.", "主张及其核查、评分和判定，可按文档、主题、类型和状态筛选。");
        claims.MapGet("/claims/{id}", OneAsync).MayBeMissing().ProducesProblem(StatusCodes.Status409Conflict)
            .Produces<ClaimDetailShape>()
            .Says("getClaim", "A claim with its rivals, its decisions and every number of a run that rests on it.", "某项主张：相反说法、历次判定以及运行中依赖它的每个数字。");
        claims.MapPost("/claims/{id}/decisions", DecideAsync).Accepts<NewDecision>("application/json").Writes().MayBeMissing()
            .Produces<ReviewShape>(StatusCodes.Status201Created)
            .Says("decideClaim", "Decides on a claim, with a reason. Decisions are never edited: a later one takes the earlier one's place.", "对主张作出判定并说明理由。判定不可修改，后作的判定取代先前的。");
        claims.MapGet("/conflicts", Conflicts)
            .Says("listConflicts", "Questions that claims answer differently.", "各主张回答不一的问题。");
    }

    private static PageShape<ClaimShape> List(Library library, string? document, string? subject, string? type, string? status, int? limit, int? offset) =>
        library.Read(desk => PageShape<ClaimShape>.Of(
            new ClaimQuestion { Document = document, Subject = subject, Type = Keyword.Find<ClaimType>("type", type), Status = Keyword.Find<ClaimStatus>("status", status) }.Ask(desk),
            limit,
            offset,
            claim => ClaimShape.Of(claim, desk.Ledger.Document(claim.Document)!, desk)));

    private static async Task<IResult> OneAsync(string id, string? run, RunBook book, JobResults results, Library library, CancellationToken cancellation)
    {
        if (library.Read(desk => Find(desk, id)) is not { } claim)
        {
            return Missing(id);
        }

        var (found, problem) = await QuestionRoutes.RunAsync(run, book, results, cancellation, otherwise: Desk.Base);
        return problem ?? TypedResults.Ok(library.Read(desk => ClaimDetailShape.Of(claim, desk.Ledger.Document(claim.Document)!, desk, found!)));
    }

    private static async Task<Results<Created<ReviewShape>, ProblemHttpResult>> DecideAsync(string id, HttpContext context, Library library)
    {
        var given = await JsonBody.ReadAsync<NewDecision>(context);
        var verdict = Keyword.Find<Verdict>("verdict", given.Verdict)!.Value;
        var made = library.Read(desk => Find(desk, id)) is not { } claim ? null
            : library.Write(desk => ReviewShape.Of(desk, claim, desk.Ledger.Document(claim.Document)!, Reviewing.Decide(desk, claim, verdict, given.Reason, given.Reviewer, given.ReviewBy)));
        return made is null ? Missing(id) : TypedResults.Created($"/api/v1/claims/{made.Claim}", made);
    }

    private static IReadOnlyList<ConflictShape> Conflicts(Library library) => library.Read<IReadOnlyList<ConflictShape>>(desk => [.. desk.Ledger.Conflicts().Select(ConflictShape.Of)]);

    private static Claim? Find(Desk desk, string id) => desk.Ledger.FindIds(id).Count == 0 ? null : desk.Ledger.Claim(desk.Id(id)) is { } claim ? desk.Examined([claim])[0] : null;

    private static ProblemHttpResult Missing(string id) => ApiProblem.Missing($"there is no claim \"{id}\". List claims with GET /api/v1/claims.");
}

/// <summary>A decision on a claim.</summary>
/// <param name="Verdict">accept, accept_as_scenario, reject, needs_source, duplicate or superseded.</param>
/// <param name="Reason">Why; it is required.</param>
/// <param name="Reviewer">Who decides.</param>
/// <param name="ReviewBy">When to look again, as 2026-07-31; null for never.</param>
public sealed record NewDecision(string Verdict, string Reason, string Reviewer, DateOnly? ReviewBy = null);
