namespace Didymium.Evidence.Language;

/// <summary>An amount as a text gives it, scaled to base units (1.2万吨 is 12,000 t; 5亿美元 is 500,000,000 USD).</summary>
/// <remarks>Nothing is widened: "about 20,000 t" has min, likely and max 20,000 and says <see cref="Approximator.About"/>. A bound has only its side: "up to X" has no min, "over X" no max, likely is X in both. A range has its middle as likely.</remarks>
public sealed record Quantity
{
    /// <summary>The text to the letter.</summary>
    public required string Raw { get; init; }

    /// <summary>First character of <see cref="Raw"/> in the text that was read.</summary>
    public required int Start { get; init; }

    /// <summary>Smallest; null when open below.</summary>
    public double? Min { get; init; }

    /// <summary>The number itself, or the middle of a range.</summary>
    public required double Likely { get; init; }

    /// <summary>Largest; null when open above.</summary>
    public double? Max { get; init; }

    /// <summary>One of <see cref="Units.All"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>What is counted.</summary>
    public QuantityBasis Basis { get; init; }

    /// <summary>Per what.</summary>
    public QuantityRate Rate { get; init; }

    /// <summary>How exactly.</summary>
    public Approximator Approximator { get; init; }

    /// <summary>The value a change starts from or is compared with, in the same unit ("from 10 to 12": 10); null when none is given.</summary>
    public double? From { get; init; }

    /// <summary>Words of direction or qualification that stood with it (rose, fell, capacity, contained); empty when none.</summary>
    public string Qualifier { get; init; } = string.Empty;

    /// <summary>Character after the last of <see cref="Raw"/>.</summary>
    public int End => Start + Raw.Length;
}
