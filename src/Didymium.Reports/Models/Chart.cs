namespace Didymium.Reports.Models;

/// <summary>A chart as a reader meets it: what it says, how to read it, the picture, and the figures behind it.</summary>
/// <param name="Id">Anchor, unique on the page.</param>
/// <param name="Finding">What it shows, in a sentence made from the figures.</param>
/// <param name="HowToRead">One line for somebody who has never seen such a chart.</param>
/// <param name="Frames">Named variants (a year, a switch) with the chart library's options for each.</param>
/// <param name="Head">Head of the table of figures.</param>
/// <param name="Rows">Rows of the table of figures.</param>
/// <param name="Height">Height in CSS pixels.</param>
public sealed record Chart(
    string Id,
    string Finding,
    string HowToRead,
    IReadOnlyList<(string Name, object Option)> Frames,
    IReadOnlyList<string> Head,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    int Height = 380)
{
    /// <summary>The frame shown first.</summary>
    public int First { get; init; }

    /// <summary>What a frame is, for the slider's label; a year where null.</summary>
    public string? FrameName { get; init; }

    /// <summary>Name of the query parameter that holds the frame's name in the page's address; null where the address does not remember it.</summary>
    public string? Parameter { get; init; }

    /// <summary>True when the picture is a map: it asks for the outlines of countries and can be magnified.</summary>
    public bool IsMap { get; init; }

    /// <summary>Where a cell (row, column) of the table of figures leads; null for nowhere.</summary>
    public Func<int, int, string?>? HrefOf { get; init; }

    /// <summary>Words to trace the figure in a cell (row, column) of the table by; null for none.</summary>
    public Func<int, int, string?>? TraceOf { get; init; }
}
