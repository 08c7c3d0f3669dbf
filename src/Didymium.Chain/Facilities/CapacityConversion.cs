using System.Collections.Frozen;
using System.Collections.Immutable;
using Didymium.Chain.Figures;
using Didymium.Chain.Materials;

namespace Didymium.Chain.Facilities;

/// <summary>Turns a capacity stated on another basis into the stage's natural one.</summary>
/// <remarks>
/// Companies state separation plants by what comes out (t NdPr oxide), the model counts what goes in (t REO of feed), because
/// one feed gives many products. With s the basket share and r the recovery of a balance element p (both fractions):
/// <code>
/// ndpr_oxide_out: feed = out / (s[ndpr] r[ndpr])
/// dytb_oxide_out: feed = out / (s[dy] r[dy] + s[tb] r[tb])
/// reo_oxide_out:  feed = out / sum over separated p of s[p] r[p]
/// magnet_blank:   finished = blank x blank_to_finished_yield
/// </code>
/// all in t per year. The feed of a heavy separation plant is SEG+, so there s is the share in the basket without lanthanum,
/// cerium, neodymium and praseodymium.
/// </remarks>
public static class CapacityConversion
{
    /// <summary>Finished magnet per blank when the world states no <c>blank_to_finished_yield</c>: about 29 % is ground off.</summary>
    public const double DefaultBlankYield = 0.71;

    private static readonly FrozenSet<string> Light = new[] { "la", "ce", "ndpr" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Bases in which the capacity of a stage may be stated.</summary>
    /// <param name="stage">The stage.</param>
    public static ImmutableArray<CapacityBasis> Bases(Stage stage) => stage switch
    {
        Stage.LightSeparation => [CapacityBasis.ReoFeed, CapacityBasis.NdprOxideOut, CapacityBasis.DytbOxideOut, CapacityBasis.ReoOxideOut],
        Stage.HeavySeparation => [CapacityBasis.ReoFeed, CapacityBasis.DytbOxideOut, CapacityBasis.ReoOxideOut],
        Stage.Magnet => [CapacityBasis.MagnetFinished, CapacityBasis.MagnetBlank],
        _ => [Stages.NaturalBasis(stage)],
    };

    /// <summary>True when a light separation process leaves this balance element in SEG+ unless it separates fully.</summary>
    /// <param name="pair">Balance element.</param>
    public static bool IsSeg(string pair) => !Light.Contains(pair);

    /// <summary>The capacity on the natural basis of its stage.</summary>
    /// <param name="stated">Capacity in t per year on <paramref name="basis"/>.</param>
    /// <param name="basis">What it counts.</param>
    /// <param name="process">Process of the facility.</param>
    /// <param name="feed">First deposit that it takes; null where it takes none.</param>
    /// <param name="blankYield">Finished magnet per blank, as a fraction.</param>
    /// <returns>The converted capacity with the conversion in its note; null when the feed gives none of what the basis counts.</returns>
    public static Sourced? ToNatural(Sourced stated, CapacityBasis basis, Process process, Deposit? feed, double blankYield = DefaultBlankYield)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (basis == Stages.NaturalBasis(process.Stage))
        {
            return stated;
        }

        if (basis == CapacityBasis.MagnetBlank)
        {
            return stated.Converted(stated.Value * blankYield, "blanks to finished magnets");
        }

        var perFeed = feed is null ? 0 : OutPerFeed(basis, process, feed);
        return perFeed > 0 ? stated.Converted(stated.Value / perFeed, $"output to feed of {feed!.Id}") : null;
    }

    /// <summary>Tonnes of what a basis counts per tonne REO of feed.</summary>
    private static double OutPerFeed(CapacityBasis basis, Process process, Deposit feed)
    {
        var isHeavy = process.Stage == Stage.HeavySeparation;
        var inFeed = feed.PairShares.Where(share => !isHeavy || IsSeg(share.Key)).ToList();
        var total = inFeed.Sum(share => share.Value);
        return total <= 0 ? 0 : inFeed
            .Where(share => Counts(basis, share.Key) && Separates(process, share.Key))
            .Sum(share => share.Value / total * process.Recovery(share.Key));
    }

    private static bool Counts(CapacityBasis basis, string pair) => basis switch
    {
        CapacityBasis.NdprOxideOut => pair == "ndpr",
        CapacityBasis.DytbOxideOut => pair is "dy" or "tb",
        CapacityBasis.ReoOxideOut => true,
        _ => false,
    };

    private static bool Separates(Process process, string pair) =>
        process.Stage == Stage.HeavySeparation || process.FullSeparation || !IsSeg(pair);
}
