using Didymium.Chain.Materials;

namespace Didymium.Market.Structure;

/// <summary>A product as it is traded: per-deposit products exist once for each deposit.</summary>
/// <param name="Index">Position in the structure's list.</param>
/// <param name="Id">Product id, with the deposit after a dot where it has one.</param>
/// <param name="Product">The product or its template.</param>
/// <param name="Deposit">The deposit whose basket travels with it; null for single products.</param>
internal sealed record Commodity(int Index, string Id, Product Product, Deposit? Deposit)
{
    /// <summary>Feeds bound to a plant by its list of feeds: trade in them follows contracts, not habit.</summary>
    public bool IsBoundFeed => Product.PerDeposit;
}

/// <summary>What an activity takes or gives per tonne of throughput.</summary>
/// <param name="Commodity">Commodity index.</param>
/// <param name="Coefficient">Tonnes given (positive) or taken (negative).</param>
/// <param name="ThriftPair">Balance element whose thrifting scales the coefficient; null when none does.</param>
internal readonly record struct ActivityLine(int Commodity, double Coefficient, string? ThriftPair);

/// <summary>One way to use a facility: one feed, or one recipe.</summary>
/// <param name="Facility">Facility index in the world.</param>
/// <param name="Label">Feed or product, for names.</param>
/// <param name="Lines">What it takes and gives per tonne of natural throughput.</param>
/// <param name="ShareMax">Largest share of the facility's capacity, 0 to 1.</param>
internal sealed record Activity(int Facility, string Label, ActivityLine[] Lines, double ShareMax);
