using Didymium.Analysis;
using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Workbench.Answers;
using Didymium.Workbench.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Run = Didymium.Market.Results.Run;

namespace Didymium.Web.Api;

/// <summary>Questions to finished runs that are answered at once.</summary>
internal static class QuestionRoutes
{
    public static void MapQuestions(this IEndpointRouteBuilder api)
    {
        var questions = api.MapGroup(string.Empty).WithTags(ApiTags.Questions);
        questions.MapGet("/trace", Trace).MayBeMissing().ProducesProblem(StatusCodes.Status409Conflict)
            .Produces<TraceNode>()
            .Says("trace", "Follows a facility, event, source, claim, figure (table.key.column) or number of a run (price ox-dy DEU 2030) back to what it rests on.", "将工厂、事件、来源、主张、数值（表.键.列）或运行中的数字（price ox-dy DEU 2030）追溯至其依据。");
        questions.MapGet("/compare", Compare).MayBeMissing().ProducesProblem(StatusCodes.Status409Conflict)
            .Produces<ComparisonShape>()
            .Says("compare", "What differs between two runs, in sentences with tonnes.", "两次运行的差异，以含吨数的句子表述。");
        questions.MapGet("/indices", Indices).MayBeMissing().ProducesProblem(StatusCodes.Status409Conflict)
            .Produces<IndexReport>()
            .Says("indices", "Concentration and risk in a year of a run: shares, Herfindahl-Hirschman, supply risk, import reliance, GeoPolRisk.", "某年集中度与风险：份额、HHI、供应风险、进口依赖度、GeoPolRisk。");
        questions.MapGet("/check", Check).ProducesProblem(StatusCodes.Status409Conflict)
            .Produces<DataCheckShape>()
            .Says("check", "How well the numbers of the world are known, and how the base year fits what was observed.", "数据的可靠程度，以及基准年与观测值的吻合情况。");
    }

    private static async Task<IResult> Trace(string thing, string? run, RunBook book, JobResults results, Library library, CancellationToken cancellation)
    {
        var (found, problem) = await RunAsync(run, book, results, cancellation);
        return problem ?? TypedResults.Ok(library.Read(desk => TraceQuestion.Ask(found!, desk.Ledger, thing.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))));
    }

    private static async Task<IResult> Compare(string a, string b, RunBook book, JobResults results, CancellationToken cancellation)
    {
        var (first, problem) = await RunAsync(a, book, results, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        (var second, problem) = await RunAsync(b, book, results, cancellation);
        return problem ?? TypedResults.Ok(ComparisonShape.Of(first!, second!));
    }

    private static async Task<IResult> Indices(string? run, int? year, [FromQuery] string[]? importer, [FromQuery] string[]? product, [FromQuery] string[]? element, RunBook book, JobResults results, CancellationToken cancellation)
    {
        var (found, problem) = await RunAsync(run, book, results, cancellation);
        return problem ?? TypedResults.Ok(new IndexQuestion
        {
            Importers = importer is { Length: > 0 } ? importer : IndexQuestion.UsualImporters,
            Products = product ?? [],
            Elements = element ?? [],
        }.Ask(found!, year ?? found!.FirstYear));
    }

    private static async Task<IResult> Check(RunBook book, JobResults results, CancellationToken cancellation)
    {
        var (run, problem) = await RunAsync(null, book, results, cancellation, otherwise: Desk.Base);
        return problem ?? TypedResults.Ok(new DataCheckShape([], QualityCount.Of(run!.World), FitTable.Build(run), run.World.DatasetHash));
    }

    /// <summary>A finished run by year; the default one when none is named.</summary>
    internal static async Task<(Run? Run, IResult? Problem)> RunAsync(string? id, RunBook book, JobResults results, CancellationToken cancellation, string otherwise = RunBook.Default)
    {
        id = string.IsNullOrEmpty(id) ? book.Shipped.Contains(otherwise) ? otherwise : book.Shipped[0] : id;
        if (book.Job(id) is not { } job)
        {
            return (null, ApiProblem.NoRun(id));
        }

        return await RunRoutes.WhenDoneAsync(id, job, book, cancellation) is { } problem ? (null, problem)
            : results.Find(job) is Workbench.Work.RunAnswer answer ? (answer.Run.ByYear(), null)
            : (null, ApiProblem.NotYet($"{id} is no run of a scenario, or it was made on other data; put its request again."));
    }
}
