using System.Collections.Immutable;

namespace Didymium.Market.Stress;

/// <summary>What a case came to.</summary>
public sealed record StressResult
{
    /// <summary>What was taken out.</summary>
    public required StressCase Case { get; init; }

    /// <summary>
    /// Welfare lost in the stressed period, million USD of 2024: what the objective of the market (value to users less all costs, with closing stocks at what
    /// holders think them worth) falls by. Never negative but for rounding: with less to choose from, no market does better.
    /// </summary>
    public required double WelfareLostMillionUsd { get; init; }

    /// <summary>
    /// Welfare lost at the pace of the stressed period until what was lost is back (<see cref="Recovery.BackDays"/>), million USD: what the ranking goes by.
    /// </summary>
    public required double ExposureMillionUsd { get; init; }

    /// <summary>What users lose in the stressed period, million USD: the surplus over the price paid, at the demand curves' own value.</summary>
    public required double UsersLoseMillionUsd { get; init; }

    /// <summary>Who loses and who gains, by country; those with nothing at stake are left out.</summary>
    public ImmutableArray<HurtRow> Hurt { get; init; } = [];

    /// <summary>What users go without, by use and country.</summary>
    public ImmutableArray<UnservedRow> Unserved { get; init; } = [];

    /// <summary>Share of the base's purchases of magnets, by weight, that the world goes without; of all products when the world has no magnets.</summary>
    public required double UnservedShare { get; init; }

    /// <summary>Prices of the magnet oxides and of magnets.</summary>
    public ImmutableArray<StressPrice> Prices { get; init; } = [];

    /// <summary>How long stocks last, by country and element; only where more than a little goes missing.</summary>
    public ImmutableArray<SurvivalRow> Survival { get; init; } = [];

    /// <summary>Days until the stocks of the country whose users lose most are gone; null when nobody runs short.</summary>
    public required double? SurviveDays { get; init; }

    /// <summary>That country; empty when nobody runs short.</summary>
    public string SurviveRegion { get; init; } = string.Empty;

    /// <summary>How long it takes until things are as before.</summary>
    public required Recovery Recovery { get; init; }

    /// <summary>What was taken out, by stage.</summary>
    public ImmutableArray<RemovedRow> Removed { get; init; } = [];

    /// <summary>Simplex iterations that the case took.</summary>
    public int Iterations { get; init; }

    /// <summary>Wall-clock time of the case, ms.</summary>
    public double Milliseconds { get; init; }
}

/// <summary>What a country's users and plants lose.</summary>
/// <param name="Region">Country.</param>
/// <param name="UsersLoseMillionUsd">Loss of its users' surplus, million USD; negative for a gain.</param>
/// <param name="PlantsLoseMillionUsd">Loss of the operating surplus of the plants that stand there, million USD; negative for a gain from dearer products.</param>
public sealed record HurtRow(string Region, double UsersLoseMillionUsd, double PlantsLoseMillionUsd);

/// <summary>What a use in a country goes without, over all products that it buys.</summary>
/// <param name="Use">End use.</param>
/// <param name="Region">Country.</param>
/// <param name="Family">Family of the use, such as <c>magnet</c>.</param>
/// <param name="Tonnes">Bought in the base less bought in the case, t.</param>
/// <param name="Share">The same as a share of what was bought in the base, 0 to 1.</param>
/// <param name="MillionUsd">The same at the base's prices, million USD.</param>
public sealed record UnservedRow(string Use, string Region, string Family, double Tonnes, double Share, double MillionUsd);

/// <summary>A price before and after, USD of 2024 per kg. Outside means over all countries but the reference region, weighted by what they use in the base.</summary>
/// <param name="Product">Product.</param>
/// <param name="InsideBase">In the reference region (China), base.</param>
/// <param name="Inside">There, in the case.</param>
/// <param name="OutsideBase">Outside, base; null where nobody outside uses it.</param>
/// <param name="Outside">Outside, in the case.</param>
/// <param name="DearestRegion">Where the price rises most among countries that use at least a hundredth of the product; empty where it rises nowhere.</param>
/// <param name="DearestMultiple">Price there as a multiple of the base.</param>
public sealed record StressPrice(string Product, double? InsideBase, double? Inside, double? OutsideBase, double? Outside, string DearestRegion, double DearestMultiple)
{
    /// <summary>Used in the reference region in the base, by plants and end uses, t.</summary>
    public double UsedInside { get; init; }

    /// <summary>Used outside it in the base, t.</summary>
    public double UsedOutside { get; init; }

    /// <summary>What the rise would cost if as much were bought as in the base, million USD.</summary>
    public double DearerMillionUsd => (((Inside - InsideBase) * UsedInside ?? 0) + ((Outside - OutsideBase) * UsedOutside ?? 0)) / 1000;
}

/// <summary>How long a country's stocks stand in for what goes missing there.</summary>
/// <param name="Region">Country.</param>
/// <param name="Element">Balance element that runs out first.</param>
/// <param name="MissingTonnesPerDay">What less arrives or is made, in t of oxide equivalent a day: purchases that fall away and stock that is drawn beyond the base.</param>
/// <param name="StockTonnes">Commercial stocks that the case reaches for and cover of the users concerned, t of oxide equivalent.</param>
/// <param name="Days">The one divided by the other.</param>
/// <param name="ShareMissing">Purchases that fall away as a share of the base's, 0 to 1.</param>
public sealed record SurvivalRow(string Region, string Element, double MissingTonnesPerDay, double StockTonnes, double Days, double ShareMissing);

/// <summary>What was taken out of a stage of the chain.</summary>
/// <param name="Stage">Stage key, or the stage of the product whose trade stops.</param>
/// <param name="Tonnes">Base throughput (plants) or flow (trade) taken out, t in the stressed period on the stage's basis.</param>
/// <param name="ShareOfWorld">The same as a share of the world's throughput (plants) or trade between countries (trade), 0 to 1.</param>
/// <param name="ReplacedShare">Share of it that others made up for in the stressed period: other plants of the stage (plants), other ways to the same places (trade); 0 to 1.</param>
public sealed record RemovedRow(string Stage, double Tonnes, double ShareOfWorld, double ReplacedShare);

/// <summary>How long recovery takes, by a rule from the world's data (docs/stress.md).</summary>
/// <param name="BackDays">When what was taken out comes back: days of the stop and of the restart of the slowest stage.</param>
/// <param name="ReplacedDays">When it never comes back: days until others stand in for it.</param>
/// <param name="SlowestStage">Stage that decides <paramref name="ReplacedDays"/>.</param>
/// <param name="How"><c>qualify</c> (others have the room; buyers must qualify them) or <c>build</c> (plants have to be built and ramped up).</param>
public sealed record Recovery(double BackDays, double ReplacedDays, string SlowestStage, string How);
