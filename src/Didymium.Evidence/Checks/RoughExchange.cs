namespace Didymium.Evidence.Checks;

/// <summary>Rates of exchange good to some tens of percent: enough to tell a slip of a thousand, not to book with.</summary>
internal static class RoughExchange
{
    /// <summary>USD for one unit of a currency, assumed, about the mean of 2015-2025; NaN for what is no currency.</summary>
    public static double UsdPer(string currency) => currency switch
    {
        "USD" => 1,
        "CNY" => 0.147,
        "AUD" => 0.70,
        "CAD" => 0.75,
        "EUR" => 1.12,
        "JPY" => 0.0082,
        _ => double.NaN,
    };
}
