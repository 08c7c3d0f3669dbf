using System.Collections.Immutable;
using Didymium.Chain.Materials;
using Didymium.Market.Results;

namespace Didymium.Analysis.Indices;

/// <summary>Something whose supply is looked at: a stage of the chain, an element at a stage, or one product.</summary>
/// <param name="Id">Id, such as <c>magnet</c>, <c>Dy oxide</c> or <c>mag-h</c>.</param>
/// <param name="ShareStage">Stage of the run's shares table that counts its production; null to count rows of production.</param>
/// <param name="Products">Products that it is traded as; per-deposit products as templates.</param>
/// <param name="Makes">True for rows of production that count.</param>
/// <param name="Content">What a tonne that moves of a product counts, in the good's own unit.</param>
internal sealed record Good(string Id, string? ShareStage, ImmutableArray<Product> Products, Func<ProductionRow, bool> Makes, Func<string, double> Content)
{
    /// <summary>True when a traded product is this product, or this template's of some deposit.</summary>
    public static bool Is(string traded, Product product) =>
        traded == product.Id || (product.PerDeposit && traded.StartsWith(product.Id + ".", StringComparison.Ordinal));
}
