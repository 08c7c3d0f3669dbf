using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Ledger;

/// <summary>Which documents to read; all that is given must hold. Newest first.</summary>
public sealed record DocumentFilter
{
    /// <summary>All documents.</summary>
    public static DocumentFilter All { get; } = new();

    /// <summary>Address or file name to the letter.</summary>
    public string? Locator { get; init; }

    /// <summary>SHA-256 of the text.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Origin, later links followed.</summary>
    public string? Origin { get; init; }

    /// <summary>Language.</summary>
    public string? Language { get; init; }

    /// <summary>Kind of publisher.</summary>
    public SourceClass? SourceClass { get; init; }

    /// <summary>First day of publication; documents without a date are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication; documents without a date are left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Documents to skip.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many; null for all.</summary>
    public int? Take { get; init; }
}
