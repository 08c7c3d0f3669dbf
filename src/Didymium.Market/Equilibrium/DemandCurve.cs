namespace Didymium.Market.Equilibrium;

/// <summary>A constant-elasticity demand curve cut into steps, relative to a reference quantity and price.</summary>
/// <remarks>
/// q(p) = q0 · (p / p0)^-ε up to the choke price, where the use stops buying. The linear program needs steps: they lie densest around the
/// reference price, where the market usually is, and every curve's steps are shifted by a fraction that depends on its name only, so that the
/// sum over many uses is far smoother than any one of them and duals move smoothly.
/// </remarks>
/// <param name="Values">Willingness to pay of each step as a multiple of the reference price, descending.</param>
/// <param name="Widths">Width of each step as a fraction of the reference quantity.</param>
internal sealed record DemandCurve(double[] Values, double[] Widths)
{
    // Below this multiple of the reference price demand grows no further: nobody buys without bound because something is cheap.
    private const double LowestMultiple = 0.3;

    public static DemandCurve Build(double elasticity, double chokeMultiple, int steps, string name)
    {
        var upper = (steps + 1) / 2;
        var lower = Math.Max(1, steps - upper);
        var shift = Fraction(name) - 0.5;
        var values = new List<double> { chokeMultiple };
        var widths = new List<double> { Math.Pow(chokeMultiple, -elasticity) };
        var last = chokeMultiple;
        for (var k = 1; k <= upper + lower; k++)
        {
            var next = k == upper + lower ? LowestMultiple : Multiple(k + shift, upper, lower, chokeMultiple);
            var width = Math.Pow(next, -elasticity) - Math.Pow(last, -elasticity);
            if (width > 0 && next < last)
            {
                values.Add(Math.Sqrt(next * last));
                widths.Add(width);
                last = next;
            }
        }

        return new DemandCurve([.. values], [.. widths]);
    }

    private static double Multiple(double s, int upper, int lower, double choke) => s <= upper
        ? Math.Exp(Math.Log(choke) * Math.Pow(1 - (s / upper), 1.5))
        : Math.Exp(Math.Log(LowestMultiple) * Math.Pow((s - upper) / lower, 1.3));

    // FNV-1a: the same on every machine and in every process, unlike string.GetHashCode.
    private static double Fraction(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash / (double)uint.MaxValue;
    }
}
