using Didymium.Web.Jobs;
using Didymium.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Api;

/// <summary>What the pages' forms send. Each does its work and leads to a page that can be loaded again (post, redirect, get).</summary>
internal static class Forms
{
    public static void MapForms(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup(string.Empty).ExcludeFromDescription().AddEndpointFilter(async (context, next) =>
        {
            await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context.HttpContext);
            return await next(context);
        });
        forms.MapPost("/sign-in", SignIn);
        forms.MapPost("/runs/{id}/cancel", Cancel);
        forms.MapPost("/runs/{id}/again", Again);
        forms.MapEvidenceForms();
        app.MapEvidenceFiles();
        forms.MapScenarioForms();
        app.MapScenarioFiles();
    }

    private static IResult SignIn(HttpContext context, WriteGate gate, [FromForm] string token, [FromForm] string? back)
    {
        if (!gate.IsToken(token.Trim()))
        {
            return Results.LocalRedirect("~/sign-in?wrong=true");
        }

        context.Response.Cookies.Append(WriteGate.Cookie, token.Trim(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Secure = context.Request.IsHttps });
        return Results.LocalRedirect(LocalPath(back));
    }

    private static IResult Cancel(string id, JobBoard jobs)
    {
        if (jobs.Find(id) is not { } job)
        {
            return Results.NotFound();
        }

        jobs.Cancel(job);
        return Results.LocalRedirect($"~/runs/{job.Id}");
    }

    private static IResult Again(string id, JobBoard jobs, HttpContext context) =>
        jobs.Find(id) is { } job ? Results.LocalRedirect($"~/runs/{jobs.Put(job.Request, Client.Of(context)).Id}") : Results.NotFound();

    // Only ever to a page of this site.
    internal static string LocalPath(string? path) => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) ? "~" + path : "~/";
}
