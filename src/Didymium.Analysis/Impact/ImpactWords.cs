using System.Globalization;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence;
using Didymium.Evidence.Claims;

namespace Didymium.Analysis.Impact;

/// <summary>Impacts in sentences made from their figures.</summary>
public static class ImpactWords
{
    private const int Horizon = 2030;

    private static (string Stage, string Words)[] Stages =>
    [
        ("mined", Tongue.Say("mined REO", "REO开采量")),
        ("separated", Tongue.Say("separated NdPr, Dy and Tb oxide", "镨钕、镝、铽氧化物分离量")),
        ("metal", Tongue.Say("metal", "金属产量")),
        ("magnet", Tongue.Say("magnets", "磁体产量")),
    ];

    /// <summary>The answer for all claims.</summary>
    /// <param name="claims">The claims' impacts.</param>
    /// <param name="together">What those that move the base case do together; null when none does.</param>
    public static string Answer(IReadOnlyList<ClaimImpact> claims, ImpactEffect? together)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count == 0)
        {
            return Tongue.Say("0 t, because nothing in it was read as a claim.", "0 吨，因为其中没有读出任何主张。");
        }

        var moving = claims.Where(c => c.MovesBase).ToList();
        var parts = new List<string>
        {
            moving.Count == 0
                ? Tongue.Say($"None of {Count(claims.Count, "claim")} moves the base case", $"{claims.Count} 条主张均不改变基准情形")
                : Tongue.Say($"{moving.Count} of {Count(claims.Count, "claim")} move{(moving.Count == 1 ? "s" : string.Empty)} the base case", $"{claims.Count} 条主张中有 {moving.Count} 条改变基准情形"),
        };
        Add(parts, claims, ImpactKind.Switch, "is a scenario switch worth 0 t today", "are scenario switches worth 0 t today", "是情景开关，目前为0吨");
        Add(parts, claims, ImpactKind.FailsCheck, "fails its checks", "fail their checks", "未通过核查");
        Add(parts, claims, ImpactKind.NotAccepted, "was not accepted", "were not accepted", "未被接受");
        Add(parts, claims, ImpactKind.Nothing, "gives the model nothing to change", "give the model nothing to change", "没有给出模型可以改变的内容");
        var answer = Tongue.Say(string.Join(", ", parts) + ".", string.Join("，", parts) + "。");
        if (together is null)
        {
            return answer;
        }

        var (it, s) = moving.Count == 1 ? ("It", "s") : ("Together they", string.Empty);
        var closed = ClosedFlow(together);
        var rest = Rest(together);
        return Tongue.Say(
            closed.Length > 0 ? $"{answer} {it} end{s} {Joined(closed, rest)}." : $"{answer} {it} change{s}: {Effect(together)}.",
            answer + (moving.Count == 1 ? "影响：" : "合计影响：") + Effect(together) + "。");
    }

    /// <summary>What an effect is, in a clause: the flow that ends, then stages and a price.</summary>
    /// <param name="effect">The effect.</param>
    public static string Effect(ImpactEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var all = Joined(Closed(effect), Rest(effect));
        return all.Length == 0 ? Tongue.Say("no tonne and no price changes", "吨数和价格均不变") : all;
    }

    /// <summary>Tonnes as a reader wants them: three figures.</summary>
    /// <param name="tonnes">Tonnes.</param>
    public static string Tonnes(double tonnes) => $"{Number(tonnes)} {Tongue.Say("t", "吨")}";

    /// <summary>The flow that the effect's bans end; empty when they end none.</summary>
    /// <param name="effect">The effect.</param>
    public static string Closed(ImpactEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return ClosedFlow(effect) is { Length: > 0 } flow ? Tongue.Say($"ends {flow}", $"终止{flow}") : string.Empty;
    }

    // What changes beside the flow that ends.
    private static string Rest(ImpactEffect effect) => Joined(Outputs(effect), Price(effect));

    private static string Joined(params string[] parts) => string.Join(Tongue.Say("; ", "；"), parts.Where(p => p.Length > 0));

    private static string ClosedFlow(ImpactEffect effect)
    {
        if (effect.Closed.IsEmpty || effect.Events.OfType<TradeBan>().MinBy(b => b.Start) is not { } ban)
        {
            return string.Empty;
        }

        var first = Math.Clamp(ban.Start.Year, effect.With.FirstYear, effect.With.LastYear);
        int[] years = [.. new[] { first, first + 1 }.Where(y => y <= effect.With.LastYear).DefaultIfEmpty(first)];
        var flows = years.Select(y => (Year: y, Flow: effect.ClosedIn(y))).ToList();
        var (low, high) = (flows.Min(f => f.Flow.Without), flows.Max(f => f.Flow.Without));
        var main = effect.Closed.MaxBy(f => f.Without)!;
        var world = effect.With.World;
        var what = Names.Product(world, main.Product);
        var basis = world.Products.TryGetValue(main.Product.Split('.')[0], out var template) && template.Basis == "reo" ? Tongue.Say(" REO", "REO") : string.Empty;
        var range = high - low < 0.02 * high ? Tongue.Say($"about {Tonnes(high)}", $"约 {Tonnes(high)}") : Tongue.Say($"{Number(low)} to {Number(high)} t", $" {Number(low)} 至 {Number(high)} 吨");
        var instead = Instead(effect, main, years[^1]);
        return Tongue.Say(
            $"a flow of {range}{basis} a year of {what} from {Place(world, main.Origin)} to {Place(world, main.Destination)} ({string.Join(", ", flows.Select(f => $"{f.Year}: {Tonnes(f.Flow.Without)} without it, {Tonnes(f.Flow.With)} with it"))}){instead}",
            $"{Names.Region(world, main.Origin)}至{Names.Region(world, main.Destination)}每年{range}{basis}的{what}贸易流（{string.Join("；", flows.Select(f => $"{f.Year}年无此主张 {Tonnes(f.Flow.Without)}，有此主张 {Tonnes(f.Flow.With)}"))}）{instead}");
    }

    internal static string Of(ImpactClaim claim, ImpactKind kind, ImpactEffect? effect) => kind switch
    {
        ImpactKind.InBase => Tongue.Say(
            $"Already in the base case ({string.Join(", ", effect!.Events.Select(e => $"event {e.Id} from {e.Start}"))}{OtherDate(claim, effect.Events)}); {Effect(effect)}",
            $"已在基准情形中（{string.Join("、", effect.Events.Select(e => $"事件 {e.Id}，自 {e.Start}"))}{OtherDate(claim, effect.Events)}）；{Effect(effect)}"),
        ImpactKind.MovesBase => claim.Decision is null
            ? Tongue.Say($"Would move the base case once it is accepted: {Effect(effect!)}", $"接受后将改变基准情形：{Effect(effect!)}")
            : Tongue.Say($"Moves the base case: {Effect(effect!)}", $"改变基准情形：{Effect(effect!)}"),
        ImpactKind.FailsCheck => Tongue.Say("0 t, because it fails ", "0 吨，因为未通过") + string.Join(Tongue.Say(" and ", "和"), ImpactAnalyser.Against(claim).Select(Check)) + AsSwitch(claim, effect),
        ImpactKind.NotAccepted => Tongue.Say(
            $"0 t, because the reviewer's verdict is {Keys.Of(claim.Decision!.Verdict).Replace('_', ' ')}: {claim.Decision.Reason}",
            $"0 吨，因为审阅者未予接受：{claim.Decision.Reason}") + AsSwitch(claim, effect),
        ImpactKind.Switch when claim.Decision?.Verdict == Verdict.AcceptAsScenario && !claim.Events.SwitchOnly => Tongue.Say(
            $"0 t in the base case, because it is accepted as a scenario only: {claim.Decision.Reason}",
            $"基准情形中为 0 吨，因为仅作为情景接受：{claim.Decision.Reason}") + AsSwitch(claim, effect),
        ImpactKind.Switch when claim.Events.MovesBase && ImpactAnalyser.Against(claim) is [var failed, ..] => Tongue.Say(
            $"0 t in the base case, because it is accepted although it fails {Check(failed)}",
            $"基准情形中为 0 吨，因为虽被接受但未通过{Check(failed)}") + AsSwitch(claim, effect),
        ImpactKind.Switch when claim.Events.MovesBase && claim.Could is { } could => Tongue.Say($"0 t today. {could.Reason.TrimEnd('.')}", $"目前 0 吨。{could.Reason.TrimEnd('。')}") + AsSwitch(claim, effect),
        ImpactKind.Switch => $"{Before(claim.Events.Told.Reason, Tongue.Say("; a scenario switch:", "；情景开关："))}{AsSwitch(claim, effect)}",
        _ => claim.Events.Told.Reason,
    };

    // Two dates for one event are both kept: the run has the scenario's, the reader sees the claim's.
    private static string OtherDate(ImpactClaim claim, IReadOnlyList<MarketEvent> events) =>
        claim.Claim.Time is not null && claim.Events.Events is [var made, ..] && events.All(e => e.Start != made.Start) ? Tongue.Say($"; the claim has {made.Start}", $"；主张所述为 {made.Start}") : string.Empty;

    private static string AsSwitch(ImpactClaim claim, ImpactEffect? effect)
    {
        if (effect is null)
        {
            return claim.Events.Set.IsEmpty ? string.Empty : Tongue.Say(
                $". As a switch it sets {string.Join(", ", claim.Events.Set.Select(o => $"{o.Path} to {o.Value}"))}",
                $"。作为开关，它设置 {string.Join("、", claim.Events.Set.Select(o => $"{o.Path} = {o.Value}"))}");
        }

        var what = claim.Events.Switch.Length > 0 ? claim.Events.Told.Switch : string.Join(", ", claim.Events.Set.Select(o => $"{o.Path} = {o.Value}"));
        var worth = effect.IsNothing ? Tongue.Say("no tonne changes", "吨数不变") + Why(effect) : Effect(effect);
        return Tongue.Say($". As a switch ({what}): {worth}", $"。作为开关（{what}）：{worth}");
    }

    private static string Check(CheckResult check) => check.Message.Length == 0
        ? Tongue.Say($"the check {check.Check}", $"核查 {check.Check}")
        : Tongue.Say($"the check {check.Check} ({check.Message.TrimEnd('.')})", $"核查 {check.Check}（{check.Told.TrimEnd('.', '。')}）");

    // What cannot go one way goes another: the same deposit's goods at a later stage.
    private static string Instead(ImpactEffect effect, FlowChange main, int year)
    {
        var dot = main.Product.IndexOf('.', StringComparison.Ordinal);
        var others = effect.Flows
            .Where(f => f.Year == year && f.Origin == main.Origin && f.Destination == main.Destination && f.Tonnes >= 100 && f.Product != main.Product && dot >= 0 && f.Product.EndsWith(main.Product[dot..], StringComparison.Ordinal))
            .OrderByDescending(f => f.Tonnes).ToList();
        if (others.Count == 0)
        {
            return string.Empty;
        }

        var (tonnes, name) = (Tonnes(others[0].Tonnes), Names.Product(effect.With.World, others[0].Product[..others[0].Product.IndexOf('.', StringComparison.Ordinal)]));
        return Tongue.Say($", of which {tonnes} goes in {year} as {Lower(name)} instead", $"，其中 {tonnes} 在{year}年改以{name}形式运出");
    }

    private static string Outputs(ImpactEffect effect)
    {
        var year = Math.Clamp(Horizon, effect.With.FirstYear, effect.With.LastYear);
        var told = new List<string>();
        foreach (var (stage, words) in Stages)
        {
            var changes = effect.Stages.Where(s => s.Year == year && s.Stage == stage).OrderByDescending(s => Math.Abs(s.Tonnes)).ToList();
            var (without, with) = effect.World(stage, year);

            // Tenths of a percent of the world's output are the market's shuffling, unless the country itself is that small.
            var worth = changes.Where(c => Math.Abs(c.Tonnes) >= Math.Max(1, Math.Min(0.002 * without, 0.05 * Math.Max(c.Without, c.With)))).Take(2).ToList();
            if (worth.Count > 0)
            {
                var countries = worth.Select(c => $"{Names.Region(effect.With.World, c.Country)} {Signed(c.Tonnes)}");
                var peak = Peak(effect, stage, with - without);
                told.Add(Tongue.Say($"{words} {Signed(with - without)} ({string.Join(", ", countries)}{peak})", $"{words} {Signed(with - without)}（{string.Join("，", countries)}{peak}）"));
            }
        }

        return told.Count == 0 ? string.Empty : Tongue.Say($"in {year} {string.Join(", ", told)}", $"{year}年{string.Join("，", told)}");
    }

    // A mine that ramps up past the horizon is worth its full size later.
    private static string Peak(ImpactEffect effect, string stage, double tonnes)
    {
        if (stage != "mined" || tonnes <= 0)
        {
            return string.Empty;
        }

        var (year, most) = effect.Years.Select(y => (Year: y, Tonnes: effect.World(stage, y) is var (without, with) ? with - without : 0)).MaxBy(p => p.Tonnes);
        return most > 1.1 * tonnes && year > Horizon ? Tongue.Say($"; {Signed(most)} in {year}", $"；{year}年 {Signed(most)}") : string.Empty;
    }

    private static string Price(ImpactEffect effect)
    {
        var year = Math.Clamp(Horizon, effect.With.FirstYear, effect.With.LastYear);
        var world = effect.With.World;
        var home = effect.Prices.Where(p => p.Year == year && p.Region == world.ReferenceRegion && p.Product.StartsWith("ox-", StringComparison.Ordinal)).ToList();
        var told = home.Find(p => p.Product == "ox-ndpr" && Math.Abs(p.Relative) >= 0.01) ?? home.Where(p => Math.Abs(p.Relative) >= 0.02).MaxBy(p => Math.Abs(p.Relative));
        return told is null ? string.Empty : Tongue.Say(
            Text($"{Names.Product(world, told.Product)} in {Names.Region(world, told.Region)} {told.With:0.0} USD/kg instead of {told.Without:0.0} in {year}"),
            Text($"{year}年{Names.Region(world, told.Region)}{Names.Product(world, told.Product)} {told.With:0.0} 美元/千克，而非 {told.Without:0.0}"));
    }

    private static string Why(ImpactEffect effect)
    {
        var plants = effect.Events.OfType<ProjectEvent>().Select(e => e.Facility).ToHashSet(StringComparer.Ordinal);
        var rows = effect.With.Projects.Where(p => plants.Contains(p.Facility)).ToList();
        return rows.Count == 0 ? string.Empty : Tongue.Say($" ({rows[0].Name}: {rows[0].Outcome}; {rows[0].Told})", $"（{Names.Plant(effect.With.World, rows[0].Facility)}：{rows[0].Told}）");
    }

    private static void Add(List<string> parts, IReadOnlyList<ClaimImpact> claims, ImpactKind kind, string one, string many, string chinese)
    {
        var count = claims.Count(c => c.Kind == kind);
        if (count > 0)
        {
            parts.Add(Tongue.Say($"{count} {(count == 1 ? one : many)}", $"{count} 条{chinese}"));
        }
    }

    private static string Count(int count, string what) => Text($"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private static string Before(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is var at and > 0 ? text[..at] : text;

    private static string Signed(double tonnes) => Math.Abs(tonnes) < 0.5 ? Tongue.Say("0 t", "0 吨") : $"{(tonnes > 0 ? "+" : "−")}{Tonnes(Math.Abs(tonnes))}";

    private static string Number(double tonnes)
    {
        var size = Math.Abs(tonnes);
        var step = size >= 10_000 ? 100 : size >= 1000 ? 10 : 1;
        return (Math.Round(tonnes / step) * step).ToString("#,0", CultureInfo.InvariantCulture);
    }

    private static string Place(Chain.World world, string id) => Names.Region(world, id) is var name && name.StartsWith("United ", StringComparison.Ordinal) ? $"the {name}" : name;

    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
