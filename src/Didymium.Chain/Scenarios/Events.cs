using Didymium.Chain.Figures;

namespace Didymium.Chain.Scenarios;

/// <summary>Products and places that a trade measure applies to.</summary>
/// <param name="Product">Product id, template, stage key or <c>*</c>.</param>
/// <param name="Deposit">Deposit whose material it applies to; null for all.</param>
/// <param name="Origin">Region, bloc or <c>*</c>.</param>
/// <param name="Destination">Region, bloc or <c>*</c>.</param>
public sealed record TradeScope(string Product, string? Deposit, string Origin, string Destination);

/// <summary>A change in a facility's or a whole project's standing: its status, date, size.</summary>
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

/// <summary>A state buys (or sells, when negative) a product year by year.</summary>
public sealed record StockpileProgramme : MarketEvent
{
    /// <summary>Region.</summary>
    public required string Region { get; init; }

    /// <summary>Product.</summary>
    public required string Product { get; init; }

    /// <summary>Tonnes bought a year; negative releases.</summary>
    public required double TonnesPerYear { get; init; }

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
