using System.Globalization;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be wrong with baskets, contents and recipes.</summary>
internal static class MaterialFaults
{
    public static Fault BasketMisses(Row deposit, IReadOnlyList<string> missing) =>
        deposit.Fault("deposit", "WORLD-020", "baskets.csv has a row for every element of a deposit", $"add {string.Join(", ", missing)} (0 where there is none)");

    public static Fault BasketSum(Row first, double sum) =>
        first.Fault("share_pct", Number(sum), "WORLD-021", $"the shares of {first["deposit"]} sum to 100 within 0.05", $"multiply each by {Number(100 / sum)} and say so in the note");

    public static Fault NoContent(Row product) =>
        product.Fault("product", "WORLD-022", "a product that is not per deposit has its content in contents.csv", $"add rows for {product.Key} (0 where it holds none)");

    public static Fault ContentPerDeposit(Row content) =>
        content.Fault("product", "WORLD-022", "the content of a product per deposit is its deposit's basket", "remove the row");

    public static Fault WrongPerDeposit(Row product, bool expected) =>
        product.Fault("per_deposit", "WORLD-023", "concentrate, carbonate and seg are per deposit, all other stages are not", $"write {(expected ? "true" : "false")}");

    public static Fault BasisOfStage(Row product, string expected) =>
        product.Fault("basis", "WORLD-023", $"a product of stage {product["stage"]} counts {expected}", $"write {expected}");

    public static Fault Balance(Row first, string pair, double given, double taken) =>
        first.Fault("kg_per_kg", $"{pair} out {Number(given)} kg, in {Number(taken)} kg", "WORLD-030", $"making {first["product_out"]} gives no more of an element than it takes (oxide equivalent per kg)", "take more of an input, or give less of an output");

    public static Fault Cycle(Row line, IEnumerable<string> path) =>
        line.Fault("product", string.Join(" -> ", path), "WORLD-031", "a product is not made of itself", "take one of the inputs away; what comes back as scrap goes through recycling");

    public static Fault RecipeNotAllowed(Row line, string stage) =>
        line.Fault("process", "WORLD-032", "recipes are of metal, alloy, magnet and recycling processes", $"remove the row; {stage} works by baskets and recoveries");

    public static Fault NoRecipe(Row process) =>
        process.Fault("process", "WORLD-032", $"a {process["stage"]} process has a recipe", $"add rows for {process.Key} to recipes.csv");

    public static Fault RecipeRole(Row line) =>
        line.Fault("role", "WORLD-033", "recycling only gives, for the scrap fed is the main product", "write output");

    public static Fault RecipeIsPerDeposit(Row line, string column) =>
        line.Fault(column, "WORLD-033", "recipes take and give products that are not per deposit", "name an oxide, metal, alloy, magnet or scrap");

    public static Fault RecipeNeedsInput(Row first) =>
        first.Fault("product_out", "WORLD-033", "a recipe has an input", $"add the inputs of {first["product_out"]}");

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
