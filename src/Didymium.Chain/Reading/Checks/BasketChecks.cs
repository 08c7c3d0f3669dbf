using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>A deposit's basket names every element and sums to 100 %.</summary>
internal static class BasketChecks
{
    /// <summary>Room for rounding of published shares, in percent points.</summary>
    private const double Tolerance = 0.05;

    // Sums of two-decimal shares carry binary dust; it must not decide.
    private const double Dust = 1e-9;

    public static void Check(TableSet tables, FaultList faults)
    {
        var elements = tables["elements"].Rows.Select(row => row.Key).ToList();
        var baskets = tables["baskets"].Rows.ToLookup(row => row["deposit"], StringComparer.Ordinal);
        foreach (var deposit in tables["deposits"].Rows)
        {
            var basket = baskets[deposit.Key].ToList();
            var missing = elements.Except(basket.Select(row => row["element"])).ToList();
            var sum = basket.Sum(row => row.Number("share_pct") ?? 0);
            if (missing.Count > 0)
            {
                faults.Add(MaterialFaults.BasketMisses(deposit, missing));
            }
            else if (Math.Abs(sum - 100) > Tolerance + Dust)
            {
                faults.Add(MaterialFaults.BasketSum(basket[0], sum));
            }
        }
    }
}
