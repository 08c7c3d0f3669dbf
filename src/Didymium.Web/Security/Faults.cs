using System.Text.RegularExpressions;
using Didymium.Web.Jobs;
using Didymium.Workbench;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Security;

/// <summary>What went wrong, in words that say what to do; never the inside of the program.</summary>
internal static partial class Faults
{
    /// <summary>That a body is too large, with the limits.</summary>
    public static string TooLargeInWords { get; } = $"That is larger than the site takes: {SiteHost.MostUploadBytes / 1024 / 1024} MB for a document, {SiteHost.MostRequestBytes / 1024} KB for anything else.";

    /// <summary>How faults are answered. What the user can mend is no matter for the server's log.</summary>
    public static ExceptionHandlerOptions Handling { get; } = new()
    {
        ExceptionHandler = WriteAsync,
        SuppressDiagnosticsCallback = context => UserFaults.Words(context.Exception) is not null || context.Exception is TooManyJobsException or BadHttpRequestException or AntiforgeryValidationException,
    };

    private static Task WriteAsync(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;

        // A form that is too large is met by whoever reads its token first.
        fault = fault is AntiforgeryValidationException && TooLarge(fault) is { } cause ? cause : fault;
        var (status, message) = fault switch
        {
            _ when UserFaults.Words(fault) is { } words => (StatusCodes.Status400BadRequest, words),
            TooManyJobsException => (StatusCodes.Status429TooManyRequests, fault.Message),
            AntiforgeryValidationException => (StatusCodes.Status400BadRequest, "The form did not come from this site's own page, or the page was open for too long. Open the page again and send the form from there."),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, TooLargeInWords),
            BadHttpRequestException e => (e.StatusCode, Words(e)),
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

    // The framework speaks of types and parameters; whoever asks knows names and values.
    private static string Words(BadHttpRequestException fault) =>
        NotOfItsType().Match(fault.Message) is { Success: true } wrong ? $"{wrong.Groups["name"].Value}={wrong.Groups["value"].Value}: it does not take that value."
        : NotGiven().Match(fault.Message) is { Success: true } missing ? $"{missing.Groups["name"].Value} is missing."
        : fault.Message;

    [GeneratedRegex("^Failed to bind parameter \".*?(?<name>\\w+)\" from \"(?<value>.*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex NotOfItsType();

    [GeneratedRegex("^Required parameter \".*?(?<name>\\w+)\" was not provided", RegexOptions.CultureInvariant)]
    private static partial Regex NotGiven();
}
