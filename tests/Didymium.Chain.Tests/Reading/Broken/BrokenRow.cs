using Didymium.Chain.Reading;

namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>A mistake in the tiny world and what the reader says of it.</summary>
/// <param name="Title">The mistake, in words.</param>
/// <param name="Table">Table it is in.</param>
/// <param name="From">Text replaced, once; empty for the whole file.</param>
/// <param name="To">Text put in its place; null to delete the file.</param>
/// <param name="Expected">All faults, as printed.</param>
internal sealed record BrokenRow(string Title, string Table, string From, string? To, string Expected)
{
    public static IReadOnlyList<BrokenRow> All { get; } =
    [
        .. FilesCases.All, .. CellsCases.All, .. SourcingCases.All, .. MaterialsCases.All,
        .. FacilitiesCases.All, .. ParametersCases.All, .. PolicyCases.All, .. RiskCases.All, .. GoodsCases.All, .. ReachCases.All,
    ];

    /// <summary>Makes the mistake.</summary>
    public void Break(Dictionary<string, string> files)
    {
        var file = Table + ".csv";
        if (To is null)
        {
            files.Remove(file);
            return;
        }

        var at = files[file].IndexOf(From, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{From}\" is not in {file}.");
        files[file] = From.Length == 0 ? To : files[file][..at] + To + files[file][(at + From.Length)..];
    }

    /// <summary>Faults as a case writes them.</summary>
    public static string Print(IEnumerable<Fault> faults) => string.Join('\n', faults);
}
