namespace Didymium.Chain.Scenarios.Variations;

/// <summary>Ends and steps of sliders: round numbers, on which the value lies.</summary>
internal static class HandleScale
{
    private const int Steps = 100;

    // Four powers of ten below a hundredth of the whole; a value finer than that lies on no step.
    private const int Finer = 12;

    private static readonly double[] Ends = [1, 2, 3, 4, 5, 6, 8, 10];

    // Each end is a whole number of any of these a hundredth of it or smaller.
    private static readonly double[] StepsOf = [1, 2, 5, 10];

    /// <summary>A round number that is not below.</summary>
    public static double RoundUp(double x)
    {
        var power = Power(x);
        return Ends.First(l => l * power >= x * (1 - 1e-12)) * power;
    }

    /// <summary>A round step of about a hundredth of the whole, finer when the value would lie between two.</summary>
    public static double Step(double whole, double value)
    {
        var coarse = RoundDown(whole / Steps);
        var step = coarse;
        for (var i = 0; i < Finer && !IsWhole(value / step); i++)
        {
            step = RoundDown(step * 0.99);
        }

        return IsWhole(value / step) ? step : coarse;
    }

    private static double RoundDown(double x)
    {
        var power = Power(x);
        return StepsOf.Last(l => l * power <= x * (1 + 1e-12)) * power;
    }

    private static double Power(double x) => Math.Pow(10, Math.Floor(Math.Log10(x) + 1e-12));

    private static bool IsWhole(double x) => Math.Abs(x - Math.Round(x)) < 1e-6;
}
