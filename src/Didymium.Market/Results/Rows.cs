using Didymium.Chain.Time;
using Didymium.Chain.Wording;

namespace Didymium.Market.Results;

/// <summary>What a facility made in a period.</summary>
/// <param name="Period">Period.</param>
/// <param name="Facility">Facility id.</param>
/// <param name="Region">Where it stands.</param>
/// <param name="Owner">Region of the party that controls it.</param>
/// <param name="Stage">Stage key, such as <c>light_separation</c>.</param>
/// <param name="Product">Product; per-deposit products carry their deposit, as in <c>conc.mount-weld</c>.</param>
/// <param name="Element">Balance element that the tonnes count; empty when the row counts the whole product.</param>
/// <param name="Tonnes">Tonnes on <paramref name="Basis"/>.</param>
/// <param name="Basis"><c>reo</c> (contained or separated oxide), <c>metal</c>, <c>alloy</c> or <c>magnet</c>.</param>
public sealed record ProductionRow(Period Period, string Facility, string Region, string Owner, string Stage, string Product, string Element, double Tonnes, string Basis);

/// <summary>What moved between two regions in a period.</summary>
/// <param name="Period">Period.</param>
/// <param name="Product">Product.</param>
/// <param name="Origin">Region of origin.</param>
/// <param name="Destination">Region of destination.</param>
/// <param name="Tonnes">Tonnes on the product's basis.</param>
/// <param name="TransportUsdPerKg">Freight and handling, USD of 2024 per kg.</param>
/// <param name="WedgeUsdPerKg">Tariffs, licences and other wedges, USD of 2024 per kg.</param>
public sealed record FlowRow(Period Period, string Product, string Origin, string Destination, double Tonnes, double TransportUsdPerKg, double WedgeUsdPerKg);

/// <summary>The price of a product in a region: the dual value of its balance.</summary>
/// <param name="Period">Period.</param>
/// <param name="Product">Product.</param>
/// <param name="Region">Region.</param>
/// <param name="UsdPerKg">USD of 2024 per kg on the product's basis.</param>
public sealed record PriceRow(Period Period, string Product, string Region, double UsdPerKg);

/// <summary>What an end use wanted and got.</summary>
/// <param name="Period">Period.</param>
/// <param name="Region">Region.</param>
/// <param name="Use">End use.</param>
/// <param name="Product">Product.</param>
/// <param name="WantedTonnes">Tonnes wanted at the reference price, after growth and substitution.</param>
/// <param name="ServedTonnes">Tonnes bought at the price that came about.</param>
/// <param name="PriceUsdPerKg">That price.</param>
public sealed record DemandRow(Period Period, string Region, string Use, string Product, double WantedTonnes, double ServedTonnes, double PriceUsdPerKg);

/// <summary>A facility's capacity and its use in a period.</summary>
/// <param name="Period">Period.</param>
/// <param name="Facility">Facility id.</param>
/// <param name="Status">Status in the run: operating, ramping, scheduled, waiting, idle, care_and_maintenance, not_built.</param>
/// <param name="CapacityTonnes">Usable capacity in t per year on the stage's natural basis, after ramp, availability and (in a single run) the chance that it comes.</param>
/// <param name="Utilisation">Throughput over capacity, 0 to 1; 0 where there is no capacity.</param>
public sealed record CapacityRow(Period Period, string Facility, string Status, double CapacityTonnes, double Utilisation);

/// <summary>A stock at the end of a period.</summary>
/// <param name="Period">Period.</param>
/// <param name="Region">Region.</param>
/// <param name="Holder"><c>commercial</c> or <c>government</c>.</param>
/// <param name="Product">Product.</param>
/// <param name="Tonnes">Tonnes held at the end of the period.</param>
/// <param name="CoverDays">Days of the place's present use that it would last; null where nothing is used.</param>
public sealed record StockRow(Period Period, string Region, string Holder, string Product, double Tonnes, double? CoverDays);

/// <summary>Magnets in the goods of a use in a region: in service, retired, collected.</summary>
/// <param name="Period">Calendar year.</param>
/// <param name="Region">Region where the goods are in service.</param>
/// <param name="Use">End use.</param>
/// <param name="InUseTonnes">t of magnets in service at the end of the period, what was sold in it included.</param>
/// <param name="RetiredTonnes">t of magnets in goods that reached the end of their lives in the period.</param>
/// <param name="CollectedTonnes">t of those that can be collected and become scrap that recyclers may buy; what nobody buys at its floor is withheld in the balances.</param>
public sealed record InUseRow(Period Period, string Region, string Use, double InUseTonnes, double RetiredTonnes, double CollectedTonnes);

/// <summary>A country's share of a stage.</summary>
/// <param name="Period">Period.</param>
/// <param name="Stage">
/// <c>mined</c> (t REO), <c>separated</c> (t of NdPr, Dy and Tb oxide from mined feed), <c>separated_all</c> (t of all oxides), <c>heavy</c> (t of Dy and Tb oxide),
/// <c>metal</c> (t of metal), <c>magnet</c> (t of finished magnets).
/// </param>
/// <param name="By"><c>location</c> or <c>control</c>.</param>
/// <param name="Country">Region id.</param>
/// <param name="Tonnes">Tonnes.</param>
/// <param name="Share">Fraction of the world, 0 to 1.</param>
public sealed record ShareRow(Period Period, string Stage, string By, string Country, double Tonnes, double Share);

/// <summary>An event as it stood in a period.</summary>
/// <param name="Period">Period.</param>
/// <param name="Event">Event id.</param>
/// <param name="Status">Standing and fraction of the year in force.</param>
/// <param name="Effect">What the model did with it.</param>
/// <param name="Claim">Source ids behind it, joined by <c>;</c>.</param>
public sealed record EventRow(Period Period, string Event, string Status, string Effect, string Claim);

/// <summary>Where an element's tonnes came from and went, over the whole chain, in t of oxide equivalent.</summary>
/// <param name="Period">Period.</param>
/// <param name="Element">Balance element (<c>ndpr</c> holds neodymium and praseodymium).</param>
/// <param name="Mined">In mined products.</param>
/// <param name="EndOfLife">In end-of-life magnets collected.</param>
/// <param name="Used">In goods that end uses bought.</param>
/// <param name="Lost">Lost in processing (tailings, slag, unrecovered).</param>
/// <param name="Withheld">Separated or intermediate material that nobody buys at its floor: discarded or left unfinished.</param>
/// <param name="StockChange">Added to stocks, commercial and government.</param>
/// <param name="Recycled">Oxide recovered from swarf and end-of-life magnets (an inner loop: for information, not part of the sum).</param>
public sealed record ElementBalanceRow(Period Period, string Element, double Mined, double EndOfLife, double Used, double Lost, double Withheld, double StockChange, double Recycled)
{
    /// <summary>Sources less destinations, in t; zero but for rounding.</summary>
    public double Residual => Mined + EndOfLife - Used - Lost - Withheld - StockChange;
}

/// <summary>A balance of one product in one region, in t on the product's basis.</summary>
/// <param name="Period">Period.</param>
/// <param name="Product">Product.</param>
/// <param name="Region">Region.</param>
/// <param name="Made">Made in the region, collected scrap included.</param>
/// <param name="Imported">Imported.</param>
/// <param name="StockDrawn">Opening stock less closing stock (negative when stock is built), commercial and government.</param>
/// <param name="Processed">Used by facilities.</param>
/// <param name="Exported">Exported.</param>
/// <param name="Served">Bought by end uses.</param>
/// <param name="Withheld">Discarded or withheld.</param>
public sealed record BalanceRow(Period Period, string Product, string Region, double Made, double Imported, double StockDrawn, double Processed, double Exported, double Served, double Withheld)
{
    /// <summary>Supply less use, in t; zero but for rounding.</summary>
    public double Residual => Made + Imported + StockDrawn - Processed - Exported - Served - Withheld;
}

/// <summary>What became of a facility that did not run in the base year: announcement against run.</summary>
/// <param name="Facility">Facility id.</param>
/// <param name="Project">Project id.</param>
/// <param name="Name">Name.</param>
/// <param name="Stage">Stage key.</param>
/// <param name="Region">Region.</param>
/// <param name="Owner">Region of the party that controls it.</param>
/// <param name="Status">Status that the scenario gives it.</param>
/// <param name="AnnouncedStart">Start as announced.</param>
/// <param name="AnnouncedTonnes">Capacity as announced, t per year on the natural basis.</param>
/// <param name="RunStart">First year with output capacity in the run; null when it never comes.</param>
/// <param name="Tonnes2030">Output of the run in 2030, t on the natural basis.</param>
/// <param name="TonnesLast">Output of the run in its last year.</param>
/// <param name="Outcome"><c>comes</c>, <c>invested</c>, <c>waits</c>, <c>not_taken</c> (the scenario ignores it), <c>cancelled</c>, <c>idle</c> (built but unprofitable or unfed).</param>
/// <param name="Reason">Why, with the numbers that decided it, in English.</param>
/// <param name="NpvMillionUsd">Net present value of the last appraisal in million USD of 2024; null when none was made.</param>
/// <param name="ReasonZh">The reason in Chinese.</param>
public sealed record ProjectRow(string Facility, string Project, string Name, string Stage, string Region, string Owner, string Status, string AnnouncedStart, double AnnouncedTonnes, int? RunStart, double Tonnes2030, double TonnesLast, string Outcome, string Reason, double? NpvMillionUsd, string ReasonZh)
{
    /// <summary>The reason in the reader's language.</summary>
    public string Told => Tongue.Kept(Reason, ReasonZh);
}

/// <summary>A bottleneck: a facility group whose capacity binds, and what one more tonne of it would be worth.</summary>
/// <param name="Period">Period.</param>
/// <param name="Stage">Stage key.</param>
/// <param name="Bloc"><c>china</c> or <c>outside</c>.</param>
/// <param name="CapacityTonnes">Capacity on the natural basis.</param>
/// <param name="Utilisation">Throughput over capacity.</param>
/// <param name="RentUsdPerKg">Capacity-weighted mean shadow price in USD per kg of throughput: what a further kilogram of capacity would earn.</param>
public sealed record BottleneckRow(Period Period, string Stage, string Bloc, double CapacityTonnes, double Utilisation, double RentUsdPerKg);

/// <summary>What a period's solve took.</summary>
/// <param name="Period">Period.</param>
/// <param name="Solves">Solves, column rounds included.</param>
/// <param name="Iterations">Simplex iterations.</param>
/// <param name="ColumnsAdded">Route columns added after pricing.</param>
/// <param name="ColdFallbacks">Warm solves that were redone from scratch.</param>
/// <param name="Milliseconds">Wall-clock time.</param>
public sealed record SolveRow(Period Period, int Solves, int Iterations, int ColumnsAdded, int ColdFallbacks, double Milliseconds);

/// <summary>An appraisal of a project and what came of it.</summary>
/// <param name="Period">Calendar year at whose end it was made.</param>
/// <param name="Project">Project id.</param>
/// <param name="Facilities">Facilities appraised, joined by semicolons.</param>
/// <param name="Decision"><c>went_ahead</c>, <c>waited</c> (the net present value was negative) or <c>queued</c> (others were better and the market only so deep).</param>
/// <param name="NpvMillionUsd">Expected net present value at the hurdle rate, million USD of the base year.</param>
/// <param name="InvestmentMillionUsd">Investment less what states bear, million USD of the base year.</param>
/// <param name="ExpectedUsdPerKg">Expected value per kg of the project's first stage: for a mine, its basket less the way to the market and what the plants after it cost.</param>
/// <param name="NeededUsdPerKg">The value at which the net present value would be zero; null when nothing can be sold.</param>
/// <param name="Words">The same in a sentence, in English.</param>
/// <param name="WordsZh">And in Chinese.</param>
public sealed record DecisionRow(Period Period, string Project, string Facilities, string Decision, double NpvMillionUsd, double InvestmentMillionUsd, double ExpectedUsdPerKg, double? NeededUsdPerKg, string Words, string WordsZh)
{
    /// <summary>The sentence in the reader's language.</summary>
    public string Told => Tongue.Kept(Words, WordsZh);
}

/// <summary>A cap that binds, and what a further tonne under it would be worth.</summary>
/// <param name="Period">Period.</param>
/// <param name="Kind"><c>production_quota</c>, <c>export_quota</c> or <c>restriction</c>.</param>
/// <param name="Id">The quota's or the event's id; a restriction's with the place where it binds.</param>
/// <param name="RentUsdPerKg">Shadow price, USD per kg.</param>
public sealed record CapRow(Period Period, string Kind, string Id, double RentUsdPerKg);

/// <summary>What users went without.</summary>
/// <param name="Period">Period.</param>
/// <param name="Region">Region.</param>
/// <param name="Use">End use.</param>
/// <param name="Product">Product.</param>
/// <param name="FromCoverTonnes">Taken from what users hold themselves, t.</param>
/// <param name="StoppedTonnes">Needed, not bought and not in cover: output that stops, t.</param>
/// <param name="CoverDaysLeft">Days of need still in cover at the end of the period.</param>
public sealed record ShortageRow(Period Period, string Region, string Use, string Product, double FromCoverTonnes, double StoppedTonnes, double CoverDaysLeft);

/// <summary>What a year is worth to consumers and producers, with a kind of foresight.</summary>
/// <param name="Period">Period.</param>
/// <param name="Foresight"><c>recursive</c> or <c>perfect</c>.</param>
/// <param name="ValueMillionUsd">What buyers, states among them, would have paid for what they got, million USD of the base year.</param>
/// <param name="CostMillionUsd">Running costs of plants less support, and trade with its tariffs, million USD of the base year.</param>
/// <param name="HoldingMillionUsd">What stocks are worth to their holders beyond a later sale; in the last year with it. Million USD of the base year.</param>
/// <param name="InvestmentMillionUsd">Payments in the year on what was decided after the base year, million USD of the base year.</param>
/// <param name="SurplusMillionUsd">Value and holding less cost and investment, million USD of the base year.</param>
/// <param name="DiscountedMillionUsd">The surplus seen from the base year at the world's discount rate, million USD.</param>
public sealed record WelfareRow(Period Period, string Foresight, double ValueMillionUsd, double CostMillionUsd, double HoldingMillionUsd, double InvestmentMillionUsd, double SurplusMillionUsd, double DiscountedMillionUsd);
