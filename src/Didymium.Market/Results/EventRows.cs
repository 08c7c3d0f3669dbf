using System.Globalization;

namespace Didymium.Market.Results;

/// <summary>The scenario's events period by period, each from its start to its end.</summary>
internal static class EventRows
{
    public static IEnumerable<EventRow> Of(Run run)
    {
        foreach (var period in run.Periods)
        {
            foreach (var e in run.Scenario.Events.Where(e => e.Start.InYears < period.End && (e.End is not { } end || end.InYears > period.Start)))
            {
                var status = string.Create(CultureInfo.InvariantCulture, $"{e.Status} ({e.ShareInForce(period):P0} of the {run.Step.ToString().ToLowerInvariant()})");
                yield return new EventRow(period, e.Id, status, e.Effect, string.Join(';', e.Evidence));
            }
        }
    }
}
