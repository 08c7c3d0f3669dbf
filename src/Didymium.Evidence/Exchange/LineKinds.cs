namespace Didymium.Evidence.Exchange;

/// <summary>The kinds of lines of an export, in the order in which they come.</summary>
internal static class LineKinds
{
    /// <summary>First line: the format and its version.</summary>
    public const string Header = "didymium-ledger";

    /// <summary>A document; its passages and outlines follow it.</summary>
    public const string Document = "document";

    /// <summary>A sentence of the document before it.</summary>
    public const string Passage = "passage";

    /// <summary>An outline of the document before it; the last one counts.</summary>
    public const string Outline = "outline";

    /// <summary>A claim.</summary>
    public const string Claim = "claim";

    /// <summary>The results of all checks on a claim at one time.</summary>
    public const string Checks = "checks";

    /// <summary>An assessment.</summary>
    public const string Assessment = "assessment";

    /// <summary>A conflict set, as found or withdrawn.</summary>
    public const string Conflict = "conflict_set";

    /// <summary>A decision.</summary>
    public const string Decision = "decision";

    /// <summary>A link of a document to an origin.</summary>
    public const string OriginLink = "origin_link";

    /// <summary>A rendering in another language.</summary>
    public const string Translation = "translation";

    /// <summary>What a model proposed.</summary>
    public const string Proposal = "proposal";

    /// <summary>Version of the format.</summary>
    public const int Version = 1;
}
