using System.Collections.Immutable;
using Didymium.Chain.Time;
using Didymium.Chain.Wording;

namespace Didymium.Analysis.Attribution;

/// <summary>What is asked for.</summary>
public enum QuestionKind
{
    /// <summary>A price, USD of the base year per kg; of a bloc the mean of its members weighted by use.</summary>
    Price,

    /// <summary>What plants made, t on the product's or stage's basis.</summary>
    Production,

    /// <summary>A share of the world's output of a stage or product, in percent.</summary>
    Share,

    /// <summary>What moved from one place to another, t.</summary>
    Flow,

    /// <summary>What a place took in from outside itself, t.</summary>
    Import,

    /// <summary>What left a place, t.</summary>
    Export,

    /// <summary>What end uses bought, t.</summary>
    Served,

    /// <summary>What is held at the end of the period, t.</summary>
    Stock,
}

/// <summary>Where a number is asked for.</summary>
/// <param name="Name">Name in words, as in "outside China".</param>
/// <param name="Regions">Region ids that it holds, in a stable order.</param>
public sealed record Place(string Name, ImmutableArray<string> Regions)
{
    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>Name in the reader's language.</summary>
    public string Told => Tongue.Kept(Name, NameZh);

    /// <summary>True when the region is part of it.</summary>
    /// <param name="region">Region id.</param>
    public bool Holds(string region) => Regions.Contains(region);
}

/// <summary>One number of a run, asked for in so many words.</summary>
public sealed record Question
{
    /// <summary>The words as they were written.</summary>
    public required string Text { get; init; }

    /// <summary>What is asked for.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>Product ids or templates that count; empty when a stage is asked for.</summary>
    public ImmutableArray<string> Products { get; init; } = [];

    /// <summary>Deposit whose material alone counts; null for all.</summary>
    public string? Deposit { get; init; }

    /// <summary>Stage of the shares table (<c>mined</c>, <c>separated</c>, <c>separated_all</c>, <c>heavy</c>, <c>metal</c>, <c>magnet</c>); null when products are asked for.</summary>
    public string? Stage { get; init; }

    /// <summary>True when output counts for the country that controls the plant, false for the one where it stands.</summary>
    public bool ByControl { get; init; }

    /// <summary>The place: where the price is paid, the plant stands, the stock lies; where a flow or an import ends, where an export starts.</summary>
    public required Place Place { get; init; }

    /// <summary>The other end of a flow, an import or an export; null for the rest.</summary>
    public Place? Other { get; init; }

    /// <summary>End use whose demand alone counts; null for all.</summary>
    public string? Use { get; init; }

    /// <summary><c>commercial</c> or <c>government</c> for one kind of stock; null for both.</summary>
    public string? Holder { get; init; }

    /// <summary>The period; it sets the step of the run.</summary>
    public required Period Period { get; init; }

    /// <summary>What the number is, said in full.</summary>
    public required string Words { get; init; }

    /// <summary>The same in Chinese.</summary>
    public string WordsZh { get; init; } = string.Empty;

    /// <summary>What the number is, in the reader's language.</summary>
    public string Told => Tongue.Kept(Words, WordsZh);

    /// <summary>Unit of the number.</summary>
    public string Unit => Kind switch
    {
        QuestionKind.Price => "USD/kg",
        QuestionKind.Share => "%",
        _ => "t",
    };

    /// <summary>True when a commodity of a run (per-deposit products carry their deposit after a dot) is asked for.</summary>
    /// <param name="commodity">Commodity id as in a run's rows.</param>
    public bool Asks(string commodity)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        var dot = commodity.IndexOf('.', StringComparison.Ordinal);
        var product = dot < 0 ? commodity : commodity[..dot];
        return Products.Contains(product) && (Deposit is null || (dot >= 0 && commodity[(dot + 1)..] == Deposit));
    }
}

/// <summary>A question read, or what was not understood.</summary>
/// <param name="Value">The question; null when there are faults.</param>
/// <param name="Faults">What was not understood, each with what may have been meant.</param>
public sealed record QuestionReading(Question? Value, ImmutableArray<string> Faults);
