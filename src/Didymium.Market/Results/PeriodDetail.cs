using System.Collections.Immutable;
using Didymium.Chain.Time;

namespace Didymium.Market.Results;

/// <summary>What makes the prices of one period: every price, what routes cost and how far they are held back, what running plants earn and why.</summary>
/// <param name="Period">Period.</param>
/// <param name="Prices">The dual of every balance, also where nothing was traded: there it is what the first buyer would pay or the first seller get.</param>
/// <param name="Routes">Routes that carried something, and routes held back although somebody would pay for more.</param>
/// <param name="Margins">Running plants by product made.</param>
public sealed record PeriodDetail(Period Period, ImmutableArray<PriceRow> Prices, ImmutableArray<RouteRentRow> Routes, ImmutableArray<PlantMarginRow> Margins);

/// <summary>A charge on a route.</summary>
/// <param name="Kind"><c>wedge</c>, <c>tariff</c>, <c>export_tax</c> or <c>licence</c>.</param>
/// <param name="Event">The event that sets it; empty for the world's own rules.</param>
/// <param name="UsdPerKg">USD of the base year per kg.</param>
public sealed record RouteCharge(string Kind, string Event, double UsdPerKg);

/// <summary>
/// A route as it stood in a period. For what was shipped: destination price = origin price + transport + Σ charges + pass-on + measures + rent
/// (Samuelson 1952; the rent is the dual of the route's limit).
/// </summary>
/// <param name="Period">Period.</param>
/// <param name="Product">Product.</param>
/// <param name="Origin">Region of origin.</param>
/// <param name="Destination">Region of destination.</param>
/// <param name="Tonnes">Shipped, t.</param>
/// <param name="LimitTonnes">Most that could be shipped, t; null where nothing limits the route.</param>
/// <param name="LimitedBy">Event id of the measure that limits it most; <c>habit</c> (buyers qualify suppliers slowly); empty where nothing does.</param>
/// <param name="OriginUsdPerKg">Price at the origin.</param>
/// <param name="TransportUsdPerKg">Freight and handling.</param>
/// <param name="Charges">Tariffs, taxes, wedges, costs of licences.</param>
/// <param name="PassOnUsdPerKg">What material made at the origin is worth more than what was imported there, which may not be passed on.</param>
/// <param name="MeasuresUsdPerKg">What export quotas and origin restrictions add (or, for material that counts as free, take away).</param>
/// <param name="RentUsdPerKg">What is left: what a further kilogram through the limit would be worth; zero where the limit does not bind.</param>
/// <param name="DestinationUsdPerKg">Price at the destination.</param>
public sealed record RouteRentRow(
    Period Period,
    string Product,
    string Origin,
    string Destination,
    double Tonnes,
    double? LimitTonnes,
    string LimitedBy,
    double OriginUsdPerKg,
    double TransportUsdPerKg,
    ImmutableArray<RouteCharge> Charges,
    double PassOnUsdPerKg,
    double MeasuresUsdPerKg,
    double RentUsdPerKg,
    double DestinationUsdPerKg)
{
    /// <summary>Price at the origin, freight and charges: what a kilogram costs there before any scarcity of the route, USD per kg.</summary>
    public double LandedUsdPerKg => OriginUsdPerKg + TransportUsdPerKg + Charges.Sum(c => c.UsdPerKg);
}

/// <summary>
/// What a running plant's product rests on, in USD per kg of that product:
/// price = cost + support + input − co-products − pass-on + quota + measures + rent.
/// </summary>
/// <param name="Period">Period.</param>
/// <param name="Facility">Facility id.</param>
/// <param name="Region">Where it stands.</param>
/// <param name="Product">Product made.</param>
/// <param name="Way">Feed or recipe.</param>
/// <param name="Tonnes">Made that way, t of product.</param>
/// <param name="CostUsdPerKg">Operating cost of the dearest step in use.</param>
/// <param name="SupportUsdPerKg">Credits, floors and contracts, which lower what the market must pay: zero or negative, but for contracts below the market.</param>
/// <param name="Inputs">What goes in, at the prices where the plant stands.</param>
/// <param name="CoProductUsdPerKg">Value of what comes with it, taken off.</param>
/// <param name="PassOnUsdPerKg">What being made there is worth for leaving, taken off: it is in the price at the destination, not in that at the plant.</param>
/// <param name="QuotaUsdPerKg">Shadow price of production quotas.</param>
/// <param name="MeasuresUsdPerKg">Shadow price of origin restrictions; negative for material that counts as free.</param>
/// <param name="RentUsdPerKg">What is left: rent of its capacity when full, otherwise the distance to the next cost step.</param>
/// <param name="PriceUsdPerKg">Price where it stands.</param>
/// <param name="IsFull">True when all capacity is used.</param>
/// <param name="IsMarginal">True when its dearest step in use is used in part: a little more or less demand is met by it.</param>
public sealed record PlantMarginRow(
    Period Period,
    string Facility,
    string Region,
    string Product,
    string Way,
    double Tonnes,
    double CostUsdPerKg,
    double SupportUsdPerKg,
    ImmutableArray<PlantInput> Inputs,
    double CoProductUsdPerKg,
    double PassOnUsdPerKg,
    double QuotaUsdPerKg,
    double MeasuresUsdPerKg,
    double RentUsdPerKg,
    double PriceUsdPerKg,
    bool IsFull,
    bool IsMarginal)
{
    /// <summary>Value of all that goes in, USD per kg of the product.</summary>
    public double InputUsdPerKg => Inputs.Sum(i => i.Kg * i.UsdPerKg);
}

/// <summary>What goes into a plant for a kilogram of one of its products.</summary>
/// <param name="Product">Product taken.</param>
/// <param name="Kg">Kilograms of it per kilogram of the product.</param>
/// <param name="UsdPerKg">Its price where the plant stands.</param>
public sealed record PlantInput(string Product, double Kg, double UsdPerKg);
