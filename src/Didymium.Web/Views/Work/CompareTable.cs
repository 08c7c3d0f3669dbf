using System.Globalization;
using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Work;

/// <summary>Headline figures of several runs, with differences to the first.</summary>
/// <param name="Head">Head: the figure, then the runs by their letters.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Words">What each row's first figure is traced by; empty where it is not a row of the run.</param>
internal sealed record CompareTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Words)
{
    private static readonly string[] Priced = ["ox-ndpr", "ox-dy", "ox-tb"];

    public static CompareTable Empty { get; } = new([], [], []);

    public static CompareTable Of(IReadOnlyList<(string Letter, Run Run)> runs)
    {
        var figures = runs.Select(r => Figures(r.Run).ToList()).ToList();
        List<IReadOnlyList<string>> rows = [];
        List<string> words = [];
        foreach (var first in figures[0])
        {
            var others = figures.Skip(1).Select(f => f.Find(x => x.Name == first.Name)?.Value ?? double.NaN);
            rows.Add([first.Name, first.Say(first.Value), .. others.Select(v => double.IsFinite(v) ? $"{first.Say(v)} ({first.Difference(v - first.Value)})" : "–")]);
            words.Add(first.Trace);
        }

        return new([Tongue.Say("figure", "指标"), .. runs.Select(r => r.Letter)], rows, words);
    }

    // The base year is calibrated and so the same in all; what is to come differs.
    private static IEnumerable<Figure> Figures(Run run)
    {
        var headline = new Headline(run);
        var home = Reports.Models.Words.Region(run, headline.Home);
        foreach (var year in headline.Years.Where(y => y > run.FirstYear))
        {
            foreach (var stage in new[] { "mined", "separated", "heavy", "metal", "magnet" })
            {
                var what = Reports.Models.Words.Activity(stage);
                yield return new(Tongue.Say($"{home}'s share of {what}, {year}", $"{year}年{home}{what}份额"), headline.Share(year, stage, "location", headline.Home), $"share {stage} {headline.Home} {year}", true);
                yield return new(Tongue.Say($"{home}'s share of {what} by who controls the plants, {year}", $"{year}年{home}{what}份额（按控制方）"), headline.Share(year, stage, "control", headline.Home), string.Empty, true);
            }

            foreach (var product in Priced.Where(run.World.Products.ContainsKey))
            {
                var name = Reports.Models.Words.Product(run, product);
                yield return new(Tongue.Say($"{name} in {home}, {year}, USD of {run.FirstYear} per kg", $"{year}年{home}{name}，{run.FirstYear}年美元/千克"), headline.Price(product, headline.Home, year), $"price {product} {headline.Home} {year}", false);
                yield return new(Tongue.Say($"{name} outside, {year}, USD of {run.FirstYear} per kg", $"{year}年境外{name}，{run.FirstYear}年美元/千克"), headline.PriceOutside(product, year), string.Empty, false);
            }
        }
    }

    private sealed record Figure(string Name, double Value, string Trace, bool IsShare)
    {
        public string Say(double value) => IsShare ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %" : Reports.Models.Words.Price(value);

        public string Difference(double by) => IsShare ? Reports.Models.Words.Points(100 * by)
            : (by > 0 ? "+" : by < 0 ? "−" : string.Empty) + Reports.Models.Words.Price(Math.Abs(by));
    }
}
