using System.Globalization;
using Didymium.Chain;
using Didymium.Market.Stress;

namespace Didymium.Analysis.Stress;

/// <summary>A case in a sentence made from its figures.</summary>
public static class StressSentence
{
    // Below this a price has not moved as far as anybody would say.
    private const double Told = 1.05;

    /// <summary>What happens when it is taken out.</summary>
    /// <param name="run">The stress test.</param>
    /// <param name="result">The case.</param>
    public static string Of(StressRun run, StressResult result)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(result);
        List<string> parts = [$"{Money(result.WelfareLostMillionUsd)} lost in {run.Period}{Victim(run.World, result)}"];
        if (Price(run.World, result) is { } price)
        {
            parts.Add(price);
        }

        parts.Add(Missing(run.World, result));
        parts.Add(Times(run.World, result));
        return $"{result.Case.Name}: {string.Join("; ", parts)}.";
    }

    /// <summary>Days in words that fit their size.</summary>
    /// <param name="days">Days.</param>
    public static string Days(double days) => days < 120 ? Text($"{days:0} days") : days < 730 ? Text($"{days / 30.4:0} months") : days < 3650 ? Text($"{days / 365:0.#} years") : "more than ten years";

    /// <summary>Million USD in words that fit their size.</summary>
    /// <param name="million">Million USD.</param>
    public static string Money(double million) => million >= 1000 ? Text($"{million / 1000:0.0} billion USD") : million >= 10 ? Text($"{million:0} million USD") : Text($"{million:0.0} million USD");

    private static string Victim(World world, StressResult result)
    {
        var worst = result.Hurt.Where(h => h.UsersLoseMillionUsd > 0).OrderByDescending(h => h.UsersLoseMillionUsd).FirstOrDefault();
        return worst is null ? string.Empty : $", most by users in {Region(world, worst.Region)} ({Money(worst.UsersLoseMillionUsd)})";
    }

    // The product whose rise costs most, and not the one that rises most: a niche may rise twentyfold and move nobody else.
    private static string? Price(World world, StressResult result)
    {
        if (result.Prices.MaxBy(p => p.DearerMillionUsd) is not { } p || Math.Max(Rise(p.Inside, p.InsideBase), Rise(p.Outside, p.OutsideBase)) < Told)
        {
            return null;
        }

        var home = Region(world, world.ReferenceRegion);
        var (inside, outside) = (Rise(p.Inside, p.InsideBase), Rise(p.Outside, p.OutsideBase));
        return (inside, outside) switch
        {
            (0, _) => $"{Name(world, p.Product)} ×{Multiple(outside)} outside {home}",
            (_, 0) => $"{Name(world, p.Product)} ×{Multiple(inside)} in {home}",
            _ => $"{Name(world, p.Product)} ×{Multiple(inside)} in {home} and ×{Multiple(outside)} outside",
        };
    }

    private static double Rise(double? now, double? before) => now is { } x && before > 0 ? x / before.Value : 0;

    private static string Missing(World world, StressResult result)
    {
        // By value: a gap of cheap oxides is heavy and hurts nobody.
        var worst = result.Unserved.MaxBy(u => u.MillionUsd);
        return worst is null
            ? "nobody goes without"
            : Text($"{result.UnservedShare:P0} of magnets unserved, the largest gap at {Use(world, worst.Use)} in {Region(world, worst.Region)} ({worst.Share:P0} of its needs, {worst.Tonnes:N0} t)");
    }

    private static string Times(World world, StressResult result)
    {
        var element = result.Survival.FirstOrDefault(s => s.Region == result.SurviveRegion)?.Element;
        var survive = result.SurviveDays is { } days ? $"stocks in {Region(world, result.SurviveRegion)} {(days < 1 ? "are gone before it" : $"last {Days(days)}")} ({element})" : "nobody runs short";
        var others = result.Recovery.How == "build" ? "others would have to build for" : "others could stand in after";
        return $"{survive}; back after {Days(result.Recovery.BackDays)}, {others} {Days(result.Recovery.ReplacedDays)}";
    }

    private static string Multiple(double x) => x.ToString(x >= 10 ? "0" : "0.0", CultureInfo.InvariantCulture);

    private static string Region(World world, string id) => world.Regions.TryGetValue(id, out var r) ? r.Name : id;

    private static string Name(World world, string product) => world.Products.TryGetValue(product, out var p) ? p.Name : product;

    private static string Use(World world, string use) => world.Demands.FirstOrDefault(d => d.Use.Id == use)?.Use.Name ?? use;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
