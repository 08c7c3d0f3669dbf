using System.Globalization;
using Didymium.Reports;
using Didymium.Web.Components.Claims;
using Didymium.Workbench;
using Didymium.Workbench.Work;

namespace Didymium.Web.Jobs;

/// <summary>
/// Pages of impacts and explanations, rendered once when they are finished, in both languages, and kept beside the job: their runs are many and not kept,
/// so that after a restart nothing could be drawn from them.
/// </summary>
internal static class AnswerPages
{
    private static readonly (string Language, CultureInfo Culture)[] Languages = [("en", CultureInfo.InvariantCulture), ("zh", new CultureInfo("zh-Hans"))];

    /// <summary>Renders and keeps the page of an answer; nothing for answers that are drawn from their run.</summary>
    /// <param name="folder">Folder of the job.</param>
    /// <param name="result">The answer.</param>
    public static void Keep(string folder, WorkResult result)
    {
        if (result is not (ImpactAnswer or ExplainAnswer))
        {
            return;
        }

        var before = CultureInfo.CurrentUICulture;
        try
        {
            foreach (var (language, culture) in Languages)
            {
                CultureInfo.CurrentUICulture = culture;
                var html = Render(result).GetAwaiter().GetResult();
                WholeFile.Write(Path.Combine(folder, Name(language)), writer => writer.Write(html));
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>The page as it was kept; null when there is none.</summary>
    /// <param name="folder">Folder of the job.</param>
    public static string? Find(string folder)
    {
        var path = Path.Combine(folder, Name(Chain.Wording.Tongue.IsChinese ? "zh" : "en"));
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static string Name(string language) => $"page.{language}.html";

    private static Task<string> Render(WorkResult result) => result switch
    {
        ImpactAnswer impact => ReportWriter.RenderPartAsync<ImpactAnswerBody>(new() { [nameof(ImpactAnswerBody.Result)] = impact.Impact.Result }, CancellationToken.None),
        ExplainAnswer explain => ReportWriter.RenderPartAsync<ExplainAnswerBody>(new() { [nameof(ExplainAnswerBody.Explanation)] = explain.Explanation }, CancellationToken.None),
        _ => throw new ArgumentException($"{result.GetType().Name} is drawn from its run.", nameof(result)),
    };
}
