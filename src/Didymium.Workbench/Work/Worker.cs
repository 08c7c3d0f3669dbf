using Didymium.Analysis.Attribution;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market;
using Didymium.Market.Stress;
using Didymium.Workbench.Answers;
using Didymium.Workbench.Documents;

namespace Didymium.Workbench.Work;

/// <summary>Does what a request asks, on one world and one ledger.</summary>
/// <param name="inputs">The world.</param>
/// <param name="openDesk">Opens the ledger; the desk is disposed of after use.</param>
public sealed class Worker(Inputs inputs, Func<Desk> openDesk)
{
    private const int LastYear = 2100;

    /// <summary>The world and the scenario of a request, checked.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="UserErrorException">There is no such scenario, or the request contradicts itself.</exception>
    /// <exception cref="FaultyInputException">The scenario or an override has faults.</exception>
    public (World World, Scenario Scenario) Load(WorkRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (world, scenario) = request.ScenarioText is { } text ? inputs.LoadText(text, request.Set) : inputs.LoadShipped(request.Scenario, request.Set);
        if (request.To < world.BaseYear || request.To > LastYear)
        {
            throw new UserErrorException($"a run goes from {world.BaseYear} to a year from {world.BaseYear} to {LastYear}, not to {request.To}.");
        }

        if (request.Foresight == ForesightKind.Perfect && (request.Step != TimeStep.Year || request.To == world.BaseYear))
        {
            throw new UserErrorException($"perfect foresight goes with years and a last year after the base year {world.BaseYear}: it is one program over all years.");
        }

        return (world, scenario);
    }

    /// <summary>Does the work.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="UserErrorException">It cannot be asked; the message says why and what can.</exception>
    /// <exception cref="FaultyInputException">The scenario or an override has faults.</exception>
    /// <exception cref="MarketFaultException">The inputs contradict each other.</exception>
    public WorkResult Do(WorkRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var (world, scenario) = Load(request);
        switch (request.Kind)
        {
            case WorkKind.Run:
                var options = new RunOptions { LastYear = request.To, Step = request.Step, Foresight = request.Foresight };
                return new RunAnswer(MarketEngine.Execute(world, scenario, options, Counted(progress, request.To - world.BaseYear + 1, before: world.BaseYear - 1), cancellation));
            case WorkKind.Stress:
                var stress = new StressOptions
                {
                    At = StressQuestion.When(request.At, request.For, world, Caller.Program),
                    Only = [.. request.Only.Select(KindOf)],
                    Pairs = request.Pairs,
                };
                return new StressAnswer(StressQuestion.Execute(world, scenario, stress, progress is null ? null : new Relay<StressProgress>(p => progress.Report(new(p.Done, p.Total))), cancellation));
            case WorkKind.Impact:
                using (var desk = openDesk())
                {
                    var of = request.Of ?? throw new UserErrorException("\"of\" is missing: the id of a document or a claim.");
                    return new ImpactAnswer(DocumentImpact.Run(desk, of, inputs, (world, scenario), Counted(progress, 0), cancellation));
                }

            case WorkKind.Explain:
                return Explain(request, world, scenario, progress, cancellation);
            default:
                throw new UserErrorException($"there is no work of the kind \"{request.Kind}\".");
        }
    }

    private static ExplainAnswer Explain(WorkRequest request, World world, Scenario scenario, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var text = request.Question ?? throw new UserErrorException("\"question\" is missing: a number in words, such as \"price Dy oxide, EU, 2025-07\".");
        var reading = QuestionParser.Parse(text, world);
        var question = reading.Value ?? throw new UserErrorException($"\"{text}\": {string.Join("; ", reading.Faults)}.");
        var options = new ExplainOptions();
        try
        {
            return new ExplainAnswer(Explainer.Explain(world, scenario, question, options, Counted(progress, Explainer.RunsAtMost(world, scenario, question, options)), cancellation));
        }
        catch (UnanswerableException e)
        {
            throw new UserErrorException($"\"{text}\": {e.Message}.");
        }
    }

    private static StressKind KindOf(string word) => StressQuestion.Kinds.TryGetValue(word, out var kind)
        ? kind
        : throw new UserErrorException($"there is no kind of case \"{word}\". There are: {string.Join(", ", StressQuestion.Kinds.Keys)}.");

    // A run tells which year is done, the others how many runs.
    private static Relay<int>? Counted(IProgress<WorkProgress>? progress, int of, int before = 0) => progress is null ? null : new Relay<int>(done => progress.Report(new(done - before, of)));

    // Unlike Progress<T>, on the thread that does the work and in order.
    private sealed class Relay<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
