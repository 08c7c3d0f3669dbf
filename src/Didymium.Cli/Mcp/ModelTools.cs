using System.ComponentModel;
using Didymium.Analysis;
using Didymium.Chain.Time;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Search;
using Didymium.Market;
using Didymium.Workbench.Work;
using ModelContextProtocol;
using Run = Didymium.Market.Results.Run;

namespace Didymium.Cli.Mcp;

/// <summary>The tools: the verbs of the command line, with the shapes of its <c>--json</c>.</summary>
/// <param name="inputs">The world.</param>
/// <param name="ledger">The ledger's file.</param>
/// <param name="world">The world as <see cref="Inputs"/> takes it.</param>
internal sealed class ModelTools(Inputs inputs, string ledger, string? world)
{
    private const string ScenarioWords = "Scenario id (see list): base, reindustrialisation, headlines, as-announced.";
    private const string TextWords = "Text of a scenario file (YAML) of your own instead, which may extend a shipped one, e.g. \"id: mine\\nname: Mine\\nextends: base\\nwithout: [some-event]\".";
    private const string SetWords = "Numbers of the world to override, as table.key.column=value or =*1.2 to scale, e.g. facilities.bayan-obo-mine.capacity=*0.8. The unit is that of the table's column.";
    private const int UsualRows = 50;

    private readonly Worker _worker = new(inputs, () => Desk.Open(ledger, empty: false, world, CancellationToken.None));

    [Description("Runs the world forward under a scenario, year by year from the base year 2024, and gives headline figures (shares of mining, separation, metal and magnets by location and by control; prices). Name a table to get rows of it too.")]
    public async Task<RunToolShape> RunAsync(
        IProgress<ProgressNotificationValue> progress,
        [Description(ScenarioWords)] string scenario = WorkRequest.DefaultScenario,
        [Description(TextWords)] string? scenario_text = null,
        [Description(SetWords)] string[]? set = null,
        [Description("Last calendar year, 2024 to 2100.")] int to = 2040,
        [Description("Length of the periods.")] TimeStep step = TimeStep.Year,
        [Description("What market parties know of the future: recursive (nothing) or perfect (everything; years only).")] ForesightKind foresight = ForesightKind.Recursive,
        [Description("A table of results to give rows of: production (t), flows (t), prices (USD of 2024 per kg), demand (t), capacity (t a year), stocks (t), shares (t, fraction), events, balances (t), element_balances (t of oxide equivalent), projects, bottlenecks, decisions …")] string? table = null,
        [Description("Values that rows of the table must have, by column, e.g. {\"product\": \"ox-dy\", \"region\": \"DEU\", \"period\": \"2026..2030\"}.")] Dictionary<string, string>? where = null,
        [Description("Most rows of the table.")] int limit = UsualRows,
        CancellationToken cancellation = default)
    {
        var request = new WorkRequest { Kind = WorkKind.Run, Scenario = scenario, ScenarioText = scenario_text, Set = [.. set ?? []], To = to, Step = step, Foresight = foresight };
        var answer = (RunAnswer)await DoAsync(request, progress, "years", cancellation);
        return new((RunManifest)answer.Shape, table is null ? null : Rows(answer, table, where, limit));
    }

    [Description("Runs two scenarios and says what differs, first by 2030 in tonnes, in sentences.")]
    public async Task<ComparisonShape> CompareAsync(
        IProgress<ProgressNotificationValue> progress,
        [Description("Id of the first scenario (see list).")] string a,
        [Description("Id of the scenario to hold against it.")] string b,
        [Description("Last calendar year, 2024 to 2100.")] int to = 2040,
        [Description(SetWords)] string[]? set = null,
        CancellationToken cancellation = default) =>
        ComparisonShape.Of(await RunOfAsync(a, set, to, progress, cancellation), await RunOfAsync(b, set, to, null, cancellation));

    [Description("Says which events and limits make a number, by running the scenario again without them; the parts add up to the whole. For prices also the way from the mine: costs, freight, charges, scarcity, in USD of 2024 per kg.")]
    public async Task<ExplanationShape> ExplainAsync(
        IProgress<ProgressNotificationValue> progress,
        [Description("The number in words: what, of which product or stage, where, when; English or Chinese. E.g. \"price Dy oxide, EU, 2025-07\", \"share of separation China 2030 by control\", \"flow of Mountain Pass concentrate to China 2026\". A year, quarter (2025-Q3) or month (2025-07) sets the step of the run.")] string question,
        [Description(ScenarioWords)] string scenario = WorkRequest.DefaultScenario,
        [Description(TextWords)] string? scenario_text = null,
        [Description(SetWords)] string[]? set = null,
        CancellationToken cancellation = default) =>
        (ExplanationShape)(await DoAsync(new WorkRequest { Kind = WorkKind.Explain, Question = question, Scenario = scenario, ScenarioText = scenario_text, Set = [.. set ?? []] }, progress, "runs", cancellation)).Shape;

    [Description("Takes out each plant, stage of a country, country, owner, route and product's main exporter in turn and ranks what breaks: welfare lost and exposure in million USD of 2024, days until stocks run out, days until it is replaced.")]
    public async Task<StressShape> StressAsync(
        IProgress<ProgressNotificationValue> progress,
        [Description(ScenarioWords)] string scenario = WorkRequest.DefaultScenario,
        [Description(TextWords)] string? scenario_text = null,
        [Description("When things are taken out: a year (its first part), 2026-Q3 or 2026-07; two years after the base year by default.")] string? at = null,
        [Description("For how long.")] TimeStep during = TimeStep.Quarter,
        [Description("Kinds of cases: facilities, stages, countries, owners, routes, products; all by default.")] string[]? only = null,
        [Description("Pairs of cases to try together, as a+b, e.g. country:MYS+country:MMR.")] string[]? pairs = null,
        [Description("How many of the worst to give.")] int top = 20,
        [Description(SetWords)] string[]? set = null,
        CancellationToken cancellation = default)
    {
        var request = new WorkRequest { Kind = WorkKind.Stress, Scenario = scenario, ScenarioText = scenario_text, At = at, For = during, Only = [.. only ?? []], Pairs = [.. pairs ?? []], Set = [.. set ?? []] };
        var answer = (StressAnswer)await DoAsync(request, progress, "cases", cancellation);
        return StressShape.Of(answer.Run, null, top);
    }

    [Description("Finds sentences in the ledger's documents in both languages: 镨钕 finds NdPr, \"Mountain Pass\" finds 芒廷帕斯. Gives document and passage ids that impact and trace take.")]
    public SearchShape Search(
        [Description("Words, \"phrases\", -not, begin*, title:word; empty for all that the filters leave.")] string text = "",
        [Description("First day of publication, as 2025-04-01.")] DateOnly? from = null,
        [Description("Last day of publication, as 2025-12-31.")] DateOnly? to = null,
        [Description("Region ids such as TUR, CHN.")] string[]? country = null,
        [Description("Chemical symbols such as Dy.")] string[]? element = null,
        [Description("Claim types: resource, production, capacity, milestone, deal, policy, price, trade_flow …")] string[]? type = null,
        [Description("Claim statuses: announced, in_force, under_construction, operating …")] string[]? status = null,
        [Description("Languages: zh, en.")] string[]? language = null,
        [Description("How many hits.")] int take = 20,
        CancellationToken cancellation = default)
    {
        using var desk = Desk.Open(ledger, empty: false, world, cancellation);
        return SearchShape.Of(desk.Search.Find(new SearchQuery
        {
            Text = text,
            From = from,
            To = to,
            Countries = country ?? [],
            Elements = element ?? [],
            ClaimTypes = Keyword.FindAll<ClaimType>("type", type),
            Statuses = Keyword.FindAll<ClaimStatus>("status", status),
            Languages = language ?? [],
            Take = take,
        }));
    }

    [Description("Runs the model with and without the claims of a document, or of one claim: what would change, in tonnes and USD of 2024 per kg, where and when, and why every 0 is a 0.")]
    public async Task<ImpactShape> ImpactAsync(
        IProgress<ProgressNotificationValue> progress,
        [Description("Id of a document (d-…) or claim (c-…), or its first characters; search gives them.")] string of,
        [Description("The base case: " + ScenarioWords)] string scenario = Desk.Base,
        CancellationToken cancellation = default) =>
        (ImpactShape)(await DoAsync(new WorkRequest { Kind = WorkKind.Impact, Of = of, Scenario = scenario }, progress, "runs", cancellation)).Shape;

    [Description("Follows a thing back to what it rests on, down to sources and quotes: a facility, project, deposit, event, source or claim id, a figure (table.key.column such as facilities.mountain-pass-mine.capacity), or a number of the run: \"price ox-dy DEU 2030\", \"flow conc USA CHN 2026\", \"share magnet CHN 2030\".")]
    public async Task<TraceNode> TraceAsync(
        IProgress<ProgressNotificationValue> progress,
        [Description("What to trace, in those words.")] string thing,
        [Description(ScenarioWords)] string scenario = WorkRequest.DefaultScenario,
        [Description(SetWords)] string[]? set = null,
        CancellationToken cancellation = default)
    {
        var run = await RunOfAsync(scenario, set, new RunOptions().LastYear, progress, cancellation);
        using var known = Desk.Existing(ledger);
        return TraceQuestion.Ask(run, known, thing.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Description("Lists what there is to name, by the ids that the other tools take.")]
    public IReadOnlyList<CatalogueEntry> List([Description("scenarios, facilities, deposits, products, regions, uses or sources.")] string kind = "scenarios") => Catalogue.Of(kind, inputs);

    private static TableShape Rows(RunAnswer answer, string table, Dictionary<string, string>? where, int limit)
    {
        var tables = answer.Tables;
        var found = tables.FirstOrDefault(t => t.Name == table) ?? throw new UserErrorException($"there is no table \"{table}\". There are: {string.Join(", ", tables.Select(t => t.Name))}.");
        var query = new TableQuery { Where = [.. (where ?? []).Select(pair => new KeyValuePair<string, IReadOnlyList<string>>(pair.Key, [pair.Value]))], Limit = limit };
        return query.Of(found).Shape(column => ResultWords.Column(table, column));
    }

    private async Task<Run> RunOfAsync(string scenario, string[]? set, int to, IProgress<ProgressNotificationValue>? progress, CancellationToken cancellation) =>
        ((RunAnswer)await DoAsync(new WorkRequest { Kind = WorkKind.Run, Scenario = scenario, Set = [.. set ?? []], To = to }, progress, "years", cancellation)).Run;

    // On a thread of its own: the pool has as many as the machine has cores, one waits for the client's next word, and without another neither progress goes
    // out nor a cancellation comes in.
    private Task<WorkResult> DoAsync(WorkRequest request, IProgress<ProgressNotificationValue>? progress, string unit, CancellationToken cancellation) =>
        Task.Factory.StartNew(() => _worker.Do(request, progress is null ? null : new ToolProgress(progress, unit), cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}

/// <summary>What <c>run</c> gives.</summary>
/// <param name="Manifest">What was run, on what data, and the headline figures.</param>
/// <param name="Table">Rows of the table asked for; null when none was.</param>
internal sealed record RunToolShape(RunManifest Manifest, TableShape? Table);
