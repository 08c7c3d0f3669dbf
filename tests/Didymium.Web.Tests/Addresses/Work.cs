namespace Didymium.Web.Tests;

internal static partial class Addresses
{
    public static IReadOnlyList<(string Name, string Path)> Work { get; } = [("runs", "/runs")];
}
