using Didymium.Evidence.Intake;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Search;
using Didymium.Market;
using Didymium.Web.Jobs;
using Didymium.Workbench;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Security;

/// <summary>What went wrong, in words that say what to do; never the inside of the program.</summary>
internal static class Faults
{
    /// <summary>That a body is too large, with the limits.</summary>
    public static string TooLargeInWords { get; } = $"That is larger than the site takes: {SiteHost.MostUploadBytes / 1024 / 1024} MB for a document, {SiteHost.MostRequestBytes / 1024} KB for anything else.";

    public static Task WriteAsync(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;

        // A form that is too large is met by whoever reads its token first.
        fault = fault is AntiforgeryValidationException && TooLarge(fault) is { } cause ? cause : fault;
        var (status, message) = fault switch
        {
            FaultyInputException e => (StatusCodes.Status400BadRequest, string.Join(Environment.NewLine, e.Faults)),
            UserErrorException or LedgerException or IntakeException or SearchException or MarketFaultException or FormatException => (StatusCodes.Status400BadRequest, fault.Message),
            TooManyJobsException => (StatusCodes.Status429TooManyRequests, fault.Message),
            AntiforgeryValidationException => (StatusCodes.Status400BadRequest, "The form did not come from this site's own page, or the page was open for too long. Open the page again and send the form from there."),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, TooLargeInWords),
            BadHttpRequestException e => (e.StatusCode, e.Message),
            _ => (StatusCodes.Status500InternalServerError, "A fault of didymium's own. The server's log says more."),
        };
        if (status == StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers.RetryAfter = "5";
        }

        return Refusal.WriteAsync(context, status, message);
    }

    private static BadHttpRequestException? TooLarge(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } found)
            {
                return found;
            }
        }

        return null;
    }

    public static Task PageAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return Refusal.WriteAsync(http, http.Response.StatusCode, http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "There is nothing at this address.",
            StatusCodes.Status413PayloadTooLarge => TooLargeInWords,
            StatusCodes.Status405MethodNotAllowed => "This address does not take that method.",
            _ => $"The request was refused (status {http.Response.StatusCode}).",
        });
    }
}
