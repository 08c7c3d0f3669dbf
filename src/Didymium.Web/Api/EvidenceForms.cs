using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>Adding documents, deciding on claims, asking what they would change.</summary>
internal static class EvidenceForms
{
    public static void MapEvidenceForms(this IEndpointRouteBuilder forms)
    {
    }
}
