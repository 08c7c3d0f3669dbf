using Didymium.Market.Stress;

namespace Didymium.Workbench.Tables;

/// <summary>The tables that a stress test writes.</summary>
public static class StressTables
{
    /// <summary>Cases, and what each does to users, prices, countries and stocks.</summary>
    /// <param name="run">The stress test.</param>
    public static IEnumerable<ResultTable> Of(StressRun run)
    {
        yield return new ResultTable<StressResult>(
            "cases",
            run.Results,
            S<StressResult>("case", r => r.Case.Id),
            S<StressResult>("kind", r => Key(r.Case.Kind)),
            S<StressResult>("name", r => r.Case.Name),
            D<StressResult>("welfare_lost_musd", r => r.WelfareLostMillionUsd),
            D<StressResult>("exposure_musd", r => r.ExposureMillionUsd),
            D<StressResult>("users_lose_musd", r => r.UsersLoseMillionUsd),
            D<StressResult>("unserved_share", r => r.UnservedShare),
            N<StressResult>("survive_days", r => r.SurviveDays),
            S<StressResult>("survive_region", r => r.SurviveRegion),
            D<StressResult>("back_days", r => r.Recovery.BackDays),
            D<StressResult>("replaced_days", r => r.Recovery.ReplacedDays),
            S<StressResult>("slowest_stage", r => r.Recovery.SlowestStage),
            S<StressResult>("recovery_by", r => r.Recovery.How),
            new("iterations", typeof(int), r => r.Iterations));
        yield return new ResultTable<(StressResult Result, UnservedRow Row)>("unserved", Rows(run, r => r.Unserved), Case<UnservedRow>(), S<(StressResult Result, UnservedRow Row)>("use", r => r.Row.Use), S<(StressResult Result, UnservedRow Row)>("family", r => r.Row.Family), S<(StressResult Result, UnservedRow Row)>("region", r => r.Row.Region), D<(StressResult Result, UnservedRow Row)>("tonnes", r => r.Row.Tonnes), D<(StressResult Result, UnservedRow Row)>("share", r => r.Row.Share), D<(StressResult Result, UnservedRow Row)>("musd", r => r.Row.MillionUsd));
        yield return new ResultTable<(StressResult Result, StressPrice Row)>("price_rises", Rows(run, r => r.Prices), Case<StressPrice>(), S<(StressResult Result, StressPrice Row)>("product", r => r.Row.Product), N<(StressResult Result, StressPrice Row)>("inside_base", r => r.Row.InsideBase), N<(StressResult Result, StressPrice Row)>("inside", r => r.Row.Inside), N<(StressResult Result, StressPrice Row)>("outside_base", r => r.Row.OutsideBase), N<(StressResult Result, StressPrice Row)>("outside", r => r.Row.Outside), S<(StressResult Result, StressPrice Row)>("dearest_region", r => r.Row.DearestRegion), D<(StressResult Result, StressPrice Row)>("dearest_multiple", r => r.Row.DearestMultiple));
        yield return new ResultTable<(StressResult Result, HurtRow Row)>("hurt", Rows(run, r => r.Hurt), Case<HurtRow>(), S<(StressResult Result, HurtRow Row)>("region", r => r.Row.Region), D<(StressResult Result, HurtRow Row)>("users_lose_musd", r => r.Row.UsersLoseMillionUsd), D<(StressResult Result, HurtRow Row)>("plants_lose_musd", r => r.Row.PlantsLoseMillionUsd));
        yield return new ResultTable<(StressResult Result, SurvivalRow Row)>("survival", Rows(run, r => r.Survival), Case<SurvivalRow>(), S<(StressResult Result, SurvivalRow Row)>("region", r => r.Row.Region), S<(StressResult Result, SurvivalRow Row)>("element", r => r.Row.Element), D<(StressResult Result, SurvivalRow Row)>("missing_t_per_day", r => r.Row.MissingTonnesPerDay), D<(StressResult Result, SurvivalRow Row)>("stock_t", r => r.Row.StockTonnes), D<(StressResult Result, SurvivalRow Row)>("days", r => r.Row.Days), D<(StressResult Result, SurvivalRow Row)>("share_missing", r => r.Row.ShareMissing));
        yield return new ResultTable<(StressResult Result, RemovedRow Row)>("removed", Rows(run, r => r.Removed), Case<RemovedRow>(), S<(StressResult Result, RemovedRow Row)>("stage", r => r.Row.Stage), D<(StressResult Result, RemovedRow Row)>("tonnes", r => r.Row.Tonnes), D<(StressResult Result, RemovedRow Row)>("share_of_world", r => r.Row.ShareOfWorld), D<(StressResult Result, RemovedRow Row)>("replaced_share", r => r.Row.ReplacedShare));
    }

    /// <summary>A kind as it stands in tables and options.</summary>
    public static string Key(StressKind kind) => kind.ToString().ToLowerInvariant();

    private static IReadOnlyList<(StressResult Result, T Row)> Rows<T>(StressRun run, Func<StressResult, IEnumerable<T>> rows) => [.. run.Results.SelectMany(r => rows(r).Select(row => (r, row)))];

    private static ResultColumn<(StressResult Result, T Row)> Case<T>() => S<(StressResult Result, T Row)>("case", r => r.Result.Case.Id);

    private static ResultColumn<T> S<T>(string name, Func<T, string> read) => new(name, typeof(string), r => read(r));

    private static ResultColumn<T> D<T>(string name, Func<T, double> read) => new(name, typeof(double), r => read(r));

    private static ResultColumn<T> N<T>(string name, Func<T, double?> read) => new(name, typeof(double?), r => read(r));
}
