using System.Net.Mime;
using System.Text;
using Didymium.Analysis;
using Didymium.Market.Results;
using Didymium.Reports;
using Didymium.Web.Jobs;
using Didymium.Web.Security;
using Didymium.Web.Site;
using Didymium.Web.Views.Work;
using Didymium.Workbench;
using Didymium.Workbench.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Didymium.Web.Api;

/// <summary>Varying a scenario and running it, and stress tests.</summary>
internal static class ScenarioForms
{
    private const string Yaml = "application/yaml; charset=utf-8";

    public static void MapScenarioForms(this IEndpointRouteBuilder forms)
    {
        forms.MapPost("/scenarios/run", Run);
        forms.MapPost("/stress", Stress);
    }

    /// <summary>Files to take away.</summary>
    public static void MapScenarioFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/scenarios/file", ScenarioFile).ExcludeFromDescription();
        app.MapGet("/runs/{id}/report.html", ReportAsync).ExcludeFromDescription();
        app.MapGet("/runs/{id}/scenario.yaml", ScenarioOf).ExcludeFromDescription();
    }

    private static IResult Run(HttpContext context, Inputs inputs, JobBoard jobs, [FromForm] string choice, [FromForm] string? name)
    {
        var asked = ScenarioChoice.Read(QueryHelpers.ParseQuery(choice), RunBook.Default) with { Name = name?.Trim() ?? string.Empty };
        return Results.LocalRedirect($"~/runs/{jobs.Put(ScenarioDraft.Of(inputs, asked).Request(), Client.Of(context)).Id}");
    }

    private static IResult Stress(HttpContext context, RunBook book, Inputs inputs, JobBoard jobs, [FromForm] string choice)
    {
        var asked = StressChoice.Read(QueryHelpers.ParseQuery(choice), book, inputs.LoadShipped(RunBook.Default, []).World);
        jobs.Put(asked.Request(), Client.Of(context));
        return Results.LocalRedirect($"~/stress?{asked.Query}");
    }

    private static IResult ScenarioFile(HttpContext context, Inputs inputs)
    {
        var draft = ScenarioDraft.Of(inputs, ScenarioChoice.Read(context.Request.Query, RunBook.Default));
        return draft.Faults.Count > 0 ? throw new FaultyInputException(draft.Faults)
            : draft.Text is null ? throw new UserErrorException($"nothing is changed: run {draft.From.Id} itself.")
            : Results.File(Encoding.UTF8.GetBytes(draft.Text), Yaml, $"{draft.Id}.yaml");
    }

    private static IResult ScenarioOf(string id, JobBoard jobs, Worker worker) => jobs.Find(id) is { Request.ScenarioText: { } text } job
        ? Results.File(Encoding.UTF8.GetBytes(text), Yaml, $"{worker.Load(job.Request).Scenario.Id}.yaml")
        : Results.NotFound();

    private static async Task<IResult> ReportAsync(string id, RunBook book, CancellationToken cancellation)
    {
        if (book.Job(id) is not { Request.Kind: WorkKind.Run or WorkKind.Stress } job)
        {
            return Results.NotFound();
        }

        var html = job.Request.Kind == WorkKind.Stress
            ? book.Stress(job) is { } stress ? await ReportWriter.RenderStressAsync(stress, cancellation) : null
            : book.Run(job) is { } run ? await ReportWriter.RenderAsync(run.ByYear(), Extras(run), cancellation) : null;

        // The report is one file with its script inside, which this site's own pages may not have: it is handed out and not shown.
        return html is null ? Results.NotFound() : Results.File(Encoding.UTF8.GetBytes(html), MediaTypeNames.Text.Html, $"{id}.html");
    }

    private static ReportExtras Extras(Run run) =>
        new(FitTable.Build(run.ByYear()), QualityCount.Of(run.World)) { Fine = run };
}
