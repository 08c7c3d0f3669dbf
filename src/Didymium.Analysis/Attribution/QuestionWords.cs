using Didymium.Chain;
using Didymium.Chain.Time;
using Didymium.Chain.Wording;

namespace Didymium.Analysis.Attribution;

/// <summary>How questions, products and stages are said in full.</summary>
internal static class QuestionWords
{
    public static string Of(QuestionKind kind, QuestionParts parts, Place place, Place? other, Period period, World world)
    {
        var what = parts.Product is { } product
            ? Names.Product(world, parts.Deposit is { } deposit ? $"{product}.{deposit}" : product)
            : Stage(parts.Stage!);
        var by = parts.ByControl && kind is (QuestionKind.Production or QuestionKind.Share) ? Tongue.Say(", by control", "，按控制方") : string.Empty;
        var use = parts.Use is { } id ? Tongue.Say($" for {Lower(Names.Use(world, id))}", Names.Use(world, id)) : string.Empty;
        var holder = parts.Holder is { } h ? Tongue.Say($"{h} ", h == "commercial" ? "商业" : "国家") : string.Empty;
        return kind switch
        {
            QuestionKind.Price => Tongue.Say($"price of {what} {In(place)}, {period}", $"{place.Told}{what}价格，{period}"),
            QuestionKind.Production => Tongue.Say($"production of {what} {In(place)}, {period}{by}", $"{place.Told}{what}产量，{period}{by}"),
            QuestionKind.Share => Tongue.Say($"share of {Who(place)} in the world's {what}, {period}{by}", $"{place.Told}占全球{what}的份额，{period}{by}"),
            QuestionKind.Flow => Tongue.Say($"flow of {what} from {other!.Name} to {place.Name}, {period}", $"{what}由{other.Told}至{place.Told}的贸易流，{period}"),
            QuestionKind.Import => Tongue.Say($"imports of {what} into {place.Name} from {other!.Name}, {period}", $"{place.Told}自{other.Told}进口{what}，{period}"),
            QuestionKind.Export => Tongue.Say($"exports of {what} from {place.Name} to {other!.Name}, {period}", $"{place.Told}向{other.Told}出口{what}，{period}"),
            QuestionKind.Served => Tongue.Say($"demand for {what}{use} served {In(place)}, {period}", $"{place.Told}{use}得到满足的{what}需求，{period}"),
            _ => Tongue.Say($"{holder}stock of {what} {In(place)}, end of {period}", $"{place.Told}{what}的{holder}库存，{period}末"),
        };
    }

    /// <summary>"in Germany", "outside China"; 德国, 中国以外.</summary>
    public static string In(Place place) => Tongue.Say(IsOutside(place) ? place.Name : $"in {place.Name}", place.Told);

    public static string Ask(QuestionKind kind) => Tongue.Say(kind == QuestionKind.Served ? "demand served" : kind.ToString().ToLowerInvariant(), kind switch
    {
        QuestionKind.Price => "价格",
        QuestionKind.Production => "产量",
        QuestionKind.Share => "份额",
        QuestionKind.Flow => "贸易流",
        QuestionKind.Import => "进口",
        QuestionKind.Export => "出口",
        QuestionKind.Served => "需求",
        _ => "库存",
    });

    private static string Who(Place place) => IsOutside(place) ? $"countries {place.Name}" : place.Name;

    private static bool IsOutside(Place place) => place.Name.StartsWith("outside ", StringComparison.Ordinal);

    private static string Stage(string stage) => stage switch
    {
        "mined" => Tongue.Say("mined rare earths (REO)", "稀土开采（REO）"),
        "separated" => Tongue.Say("separated NdPr, Dy and Tb oxide", "镨钕、镝、铽氧化物分离"),
        "separated_all" => Tongue.Say("separated oxides", "各氧化物分离"),
        "heavy" => Tongue.Say("separated Dy and Tb oxide", "镝、铽氧化物分离"),
        "metal" => Tongue.Say("rare-earth metal", "稀土金属"),
        _ => Tongue.Say("magnets", "磁体"),
    };

    // Names of the trade keep their capitals: NdPr, SEG+.
    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) && !name.Skip(1).Any(char.IsUpper) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
