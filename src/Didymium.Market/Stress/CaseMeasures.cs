using Didymium.Market.Equilibrium;

namespace Didymium.Market.Stress;

/// <summary>Turns a solved case into its result. Changes nothing, so several threads may use one.</summary>
internal sealed class CaseMeasures(StressBase b)
{
    private const double DaysOfYear = 365;

    // An objective is a sum of many thousands of terms; a difference smaller than this part of it is rounding.
    private const double Rounding = 1e-11;

    private readonly PriceRises prices = new(b);
    private readonly Removals removals = new(b);
    private readonly RecoveryRule recovery = new(b);

    public StressResult Of(Cut cut, PeriodSolution solution)
    {
        var lost = Math.Abs(b.Solution.Objective - solution.Objective) <= Rounding * Math.Abs(b.Solution.Objective) ? 0 : (b.Solution.Objective - solution.Objective) / 1000;
        var hurt = Losses.Hurt(b, solution, cut);
        var removed = removals.Of(cut, solution);
        var back = recovery.Of(cut, removed);
        var survival = Survival.Of(b, solution);
        var usersLose = hurt.ToDictionary(h => h.Region, h => h.UsersLoseMillionUsd, StringComparer.Ordinal);
        var worst = survival.MaxBy(s => usersLose.GetValueOrDefault(s.Region));
        return new StressResult
        {
            Case = cut.Case,
            WelfareLostMillionUsd = lost,
            ExposureMillionUsd = lost * back.BackDays / (DaysOfYear * b.Length),
            UsersLoseMillionUsd = hurt.Sum(h => h.UsersLoseMillionUsd),
            Hurt = hurt,
            Unserved = Losses.Unserved(b, solution),
            UnservedShare = Losses.Share(b, solution),
            Prices = prices.Of(solution),
            Survival = survival,
            SurviveDays = worst?.Days,
            SurviveRegion = worst?.Region ?? string.Empty,
            Recovery = back,
            Removed = removed,
            Iterations = solution.Statistics.Iterations,
            Milliseconds = solution.Statistics.Milliseconds,
        };
    }
}
