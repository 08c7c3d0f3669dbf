using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Didymium.Web.Api;

/// <summary>Refusals as problem details (RFC 9457) that say what is wrong and what would be right.</summary>
internal static class ApiProblem
{
    public static ProblemHttpResult Missing(string words) => TypedResults.Problem(words, statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult NotYet(string words) => TypedResults.Problem(words, statusCode: StatusCodes.Status409Conflict);

    public static ProblemHttpResult NoRun(string id) => Missing($"there is no run \"{id}\". List runs with GET /api/v1/runs, or name a scenario for its default run: GET /api/v1/scenarios.");
}
