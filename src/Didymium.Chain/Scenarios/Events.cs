using System.Collections.Immutable;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Scenarios;

/// <summary>Products and places that a trade measure applies to.</summary>
/// <param name="Product">Product id, template, stage key or <c>*</c>.</param>
/// <param name="Deposit">Deposit whose material it applies to; null for all.</param>
/// <param name="Origin">Region, bloc or <c>*</c>.</param>
/// <param name="Destination">Region, bloc or <c>*</c>.</param>
public sealed record TradeScope(string Product, string? Deposit, string Origin, string Destination);

/// <summary>A change in a facility's or a whole project's standing: its status, date, size.</summary>
/// <remarks>
/// What runs changes on the event's date, and, when the event has an end, changes back then: a closure of mines for half a year is one event.
/// What does not run yet is planned with the new status, start and size.
/// </remarks>
public sealed record ProjectEvent : MarketEvent
{
    /// <summary>Facility id; null when the event is of a whole project.</summary>
    public string? Facility { get; init; }

    /// <summary>Project id; null when the event is of one facility.</summary>
    public string? Project { get; init; }

    /// <summary>New status, an id of <c>statuses.csv</c>.</summary>
    public required string NewStatus { get; init; }

    /// <summary>New start of output; null to keep the world's.</summary>
    public YearMonth? NewStart { get; init; }

    /// <summary>New capacity in t per year on the stage's natural basis; null to keep the world's.</summary>
    public double? Capacity { get; init; }

    /// <summary>New owner region; null to keep the world's.</summary>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public override string Kind => "project";
}

/// <summary>No shipments on the routes in scope.</summary>
public sealed record TradeBan : MarketEvent
{
    /// <summary>Routes concerned.</summary>
    public required TradeScope Scope { get; init; }

    /// <inheritdoc/>
    public override string Kind => "ban";
}

/// <summary>Shipments need a licence and only a share of the former flow gets one.</summary>
public sealed record ExportLicence : MarketEvent
{
    /// <summary>Routes concerned.</summary>
    public required TradeScope Scope { get; init; }

    /// <summary>Share of the flow of the last year before the licence that is approved, 0 to 1 or more.</summary>
    public required double ShareApproved { get; init; }

    /// <summary>Cost of applying and waiting, USD per kg.</summary>
    public double CostUsdPerKg { get; init; }

    /// <summary>Months from the start in which no application has been answered and nothing leaves.</summary>
    public double ProcessingMonths { get; init; }

    /// <summary>End uses that get none: what they use must come from elsewhere.</summary>
    public ImmutableArray<string> ExcludedUses { get; init; } = [];

    /// <inheritdoc/>
    public override string Kind => "licence";
}

/// <summary>An import tariff on top of those of the world.</summary>
public sealed record ImportTariff : MarketEvent
{
    /// <summary>Routes concerned.</summary>
    public required TradeScope Scope { get; init; }

    /// <summary>Percent of the value at the origin.</summary>
    public required double Percent { get; init; }

    /// <inheritdoc/>
    public override string Kind => "tariff";
}

/// <summary>A floor under what one facility gets for a product, paid by a state as the difference to the market.</summary>
public sealed record PriceFloor : MarketEvent
{
    /// <summary>Facility whose output is covered.</summary>
    public required string Facility { get; init; }

    /// <summary>Product covered.</summary>
    public required string Product { get; init; }

    /// <summary>Floor in USD of the day per kg.</summary>
    public required double UsdPerKg { get; init; }

    /// <summary>Most that it covers, t of product a year; null for all of the facility's output.</summary>
    public double? TonnesPerYear { get; init; }

    /// <inheritdoc/>
    public override string Kind => "price_floor";
}

/// <summary>A payment per kilogram of throughput to a facility: a production credit, a cost-plus offtake, a sales incentive.</summary>
public sealed record OutputCredit : MarketEvent
{
    /// <summary>Facility.</summary>
    public required string Facility { get; init; }

    /// <summary>USD of 2024 per kg of natural throughput.</summary>
    public required double UsdPerKg { get; init; }

    /// <inheritdoc/>
    public override string Kind => "output_credit";
}

/// <summary>A share of a project's investment paid by a state.</summary>
public sealed record CapexGrant : MarketEvent
{
    /// <summary>Project.</summary>
    public required string Project { get; init; }

    /// <summary>Share of the investment, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <inheritdoc/>
    public override string Kind => "capex_grant";
}

/// <summary>A state buys (or sells, when negative) a product year by year, to a target, and releases it by rule.</summary>
public sealed record StockpileProgramme : MarketEvent
{
    /// <summary>Region.</summary>
    public required string Region { get; init; }

    /// <summary>Product.</summary>
    public required string Product { get; init; }

    /// <summary>Tonnes bought a year; negative releases.</summary>
    public required double TonnesPerYear { get; init; }

    /// <summary>Holding at which buying ends, t; null for none.</summary>
    public double? TargetTonnes { get; init; }

    /// <summary>Multiple of the reference price above which the state sells and does not buy; null for never.</summary>
    public double? ReleaseAbove { get; init; }

    /// <summary>Most that is released a year while the price is above that, t.</summary>
    public double ReleaseTonnesPerYear { get; init; }

    /// <inheritdoc/>
    public override string Kind => "stockpile";
}

/// <summary>A production quota changed.</summary>
public sealed record QuotaChange : MarketEvent
{
    /// <summary>Quota id.</summary>
    public required string Quota { get; init; }

    /// <summary>New cap, t per year.</summary>
    public required double Tonnes { get; init; }

    /// <inheritdoc/>
    public override string Kind => "quota";
}

/// <summary>Demand of a use or region scaled.</summary>
public sealed record DemandShift : MarketEvent
{
    /// <summary>Region, bloc or <c>*</c>.</summary>
    public required string Region { get; init; }

    /// <summary>End use or <c>*</c>.</summary>
    public required string Use { get; init; }

    /// <summary>Product or <c>*</c>.</summary>
    public required string Product { get; init; }

    /// <summary>Factor on the reference quantity.</summary>
    public required double Factor { get; init; }

    /// <inheritdoc/>
    public override string Kind => "demand";
}

/// <summary>Something reported that moves no tonnes; kept so that a reader sees that it was considered, and why it counts for nothing.</summary>
public sealed record NotedEvent : MarketEvent
{
    /// <inheritdoc/>
    public override string Kind => "note";
}

/// <summary>A cap on all that leaves a country of some products, counted by gross weight, whatever the element.</summary>
/// <remarks>
/// The kind China had until 2014. Because a kilogram of cerium oxide uses up as much of the cap as one of dysprosium, its shadow price adds the same
/// USD per kg to every product: cheap elements rise manyfold. What is not used carries forward within the calendar year.
/// </remarks>
public sealed record ExportQuota : MarketEvent
{
    /// <summary>Product ids or stage keys that count.</summary>
    public required ImmutableArray<string> Products { get; init; }

    /// <summary>Region, bloc or <c>*</c> that it is exported from.</summary>
    public required string Origin { get; init; }

    /// <summary>Region, bloc or <c>*</c> that it goes to.</summary>
    public string Destination { get; init; } = "*";

    /// <summary>Cap in t of product a year.</summary>
    public required double TonnesPerYear { get; init; }

    /// <inheritdoc/>
    public override string Kind => "export_quota";
}

/// <summary>A tax that the exporting state takes on what leaves.</summary>
public sealed record ExportTax : MarketEvent
{
    /// <summary>Routes concerned.</summary>
    public required TradeScope Scope { get; init; }

    /// <summary>Percent of the value at the origin.</summary>
    public required double Percent { get; init; }

    /// <inheritdoc/>
    public override string Kind => "export_tax";
}

/// <summary>A buyer takes part of a facility's output at a contract price; the difference to the market is paid either way.</summary>
public sealed record Offtake : MarketEvent
{
    /// <summary>Facility that delivers.</summary>
    public required string Facility { get; init; }

    /// <summary>Product delivered.</summary>
    public required string Product { get; init; }

    /// <summary>Most that the contract covers, t of product a year.</summary>
    public required double TonnesPerYear { get; init; }

    /// <summary>Contract price, USD of the day per kg.</summary>
    public required double UsdPerKg { get; init; }

    /// <inheritdoc/>
    public override string Kind => "offtake";
}

/// <summary>A loan below the rate that investors ask for.</summary>
public sealed record ConcessionalLoan : MarketEvent
{
    /// <summary>Project.</summary>
    public required string Project { get; init; }

    /// <summary>Share of the investment that it pays, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Real interest a year as a fraction.</summary>
    public required double Rate { get; init; }

    /// <inheritdoc/>
    public override string Kind => "loan";
}

/// <summary>A share of an investment that comes back as a tax credit when the plant starts.</summary>
public sealed record InvestmentCredit : MarketEvent
{
    /// <summary>Project.</summary>
    public required string Project { get; init; }

    /// <summary>Share of the investment, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <inheritdoc/>
    public override string Kind => "investment_credit";
}

/// <summary>By what a country's material is told.</summary>
public enum OriginTest
{
    /// <summary>Where the plant stands that made it.</summary>
    Location,

    /// <summary>Who controls the plant that made it, wherever it stands.</summary>
    Control,
}

/// <summary>Buyers in a region may not use what a country made, or what plants that it controls made.</summary>
public sealed record OriginRestriction : MarketEvent
{
    /// <summary>Region or bloc of the buyers.</summary>
    public required string Region { get; init; }

    /// <summary>Product id or stage key.</summary>
    public required string Product { get; init; }

    /// <summary>Uses concerned; <c>*</c> for all of them.</summary>
    public required ImmutableArray<string> Uses { get; init; }

    /// <summary>Region whose material is barred.</summary>
    public required string Country { get; init; }

    /// <summary>By location or by control.</summary>
    public required OriginTest By { get; init; }

    /// <inheritdoc/>
    public override string Kind => "origin_restriction";
}

/// <summary>A country keeps its technology: plants elsewhere that are decided on in that time take longer and fail more often.</summary>
public sealed record TechnologyBan : MarketEvent
{
    /// <summary>Region that has the technology; its own plants are free.</summary>
    public required string Country { get; init; }

    /// <summary>Stage keys concerned.</summary>
    public required ImmutableArray<string> Stages { get; init; }

    /// <summary>Years added to the lead time.</summary>
    public required double ExtraLeadYears { get; init; }

    /// <summary>Factor on the chance that the plant comes, 0 to 1.</summary>
    public required double SuccessFactor { get; init; }

    /// <inheritdoc/>
    public override string Kind => "technology_ban";
}
