using System.Globalization;
using Didymium.Chain;
using Didymium.Chain.Figures;
using Didymium.Evidence;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>A number of the world with what it counts.</summary>
/// <param name="What">What it is.</param>
/// <param name="Figure">The number with its source.</param>
/// <param name="Unit">Unit and basis.</param>
public sealed record Fact(string What, Sourced Figure, string Unit);

/// <summary>Facts as rows of a table.</summary>
internal static class FactRows
{
    public static IReadOnlyList<string> Head =>
        [Say("what", "项目"), Say("value", "数值"), Say("unit and basis", "单位与口径"), Say("low–high", "低–高"), Say("how known", "可靠程度"), Say("source", "来源"), Say("note", "说明")];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(World world, IReadOnlyList<Fact> facts) => [.. facts.Select(f => (IReadOnlyList<string>)
    [
        f.What,
        Exact(f.Figure.Value),
        f.Unit,
        f.Figure is { Low: { } low, High: { } high } ? $"{Exact(low)}–{Exact(high)}" : string.Empty,
        $"tag:{Keys.Of(f.Figure.Quality)}",
        Source(world, f),
        f.Figure.Note,
    ])];

    public static string? Href(World world, Fact fact, int column) => column == 5 && world.Sources.TryGetValue(fact.Figure.Source, out var source) && source.Url.Length > 0 ? source.Url : null;

    /// <summary>A number as it stands in the data, thousands apart.</summary>
    public static string Exact(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "0.####", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal);

    private static string Source(World world, Fact fact) => world.Sources.TryGetValue(fact.Figure.Source, out var source)
        ? source.Date.Length > 0 ? $"{source.Title} ({source.Date})" : source.Title
        : fact.Figure.Source;
}
