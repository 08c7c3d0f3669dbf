namespace Didymium.Analysis.Indices;

/// <summary>The Herfindahl-Hirschman index: how concentrated something is on few holders.</summary>
/// <remarks>
/// HHI = Σ s², s the share of each holder as a fraction, so 1/n for n equal holders and 1 for one alone. Competition authorities square percents
/// and write 0 to 10,000: ten thousand times this. Hirschman (1964), The paternity of an index, American Economic Review 54(5).
/// </remarks>
public static class Herfindahl
{
    /// <summary>The index of some amounts.</summary>
    /// <param name="amounts">What each holder has, in one unit; not negative.</param>
    /// <returns>0 to 1; null when there is nothing to be shared, for then nobody is dominant and nobody is not.</returns>
    public static double? Of(IEnumerable<double> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        double sum = 0, squares = 0;
        foreach (var amount in amounts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(amount);
            sum += amount;
            squares += amount * amount;
        }

        return sum > 0 ? squares / (sum * sum) : null;
    }
}
