using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>A forecast without a number or a date.</summary>
internal static class ForecastEmpty
{
    public static readonly Check Check = new(
        "forecast-empty",
        "Does a forecast or plan give a number and a date, so that it can turn out wrong?",
        "预测或计划是否给出数字与日期，从而可以被检验？");

    public static Finding Run(Claim claim, CheckContext context)
    {
        // "Could lead to a decline in its share" is a forecast in a hedge.
        var isView = claim.Type == ClaimType.Forecast
            || (claim.Modality is Modality.Forecast or Modality.Hedged or Modality.Opinion && claim.Type is ClaimType.Share or ClaimType.Demand or ClaimType.Price && (claim.Modality != Modality.Hedged || claim.Quantities.Count == 0));
        if (!isView && claim.Modality is not (Modality.Planned or Modality.Conditional or Modality.Forecast or Modality.Opinion))
        {
            return Finding.NoMatter("the claim is neither a forecast nor a plan.", "主张既不是预测也不是计划。");
        }

        var hasNumber = claim.Quantities.Count > 0;

        // A date that was past when it was told, or an open "since", is not when it is to come true.
        var hasDate = claim.Time is { } time && time.To.Year < 9999 && (context.Document.Published is not { } published || time.To >= published.Day);
        string What() => isView || claim.Modality is Modality.Forecast ? Tongue.Say("A forecast", "预测")
            : claim.Modality == Modality.Opinion ? Tongue.Say("A judgement", "判断")
            : Tongue.Say("A plan", "计划");
        return (hasNumber, hasDate) switch
        {
            (true, true) => Finding.Pass(),
            (false, false) when isView => Finding.Fail(() => What() + Tongue.Say(" with neither number nor date cannot turn out wrong.", "既无数字也无日期，无从检验对错。")),
            (false, false) => Finding.Warn(() => What() + Tongue.Say(" with neither number nor date.", "既无数字也无日期。")),
            (true, false) => Finding.Warn(() => What() + Tongue.Say(" without a date.", "没有日期。")),
            _ => Finding.Warn(() => What() + Tongue.Say(" without a number.", "没有数字。")),
        };
    }
}
