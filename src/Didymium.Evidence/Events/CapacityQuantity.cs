using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Wording;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Events;

/// <summary>Turns the tonnes of a claim into a plant's capacity on the basis that the model counts it in.</summary>
public static class CapacityQuantity
{
    /// <summary>Contained oxide per tonne of concentrate where the world states no <c>concentrate_grade</c>: 0.6, as bastnaesite concentrates are sold at about 60 % REO (assumed).</summary>
    public const double DefaultConcentrateGrade = 0.6;

    /// <summary>The claim's tonnes a year: its quantity in tonnes that is neither a stock nor a change; of ore and oxide side by side the oxide.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The quantity; null when there is none, or several that count the same and differ.</returns>
    public static Quantity? Of(Claim claim)
    {
        var found = Candidates(claim);
        var main = found.Find(q => q.Basis == QuantityBasis.ContainedReo) ?? found.FirstOrDefault();
        return main is not null && found.TrueForAll(q => q.Basis != main.Basis || TonnesPerYear(q).Equals(TonnesPerYear(main))) ? main : null;
    }

    /// <summary>What is missing where <see cref="Of"/> finds nothing, in words.</summary>
    /// <param name="claim">The claim.</param>
    public static string Missing(Claim claim)
    {
        var found = Candidates(claim);
        return found.Count > 1
            ? Tongue.Say($"which of its tonnages is meant ({string.Join(", ", found.Select(q => q.Raw))})", $"指的是哪一个吨数（{string.Join("、", found.Select(q => q.Raw))}）")
            : Tongue.Say("tonnes a year", "每年的吨数");
    }

    /// <summary>Stages whose capacity a basis may count; empty when the basis says none.</summary>
    /// <param name="basis">What the tonnes count.</param>
    public static ImmutableArray<Stage> StagesOf(QuantityBasis basis) => basis switch
    {
        QuantityBasis.GrossOre or QuantityBasis.Concentrate => [Stage.Mine],
        QuantityBasis.ContainedReo => [Stage.Mine, Stage.Cracking, Stage.LightSeparation],
        QuantityBasis.SeparatedOxide => [Stage.LightSeparation, Stage.HeavySeparation, Stage.Recycling],
        QuantityBasis.Metal => [Stage.Metal],
        QuantityBasis.Alloy => [Stage.Alloy],
        QuantityBasis.Magnet => [Stage.Magnet],
        _ => [],
    };

    /// <summary>Tonnes a year whatever the rate: a month twelve times, a quarter four times; a capacity without a rate is one a year.</summary>
    /// <param name="quantity">A quantity in tonnes or kilograms.</param>
    public static double TonnesPerYear(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var tonnes = quantity.Unit == Units.Kilogram ? quantity.Likely / 1000 : quantity.Likely;
        return quantity.Rate switch
        {
            QuantityRate.PerMonth => 12 * tonnes,
            QuantityRate.PerQuarter => 4 * tonnes,
            _ => tonnes,
        };
    }

    /// <summary>Contained oxide of an amount of ore, concentrate or oxide, t REO.</summary>
    /// <param name="tonnes">Amount, t.</param>
    /// <param name="basis">What it counts.</param>
    /// <param name="deposit">Deposit of the ore; null when not known.</param>
    /// <param name="world">The world.</param>
    /// <returns>The tonnes and how they came about; no tonnes when the factor is not known, and then what is missing.</returns>
    public static (double? TonnesReo, string How) ToReo(double tonnes, QuantityBasis basis, Chain.Materials.Deposit? deposit, World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        switch (basis)
        {
            case QuantityBasis.ContainedReo:
                return (tonnes, string.Empty);
            case QuantityBasis.GrossOre when deposit?.GradePercentReo is { } grade:
                return (tonnes * grade.Value / 100, Amounts.Text(
                    $"{tonnes:N0} t of ore at {grade.Value:0.##} % REO, the grade of {deposit.Name} in the world, are {tonnes * grade.Value / 100:N0} t REO",
                    $"{tonnes:N0}吨矿石按世界数据中{Names.Deposit(world, deposit.Id)}的品位{grade.Value:0.##}% REO计，合{tonnes * grade.Value / 100:N0}吨REO"));
            case QuantityBasis.GrossOre:
                return (null, deposit is null
                    ? Tongue.Say("the deposit, for its grade", "是哪个矿床，以便取其品位")
                    : Tongue.Say($"the grade of {deposit.Name}", $"{Names.Deposit(world, deposit.Id)}的品位"));
            case QuantityBasis.Concentrate:
                var share = world.Parameter("concentrate_grade", DefaultConcentrateGrade);
                return (tonnes * share, Amounts.Text($"{tonnes:N0} t of concentrate at {100 * share:0} % REO are {tonnes * share:N0} t REO", $"{tonnes:N0}吨精矿按{100 * share:0}% REO计，合{tonnes * share:N0}吨REO"));
            default:
                return (null, Tongue.Say("the basis of the tonnes (ore, concentrate or oxide)", "吨数的口径（矿石、精矿还是氧化物）"));
        }
    }

    /// <summary>The capacity of a plant, t a year on its stage's natural basis.</summary>
    /// <param name="quantity">Tonnes of the claim.</param>
    /// <param name="claim">The claim, for the elements it names.</param>
    /// <param name="facility">The plant.</param>
    /// <param name="world">The world.</param>
    /// <returns>The capacity and how it came about; no capacity when it cannot be converted, and then what is missing.</returns>
    public static (double? Tonnes, string How) ToCapacity(Quantity quantity, Claim claim, Facility facility, World world)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(facility);
        ArgumentNullException.ThrowIfNull(world);
        var tonnes = TonnesPerYear(quantity);
        var deposit = Feed(facility, world);
        if (facility.Stage == Stage.Mine || (facility.Stage is Stage.Cracking or Stage.LightSeparation && quantity.Basis is QuantityBasis.ContainedReo or QuantityBasis.Concentrate))
        {
            return ToReo(tonnes, quantity.Basis, deposit, world);
        }

        if (StatedBasis(quantity.Basis, claim, facility.Stage) is not { } stated)
        {
            return (null, quantity.Basis == QuantityBasis.None
                ? Tongue.Say(
                    $"the basis of the tonnes (the model counts t {Amounts.Of(facility.NaturalBasis)} at {facility.Name})",
                    $"吨数的口径（模型在{Names.Plant(world, facility.Id)}按吨{Amounts.Of(facility.NaturalBasis)}计）")
                : Tongue.Say(
                    $"a factor from {Keys.Of(quantity.Basis).Replace('_', ' ')} to t {Amounts.Of(facility.NaturalBasis)} for {facility.Name}",
                    $"{Names.Plant(world, facility.Id)}由{Say.Basis(quantity.Basis)}折算为吨{Amounts.Of(facility.NaturalBasis)}的系数"));
        }

        var converted = CapacityConversion.ToNatural(Sourced.Plain(tonnes), stated, facility.Process, deposit);
        return converted is not { } natural
            ? (null, Tongue.Say($"what of the feed of {facility.Name} comes out (t {Amounts.Of(stated)})", $"{Names.Plant(world, facility.Id)}的投料产出多少（吨{Amounts.Of(stated)}）"))
            : (natural.Value, stated == facility.NaturalBasis ? string.Empty : Amounts.Text(
                $"{tonnes:N0} t {Amounts.Of(stated)} need {natural.Value:N0} t REO of feed at {facility.Name}",
                $"{tonnes:N0}吨{Amounts.Of(stated)}需要{Names.Plant(world, facility.Id)}投料{natural.Value:N0}吨REO"));
    }

    private static List<Quantity> Candidates(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return [.. claim.Quantities.Where(q => q.Unit is Units.Tonne or Units.Kilogram && q.Likely > 0
            && q.Rate is QuantityRate.PerYear or QuantityRate.PerQuarter or QuantityRate.PerMonth or QuantityRate.None)];
    }

    private static CapacityBasis? StatedBasis(QuantityBasis basis, Claim claim, Stage stage) => (basis, stage) switch
    {
        (QuantityBasis.SeparatedOxide, Stage.LightSeparation) => OxideBasis(claim),
        (QuantityBasis.SeparatedOxide, Stage.HeavySeparation) => OxideBasis(claim) == CapacityBasis.DytbOxideOut ? CapacityBasis.DytbOxideOut : CapacityBasis.ReoOxideOut,
        (QuantityBasis.ContainedReo, Stage.HeavySeparation) => CapacityBasis.ReoFeed,
        (QuantityBasis.Metal, Stage.Metal) => CapacityBasis.MetalOut,
        (QuantityBasis.Alloy, Stage.Alloy) => CapacityBasis.AlloyOut,
        (QuantityBasis.Magnet, Stage.Magnet) => CapacityBasis.MagnetFinished,
        _ => null,
    };

    private static CapacityBasis OxideBasis(Claim claim) => claim.Elements.Count == 0 ? CapacityBasis.ReoOxideOut
        : claim.Elements.All(e => e is "Nd" or "Pr") ? CapacityBasis.NdprOxideOut
        : claim.Elements.All(e => e is "Dy" or "Tb") ? CapacityBasis.DytbOxideOut
        : CapacityBasis.ReoOxideOut;

    private static Chain.Materials.Deposit? Feed(Facility facility, World world) =>
        (facility.Deposit ?? facility.Feeds.FirstOrDefault()) is { } id ? world.Deposits.GetValueOrDefault(id) : null;
}
