using System.Globalization;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>A country in pictures.</summary>
/// <param name="run">The run, by year.</param>
/// <param name="country">Region id.</param>
internal sealed class CountryCharts(Run run, string country)
{
    private const int MostPartners = 6;

    private static readonly object[] Dashes = ["solid", "dashed", "dotted", new[] { 8, 3, 2, 3 }, new[] { 14, 4 }];

    private readonly string name = Words.Region(run, country);

    private string[] Years => [.. run.Years.Select(y => y.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Its share of every stage over the years.</summary>
    public Chart Shares()
    {
        var shares = new StageShares(run);
        var best = StageShares.Stages.MaxBy(s => run.Years.Max(y => shares.Share(s, country, y)))!;
        object Option(bool byControl) => new
        {
            tooltip = new { trigger = "axis", valueFormatter = "percent" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 50, right = 16, top = 30, bottom = 56 },
            xAxis = new { type = "category", data = Years, boundaryGap = false },
            yAxis = new { type = "value", min = 0, name = Say("% of world", "占全球百分比"), axisLabel = new { formatter = "{value} %" } },
            series = StageShares.Stages.Select((s, i) => new
            {
                name = StageShares.Title(s),
                type = "line",
                color = Palette.Series[i],
                symbol = Palette.Symbols[i],
                symbolSize = 6,
                lineStyle = new { type = Dashes[i], width = 2 },
                data = run.Years.Select(y => Math.Round(100 * shares.Share(s, country, y, byControl), 2)),
            }),
        };
        var (first, last) = (StageShares.Percent(shares.Share(best, country, run.FirstYear)), StageShares.Percent(shares.Share(best, country, run.LastYear)));
        return new Chart(
            "shares",
            Say($"{name}'s largest part is in {StageShares.Title(best)}: {first} of the world in {run.FirstYear}, {last} in {run.LastYear}.", $"{name}份额最大的环节是{StageShares.Title(best)}：{run.FirstYear}年占全球{first}，{run.LastYear}年{last}。"),
            Say("Each line is a stage: the part of the world's output that is made in the country, or, after a click, that its companies control wherever it is made.", "每条线是一个环节：当地产出占全球的比例；点击后为本国企业控制的产出（不论所在地）。"),
            [(Say("made there", "按所在地"), Option(false)), (Say("controlled from there", "按控制方"), Option(true))],
            [Say("year", "年份"), .. StageShares.Stages.Select(s => $"{StageShares.Title(s)}, %")],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. StageShares.Stages.Select(s => Words.Number(100 * shares.Share(s, country, y)))])],
            320)
        {
            TraceOf = (r, c) => c > 0 ? string.Create(CultureInfo.InvariantCulture, $"share {StageShares.Stages[c - 1]} {country} {run.FirstYear + r}") : null,
        };
    }

    /// <summary>What it imports and exports of some goods, by partner, over the years; null where it trades none.</summary>
    public Chart? Trade(PlaceGoods goods)
    {
        var flows = run.Flows.Where(f => f.Origin != f.Destination && (f.Origin == country || f.Destination == country) && goods.Is(run.World.Products[f.Product.Split('.')[0]]))
            .Select(f => (f.Period.Year, IsImport: f.Destination == country, Partner: f.Destination == country ? f.Origin : f.Destination, f.Tonnes)).ToList();
        if (flows.Sum(f => f.Tonnes) < 0.5)
        {
            return null;
        }

        List<string> partners = [.. flows.GroupBy(f => f.Partner, StringComparer.Ordinal).OrderByDescending(g => g.Sum(f => f.Tonnes)).Take(MostPartners).Select(g => g.Key)];
        if (flows.Any(f => !partners.Contains(f.Partner)))
        {
            partners.Add(Other);
        }

        var sums = flows.GroupBy(f => (f.Year, f.IsImport, Partner: partners.Contains(f.Partner) ? f.Partner : Other)).ToDictionary(g => g.Key, g => g.Sum(f => f.Tonnes));
        double At(int year, bool import, string partner) => sums.GetValueOrDefault((year, import, partner));
        object Option(bool import) => YearBars.Option(run, goods.Unit, partners.Select(p => new YearBar(PartnerName(p), Palette.Of(p), y => At(y, import, p))));
        var year = new StageShares(run).Later;
        double Sum(bool import) => partners.Sum(p => At(year, import, p));
        string Main(bool import) => partners.Where(p => p != Other).MaxBy(p => At(year, import, p)) is { } p && At(year, import, p) > 0
            ? Say($", {Words.Percent(At(year, import, p) / Sum(import))} {(import ? "from" : "to")} {Words.Region(run, p)}", $"，其中{Words.Percent(At(year, import, p) / Sum(import))}{(import ? "来自" : "运往")}{Words.Region(run, p)}")
            : string.Empty;
        var (imports, exports) = (Option(true), Option(false));
        var importsFirst = Sum(true) >= Sum(false);
        return new Chart(
            $"trade-{goods.Stage}",
            Say(
                $"{name} in {year}, {goods.Name}: {Words.Number(Sum(true))} {goods.Unit} imported{Main(true)}; {Words.Number(Sum(false))} exported{Main(false)}.",
                $"{year}年{name}{goods.Name}：进口{Words.Number(Sum(true))}{goods.Unit}{Main(true)}；出口{Words.Number(Sum(false))}{goods.Unit}{Main(false)}。"),
            Say("A column is what crosses the border in a year; its parts are the countries at the other end. Only direct trade counts, not what travels inside other goods.", "每根柱是一年的跨境贸易量，各段为贸易对方国。只计直接贸易，不计随其他产品流动的部分。"),
            [(Say("imports", "进口"), imports), (Say("exports", "出口"), exports)],
            [Say("year", "年份"), .. partners.Select(p => Say($"from {PartnerName(p)}, t", $"自{PartnerName(p)}进口，吨")), .. partners.Select(p => Say($"to {PartnerName(p)}, t", $"向{PartnerName(p)}出口，吨"))],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. partners.Select(p => Words.Number(At(y, true, p))), .. partners.Select(p => Words.Number(At(y, false, p)))])],
            320)
        { First = importsFirst ? 0 : 1 };
    }

    /// <summary>Where a product comes from and goes to in the country, over the years; null where there is none of it.</summary>
    public Chart? Balance(string product)
    {
        var rows = run.Balances.Where(b => b.Product == product && b.Region == country).ToDictionary(b => b.Period.Year);
        if (rows.Count == 0)
        {
            return null;
        }

        (string Name, Func<BalanceRow, double> Of)[] parts =
        [
            (Say("made there", "当地产出"), b => b.Made), (Say("imported", "进口"), b => b.Imported), (Say("taken from stock", "动用库存"), b => Math.Max(0, b.StockDrawn)),
            (Say("used by plants", "工厂消耗"), b => -b.Processed), (Say("bought by end uses", "终端购买"), b => -b.Served), (Say("exported", "出口"), b => -b.Exported),
            (Say("put into stock", "入库"), b => Math.Min(0, b.StockDrawn)), (Say("left over", "过剩"), b => -b.Withheld),
        ];
        double At(int year, int part) => rows.TryGetValue(year, out var row) ? parts[part].Of(row) : 0;
        int[] shown = [.. Enumerable.Range(0, parts.Length).Where(i => run.Years.Any(y => Math.Abs(At(y, i)) >= 0.05))];
        var title = Words.Product(run, product);
        var year = new StageShares(run).Later;
        var option = YearBars.Option(run, Words.Basis(run.World.Products[product].Basis), shown.Select(i => new YearBar(parts[i].Name, Palette.Many[i], y => At(y, i))));
        return new Chart(
            "balance",
            Say($"{title} in {name} in {year}: {Words.Tonnes(At(year, 0))} made, {Words.Tonnes(At(year, 1))} imported, {Words.Tonnes(-At(year, 5))} exported.", $"{year}年{name}{title}：产出{Words.Tonnes(At(year, 0))}，进口{Words.Tonnes(At(year, 1))}，出口{Words.Tonnes(-At(year, 5))}。"),
            Say("Above the line is where it comes from, below it where it goes; both sides are equal in every year.", "横线以上为来源，以下为去向；每年两侧相等。"),
            [(Say("all years", "全部年份"), option)],
            [Say("year", "年份"), .. shown.Select(i => $"{parts[i].Name}, {Say("t", "吨")}")],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. shown.Select(i => Words.Number(Math.Abs(At(y, i))))])],
            320);
    }

    /// <summary>The price of a product there and in the reference region; null where it is not traded there.</summary>
    public Chart? Price(string product)
    {
        var home = run.World.ReferenceRegion;
        if (country == home)
        {
            return PriceCharts.Of(run, product);
        }

        var prices = run.Prices.Where(p => p.Product == product && (p.Region == country || p.Region == home)).ToDictionary(p => (p.Region, p.Period.Year), p => p.UsdPerKg);
        if (!prices.Keys.Any(k => k.Region == country))
        {
            return null;
        }

        double? At(string region, int year) => prices.TryGetValue((region, year), out var usd) ? Math.Round(usd, 2) : null;
        string[] regions = [country, home];
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "usd" },
            legend = new { bottom = 0 },
            grid = new { left = 60, right = 20, top = 30, bottom = 50 },
            xAxis = new { type = "category", data = Years },
            yAxis = new { type = "value", name = Say("USD of 2024 per kg", "美元/千克（2024年价）"), min = 0 },
            series = regions.Select((r, i) => new { name = Words.Region(run, r), type = "line", color = i == 0 ? "#0072B2" : "#D55E00", symbol = Palette.Symbols[i], symbolSize = 7, lineStyle = new { type = Dashes[i], width = 2 }, data = run.Years.Select(y => At(r, y)) }),
        };
        var widest = run.Years.Where(y => At(country, y) is not null && At(home, y) > 0).Select(y => (Year: y, Ratio: At(country, y)!.Value / At(home, y)!.Value)).DefaultIfEmpty((Year: run.FirstYear, Ratio: double.NaN)).MaxBy(g => g.Ratio);
        var title = Words.Product(run, product);
        return new Chart(
            "price",
            Say($"{title} in {name}: at most {Words.Times(widest.Ratio)} the price in {Words.Region(run, home)}, in {widest.Year}.", $"{name}{title}：最高为{Words.Region(run, home)}价格的{Words.Times(widest.Ratio)}（{widest.Year}年）。"),
            Say("The price is the value of one more kilogram in the place, before sales taxes. Lines part where trade is held up, taxed or dear.", "价格为当地多得一千克的价值，不含销售税。贸易受阻、征税或运费高时两线分离。"),
            [(Say("all years", "全部年份"), option)],
            [Say("year", "年份"), .. regions.Select(r => $"{Words.Region(run, r)}, {Say("USD/kg", "美元/千克")}")],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. regions.Select(r => Words.Price(At(r, y) ?? double.NaN))])],
            300)
        {
            TraceOf = (r, c) => c > 0 && At(regions[c - 1], run.FirstYear + r) is not null ? string.Create(CultureInfo.InvariantCulture, $"price {product} {regions[c - 1]} {run.FirstYear + r}") : null,
        };
    }

    private const string Other = "other";

    private string PartnerName(string partner) => partner == Other ? Say("others", "其他") : Words.Region(run, partner);
}
