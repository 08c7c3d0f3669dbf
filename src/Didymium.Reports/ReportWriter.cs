using System.Text.Encodings.Web;
using System.Text.Unicode;
using Didymium.Market.Results;
using Didymium.Market.Stress;
using Didymium.Reports.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Didymium.Reports;

/// <summary>Renders reports to one HTML file each: no network, no other file.</summary>
public static class ReportWriter
{
    /// <summary>Renders the report of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="extras">What is shown beside it.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    /// <returns>The whole HTML document.</returns>
    public static Task<string> RenderAsync(Run run, ReportExtras extras, CancellationToken cancellationToken) =>
        RenderAsync<RunReport>(new() { [nameof(RunReport.Run)] = run, [nameof(RunReport.Extras)] = extras }, cancellationToken);

    /// <summary>Renders what differs between two runs.</summary>
    /// <param name="a">The run to compare with.</param>
    /// <param name="b">The run compared.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    /// <returns>The whole HTML document.</returns>
    public static Task<string> RenderComparisonAsync(Run a, Run b, CancellationToken cancellationToken) =>
        RenderAsync<ComparisonReport>(new() { [nameof(ComparisonReport.A)] = a, [nameof(ComparisonReport.B)] = b }, cancellationToken);

    /// <summary>Renders a past world's run against what happened.</summary>
    /// <param name="result">The hindcast.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    public static Task<string> RenderHindcastAsync(Analysis.Hindcast.HindcastResult result, CancellationToken cancellationToken) =>
        RenderAsync<HindcastReport>(new() { [nameof(HindcastReport.Result)] = result }, cancellationToken);

    /// <summary>Renders a stress test.</summary>
    /// <param name="run">The stress test.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    /// <returns>The whole HTML document.</returns>
    public static Task<string> RenderStressAsync(StressRun run, CancellationToken cancellationToken) =>
        RenderAsync<StressReport>(new() { [nameof(StressReport.Run)] = run }, cancellationToken);

    /// <summary>Renders what makes a number.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    public static Task<string> RenderExplanationAsync(Analysis.Attribution.Explanation explanation, CancellationToken cancellationToken) =>
        RenderAsync<ExplanationReport>(new() { [nameof(ExplanationReport.Explanation)] = explanation }, cancellationToken);

    /// <summary>Renders what the claims of a document change.</summary>
    /// <param name="result">The impact.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    /// <returns>The whole HTML document.</returns>
    public static Task<string> RenderImpactAsync(Analysis.Impact.ImpactResult result, CancellationToken cancellationToken) =>
        RenderAsync<ImpactReport>(new() { [nameof(ImpactReport.Result)] = result }, cancellationToken);

    /// <summary>Renders a component to a piece of HTML in the language of the present culture.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    internal static async Task<string> RenderPartAsync<TComponent>(Dictionary<string, object?> parameters, CancellationToken cancellationToken)
        where TComponent : IComponent
    {
        // Chinese as itself, in three bytes and not in eight; what could be markup is encoded all the same.
        var services = new ServiceCollection().AddLogging().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
            await using (renderer.ConfigureAwait(false))
            {
                return await renderer.Dispatcher.InvokeAsync(async () =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
                    return root.ToHtmlString();
                }).ConfigureAwait(false);
            }
        }
    }

    private static async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters, CancellationToken cancellationToken)
        where TComponent : IComponent => "<!doctype html>\n" + await RenderPartAsync<TComponent>(parameters, cancellationToken).ConfigureAwait(false);
}
