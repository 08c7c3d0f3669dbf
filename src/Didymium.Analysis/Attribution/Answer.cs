using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Attribution;

/// <summary>A question's number in a run.</summary>
internal static class Answer
{
    /// <summary>The number, in the question's unit.</summary>
    /// <exception cref="UnanswerableException">The run has none.</exception>
    public static double Of(Run run, Question q) => q.Kind switch
    {
        QuestionKind.Price => Price(run, q),
        QuestionKind.Production => Made(run, q, q.Place.Holds),
        QuestionKind.Share => Share(run, q),
        QuestionKind.Flow or QuestionKind.Import => Moved(run, q, q.Other!, q.Place),
        QuestionKind.Export => Moved(run, q, q.Place, q.Other!),
        QuestionKind.Served => run.Demand.Where(d => d.Period == q.Period && q.Asks(d.Product) && q.Place.Holds(d.Region) && (q.Use is null || d.Use == q.Use)).Sum(d => d.ServedTonnes),
        _ => run.Stocks.Where(s => s.Period == q.Period && q.Asks(s.Product) && q.Place.Holds(s.Region) && (q.Holder is null || s.Holder == q.Holder)).Sum(s => s.Tonnes),
    };

    /// <summary>The regions that make up a price, each with its share of what is used: all alike where nothing is.</summary>
    public static IReadOnlyList<(string Region, double Weight, double UsdPerKg)> Prices(Run run, Question q)
    {
        var product = q.Deposit is null ? q.Products[0] : $"{q.Products[0]}.{q.Deposit}";
        var rows = run.Detail!.Prices.Where(p => p.Product == product && q.Place.Holds(p.Region)).ToList();
        var used = run.Balances.Where(b => b.Period == q.Period && b.Product == product).ToDictionary(b => b.Region, b => b.Processed + b.Served, StringComparer.Ordinal);
        var total = rows.Sum(r => used.GetValueOrDefault(r.Region));
        return [.. rows
            .Select(r => (r.Region, total > 0 ? used.GetValueOrDefault(r.Region) / total : 1.0 / rows.Count, r.UsdPerKg))
            .Where(r => r.Item2 > 0)];
    }

    private static double Price(Run run, Question q)
    {
        var prices = Prices(run, q);
        return prices.Count > 0
            ? prices.Sum(p => p.Weight * p.UsdPerKg)
            : throw new UnanswerableException(Tongue.Say(
                $"nobody {QuestionWords.In(q.Place)} makes, uses or holds {Names.Product(run.World, q.Products[0])}, so it has no price there",
                $"{QuestionWords.In(q.Place)}无人生产、使用或持有{Names.Product(run.World, q.Products[0])}，因此当地没有价格"));
    }

    private static double Made(Run run, Question q, Func<string, bool> counts) => q.Stage is { } stage
        ? run.Shares.Where(s => s.Period == q.Period && s.Stage == stage && s.By == (q.ByControl ? "control" : "location") && counts(s.Country)).Sum(s => s.Tonnes)
        : run.Production.Where(p => p.Period == q.Period && q.Asks(p.Product) && counts(q.ByControl ? p.Owner : p.Region)).Sum(p => p.Tonnes);

    private static double Share(Run run, Question q)
    {
        var world = Made(run, q, _ => true);
        return world > 0 ? 100 * Made(run, q, q.Place.Holds) / world : 0;
    }

    private static double Moved(Run run, Question q, Place from, Place to) => run.Flows
        .Where(f => f.Period == q.Period && q.Asks(f.Product) && from.Holds(f.Origin) && to.Holds(f.Destination))
        .Sum(f => f.Tonnes);
}
