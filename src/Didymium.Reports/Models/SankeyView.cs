using System.Collections.Immutable;
using Didymium.Analysis.Chains;

namespace Didymium.Reports.Models;

/// <summary>What the picture of the chain shows.</summary>
public sealed record SankeyView
{
    /// <summary>Balance element, such as <c>dy</c>.</summary>
    public string Element { get; init; } = "ndpr";

    /// <summary>Calendar year that the finding and the table of figures speak of, and that is shown first.</summary>
    public required int Year { get; init; }

    /// <summary>Years to choose from, ascending; <see cref="Year"/> alone where empty.</summary>
    public ImmutableArray<int> Frames { get; init; } = [];

    /// <summary>True to tell uses apart by application, false by region.</summary>
    public bool ByUse { get; init; }

    /// <summary>The node that is followed up and down; null for the whole chain.</summary>
    public ChainNode? Node { get; init; }

    /// <summary>Where a click on a node leads; null for nowhere.</summary>
    public Func<ChainNode, string>? HrefOf { get; init; }
}
