namespace Didymium.Testing;

/// <summary>The browser that tests look through: the one of the system, such as Debian's.</summary>
public static class Chromium
{
    /// <summary>What is said of a test that is skipped for want of it.</summary>
    public const string Missing = "Chromium is not installed (apt-get install chromium), and DIDYMIUM_REQUIRE_BROWSER is not set.";

    /// <summary>Started so, it asks nobody outside for anything.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Milliseconds for which a test waits for a page, on a machine with other work to do: no test here is of speed.</summary>
    public const float Patience = 120_000;

    /// <summary>Its path; null where there is none and none is required.</summary>
    /// <exception cref="InvalidOperationException">There is none, and <c>DIDYMIUM_REQUIRE_BROWSER</c> is set.</exception>
    public static string? Find()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .SelectMany(p => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(p, n)))
            .FirstOrDefault(File.Exists);
        return found is not null || Environment.GetEnvironmentVariable("DIDYMIUM_REQUIRE_BROWSER") is null ? found : throw new InvalidOperationException("Chromium is required here and was not found.");
    }
}
