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
            return Finding.NoMatter("the claim is neither a forecast nor a plan.");
        }

        var hasNumber = claim.Quantities.Count > 0;

        // A date that was past when it was told, or an open "since", is not when it is to come true.
        var hasDate = claim.Time is { } time && time.To.Year < 9999 && (context.Document.Published is not { } published || time.To >= published.Day);
        var what = isView || claim.Modality is Modality.Forecast ? "forecast" : claim.Modality == Modality.Opinion ? "judgement" : "plan";
        return (hasNumber, hasDate) switch
        {
            (true, true) => Finding.Pass(),
            (false, false) when isView => Finding.Fail($"A {what} with neither number nor date cannot turn out wrong."),
            (false, false) => Finding.Warn($"A {what} with neither number nor date."),
            (true, false) => Finding.Warn($"A {what} without a date."),
            _ => Finding.Warn($"A {what} without a number."),
        };
    }
}
