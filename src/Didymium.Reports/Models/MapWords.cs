using Didymium.Chain.Facilities;
using Didymium.Market.Results;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Reports.Models;

/// <summary>What a map says in words.</summary>
internal sealed class MapWords(Run run, MapView view, MapFigures figures)
{
    private readonly string home = run.World.ReferenceRegion;

    /// <summary>The finding: who makes most of a stage, or how many plants run outside the reference region.</summary>
    public string Finding()
    {
        var plants = figures.Shown(view.Year);
        if (view.Stages is [var only] && view.Owner is null && plants.Count > 0)
        {
            var first = plants.GroupBy(Country).Select(g => (Country: g.Key, Tonnes: g.Sum(p => p.Tonnes))).MaxBy(g => g.Tonnes);
            var (name, share) = (Words.Region(run, first.Country), Words.Percent(first.Tonnes / plants.Sum(p => p.Tonnes)));
            return view.ByControl
                ? Say($"{Capital(Words.Activity(only))}, {view.Year}: owners in {name} control {share} of the world's output ({Amount(only, first.Tonnes)}).", $"{view.Year}年{Words.Activity(only)}：{name}企业控制全球产出的{share}，合{Amount(only, first.Tonnes)}。")
                : Say($"{Capital(Words.Activity(only))}, {view.Year}: {share} of the world's output is in {name} ({Amount(only, first.Tonnes)}).", $"{view.Year}年{Words.Activity(only)}：全球产出的{share}在{name}，合{Amount(only, first.Tonnes)}。");
        }

        var (now, start) = (Abroad(view.Year), Abroad(run.FirstYear));
        var (since, year) = (run.FirstYear, view.Year);
        var where = IsByOwner
            ? Say($"are controlled from outside {Words.Region(run, home)}", $"由{Words.Region(run, home)}以外控制")
            : Say($"run outside {Words.Region(run, home)}", $"在{Words.Region(run, home)}以外运行");
        var which = Say("plants", "座工厂和矿山");
        if (view.Element is not null)
        {
            which = Say($"{which} with {Symbol()} in what they make", $"座产出含{Symbol()}的工厂和矿山");
        }

        if (view.Owner is not null)
        {
            which += Say($" of owners in {Words.Region(run, view.Owner)}", $"（控制方：{Words.Region(run, view.Owner)}）");
        }

        return year == since
            ? Say($"{now} {which} {where} in {year}.", $"{year}年有{now}{which}{where}。")
            : Say($"{now} {which} {where} in {year}, against {start} in {since}.", $"{year}年有{now}{which}{where}，{since}年为{start}座。");
    }

    /// <summary>How to read the map.</summary>
    public string HowToRead()
    {
        var marks = view.ByControl
            ? Say("Each mark is a plant that runs, where it stands: its colour says from where it is controlled, its size the output against the largest plant of the stage, its shape the stage", "每个标记是一座在运行的工厂或矿山，画在其所在地：颜色表示由哪国控制，大小表示产出（相对于该环节最大的工厂），形状表示环节") + Say(" (", "（") + string.Join(Say(", ", "、"), view.Stages.Select(s => Say($"{Shape(s)} {Words.Activity(s)}", $"{Shape(s)}为{Words.Activity(s)}"))) + Say(").", "）。")
            : Say("Each mark is a plant that runs: its shape and colour say the stage, its size the output against the largest plant of the stage.", "每个标记是一座在运行的工厂或矿山：形状和颜色表示环节，大小表示产出（相对于该环节最大的工厂）。");
        var shading = view.Stages is not [_] ? string.Empty
            : view.ByControl ? Say(" The darker or stronger a country's blue, the more of the stage its owners control.", "国家的蓝色越浓，其企业控制的该环节产出越多。")
            : Say(" The stronger a country's blue, the more of the stage is made there.", "国家的蓝色越浓，该环节在该国的产出越多。");
        var trade = view.Flows == MapFlows.None ? string.Empty
            : Say(" Arrows are trade between countries (not ports), their width by tonnes within their kind; less than 1 % of a kind is not drawn.", "箭头是国家之间（而非港口之间）的贸易，宽度表示同类货物中的吨数；不足同类1 %的不画。");
        var basis = view.Element is null ? string.Empty
            : Say($" All tonnes are {Symbol()} oxide equivalent; what metal, alloy and magnets hold is that of the base year.", $"所有吨数均为{Symbol()}氧化物当量；金属、合金和磁体的含量按基准年计。");
        return marks + shading + trade + basis + Say(" Boundaries are those of Natural Earth and take no position.", "边界取自Natural Earth，不代表任何立场。");
    }

    /// <summary>The country that a plant counts for.</summary>
    public string Country(MapPlant plant) => view.ByControl ? plant.Owner : plant.Of.Region;

    /// <summary>Tonnes with unit and basis: <c>8 300 t REO of feed</c>.</summary>
    public string Amount(Stage stage, double tonnes) => $"{Words.Number(tonnes)}\u00a0{Unit(stage)}";

    /// <summary>A part of the world's output, which is never said to be nothing when it is something.</summary>
    public static string Share(double fraction)
    {
        var percent = fraction is > 0 and < 0.005 ? Say("under 1 %", "不足1 %") : Words.Percent(fraction);
        return Say($"{percent} of the world", $"占全球{percent}");
    }

    /// <summary>What tonnes of a stage count.</summary>
    public string Unit(Stage stage) => view.Element is null ? Words.Basis(Stages.NaturalBasis(stage)) : Equivalent();

    /// <summary>What tonnes of a kind of trade count.</summary>
    public string Unit(MapFlows kind) => view.Element is not null ? Equivalent() : kind switch
    {
        MapFlows.Raw => Words.Basis("reo"),
        MapFlows.Oxide => Words.Basis("reo_oxide_out"),
        MapFlows.Metal => Say("t metal and alloy", "吨金属和合金"),
        _ => Words.Basis("magnet"),
    };

    /// <summary>A kind of trade in words.</summary>
    public static string FlowName(MapFlows kind) => kind switch
    {
        MapFlows.Raw => Say("concentrate and carbonate shipped", "精矿和碳酸稀土贸易"),
        MapFlows.Oxide => Say("oxides shipped", "氧化物贸易"),
        MapFlows.Metal => Say("metal and alloy shipped", "金属和合金贸易"),
        _ => Say("magnets shipped", "磁体贸易"),
    };

    // Where one owner's plants are shown, what is left to ask is where they stand.
    private bool IsByOwner => view.ByControl && view.Owner is null;

    private int Abroad(int year) => figures.Shown(year).Count(p => (IsByOwner ? p.Owner : p.Of.Region) != home);

    private static string Shape(Stage stage) => stage switch
    {
        Stage.Mine => Say("triangle", "三角形"),
        Stage.Cracking => Say("triangle on its tip", "倒三角形"),
        Stage.LightSeparation => Say("square", "正方形"),
        Stage.HeavySeparation => Say("hexagon", "六边形"),
        Stage.Metal => Say("diamond", "菱形"),
        Stage.Alloy => Say("cross", "十字形"),
        Stage.Magnet => Say("circle", "圆形"),
        _ => Say("star", "星形"),
    };

    private string Equivalent() => Say($"t {Symbol()} oxide equivalent", $"吨{Symbol()}氧化物当量");

    private string Symbol() => Words.Symbol(run, view.Element!);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
