using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Proposals;

/// <summary>What a model is told to do. The text ships with the program; another text is another version, so that a kept proposal says what it answered to.</summary>
/// <param name="Version">Name and number: <c>claims-1</c>.</param>
/// <param name="Text">The instructions, the closed lists filled in.</param>
public sealed record Prompt(string Version, string Text)
{
    /// <summary>Asks for claims.</summary>
    public static Prompt Claims { get; } = Shipped("claims-1");

    /// <summary>Asks for English renderings.</summary>
    public static Prompt Translation { get; } = Shipped("translation-1");

    private static Prompt Shipped(string version)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream($"proposals/{version}.txt")
            ?? throw new FileNotFoundException($"The assembly has no prompt proposals/{version}.txt.", version);
        using var reader = new StreamReader(stream);
        return new Prompt(version, reader.ReadToEnd()
            .ReplaceLineEndings("\n")
            .Replace("{types}", string.Join(", ", Keys.All<ClaimType>()), StringComparison.Ordinal)
            .Replace("{statuses}", string.Join(", ", Keys.All<ClaimStatus>()), StringComparison.Ordinal)
            .Replace("{polarities}", string.Join(", ", Keys.All<Polarity>()), StringComparison.Ordinal)
            .Replace("{modalities}", string.Join(", ", Keys.All<Modality>()), StringComparison.Ordinal));
    }
}
