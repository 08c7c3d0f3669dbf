namespace Didymium.Testing;

/// <summary>Finds the repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>The shipped world's folder.</summary>
    public static string World => Path.Combine(Root, "data", "world");

    /// <summary>The shipped scenarios' folder.</summary>
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
