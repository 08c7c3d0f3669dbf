using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Stress;

namespace Didymium.Workbench.Answers;

/// <summary>What can be asked of a stress test.</summary>
public static class StressQuestion
{
    /// <summary>Kinds of cases by the word for them.</summary>
    public static IReadOnlyDictionary<string, StressKind> Kinds { get; } = new Dictionary<string, StressKind>(StringComparer.Ordinal)
    {
        ["facilities"] = StressKind.Facility,
        ["stages"] = StressKind.Stage,
        ["countries"] = StressKind.Country,
        ["owners"] = StressKind.Owner,
        ["routes"] = StressKind.Route,
        ["products"] = StressKind.Product,
    };

    /// <summary>Takes things out in turn.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">What happens in it.</param>
    /// <param name="options">When, for how long and what.</param>
    /// <param name="progress">Told how many cases are done.</param>
    /// <param name="cancellation">Stops it between cases.</param>
    /// <exception cref="UserErrorException">A case that was asked for does not exist.</exception>
    public static StressRun Execute(World world, Scenario scenario, StressOptions options, IProgress<StressProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return StressEngine.Execute(world, scenario, options, progress, cancellation);
        }
        catch (StressFaultException e)
        {
            throw new UserErrorException(e.Message);
        }
    }

    /// <summary>The period that words name.</summary>
    /// <param name="text">A year, a quarter (2026-Q3) or a month (2026-07); null for two years after the base year.</param>
    /// <param name="step">How long the stop is.</param>
    /// <param name="world">The world.</param>
    /// <param name="caller">Who asks.</param>
    /// <exception cref="UserErrorException">They name none, or one of another length.</exception>
    public static Period When(string? text, TimeStep step, World world, Caller caller)
    {
        var at = caller.Spelling("at");
        if (!Period.TryParse(text ?? $"{world.BaseYear + 2}", out var period))
        {
            throw new UserErrorException($"{at} {text}: write a year, 2026-Q3 or 2026-07.");
        }

        // A year names its first quarter or month; anything else must be as long as the stop.
        return period.Step == step ? period
            : period.Step == TimeStep.Year ? new Period(period.Year, 1, step)
            : throw new UserErrorException($"{at} {text} is not a {step.ToString().ToLowerInvariant()}; give a {step.ToString().ToLowerInvariant()} or another {(caller == Caller.CommandLine ? caller.Spelling("for") : "length of the stop")}.");
    }
}
