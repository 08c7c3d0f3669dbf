using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>The API: what pages do, for programs. Shapes are those of the command line's <c>--json</c>.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapScenarios();
        api.MapRuns();
        api.MapRunTables();
        api.MapQuestions();
        api.MapWorld();
        api.MapDocuments();
        api.MapClaims();
        api.MapTopics();
    }

    /// <summary>Names an operation and says in both languages what it does.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string name, string english, string chinese) =>
        route.WithName(name).WithSummary(english).WithMetadata(new OperationWords(chinese));

    /// <summary>Says that an operation may find nothing.</summary>
    public static RouteHandlerBuilder MayBeMissing(this RouteHandlerBuilder route) => route.ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>Says that an operation writes: it may need the token, and a client writes only so fast.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}

/// <summary>What an operation does, in Chinese; its English stands in its summary.</summary>
internal sealed record OperationWords(string Chinese);
