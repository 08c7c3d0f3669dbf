namespace Didymium.Chain.Tests;

/// <summary>Finds the repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string World => Path.Combine(Root, "data", "world");

    public static string Scenarios => Path.Combine(Root, "data", "scenarios");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (at.GetFiles("*.slnx").Length > 0)
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No .slnx above {AppContext.BaseDirectory}.");
    }
}
