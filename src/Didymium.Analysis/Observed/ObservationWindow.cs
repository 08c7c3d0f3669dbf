using System.Globalization;
using Didymium.Chain.Evidence;
using Didymium.Chain.Time;

namespace Didymium.Analysis.Observed;

/// <summary>The time that an observation is of.</summary>
/// <param name="From">Start in decimal years.</param>
/// <param name="To">End in decimal years.</param>
public readonly record struct ObservationWindow(double From, double To)
{
    // A third of a day: months are twelfths and not exact in binary.
    private const double Slack = 0.001;

    /// <summary>Length in years.</summary>
    public double Length => To - From;

    /// <summary>True for a whole calendar year.</summary>
    public bool IsYear => Length > 1 - Slack;

    /// <summary>The window of an observation: its part of the year, or all of it.</summary>
    /// <param name="observation">The observation.</param>
    public static ObservationWindow Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var part = observation.Period.Length == 0 ? string.Empty : observation.Period[5..];
        var (index, count) = part switch
        {
            "" => (1, 1),
            ['H', var half] => (half - '0', 2),
            ['Q', var quarter] => (quarter - '0', 4),
            _ => (int.Parse(part, CultureInfo.InvariantCulture), 12),
        };
        return new ObservationWindow(observation.Year + ((index - 1) / (double)count), observation.Year + (index / (double)count));
    }

    /// <summary>True when a period lies in the window.</summary>
    /// <param name="period">The period.</param>
    public bool Holds(Period period) => period.Start >= From - Slack && period.End <= To + Slack;
}
