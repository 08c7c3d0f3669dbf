using Didymium.Chain.Figures;
using Didymium.Chain.Materials;
using Didymium.Chain.Policy;

namespace Didymium.Testing;

/// <summary>What a small world has when nothing is said.</summary>
internal static class SmallWorldDefaults
{
    public static readonly (string Id, double Value)[] Parameters =
    [
        ("expectation_theta", 0.5),
        ("discount_rate", 0.08),
        ("route_growth", 1.0),
        ("route_seed", 1_000_000),
        ("stock_carrying_cost", 0.1),
        ("thrift_rate", 0),
        ("demand_steps", 10),
        ("trade_term_restricted", 1.7),
    ];

    public static readonly (string Id, bool Firm)[] Statuses =
    [
        ("operating", true),
        ("commissioning", true),
        ("under_construction", true),
        ("financed", true),
        ("permitted", false),
        ("binding", false),
        ("mou", false),
        ("announced", false),
        ("care_and_maintenance", false),
        ("closed", false),
    ];

    public static RouteRule FreeTransport { get; } = new()
    {
        Id = "transport-free",
        Product = "*",
        Origin = "*",
        Destination = "*",
        Kind = RouteRuleKind.Transport,
        Value = Sourced.Plain(0),
    };

    /// <summary>True for a rule that takes the place of <see cref="FreeTransport"/>.</summary>
    public static bool IsGeneralTransport(RouteRule rule) =>
        rule is { Kind: RouteRuleKind.Transport, Product: "*", Origin: "*", Destination: "*", FirstYear: null, LastYear: null };

    /// <summary>A symbol that stands for a balance element: one for didymium, which has two.</summary>
    public static string Symbol(string pair) => pair == "ndpr" ? "Nd" : char.ToUpperInvariant(pair[0]) + pair[1..];

    /// <summary>La, Ce and NdPr (and made-up elements) are light; the rest of the series leaves a light plant as SEG+.</summary>
    public static string WeightClass(string pair) =>
        pair is "sm" or "eu" or "gd" or "tb" or "dy" or "ho" or "er" or "tm" or "yb" or "lu" or "y" ? "heavy" : "light";

    public static string Basis(ProductStage stage) => stage switch
    {
        ProductStage.Metal => "metal",
        ProductStage.Alloy => "alloy",
        ProductStage.Magnet or ProductStage.Swarf or ProductStage.Eol => "magnet",
        _ => "reo",
    };
}
