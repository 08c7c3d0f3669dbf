using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Security;

/// <summary>Who asks: what bounds are counted by.</summary>
internal static class Client
{
    /// <summary>The address that a request comes from.</summary>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
