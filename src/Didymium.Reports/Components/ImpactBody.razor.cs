using Didymium.Analysis.Impact;
using Didymium.Evidence.Claims;
using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>What the claims of a document change: the answer, claim by claim, tonnes, shares, prices, and the reason for every zero.</summary>
public sealed partial class ImpactBody
{
    private IReadOnlyList<ClaimImpact> zeros = [];

    /// <summary>The impact.</summary>
    [Parameter]
    [EditorRequired]
    public ImpactResult Result { get; set; } = null!;

    /// <summary>Address of a claim's page; null in a file, where there is none.</summary>
    [CascadingParameter(Name = nameof(ClaimAddress))]
    public Func<string, string>? ClaimAddress { get; set; }

    private string Subtitle()
    {
        var last = (Result.Together ?? Result.Switches)?.With.LastYear;
        return Tongue.Say(
            $"What its claims would change, in tonnes, in \"{Names.Scenario(Result.Scenario)}\" to {(last is { } year ? Words.Year(year) : "its last year")}.",
            $"其主张在情景“{Names.Scenario(Result.Scenario)}”中到{(last is { } end ? $"{end}年" : "末年")}会改变多少吨。");
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => zeros = [.. Result.Claims.Where(c => !c.MovesBase)];

    private static string Chip(ImpactKind kind) => kind switch
    {
        ImpactKind.InBase => Tongue.Say("in the base case", "已在基准情形中"),
        ImpactKind.MovesBase => Tongue.Say("moves the base case", "改变基准情形"),
        ImpactKind.Switch => Tongue.Say("0 t today: a switch", "目前0吨：情景开关"),
        ImpactKind.FailsCheck => Tongue.Say("0 t: fails a check", "0吨：未通过核查"),
        ImpactKind.NotAccepted => Tongue.Say("0 t: not accepted", "0吨：未被接受"),
        _ => Tongue.Say("0 t", "0吨"),
    };

    // The tonnes of a claim in a few words; the sentences are below the table.
    private static string Worth(ClaimImpact claim)
    {
        if (claim.Effect is not { } effect || claim.Kind is ImpactKind.FailsCheck or ImpactKind.NotAccepted)
        {
            return string.Empty;
        }

        var year = ImpactCharts.Horizon(effect);
        if (!effect.Closed.IsEmpty)
        {
            var most = effect.Years.Select(y => (Year: y, Flow: effect.ClosedIn(y))).MaxBy(f => f.Flow.Without - f.Flow.With);
            var flow = ImpactCharts.Signed(most.Flow.With - most.Flow.Without);
            return Tongue.Say($"{flow} t on the routes it closes in {most.Year}", $"{most.Year}年其关闭路线上 {flow} 吨");
        }

        var (without, with) = effect.World("mined", year);
        var mined = ImpactCharts.Signed(with - without);
        return Tongue.Say($"on: mined {mined} t in {year}", $"打开时：{year}年开采 {mined} 吨");
    }

    private static string Status(ClaimImpact claim)
    {
        var of = claim.Of.Claim;
        return string.Join(Comma, new[] { ClaimWords.Status(of.Status), of.Polarity == Polarity.Negative ? Tongue.Say("negated", "否定") : string.Empty, ClaimWords.Modality(of.Modality) }.Where(w => w.Length > 0));
    }

    private static string Checks(ClaimImpact claim)
    {
        var against = claim.Of.Checks.Where(c => c.Outcome == CheckOutcome.Failed).Select(c => Tongue.Say($"fails {c.Check}", $"未通过 {c.Check}")).Concat(claim.Of.Checks.Where(c => c.Outcome == CheckOutcome.Warning).Select(c => Tongue.Say($"see {c.Check}", $"留意 {c.Check}"))).ToList();
        var passed = claim.Of.Checks.Count(c => c.Outcome == CheckOutcome.Passed);
        return against.Count > 0 ? string.Join(Comma, against) : claim.Of.Checks.Count == 0 ? Tongue.Say("not run", "未核查") : Tongue.Say($"{passed} passed", $"通过 {passed} 项");
    }

    private static string Review(ClaimImpact claim) => claim.Of.Decision is { } decision
        ? Tongue.Say($"{ClaimWords.Verdict(decision.Verdict)}: {decision.Reason}", $"{ClaimWords.Verdict(decision.Verdict)}：{decision.Reason}")
        : Tongue.Say("not reviewed", "未审阅");

    private static string Colon => Tongue.Say(": ", "：");

    private static string Stop => Tongue.Say(".", "。");

    private static string Comma => Tongue.Say(", ", "，");
}
