using System.Text.Json;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Proposals;

/// <summary>A claim as a model wrote it: its shape is right and its words are of the closed lists; nothing is known yet of its truth to the text.</summary>
internal sealed record ProposedClaim
{
    private const int MaxAmounts = 20;

    public required string Label { get; init; }

    public required string Quote { get; init; }

    public required ClaimType Type { get; init; }

    public required string Subject { get; init; }

    public required string Predicate { get; init; }

    public required string Counterpart { get; init; }

    public required string Place { get; init; }

    public required string Speaker { get; init; }

    public required string Time { get; init; }

    public required ClaimStatus Status { get; init; }

    public required Polarity Polarity { get; init; }

    public required Modality Modality { get; init; }

    public required IReadOnlyList<string> Amounts { get; init; }

    /// <summary>Reads an item of an answer.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The claim, or why it is none.</returns>
    public static (ProposedClaim? Claim, string Refusal) Parse(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return (null, "it is no JSON object");
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "p", "quote", "type", "subject", "predicate", "counterpart", "place", "speaker", "time", "status", "polarity", "modality" })
        {
            if (ModelAnswer.Text(item, name) is not { } text)
            {
                return (null, $"\"{name}\" is no text");
            }

            texts[name] = text;
        }

        foreach (var name in new[] { "p", "quote", "subject" })
        {
            if (string.IsNullOrWhiteSpace(texts[name]))
            {
                return (null, $"\"{name}\" is missing or empty");
            }
        }

        if (Word<ClaimType>(texts, "type", out var refusal) is not { } type
            || Word<ClaimStatus>(texts, "status", out refusal) is not { } status
            || Word<Polarity>(texts, "polarity", out refusal) is not { } polarity
            || Word<Modality>(texts, "modality", out refusal) is not { } modality)
        {
            return (null, refusal);
        }

        if (!Agree(type, status))
        {
            return (null, $"a claim of type {Keys.Of(type)} has no status {Keys.Of(status)}");
        }

        var amounts = new List<string>();
        if (item.TryGetProperty("amounts", out var list) && list.ValueKind != JsonValueKind.Null)
        {
            if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MaxAmounts)
            {
                return (null, $"\"amounts\" is no list of at most {MaxAmounts} texts");
            }

            foreach (var amount in list.EnumerateArray())
            {
                if (ModelAnswer.Text(amount) is not { } raw || string.IsNullOrWhiteSpace(raw))
                {
                    return (null, "an amount is no text; amounts are copied from the quote, not converted");
                }

                amounts.Add(raw);
            }
        }

        return (new ProposedClaim
        {
            Label = texts["p"],
            Quote = texts["quote"],
            Type = type,
            Subject = texts["subject"],
            Predicate = texts["predicate"],
            Counterpart = texts["counterpart"],
            Place = texts["place"],
            Speaker = texts["speaker"],
            Time = texts["time"],
            Status = status,
            Polarity = polarity,
            Modality = modality,
            Amounts = amounts,
        }, string.Empty);
    }

    private static T? Word<T>(Dictionary<string, string> texts, string name, out string refusal)
        where T : struct, Enum
    {
        var found = Keys.Find<T>(texts[name]);
        refusal = found is null ? $"{name} '{Words.Short(texts[name])}' is not one of {string.Join(", ", Keys.All<T>())}" : string.Empty;
        return found;
    }

    private static bool Agree(ClaimType type, ClaimStatus status) => type == ClaimType.Denial
        ? status is ClaimStatus.Denied or ClaimStatus.None
        : status == ClaimStatus.None || StatusLadder.IsUndertaking(type);
}
