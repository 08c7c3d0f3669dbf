using Didymium.Chain;
using Didymium.Chain.Facilities;

namespace Didymium.Market.Dynamics;

/// <summary>Keeps a myopic model from emptying its best mines first: no mine takes more in a year than would leave it its shortest sensible life.</summary>
internal sealed class Depletion
{
    private readonly Dictionary<string, double> left = new(StringComparer.Ordinal);
    private readonly double shortestLife;

    public Depletion(World world)
    {
        shortestLife = ShortestLife(world);
        foreach (var deposit in world.Deposits.Values)
        {
            if (deposit.ResourceTonnesReo is { } resource)
            {
                left[deposit.Id] = resource.Value;
            }
        }
    }

    /// <summary>Years that no mine is emptied faster than.</summary>
    public static double ShortestLife(World world) => world.Parameter("minimum_mine_life", 5);

    /// <summary>Capacity in t REO that what is left in the ground allows in a period of a length in years.</summary>
    public double Limit(Facility facility, double capacity, double length) => facility.Deposit is { } deposit && left.TryGetValue(deposit, out var tonnes)
        ? Math.Min(capacity, Math.Max(0, tonnes) * length / shortestLife)
        : capacity;

    /// <summary>Books what a mine took.</summary>
    public void Mined(Facility facility, double tonnes)
    {
        if (facility.Deposit is { } deposit && left.TryGetValue(deposit, out var rest))
        {
            left[deposit] = rest - tonnes;
        }
    }
}
