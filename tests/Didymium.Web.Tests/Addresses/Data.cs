namespace Didymium.Web.Tests;

internal static partial class Addresses
{
    public static IReadOnlyList<(string Name, string Path)> Data { get; } = [("overview", "/"), ("overview-headlines", "/?run=headlines")];
}
