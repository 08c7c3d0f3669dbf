using Didymium.Evidence;

namespace Didymium.Analysis.Chains;

/// <summary>Where in the chain a node stands, from the ground to the user.</summary>
public enum ChainTier
{
    /// <summary>A deposit that is mined.</summary>
    Deposit,

    /// <summary>A country whose mines give the element.</summary>
    Country,

    /// <summary>Magnets collected at the end of life.</summary>
    OldMagnets,

    /// <summary>Swarf of magnet making as it comes back to recyclers: the same tonnes as <see cref="SwarfSent"/>, which closes the circle.</summary>
    SwarfBack,

    /// <summary>Material taken out of stocks.</summary>
    Drawn,

    /// <summary>Separation of light elements, with cracking before it, in a country.</summary>
    Separation,

    /// <summary>Separation of SEG+ into the heavy oxides in a country.</summary>
    HeavySeparation,

    /// <summary>Recovery of oxides from swarf and old magnets in a country.</summary>
    Recycling,

    /// <summary>Metal making in a country; alloy made on the way to the magnet belongs to the band that leaves it.</summary>
    Metal,

    /// <summary>Magnet making in a country.</summary>
    Magnet,

    /// <summary>End uses, by region or by application.</summary>
    Use,

    /// <summary>Swarf of magnet making sent to recyclers.</summary>
    SwarfSent,

    /// <summary>Put into stocks.</summary>
    Stocked,

    /// <summary>Made and bought by nobody.</summary>
    LeftOver,

    /// <summary>Lost in processing.</summary>
    Lost,
}

/// <summary>A node of an element's chain.</summary>
/// <param name="Tier">Where it stands.</param>
/// <param name="Id">Id of the deposit, region or use; <see cref="Other"/> for those too small to be shown, empty where the tier has one node.</param>
public readonly record struct ChainNode(ChainTier Tier, string Id)
{
    /// <summary>Id of what is too small to be shown by itself.</summary>
    public const string Other = "other";

    /// <summary>The node in an address, such as <c>heavy_separation:CHN</c>.</summary>
    public string Key => Id.Length == 0 ? Keys.Of(Tier) : $"{Keys.Of(Tier)}:{Id}";

    /// <summary>True for what leaves the chain there.</summary>
    public bool IsEnd => Tier >= ChainTier.Use;

    /// <summary>Reads a key.</summary>
    /// <param name="key">The key; null for none.</param>
    /// <returns>Null when it names no tier.</returns>
    public static ChainNode? Parse(string? key)
    {
        var parts = (key ?? string.Empty).Split(':', 2);
        return Keys.Find<ChainTier>(parts[0]) is { } tier ? new ChainNode(tier, parts.Length > 1 ? parts[1] : string.Empty) : null;
    }
}

/// <summary>What goes from one node to another in a year.</summary>
/// <param name="From">The node that it leaves.</param>
/// <param name="To">The node that it reaches.</param>
/// <param name="Tonnes">t of oxide equivalent of the chain's element.</param>
public sealed record ChainLink(ChainNode From, ChainNode To, double Tonnes);
