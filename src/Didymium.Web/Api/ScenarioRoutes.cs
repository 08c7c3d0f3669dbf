using System.Text;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Workbench;
using Didymium.Workbench.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Didymium.Web.Api;

/// <summary>The scenarios that come with the world.</summary>
internal static class ScenarioRoutes
{
    public static void MapScenarios(this IEndpointRouteBuilder api)
    {
        var scenarios = api.MapGroup("/scenarios").WithTags(ApiTags.Scenarios);
        scenarios.MapGet("/", List)
            .Says("listScenarios", "The scenarios that come with the world.", "随数据附带的情景。");
        scenarios.MapGet("/{id}", One).MayBeMissing()
            .Says("getScenario", "A scenario: what it stands for, what it extends, what it sets.", "某个情景：含义、所扩展的情景、所设数值。");
        scenarios.MapGet("/{id}/events", Events).MayBeMissing()
            .Says("listEvents", "The events of a scenario with dates, terms, evidence and effect, those of extended scenarios included.", "情景中的事件：日期、条款、依据和作用，包含所扩展情景的事件。");
        scenarios.MapGet("/{id}/yaml", Yaml).MayBeMissing()
            .Produces<string>(StatusCodes.Status200OK, "application/yaml")
            .Says("getScenarioFile", "The scenario's file, as \"didymium run\" takes it; change it and put it as scenario_text of a run.", "情景文件，可供 didymium run 使用；修改后可作为运行请求的 scenario_text 提交。");
    }

    private static IReadOnlyList<ScenarioShape> List(Inputs inputs) => [.. ScenarioReader.List(inputs.Scenarios).Select(id => ScenarioShape.Of(Read(id, inputs)!))];

    private static Results<Ok<ScenarioShape>, ProblemHttpResult> One(string id, Inputs inputs) => Read(id, inputs) is { } scenario ? TypedResults.Ok(ScenarioShape.Of(scenario)) : Missing(id, inputs);

    private static Results<Ok<IReadOnlyList<EventShape>>, ProblemHttpResult> Events(string id, Inputs inputs) =>
        Read(id, inputs) is { } scenario ? TypedResults.Ok<IReadOnlyList<EventShape>>([.. scenario.Events.Select(EventShape.Of)]) : Missing(id, inputs);

    private static IResult Yaml(string id, Inputs inputs)
    {
        if (!ScenarioReader.List(inputs.Scenarios).Contains(id))
        {
            return Missing(id, inputs);
        }

        using var text = new StreamReader(inputs.Scenarios.Open($"{id}.yaml"));
        return TypedResults.Text(text.ReadToEnd(), "application/yaml", Encoding.UTF8);
    }

    private static Scenario? Read(string id, Inputs inputs) => ScenarioReader.List(inputs.Scenarios).Contains(id) ? inputs.LoadShipped(id, []).Scenario : null;

    private static ProblemHttpResult Missing(string id, Inputs inputs) => ApiProblem.Missing($"there is no scenario \"{id}\". There are: {string.Join(", ", ScenarioReader.List(inputs.Scenarios))}.");
}
