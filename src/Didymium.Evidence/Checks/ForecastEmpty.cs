using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>A forecast without a number or a date.</summary>
internal static class ForecastEmpty
{
    public static readonly Check Check = new(
        "forecast-empty",
        "Does a forecast or plan give a number and a date, so that it can turn out wrong?",
        "预测或计划是否给出数字与日期,从而可以被检验?");

    public static Finding Run(Claim claim, CheckContext context)
    {
        var isView = claim.Type == ClaimType.Forecast || claim.Modality is Modality.Forecast or Modality.Opinion;
        if (!isView && claim.Modality is not (Modality.Planned or Modality.Conditional))
        {
            return Finding.NoMatter("the claim is neither a forecast nor a plan.");
        }

        var hasNumber = claim.Quantities.Count > 0;
        var hasDate = claim.Time is not null;
        var what = isView ? "forecast" : "plan";
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
