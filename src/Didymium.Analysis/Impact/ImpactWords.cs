using System.Globalization;
using Didymium.Analysis.Attribution;
using Didymium.Chain.Scenarios;
using Didymium.Evidence;
using Didymium.Evidence.Claims;

namespace Didymium.Analysis.Impact;

/// <summary>Impacts in sentences made from their figures.</summary>
public static class ImpactWords
{
    private const int Horizon = 2030;

    private const string Ends = "ends";

    private static readonly (string Stage, string Words)[] Stages =
    [
        ("mined", "mined REO"),
        ("separated", "separated NdPr, Dy and Tb oxide"),
        ("metal", "metal"),
        ("magnet", "magnets"),
    ];

    /// <summary>The answer for all claims.</summary>
    /// <param name="claims">The claims' impacts.</param>
    /// <param name="together">What those that move the base case do together; null when none does.</param>
    public static string Answer(IReadOnlyList<ClaimImpact> claims, ImpactEffect? together)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count == 0)
        {
            return "0 t, because nothing in it was read as a claim.";
        }

        var moving = claims.Where(c => c.MovesBase).ToList();
        var parts = new List<string>
        {
            moving.Count == 0
                ? $"None of {Count(claims.Count, "claim")} moves the base case"
                : $"{moving.Count.ToString(CultureInfo.InvariantCulture)} of {Count(claims.Count, "claim")} move{(moving.Count == 1 ? "s" : string.Empty)} the base case",
        };
        Add(parts, claims, ImpactKind.Switch, "is a scenario switch worth 0 t today", "are scenario switches worth 0 t today");
        Add(parts, claims, ImpactKind.FailsCheck, "fails its checks", "fail their checks");
        Add(parts, claims, ImpactKind.NotAccepted, "was not accepted", "were not accepted");
        Add(parts, claims, ImpactKind.Nothing, "gives the model nothing to change", "give the model nothing to change");
        var answer = string.Join(", ", parts) + ".";
        if (together is null)
        {
            return answer;
        }

        var (it, s) = moving.Count == 1 ? ("It", "s") : ("Together they", string.Empty);
        var effect = Effect(together);
        return effect.StartsWith(Ends, StringComparison.Ordinal) ? $"{answer} {it} end{s}{effect[Ends.Length..]}." : $"{answer} {it} change{s}: {effect}.";
    }

    /// <summary>What an effect is, in a clause: the flow that ends, then stages and a price.</summary>
    /// <param name="effect">The effect.</param>
    public static string Effect(ImpactEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var parts = new[] { Closed(effect), Outputs(effect), Price(effect) }.Where(p => p.Length > 0).ToList();
        return parts.Count == 0 ? "no tonne and no price changes" : string.Join("; ", parts);
    }

    /// <summary>Tonnes as a reader wants them: three figures.</summary>
    /// <param name="tonnes">Tonnes.</param>
    public static string Tonnes(double tonnes) => $"{Number(tonnes)} t";

    /// <summary>The flow that the effect's bans end; empty when they end none.</summary>
    /// <param name="effect">The effect.</param>
    public static string Closed(ImpactEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
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
        var what = $"{QuestionWords.Product(world, main.Product)} from {Place(world, main.Origin)} to {Place(world, main.Destination)}";
        var basis = world.Products.TryGetValue(main.Product.Split('.')[0], out var template) && template.Basis == "reo" ? " REO" : string.Empty;
        var range = (high - low < 0.02 * high ? $"about {Tonnes(high)}" : $"{Number(low)} to {Number(high)} t") + basis;
        var told = string.Join(", ", flows.Select(f => Text($"{f.Year}: {Tonnes(f.Flow.Without)} without it, {Tonnes(f.Flow.With)} with it")));
        return $"{Ends} a flow of {range} a year of {what} ({told}){Instead(effect, main, years[^1])}";
    }

    internal static string Of(ImpactClaim claim, ImpactKind kind, ImpactEffect? effect, IReadOnlyList<MarketEvent> events) => kind switch
    {
        ImpactKind.InBase => $"Already in the base case ({string.Join(", ", events.Select(e => $"event {e.Id} from {e.Start}"))}{OtherDate(claim, events)}); {Effect(effect!)}",
        ImpactKind.MovesBase => $"{(claim.Decision is null ? "Would move the base case once it is accepted" : "Moves the base case")}: {Effect(effect!)}",
        ImpactKind.FailsCheck => $"0 t, because it fails {string.Join(" and ", ImpactAnalyser.Against(claim).Select(Check))}{AsSwitch(claim, effect)}",
        ImpactKind.NotAccepted => $"0 t, because the reviewer's verdict is {Keys.Of(claim.Decision!.Verdict).Replace('_', ' ')}: {claim.Decision.Reason}{AsSwitch(claim, effect)}",
        ImpactKind.Switch when claim.Decision?.Verdict == Verdict.AcceptAsScenario && !claim.Events.SwitchOnly => $"0 t in the base case, because it is accepted as a scenario only: {claim.Decision.Reason}{AsSwitch(claim, effect)}",
        ImpactKind.Switch when claim.Events.MovesBase && ImpactAnalyser.Against(claim) is [var failed, ..] => $"0 t in the base case, because it is accepted although it fails {Check(failed)}{AsSwitch(claim, effect)}",
        ImpactKind.Switch when claim.Events.MovesBase && claim.Could is { } could => $"0 t today. {could.Reason.TrimEnd('.')}{AsSwitch(claim, effect)}",
        ImpactKind.Switch => $"{Before(claim.Events.Reason, "; a scenario switch:")}{AsSwitch(claim, effect)}",
        _ => claim.Events.Reason,
    };

    // Two dates for one event are both kept: the run has the scenario's, the reader sees the claim's.
    private static string OtherDate(ImpactClaim claim, IReadOnlyList<MarketEvent> events) =>
        claim.Claim.Time is not null && claim.Events.Events is [var made, ..] && events.All(e => e.Start != made.Start) ? $"; the claim has {made.Start}" : string.Empty;

    private static string AsSwitch(ImpactClaim claim, ImpactEffect? effect)
    {
        if (effect is null)
        {
            return claim.Events.Set.IsEmpty ? string.Empty : $". As a switch it sets {string.Join(", ", claim.Events.Set.Select(o => $"{o.Path} to {o.Value}"))}";
        }

        var what = claim.Events.Switch.Length > 0 ? claim.Events.Switch : string.Join(", ", claim.Events.Set.Select(o => $"{o.Path} = {o.Value}"));
        return $". As a switch ({what}): {(effect.IsNothing ? $"no tonne changes{Why(effect)}" : Effect(effect))}";
    }

    private static string Check(CheckResult check) => check.Message.Length == 0 ? $"the check {check.Check}" : $"the check {check.Check} ({check.Message.TrimEnd('.')})";

    // What cannot go one way goes another: the same deposit's goods at a later stage.
    private static string Instead(ImpactEffect effect, FlowChange main, int year)
    {
        var dot = main.Product.IndexOf('.', StringComparison.Ordinal);
        var others = effect.Flows
            .Where(f => f.Year == year && f.Origin == main.Origin && f.Destination == main.Destination && f.Tonnes >= 100 && f.Product != main.Product && dot >= 0 && f.Product.EndsWith(main.Product[dot..], StringComparison.Ordinal))
            .OrderByDescending(f => f.Tonnes).ToList();
        return others.Count == 0 ? string.Empty : Text($", of which {Tonnes(others[0].Tonnes)} goes in {year} as {Lower(QuestionWords.Product(effect.With.World, others[0].Product[..others[0].Product.IndexOf('.', StringComparison.Ordinal)]))} instead");
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
                told.Add($"{words} {Signed(with - without)} ({string.Join(", ", worth.Select(c => $"{QuestionWords.Region(effect.With.World, c.Country)} {Signed(c.Tonnes)}"))}{Peak(effect, stage, with - without)})");
            }
        }

        return told.Count == 0 ? string.Empty : Text($"in {year} {string.Join(", ", told)}");
    }

    // A mine that ramps up past the horizon is worth its full size later.
    private static string Peak(ImpactEffect effect, string stage, double tonnes)
    {
        if (stage != "mined" || tonnes <= 0)
        {
            return string.Empty;
        }

        var (year, most) = effect.Years.Select(y => (Year: y, Tonnes: effect.World(stage, y) is var (without, with) ? with - without : 0)).MaxBy(p => p.Tonnes);
        return most > 1.1 * tonnes && year > Horizon ? Text($"; {Signed(most)} in {year}") : string.Empty;
    }

    private static string Price(ImpactEffect effect)
    {
        var year = Math.Clamp(Horizon, effect.With.FirstYear, effect.With.LastYear);
        var world = effect.With.World;
        var home = effect.Prices.Where(p => p.Year == year && p.Region == world.ReferenceRegion && p.Product.StartsWith("ox-", StringComparison.Ordinal)).ToList();
        var told = home.Find(p => p.Product == "ox-ndpr" && Math.Abs(p.Relative) >= 0.01) ?? home.Where(p => Math.Abs(p.Relative) >= 0.02).MaxBy(p => Math.Abs(p.Relative));
        return told is null ? string.Empty : Text($"{QuestionWords.Product(world, told.Product)} in {QuestionWords.Region(world, told.Region)} {told.With:0.0} USD/kg instead of {told.Without:0.0} in {year}");
    }

    private static string Why(ImpactEffect effect)
    {
        var plants = effect.Events.OfType<ProjectEvent>().Select(e => e.Facility).ToHashSet(StringComparer.Ordinal);
        var rows = effect.With.Projects.Where(p => plants.Contains(p.Facility)).ToList();
        return rows.Count == 0 ? string.Empty : $" ({rows[0].Name}: {rows[0].Outcome}; {rows[0].Reason})";
    }

    private static void Add(List<string> parts, IReadOnlyList<ClaimImpact> claims, ImpactKind kind, string one, string many)
    {
        var count = claims.Count(c => c.Kind == kind);
        if (count > 0)
        {
            parts.Add($"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}");
        }
    }

    private static string Count(int count, string what) => Text($"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private static string Before(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is var at and > 0 ? text[..at] : text;

    private static string Signed(double tonnes) => Math.Abs(tonnes) < 0.5 ? "0 t" : $"{(tonnes > 0 ? "+" : "−")}{Tonnes(Math.Abs(tonnes))}";

    private static string Number(double tonnes)
    {
        var size = Math.Abs(tonnes);
        var step = size >= 10_000 ? 100 : size >= 1000 ? 10 : 1;
        return (Math.Round(tonnes / step) * step).ToString("#,0", CultureInfo.InvariantCulture);
    }

    private static string Place(Chain.World world, string id) => QuestionWords.Region(world, id) is var name && name.StartsWith("United ", StringComparison.Ordinal) ? $"the {name}" : name;

    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
