using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>Varying a scenario and running it, and stress tests.</summary>
internal static class ScenarioForms
{
    public static void MapScenarioForms(this IEndpointRouteBuilder forms)
    {
    }
}
