using Didymium.Market.Results;

namespace Didymium.Analysis.Indices;

/// <summary>What per-deposit products hold of each balance element, read from what a run made of them.</summary>
public sealed class Composition
{
    private readonly Dictionary<(string Product, string Element), double> tonnes = [];
    private readonly Dictionary<string, double> all = new(StringComparer.Ordinal);

    /// <summary>Reads the compositions of a run.</summary>
    /// <param name="run">The run.</param>
    public Composition(Run run)
    {
        foreach (var row in run.Production.Where(row => row.Element.Length > 0))
        {
            tonnes[(row.Product, row.Element)] = tonnes.GetValueOrDefault((row.Product, row.Element)) + row.Tonnes;
            all[row.Product] = all.GetValueOrDefault(row.Product) + row.Tonnes;
        }
    }

    /// <summary>Fraction of a product that is an element's oxide; 0 for what the run never made.</summary>
    /// <param name="product">Product id, such as <c>seg.mount-weld</c>.</param>
    /// <param name="element">Balance element.</param>
    public double Share(string product, string element) =>
        all.GetValueOrDefault(product) > 0 ? tonnes.GetValueOrDefault((product, element)) / all[product] : 0;
}
