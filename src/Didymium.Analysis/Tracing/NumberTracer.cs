using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>Numbers of a run by the words that they are asked for in.</summary>
internal sealed class NumberTracer
{
    private readonly PriceTracer prices;
    private readonly FlowTracer flows;
    private readonly OutputTracer output;
    private readonly UseTracer uses;
    private readonly BalanceTracer balances;

    public NumberTracer(Run run, ThingTracer things, int deepest)
    {
        flows = new FlowTracer(run, things);
        prices = new PriceTracer(run, things, flows, deepest);
        output = new OutputTracer(run, things);
        uses = new UseTracer(run, things);
        balances = new BalanceTracer(run);
    }

    /// <summary>The explanation; null when the words are no number's or name what the run has not.</summary>
    public TraceNode? Of(IReadOnlyList<string> words)
    {
        if (words.Count < 3 || !int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        return (words[0], words.Count) switch
        {
            ("price", 4) => prices.Of(words[1], words[2], year),
            ("flow", 5) => flows.Of(words[1], words[2], words[3], year),
            ("share", 4) => output.Share(words[1], words[2], year),
            ("production", 3) => output.Production(words[1], year),
            ("demand", 4) => uses.Demand(words[1], words[2], year),
            ("stock", 4) => uses.Stock(words[1], words[2], year),
            ("balance", 4) => balances.OfProduct(words[1], words[2], year),
            ("balance", 3) => balances.OfElement(words[1], year),
            _ => null,
        };
    }

    /// <summary>The words of a number.</summary>
    public static string Words(string kind, params IEnumerable<object> parts) => string.Create(CultureInfo.InvariantCulture, $"{kind} {string.Join(' ', parts)}");
}
