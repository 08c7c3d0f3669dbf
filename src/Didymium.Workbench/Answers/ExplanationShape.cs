using Didymium.Analysis.Attribution;
using Didymium.Chain;
using Didymium.Market.Results;

namespace Didymium.Workbench.Answers;

/// <summary>An explanation for machines: what was asked, the parts and the price's way.</summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Words">The number in words, as it was understood.</param>
/// <param name="Period">Its period.</param>
/// <param name="Unit">Unit with basis of value, baseline and parts.</param>
/// <param name="Scenario">Scenario id.</param>
/// <param name="DatasetSha256">Hash of the world's data.</param>
/// <param name="Value">The number.</param>
/// <param name="Baseline">The number in the same world without the scenario's events.</param>
/// <param name="Residual">Value less baseline less all parts.</param>
/// <param name="Method">How the parts were computed.</param>
/// <param name="Runs">Runs made.</param>
/// <param name="Groups">What groups of events add; with the baseline they add up to the value.</param>
/// <param name="Events">What single events add.</param>
/// <param name="Anatomy">How a price comes about; null when the number is no price.</param>
/// <param name="Limits">What binds.</param>
/// <param name="Folder">Where a page of it was written; null when none was.</param>
public sealed record ExplanationShape(
    string Question,
    string Words,
    string Period,
    string Unit,
    string Scenario,
    string DatasetSha256,
    double Value,
    double Baseline,
    double Residual,
    string Method,
    int Runs,
    IReadOnlyList<GroupPart> Groups,
    IReadOnlyList<EventPartShape> Events,
    AnatomyShape? Anatomy,
    IReadOnlyList<LimitRow> Limits,
    string? Folder)
{
    /// <summary>The explanation as plain values.</summary>
    /// <param name="e">The explanation.</param>
    /// <param name="folder">Where a page of it was written; null when none was.</param>
    public static ExplanationShape Of(Explanation e, string? folder)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new(
            e.Question.Text,
            e.Question.Words,
            e.Question.Period.ToString(),
            e.Question.Unit,
            e.Run.Scenario.Id,
            e.Run.World.DatasetHash,
            e.Value,
            e.Baseline,
            e.Residual,
            e.Method,
            e.Runs,
            e.Groups,
            [.. e.Events.Select(part => EventPartShape.Of(part, e.Run.World))],
            e.Anatomy is { } a ? new AnatomyShape(a.Way, a.Origin, a.OriginUsdPerKg, a.Plant, a.AtPlant, a.ToTheMine, [.. a.Sources.Select(RouteShape.Of)]) : null,
            e.Limits,
            folder is null ? null : Path.GetFullPath(folder));
    }
}

/// <summary>What one event adds.</summary>
/// <param name="Id">Event id.</param>
/// <param name="Name">What happened.</param>
/// <param name="Kind">Kind of event.</param>
/// <param name="Status">Its standing.</param>
/// <param name="From">Date from which it works.</param>
/// <param name="To">Date on which it ends; null when open.</param>
/// <param name="Group">The group it is in.</param>
/// <param name="Last">What leaving it alone out takes away, in the question's unit; null when it was not run.</param>
/// <param name="Part">Its part, in the question's unit; null where it cannot be told apart.</param>
/// <param name="PartIsScaled">True when the part is the group's, divided in proportion.</param>
/// <param name="Effect">What the model does with it.</param>
/// <param name="Evidence">Sources behind it.</param>
public sealed record EventPartShape(string Id, string Name, string Kind, string Status, string From, string? To, string Group, double? Last, double? Part, bool PartIsScaled, string Effect, IReadOnlyList<SourceShape> Evidence)
{
    internal static EventPartShape Of(EventPart p, World world) => new(
        p.Event.Id,
        p.Event.Name,
        p.Event.Kind,
        p.Event.Status.ToString(),
        p.Event.Start.ToString(),
        p.Event.End?.ToString(),
        p.Group,
        p.Last,
        p.Part,
        p.IsScaled,
        p.Event.Effect,
        [.. p.Event.Evidence.Select(id => SourceShape.Of(id, world))]);
}

/// <summary>A source.</summary>
/// <param name="Id">Row of sources.csv, or a claim's id.</param>
/// <param name="Title">Title; empty when it is no row of the world's sources.</param>
/// <param name="Url">Address; empty when it has none.</param>
/// <param name="Date">Date.</param>
public sealed record SourceShape(string Id, string Title, string Url, string Date)
{
    internal static SourceShape Of(string id, World world) => world.Sources.TryGetValue(id, out var source) ? new(id, source.Title, source.Url, source.Date) : new(id, string.Empty, string.Empty, string.Empty);
}

/// <summary>How a price comes about.</summary>
/// <param name="Way">Price where it is made, freight, charges, scarcity: adds up to the price asked for, USD of the base year per kg.</param>
/// <param name="Origin">Where most of it is made, by weight in the price.</param>
/// <param name="OriginUsdPerKg">Price there, USD of the base year per kg.</param>
/// <param name="Plant">The plant at the margin there, or the largest maker; empty when stock is sold.</param>
/// <param name="AtPlant">Cost, support, inputs, co-products, quota and rent: adds up to the price at the origin.</param>
/// <param name="ToTheMine">The same followed through every feed to the mine.</param>
/// <param name="Sources">Every way by which it arrives, or would if it could.</param>
public sealed record AnatomyShape(IReadOnlyList<PricePart> Way, string Origin, double OriginUsdPerKg, string Plant, IReadOnlyList<PricePart> AtPlant, IReadOnlyList<PricePart> ToTheMine, IReadOnlyList<RouteShape> Sources);

/// <summary>A route as it stood in the period; prices and charges in USD of the base year per kg.</summary>
/// <param name="Origin">Region of origin.</param>
/// <param name="Destination">Region of destination.</param>
/// <param name="Tonnes">Shipped, t on the product's basis.</param>
/// <param name="LimitTonnes">Most that could be shipped, t; null where nothing limits the route.</param>
/// <param name="LimitedBy">What limits it most; empty where nothing does.</param>
/// <param name="OriginUsdPerKg">Price at the origin.</param>
/// <param name="TransportUsdPerKg">Freight and handling.</param>
/// <param name="Charges">Tariffs, taxes, wedges, costs of licences.</param>
/// <param name="PassOnUsdPerKg">What material made at the origin is worth more than what was imported there.</param>
/// <param name="MeasuresUsdPerKg">What export quotas and origin restrictions add.</param>
/// <param name="RentUsdPerKg">What a further kilogram through the limit would be worth.</param>
/// <param name="DestinationUsdPerKg">Price at the destination.</param>
public sealed record RouteShape(
    string Origin,
    string Destination,
    double Tonnes,
    double? LimitTonnes,
    string LimitedBy,
    double OriginUsdPerKg,
    double TransportUsdPerKg,
    IReadOnlyList<RouteCharge> Charges,
    double PassOnUsdPerKg,
    double MeasuresUsdPerKg,
    double RentUsdPerKg,
    double DestinationUsdPerKg)
{
    internal static RouteShape Of(RouteRentRow r) => new(r.Origin, r.Destination, r.Tonnes, r.LimitTonnes, r.LimitedBy, r.OriginUsdPerKg, r.TransportUsdPerKg, r.Charges, r.PassOnUsdPerKg, r.MeasuresUsdPerKg, r.RentUsdPerKg, r.DestinationUsdPerKg);
}
