using System.Globalization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>Numbers and names as the messages of checks write them.</summary>
internal static class Say
{
    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e9:0.##} billion"),
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:0.##} million"),
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    public static string Tonnes(double tonnes) => $"{Number(tonnes)} t";

    public static string Percent(double percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:0.##} %");

    public static string Times(double ratio) => ratio < 10
        ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0} times")
        : string.Create(CultureInfo.InvariantCulture, $"{ratio:N0} times");

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string Figure(ModelFigure figure) => $"{Number(figure.Value)} {figure.Unit} ({figure.From})";

    public static string Quantity(Quantity quantity) => quantity.Unit switch
    {
        Units.Percent => Percent(quantity.Likely),
        Units.Ratio => Number(quantity.Likely),
        _ => $"{Number(quantity.Likely)} {quantity.Unit}{Rate(quantity.Rate)}{Basis(quantity.Basis)}",
    };

    public static string Rate(QuantityRate rate) => rate switch
    {
        QuantityRate.PerYear => " a year",
        QuantityRate.PerQuarter => " a quarter",
        QuantityRate.PerMonth => " a month",
        QuantityRate.PerTonne => " per t",
        QuantityRate.PerKg => " per kg",
        _ => string.Empty,
    };

    public static string Basis(QuantityBasis basis) => basis switch
    {
        QuantityBasis.GrossOre => " of ore",
        QuantityBasis.Concentrate => " of concentrate",
        QuantityBasis.ContainedReo => " REO",
        QuantityBasis.SeparatedOxide => " of separated oxide",
        QuantityBasis.Metal => " of metal",
        QuantityBasis.Alloy => " of alloy",
        QuantityBasis.Magnet => " of magnets",
        _ => string.Empty,
    };

    public static string Status(ClaimStatus status) => status switch
    {
        ClaimStatus.Mou => "a memorandum of understanding",
        ClaimStatus.Binding => "a binding contract",
        _ => Keys.Of(status).Replace('_', ' '),
    };

    public static string Source(Document document)
    {
        var name = document.Publisher.Length > 0 ? document.Publisher : document.Locator;
        return document.Published is { } published ? $"{name} ({published.Text})" : name;
    }

    public static string Subject(Claim claim, CheckContext context) => context.Subject(claim)?.Name ?? claim.Subject;
}
