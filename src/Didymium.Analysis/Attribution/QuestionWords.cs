using Didymium.Chain;
using Didymium.Chain.Time;

namespace Didymium.Analysis.Attribution;

/// <summary>How questions, products and stages are said in full.</summary>
internal static class QuestionWords
{
    public static string Of(QuestionKind kind, QuestionParts parts, Place place, Place? other, Period period, World world)
    {
        var what = parts.Product is { } product
            ? (parts.Deposit is { } deposit ? $"{world.Deposits[deposit].Name} {Lower(Product(world, product))}" : Product(world, product))
            : Stage(parts.Stage!);
        var by = parts.ByControl && kind is (QuestionKind.Production or QuestionKind.Share) ? ", by control" : string.Empty;
        var use = parts.Use is { } id ? $" for {Lower(world.Demands.First(d => d.Use.Id == id).Use.Name)}" : string.Empty;
        var holder = parts.Holder is { } h ? $"{h} " : string.Empty;
        return kind switch
        {
            QuestionKind.Price => $"price of {what} {In(place)}, {period}",
            QuestionKind.Production => $"production of {what} {In(place)}, {period}{by}",
            QuestionKind.Share => $"share of {Who(place)} in the world's {what}, {period}{by}",
            QuestionKind.Flow => $"flow of {what} from {other!.Name} to {place.Name}, {period}",
            QuestionKind.Import => $"imports of {what} into {place.Name} from {other!.Name}, {period}",
            QuestionKind.Export => $"exports of {what} from {place.Name} to {other!.Name}, {period}",
            QuestionKind.Served => $"demand for {what}{use} served {In(place)}, {period}",
            _ => $"{holder}stock of {what} {In(place)}, end of {period}",
        };
    }

    /// <summary>"in Germany", "outside China".</summary>
    public static string In(Place place) => IsOutside(place) ? place.Name : $"in {place.Name}";

    public static string Ask(QuestionKind kind) => kind == QuestionKind.Served ? "demand served" : kind.ToString().ToLowerInvariant();

    public static string Product(World world, string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        var template = dot < 0 ? id : id[..dot];
        var name = world.Products.TryGetValue(template, out var product) ? product.Name : template;
        return dot < 0 ? name : $"{(world.Deposits.TryGetValue(id[(dot + 1)..], out var deposit) ? deposit.Name : id[(dot + 1)..])} {Lower(name)}";
    }

    public static string Region(World world, string id) => world.Regions.TryGetValue(id, out var region) ? region.Name : id;

    public static string Plant(World world, string id) => world.Facilities.FirstOrDefault(f => f.Id == id)?.Name ?? id;

    private static string Who(Place place) => IsOutside(place) ? $"countries {place.Name}" : place.Name;

    private static bool IsOutside(Place place) => place.Name.StartsWith("outside ", StringComparison.Ordinal);

    private static string Stage(string stage) => stage switch
    {
        "mined" => "mined rare earths (REO)",
        "separated" => "separated NdPr, Dy and Tb oxide",
        "separated_all" => "separated oxides",
        "heavy" => "separated Dy and Tb oxide",
        "metal" => "rare-earth metal",
        _ => "magnets",
    };

    // Names of the trade keep their capitals: NdPr, SEG+.
    private static string Lower(string name) => name.Length > 1 && char.IsLower(name[1]) && !name.Skip(1).Any(char.IsUpper) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
