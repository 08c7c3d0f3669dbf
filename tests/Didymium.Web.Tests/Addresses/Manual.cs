namespace Didymium.Web.Tests;

internal static partial class Addresses
{
    public static IReadOnlyList<(string Name, string Path)> Manual { get; } = [("api", "/api")];
}
