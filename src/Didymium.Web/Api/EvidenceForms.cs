using Didymium.Analysis.Attribution;
using Didymium.Chain.Wording;
using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Web.Jobs;
using Didymium.Web.Security;
using Didymium.Web.Site;
using Didymium.Web.Views.Evidence;
using Didymium.Workbench;
using Didymium.Workbench.Documents;
using Didymium.Workbench.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>Adding documents, deciding on claims, asking what they would change.</summary>
internal static class EvidenceForms
{
    /// <summary>Most characters of a reason: what is wrong with a decision is shown at the form with the reason still in it, and it travels there in the address.</summary>
    public const int LongestReason = 600;

    /// <summary>Most characters of a reviewer's name.</summary>
    public const int LongestName = 80;

    /// <summary>The cookie that remembers a reviewer's name for the next decision.</summary>
    public const string NameCookie = "didymium-name";

    // Beside the file a form holds its other fields.
    private const long RoomForFields = 16 * 1024;

    public static void MapEvidenceForms(this IEndpointRouteBuilder forms)
    {
        forms.MapPost("/documents/add", Add).WithMetadata(new RequestSizeLimitAttribute(SiteHost.MostUploadBytes + RoomForFields));
        forms.MapPost("/claims/{id}/review", Review);
        forms.MapPost("/impact", Impact);
        forms.MapPost("/accepted/run", RunAccepted);
        forms.MapPost("/explain", Explain);
    }

    /// <summary>The scenario of what was accepted, as a file.</summary>
    public static void MapEvidenceFiles(this IEndpointRouteBuilder app) => app.MapGet("/accepted.yaml", (string? extends, AcceptedScenarios accepted) => accepted.Of(extends).Yaml is { } yaml
        ? Results.Text(yaml, "application/yaml; charset=utf-8")
        : Results.NotFound()).ExcludeFromDescription();

    private static async Task<IResult> Add(IFormFile? file, [FromForm] string? text, [FromForm] string? title, [FromForm] string? outlet, [FromForm] string? kind, [FromForm] string? date, [FromForm] string? link, Library library, CancellationToken cancellation)
    {
        var isFile = file is { Length: > 0 };
        if (!isFile && string.IsNullOrWhiteSpace(text))
        {
            throw new UserErrorException("there is neither a file nor a text. Choose a file, or paste the text.");
        }

        using var memory = new MemoryStream();
        if (isFile)
        {
            await file!.CopyToAsync(memory, cancellation);
        }

        var documents = new Submission
        {
            Name = isFile ? Path.GetFileName(file!.FileName.Replace('\\', '/')) is { Length: > 0 } name ? name : "upload" : Submission.Pasted,
            Bytes = isFile ? memory.ToArray() : System.Text.Encoding.UTF8.GetBytes(text!),
            ContentType = isFile ? string.Empty : "text/plain; charset=utf-8",
            Title = title ?? string.Empty,
            Outlet = outlet ?? string.Empty,
            SourceClass = Keys.Find<SourceClass>(kind ?? string.Empty),
            Date = date ?? string.Empty,
            Link = link ?? string.Empty,
        }.Read();
        if (documents is [var one] && library.Read(desk => desk.Twin(one)?.Id) is { } known)
        {
            return Results.LocalRedirect($"~/documents/{known}?added=known");
        }

        var readings = library.Write(desk => desk.Add(documents));
        return Results.LocalRedirect(readings is [var reading] ? $"~/documents/{reading.Document.Id}?added=new" : $"~/topic?topic={TopicView.All}");
    }

    private static IResult Review(string id, [FromForm] string? verdict, [FromForm] string? reason, [FromForm] string? by, [FromForm] string? back, Library library, HttpContext context)
    {
        var (why, who) = (Cut(reason, LongestReason), Cut(by, LongestName));
        if (Keys.Find<Verdict>(verdict ?? string.Empty) is not { } decided || ReviewRules.Faults(decided, why, who).Count > 0)
        {
            return Results.LocalRedirect($"~/claims/{Uri.EscapeDataString(id)}{Query(("verdict", verdict), ("reason", why), ("by", who))}#review");
        }

        var isThere = library.Write(desk =>
        {
            var claim = desk.Ledger.Claim(id);
            if (claim is not null)
            {
                Reviewing.Decide(desk, claim, decided, why, who, null);
            }

            return claim is not null;
        });
        if (!isThere)
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(NameCookie, who, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return Results.LocalRedirect(Forms.LocalPath(back is { Length: > 0 } ? back : $"/claims/{id}"));
    }

    private static IResult Impact([FromForm] string of, [FromForm] string? scenario, JobBoard jobs, Library library, HttpContext context)
    {
        if (!library.Read(desk => desk.Ledger.Document(of) is not null || desk.Ledger.Claim(of) is not null))
        {
            return Results.NotFound();
        }

        return Results.LocalRedirect($"~/runs/{jobs.Put(new WorkRequest { Kind = WorkKind.Impact, Of = of, Scenario = scenario ?? Desk.Base }, Client.Of(context)).Id}");
    }

    private static IResult RunAccepted([FromForm] string? extends, AcceptedScenarios accepted, JobBoard jobs, HttpContext context) => accepted.Of(extends).Request is { } request
        ? Results.LocalRedirect($"~/runs/{jobs.Put(request, Client.Of(context)).Id}")
        : throw new UserErrorException(Tongue.Say("no accepted claim gives an event: there is nothing to run. Review claims first.", "没有已接受的主张给出事件：无可运行。请先审阅主张。"));

    private static IResult Explain([FromForm] string? question, [FromForm] string? scenario, Inputs inputs, JobBoard jobs, HttpContext context)
    {
        var asked = Cut(question, LongestReason);
        var named = scenario ?? WorkRequest.DefaultScenario;
        return QuestionParser.Parse(asked, inputs.LoadShipped(named, []).World).Faults.IsEmpty
            ? Results.LocalRedirect($"~/runs/{jobs.Put(new WorkRequest { Kind = WorkKind.Explain, Question = asked, Scenario = named }, Client.Of(context)).Id}")
            : Results.LocalRedirect($"~/explain{Query(("q", asked), ("scenario", named))}");
    }

    private static QueryString Query(params IEnumerable<(string Name, string? Value)> values) => QueryString.Create(values.Select(pair => new KeyValuePair<string, string?>(pair.Name, pair.Value)));

    private static string Cut(string? text, int most)
    {
        var trimmed = (text ?? string.Empty).Trim();
        return trimmed.Length <= most ? trimmed : trimmed[..most];
    }
}
