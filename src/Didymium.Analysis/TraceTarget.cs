namespace Didymium.Analysis;

/// <summary>What a step of an explanation is about.</summary>
public enum TraceKind
{
    /// <summary>A mine, plant or line; the id is a facility's.</summary>
    Plant,

    /// <summary>A project; the id is that of its facilities' project column.</summary>
    Project,

    /// <summary>A deposit.</summary>
    Deposit,

    /// <summary>A country or group of countries.</summary>
    Country,

    /// <summary>An element or the pair <c>ndpr</c>; the id is a balance element's.</summary>
    Element,

    /// <summary>An event of the scenario.</summary>
    Event,

    /// <summary>A source of the world.</summary>
    Source,

    /// <summary>A claim of the ledger.</summary>
    Claim,

    /// <summary>A document of the ledger.</summary>
    Document,

    /// <summary>A sentence of a document; the id is a passage's.</summary>
    Passage,

    /// <summary>A number as it stands in a table of the world; the id is its path, <c>table.key.column</c>.</summary>
    Cell,

    /// <summary>A number of the run; the id is its words for <c>trace</c>, such as <c>price ox-dy DEU 2030</c>.</summary>
    Number,

    /// <summary>A question that <c>explain</c> answers; the id is the question.</summary>
    Question,
}

/// <summary>What a step is about, for who wants to go there.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Id">Its id.</param>
public sealed record TraceTarget(TraceKind Kind, string Id);
