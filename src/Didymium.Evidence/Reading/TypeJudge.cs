using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Weighs what a clause is about, from its trigger words and its quantities.</summary>
internal static class TypeJudge
{
    /// <summary>A clause must weigh this much to be a claim.</summary>
    public const double Enough = 2.5;

    /// <summary>The types a clause may be of, heaviest first.</summary>
    /// <param name="frame">The sentence.</param>
    /// <param name="clause">Index of the clause.</param>
    public static IReadOnlyList<(ClaimType Type, double Score)> Weigh(SentenceFrame frame, int clause)
    {
        var span = frame.Clauses[clause];
        var scores = new Dictionary<ClaimType, double>();
        foreach (var group in frame.Triggers.Where(hit => hit.Payload.Type is not null && span.Holds(hit.Start)).GroupBy(hit => hit.Payload.Type!.Value))
        {
            var weights = group.Select(hit => Weight(frame, hit)).OrderDescending().ToList();
            scores[group.Key] = weights[0] + (0.2 * weights.Skip(1).Sum());
        }

        // "contains cerium, lanthanum and neodymium" is a composition, "contains the damage" is not.
        if (scores.TryGetValue(ClaimType.Composition, out var composition) && frame.Mentions.Count(found => found.Kind == EntityKind.Element) >= 2)
        {
            scores[ClaimType.Composition] = composition + 1.5;
        }

        // "remain in force" alone is no rule, but beside a word for one it is.
        if (scores.TryGetValue(ClaimType.Policy, out var policy) && frame.Triggers.Any(hit => hit.Payload is { Type: null, Weight: >= 3 } && span.Holds(hit.Start)))
        {
            scores[ClaimType.Policy] = policy + 1;
        }

        foreach (var quantity in frame.Quantities.Where(quantity => span.Holds(quantity.Start)))
        {
            foreach (var (type, bonus) in Bonuses(quantity))
            {
                if (scores.TryGetValue(type, out var score))
                {
                    scores[type] = score + bonus;
                }
            }

            if (Alone(frame, quantity) is { } alone)
            {
                scores[alone] = Math.Max(scores.GetValueOrDefault(alone), Enough);
            }
        }

        return [.. scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>A deal that is only meant weighs less than the talks about it.</summary>
    private static double Weight(SentenceFrame frame, PhraseHit<Trigger> hit) =>
        hit.Payload.Type == ClaimType.Deal
            && frame.Triggers.Any(other => other.Payload is { Type: ClaimType.Negotiation, Weight: >= 3 })
            && ModalityJudge.Planned(frame, frame.ClauseStart(hit.Start), hit.Start)
            ? hit.Payload.Weight - 1
            : hit.Payload.Weight;

    /// <summary>What a quantity says by itself: a price per kilogram is a price, a percentage of something a share.</summary>
    private static ClaimType? Alone(SentenceFrame frame, Quantity quantity) => quantity switch
    {
        { Rate: QuantityRate.PerKg or QuantityRate.PerTonne, Basis: QuantityBasis.Money } => ClaimType.Price,
        { Unit: Units.Percent, Rate: QuantityRate.None } when OfTheField(frame.Text.AsSpan(quantity.End).TrimStart()) => ClaimType.Share,
        { Unit: Units.Tonne, Rate: QuantityRate.Stock } => ClaimType.Resource,
        { Unit: Units.Percent, Rate: QuantityRate.None } when OxideFollows(frame.Text, quantity.End) => ClaimType.Composition,
        { Unit: Units.Other } when quantity.Raw.Contains("ppm", StringComparison.OrdinalIgnoreCase) => ClaimType.Composition,
        _ => null,
    };

    /// <summary>"of …", but not of people or shares.</summary>
    private static bool OfTheField(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("of ", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var other in (ReadOnlySpan<string>)["them", "employees", "workers", "people", "staff", "the staff", "voters", "its staff", "the shares", "shares", "respondents", "its workforce"])
        {
            if (rest[3..].StartsWith(other, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static bool OxideFollows(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart(" （(");
        return rest.StartsWith("TREO", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("REO", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a quantity speaks for, when words in the clause speak for it too.</summary>
    private static IEnumerable<(ClaimType, double)> Bonuses(Quantity quantity)
    {
        switch (quantity)
        {
            case { Rate: QuantityRate.PerKg or QuantityRate.PerTonne, Basis: QuantityBasis.Money }:
                yield return (ClaimType.Price, 2);
                yield return (ClaimType.Policy, 0.5);
                break;
            case { Basis: QuantityBasis.Money }:
                yield return (ClaimType.Deal, 1);
                break;
            case { Unit: Units.Percent, Rate: QuantityRate.Change }:
                yield return (ClaimType.Price, 0.5);
                yield return (ClaimType.Production, 0.5);
                yield return (ClaimType.TradeFlow, 0.5);
                break;
            case { Unit: Units.Percent }:
                yield return (ClaimType.Share, 1);
                yield return (ClaimType.Composition, 1);
                yield return (ClaimType.Technology, 1);
                break;
            case { Unit: Units.Tonne, Rate: QuantityRate.Stock }:
                yield return (ClaimType.Resource, 1.5);
                break;
            case { Unit: Units.Tonne or Units.Kilogram }:
                yield return (ClaimType.Production, 1);
                yield return (ClaimType.Capacity, 1);
                yield return (ClaimType.TradeFlow, 1);
                yield return (ClaimType.Demand, 1);
                yield return (ClaimType.Policy, 0.5);
                break;
        }
    }
}
