using System.Collections.Immutable;
using Didymium.Chain.Facilities;

namespace Didymium.Reports.Models;

/// <summary>Kinds of trade that the map draws.</summary>
[Flags]
public enum MapFlows
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Concentrate, mixed carbonate and SEG+.</summary>
    Raw = 1,

    /// <summary>Separated oxides.</summary>
    Oxide = 2,

    /// <summary>Metal and alloy.</summary>
    Metal = 4,

    /// <summary>Finished magnets.</summary>
    Magnet = 8,
}

/// <summary>What the map shows.</summary>
public sealed record MapView
{
    /// <summary>The stages that a newcomer looks for.</summary>
    public static ImmutableArray<Stage> MainStages { get; } = [Stage.Mine, Stage.LightSeparation, Stage.HeavySeparation, Stage.Metal, Stage.Magnet];

    /// <summary>Calendar year that the finding and the table of figures speak of, and that is shown first.</summary>
    public required int Year { get; init; }

    /// <summary>Years to choose from, ascending; <see cref="Year"/> alone where empty.</summary>
    public ImmutableArray<int> Frames { get; init; } = [];

    /// <summary>Balance element (such as <c>ndpr</c>) whose oxide equivalent counts; null for each stage's own basis.</summary>
    public string? Element { get; init; }

    /// <summary>Stages whose plants are shown.</summary>
    public ImmutableArray<Stage> Stages { get; init; } = MainStages;

    /// <summary>Region id of the owners whose plants are shown; null for all.</summary>
    public string? Owner { get; init; }

    /// <summary>True to colour plants, and to count countries, by who controls them; false by where they stand.</summary>
    public bool ByControl { get; init; }

    /// <summary>Trade that is drawn.</summary>
    public MapFlows Flows { get; init; } = MapFlows.Raw | MapFlows.Magnet;

    /// <summary>True when plants and countries lead to their pages (<c>/plants/{id}</c>, <c>/countries/{id}</c>).</summary>
    public bool Linked { get; init; }

    /// <summary>Makes the address of such a page from its path, where there is more to it; the path itself by default.</summary>
    public Func<string, string> Address { get; init; } = path => path;
}
