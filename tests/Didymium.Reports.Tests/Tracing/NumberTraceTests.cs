using System.Globalization;
using Didymium.Analysis;
using Didymium.Market;
using Didymium.Market.Results;
using Didymium.Reports.Tests.Impact;

namespace Didymium.Reports.Tests.Tracing;

/// <summary>Numbers of a run by the words that they are asked for in: each says what the run's own table says.</summary>
public sealed class NumberTraceTests
{
    private static readonly Lazy<Run> Base = new(() =>
    {
        var (world, scenario) = ArticleClaims.Load("base");
        return MarketEngine.Execute(world, scenario, new RunOptions { LastYear = 2027 });
    });

    [Fact]
    public void Output_of_a_plant_is_its_capacity_times_its_use()
    {
        var row = Base.Value.Capacity.First(c => c.Facility == "mountain-pass-mine" && c.Period == 2026);
        var node = Trace("production mountain-pass-mine 2026");

        Assert.Contains(Text($": {row.CapacityTonnes * row.Utilisation:N0} t "), node.Text, StringComparison.Ordinal);
        Assert.Contains(node.Children, c => c.Text.StartsWith("makes ", StringComparison.Ordinal) && c.Target?.Kind == TraceKind.Number);
        Assert.Contains(Flat(node), n => n.Target == new TraceTarget(TraceKind.Cell, "facilities.csv/mountain-pass-mine/capacity"));
    }

    [Fact]
    public void Demand_of_a_use_is_the_sum_of_its_products_and_leads_to_its_anchor()
    {
        var rows = Base.Value.Demand.Where(d => d.Use == "ev-traction" && d.Region == "DEU" && d.Period == 2026).ToList();
        var node = Trace("demand ev-traction DEU 2026");

        Assert.Contains(Text($"wanted {rows.Sum(r => r.WantedTonnes):N1} t, bought {rows.Sum(r => r.ServedTonnes):N1} t"), node.Text, StringComparison.Ordinal);
        Assert.Contains(Flat(node), n => n.Target?.Id == "demand.csv/deu-ev-traction-mag-uh/quantity_t");
    }

    [Fact]
    public void A_stock_is_the_sum_of_its_holders()
    {
        var rows = Base.Value.Stocks.Where(s => s.Product == "ox-dy" && s.Region == "CHN" && s.Period == 2026).ToList();

        Assert.EndsWith(Text($"at the end of 2026: {rows.Sum(r => r.Tonnes):N1} t"), Trace("stock ox-dy CHN 2026").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Balances_say_supply_and_use()
    {
        var product = Base.Value.Balances.First(b => b.Product == "ox-ndpr" && b.Region == "USA" && b.Period == 2026);
        var element = Base.Value.ElementBalances.First(b => b.Element == "dy" && b.Period == 2026);

        Assert.Contains(Text($"supply {product.Made + product.Imported + product.StockDrawn:N1} t"), Trace("balance ox-ndpr USA 2026").Text, StringComparison.Ordinal);
        Assert.Contains(Text($"{element.Mined + element.EndOfLife:N1} in"), Trace("balance dy 2026").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_delivered_kilogram_costs_adds_up_to_the_price()
    {
        var flow = Base.Value.Flows.Where(f => f.Product == "ox-dy" && f.Period == 2026 && f.Origin != f.Destination).MaxBy(f => f.Tonnes)!;
        var node = Trace($"price ox-dy {flow.Destination} 2026");
        var sum = node.Children.First(c => c.Target?.Id == $"flow ox-dy {flow.Origin} {flow.Destination} 2026").Text;
        var sides = sum[(sum.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(" = ");
        var left = sides[0].Split(" + ").Sum(part => double.Parse(part[(part.LastIndexOf(' ') + 1)..], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

        Assert.Equal(double.Parse(sides[1].Split(' ')[0], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture), left, 0.03);
    }

    [Theory]
    [InlineData("production nowhere 2026")]
    [InlineData("demand ev-traction XXX 2026")]
    [InlineData("stock ox-dy CHN 1999")]
    [InlineData("balance nothing 2026")]
    public void What_the_run_has_not_is_not_made_up(string words) => Assert.Null(new Tracer(Base.Value).Trace(words.Split(' ')));

    [Fact]
    public void A_name_that_is_nearly_right_is_answered_with_the_right_one() => Assert.Contains("mountain-pass", new Tracer(Base.Value).Near("mountan-pass"));

    [Fact]
    public void Every_form_that_is_offered_is_answered()
    {
        foreach (var (form, example) in Tracer.Forms)
        {
            var words = example.Replace("2030", "2026", StringComparison.Ordinal);
            Assert.Equal(form.Split(' ').Length, words.Split(' ').Length);
            Assert.Equal(words, Trace(words).Target!.Id);
        }
    }

    private static TraceNode Trace(string words)
    {
        var node = new Tracer(Base.Value).Trace(words.Split(' '));
        Assert.NotNull(node);
        return node;
    }

    private static IEnumerable<TraceNode> Flat(TraceNode node) => node.Children.SelectMany(Flat).Prepend(node);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
