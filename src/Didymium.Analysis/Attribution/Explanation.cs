using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Attribution;

/// <summary>What makes a number: the world without the scenario's events, what each group of events adds, and what binds.</summary>
public sealed record Explanation
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The run that was explained, up to the period.</summary>
    public required Run Run { get; init; }

    /// <summary>The number, in the question's unit.</summary>
    public required double Value { get; init; }

    /// <summary>The number in the same run without any event that could have acted by then.</summary>
    public required double Baseline { get; init; }

    /// <summary>What groups of events add, largest first.</summary>
    public ImmutableArray<GroupPart> Groups { get; init; } = [];

    /// <summary>Single events, in the order of what leaving them out changes.</summary>
    public ImmutableArray<EventPart> Events { get; init; } = [];

    /// <summary>How the price comes about; null when no price was asked for.</summary>
    public PriceAnatomy? Anatomy { get; init; }

    /// <summary>What binds, in words, the most valuable first.</summary>
    public ImmutableArray<LimitRow> Limits { get; init; } = [];

    /// <summary><c>exact</c> (all coalitions of groups) or <c>sampled</c> (orders drawn with a fixed seed).</summary>
    public required string Method { get; init; }

    /// <summary>Runs of the model that it took.</summary>
    public required int Runs { get; init; }

    /// <summary>Value less baseline less all parts: zero but for rounding, and for what groups taken to do nothing did after all.</summary>
    public double Residual => Value - Baseline - Groups.Sum(g => g.Part);

    /// <summary>The residual as a fraction of the value.</summary>
    public double RelativeResidual => Value == 0 ? Math.Abs(Residual) : Math.Abs(Residual / Value);
}

/// <summary>What a group of events adds.</summary>
/// <param name="Name">Name in words.</param>
/// <param name="Part">Shapley value, in the question's unit.</param>
/// <param name="StandardError">Its standard error when sampled; null when exact.</param>
/// <param name="Alone">What the group adds to the world without events.</param>
/// <param name="Last">What leaving it out of the whole scenario takes away. Where it differs from <paramref name="Alone"/>, events interact.</param>
/// <param name="Events">Event ids.</param>
public sealed record GroupPart(string Name, double Part, double? StandardError, double Alone, double Last, ImmutableArray<string> Events)
{
    /// <summary>Name in Chinese.</summary>
    [JsonIgnore]
    public string NameZh { get; init; } = string.Empty;

    /// <summary>Name in the reader's language.</summary>
    [JsonIgnore]
    public string Told => Tongue.Kept(Name, NameZh);
}

/// <summary>What one event adds.</summary>
/// <param name="Event">The event: its name, standing, dates, effect, and the ids of the sources behind it.</param>
/// <param name="Group">The group it is in.</param>
/// <param name="Last">What leaving it alone out of the whole scenario takes away, in the question's unit; null when it was not run because its whole group changes nothing.</param>
/// <param name="Part">Its part of the group's Shapley value; null where the group's events stand in for each other, so that it cannot be divided.</param>
/// <param name="IsScaled">True when the part is the group's, divided in proportion to <paramref name="Last"/>; false when the group is this event.</param>
public sealed record EventPart(MarketEvent Event, string Group, double? Last, double? Part, bool IsScaled);

/// <summary>Something that binds.</summary>
/// <param name="Kind"><c>route</c>, <c>plant</c>, <c>cap</c>, <c>demand</c> or <c>investment</c>.</param>
/// <param name="Words">What binds and what a little more would be worth, in a sentence.</param>
/// <param name="UsdPerKg">Shadow price; null where it has none.</param>
/// <param name="Event">Event behind it; empty when it is none of the scenario's.</param>
public sealed record LimitRow(string Kind, string Words, double? UsdPerKg, string Event)
{
    /// <summary>The sentence in Chinese.</summary>
    [JsonIgnore]
    public string WordsZh { get; init; } = string.Empty;

    /// <summary>The sentence in the reader's language.</summary>
    [JsonIgnore]
    public string Told => Tongue.Kept(Words, WordsZh);

    /// <summary>Something that binds, in both languages.</summary>
    internal static LimitRow Of(string kind, Func<string> words, double? usdPerKg, string e)
    {
        var (english, chinese) = Tongue.Both(words);
        return new(kind, english, usdPerKg, e) { WordsZh = chinese };
    }
}

/// <summary>A part of a price.</summary>
/// <param name="Name">What it is.</param>
/// <param name="UsdPerKg">USD of the base year per kg.</param>
/// <param name="Event">Event behind it; empty when there is none.</param>
public sealed record PricePart(string Name, double UsdPerKg, string Event = "")
{
    /// <summary>What it is, in Chinese.</summary>
    [JsonIgnore]
    public string NameZh { get; init; } = string.Empty;

    /// <summary>What it is, in the reader's language.</summary>
    [JsonIgnore]
    public string Told => Tongue.Kept(Name, NameZh);

    /// <summary>A part, in both languages.</summary>
    internal static PricePart Of(Func<string> name, double usdPerKg, string e = "")
    {
        var (english, chinese) = Tongue.Both(name);
        return new(english, usdPerKg, e) { NameZh = chinese };
    }

    /// <summary>True for what a kilogram more through a limited route would be worth.</summary>
    public bool IsScarcity { get; init; }
}

/// <summary>How a price comes about: the way from where the product is made, and what it costs to make it there.</summary>
/// <param name="Way">Price where it is made, freight, charges, scarcity: adds up to the price asked for.</param>
/// <param name="Origin">Where most of it is made, by weight in the price.</param>
/// <param name="OriginUsdPerKg">Price there.</param>
/// <param name="Plant">The plant at the margin there, or else the largest maker, and which of the two it is; empty when stock is sold.</param>
/// <param name="AtPlant">Cost, support, inputs, co-products, quota and rent: adds up to the price at the origin.</param>
/// <param name="ToTheMine">The same price followed through every feed to where it was mined or stock was sold: costs, co-products, quotas and rents of the whole chain.</param>
/// <param name="Sources">Every way by which it arrives, or would if it could.</param>
public sealed record PriceAnatomy(
    ImmutableArray<PricePart> Way,
    string Origin,
    double OriginUsdPerKg,
    string Plant,
    ImmutableArray<PricePart> AtPlant,
    ImmutableArray<PricePart> ToTheMine,
    ImmutableArray<RouteRentRow> Sources)
{
    /// <summary>The plant in Chinese.</summary>
    public string PlantZh { get; init; } = string.Empty;

    /// <summary>The plant in the reader's language.</summary>
    public string ToldPlant => Tongue.Kept(Plant, PlantZh);
}
