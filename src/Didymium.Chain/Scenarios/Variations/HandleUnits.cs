using System.Globalization;
using Didymium.Chain.Facilities;

namespace Didymium.Chain.Scenarios.Variations;

/// <summary>Units with their basis, in both languages.</summary>
internal sealed class HandleUnits(World world)
{
    public static readonly (string En, string Zh) Month = ("month", "年月");
    public static readonly (string En, string Zh) Percent = ("% of the value at the origin", "%（按原产地货值）");
    public static readonly (string En, string Zh) OfInvestment = ("fraction of the investment", "占投资额的比例");

    private string Year => world.BaseYear.ToString(CultureInfo.InvariantCulture);

    /// <summary>Money of the base year by weight of something.</summary>
    public (string En, string Zh) UsdPerKg((string En, string Zh) of) => ($"USD of {Year} per kg of {of.En}", $"美元/千克{of.Zh}（{Year}年不变价）");

    /// <summary>Money of the day by weight of a product: what contracts name.</summary>
    public (string En, string Zh) UsdOfTheDayPerKg(string product)
    {
        var (en, zh) = Of(product);
        return ($"USD of the day per kg of {en}", $"美元/千克{zh}（当年价）");
    }

    /// <summary>Weight of a product in a year.</summary>
    public (string En, string Zh) TonnesAYear(string product)
    {
        var (en, zh) = Of(product);
        return ($"t of {en} a year", $"吨{zh}/年");
    }

    /// <summary>Weight of a product.</summary>
    public (string En, string Zh) Tonnes(string product)
    {
        var (en, zh) = Of(product);
        return ($"t of {en}", $"吨{zh}");
    }

    /// <summary>Capacity of a plant on its natural basis.</summary>
    public (string En, string Zh) CapacityOf(string? facility)
    {
        var (en, zh) = Throughput(facility);
        return ($"t of {en} a year", $"吨{zh}/年");
    }

    /// <summary>What a plant's throughput counts.</summary>
    public (string En, string Zh) Throughput(string? facility) => world.Facilities.FirstOrDefault(f => f.Id == facility)?.NaturalBasis switch
    {
        CapacityBasis.ReoOut => ("REO mined", "REO（矿产品）"),
        CapacityBasis.ReoFeed => ("REO in the feed", "REO（原料）"),
        CapacityBasis.MetalOut => ("metal", "金属"),
        CapacityBasis.AlloyOut => ("alloy", "合金"),
        CapacityBasis.MagnetFinished => ("finished magnets", "成品磁体"),
        CapacityBasis.ScrapFeed => ("scrap fed", "投入废料"),
        _ => ("throughput, each plant on its own basis", "加工量（各厂自身口径）"),
    };

    private (string En, string Zh) Of(string product) => world.Products.TryGetValue(product, out var known)
        ? (known.Name, known.NameZh.Length > 0 ? known.NameZh : known.Name)
        : ("product", "产品");
}
