using System.Globalization;
using Didymium.Chain;
using Didymium.Chain.Wording;
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
        List<string> parts = [Tongue.Say($"{Money(result.WelfareLostMillionUsd)} lost in {run.Period}", $"{run.Period} 损失 {Money(result.WelfareLostMillionUsd)}") + Victim(run.World, result)];
        if (Price(run.World, result) is { } price)
        {
            parts.Add(price);
        }

        parts.Add(Missing(run.World, result));
        parts.Add(Times(run.World, result));
        var name = StressNames.Of(run.World, result.Case);
        return Tongue.Say($"{name}: {string.Join("; ", parts)}.", $"{name}：{string.Join("；", parts)}。");
    }

    /// <summary>Days in words that fit their size.</summary>
    /// <param name="days">Days.</param>
    public static string Days(double days) => days < 120 ? Tongue.Say(Text($"{days:0} days"), Text($"{days:0} 天"))
        : days < 730 ? Tongue.Say(Text($"{days / 30.4:0} months"), Text($"{days / 30.4:0} 个月"))
        : days < 3650 ? Tongue.Say(Text($"{days / 365:0.#} years"), Text($"{days / 365:0.#} 年"))
        : Tongue.Say("more than ten years", "十年以上");

    /// <summary>Million USD in words that fit their size.</summary>
    /// <param name="million">Million USD.</param>
    public static string Money(double million) => Tongue.Say(
        million >= 1000 ? Text($"{million / 1000:0.0} billion USD") : million >= 10 ? Text($"{million:0} million USD") : Text($"{million:0.0} million USD"),
        million >= 1000 ? Text($"{million / 100:0} 亿美元") : million >= 100 ? Text($"{million / 100:0.0} 亿美元") : Text($"{100 * million:0} 万美元"));

    private static string Victim(World world, StressResult result)
    {
        var worst = result.Hurt.Where(h => h.UsersLoseMillionUsd > 0).OrderByDescending(h => h.UsersLoseMillionUsd).FirstOrDefault();
        return worst is null ? string.Empty : Tongue.Say(
            $", most by users in {Names.Region(world, worst.Region)} ({Money(worst.UsersLoseMillionUsd)})",
            $"，其中{Names.Region(world, worst.Region)}用户损失最大（{Money(worst.UsersLoseMillionUsd)}）");
    }

    // The product whose rise costs most, and not the one that rises most: a niche may rise twentyfold and move nobody else.
    private static string? Price(World world, StressResult result)
    {
        if (result.Prices.MaxBy(p => p.DearerMillionUsd) is not { } p || Math.Max(Rise(p.Inside, p.InsideBase), Rise(p.Outside, p.OutsideBase)) < Told)
        {
            return null;
        }

        var home = Names.Region(world, world.ReferenceRegion);
        var what = Names.Product(world, p.Product);
        var (inside, outside) = (Rise(p.Inside, p.InsideBase), Rise(p.Outside, p.OutsideBase));
        return (inside, outside) switch
        {
            (0, _) => Tongue.Say($"{what} ×{Multiple(outside)} outside {home}", $"{home}境外{what}涨至 {Multiple(outside)} 倍"),
            (_, 0) => Tongue.Say($"{what} ×{Multiple(inside)} in {home}", $"{home}{what}涨至 {Multiple(inside)} 倍"),
            _ => Tongue.Say($"{what} ×{Multiple(inside)} in {home} and ×{Multiple(outside)} outside", $"{what}{home}价为原来的 {Multiple(inside)} 倍，境外为 {Multiple(outside)} 倍"),
        };
    }

    private static double Rise(double? now, double? before) => now is { } x && before > 0 ? x / before.Value : 0;

    private static string Missing(World world, StressResult result)
    {
        // By value: a gap of cheap oxides is heavy and hurts nobody.
        var worst = result.Unserved.MaxBy(u => u.MillionUsd);
        return worst is null
            ? Tongue.Say("nobody goes without", "无人断供")
            : Tongue.Say(
                Text($"{result.UnservedShare:P0} of magnets unserved, the largest gap at {Names.Use(world, worst.Use)} in {Names.Region(world, worst.Region)} ({worst.Share:P0} of its needs, {worst.Tonnes:N0} t)"),
                Text($"磁体缺口 {result.UnservedShare:P0}，最大缺口在{Names.Region(world, worst.Region)}的{Names.Use(world, worst.Use)}（占其需求 {worst.Share:P0}，{worst.Tonnes:N0} 吨）"));
    }

    private static string Times(World world, StressResult result)
    {
        var element = result.Survival.FirstOrDefault(s => s.Region == result.SurviveRegion)?.Element is { Length: > 0 } id ? Names.Symbol(world, id) : string.Empty;
        var where = Names.Region(world, result.SurviveRegion);
        var survive = result.SurviveDays is not { } days ? Tongue.Say("nobody runs short", "无人缺货")
            : days < 1 ? Tongue.Say($"stocks in {where} are gone before it ({element})", $"{where}库存在此之前已耗尽（{element}）")
            : Tongue.Say($"stocks in {where} last {Days(days)} ({element})", $"{where}库存可支撑 {Days(days)}（{element}）");
        var (back, replaced) = (Days(result.Recovery.BackDays), Days(result.Recovery.ReplacedDays));
        return result.Recovery.How == "build"
            ? Tongue.Say($"{survive}; back after {back}, others would have to build for {replaced}", $"{survive}；{back}后恢复，他方替代需新建产能，历时 {replaced}")
            : Tongue.Say($"{survive}; back after {back}, others could stand in after {replaced}", $"{survive}；{back}后恢复，他方 {replaced}后可替代");
    }

    private static string Multiple(double x) => x.ToString(x >= 10 ? "0" : "0.0", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
