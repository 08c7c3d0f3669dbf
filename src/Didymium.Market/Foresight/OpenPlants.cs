using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Dynamics;

namespace Didymium.Market.Foresight;

/// <summary>
/// Plants as world and scenario date them, none shut for want of margin: who knows the future need not wait three years to see that a plant earns nothing,
/// he lets it stand idle, which costs nothing in this model. What was shut before is made ready at once, with the delay that takes.
/// </summary>
internal sealed class OpenPlants(World world, Scenario scenario)
{
    public FacilityState[] States { get; } = Schedule.Build(world, scenario);

    public void Begin(Period period)
    {
        foreach (var state in States)
        {
            state.Advance(period.Start);
        }
    }

    public void End(Period period)
    {
        foreach (var state in States)
        {
            if (state.Standing == Standing.CareAndMaintenance)
            {
                Closures.MakeReady(state, period);
            }
            else
            {
                state.RestartAt = null;
            }
        }
    }
}
