using Didymium.Chain.Facilities;
using Didymium.Chain.Reading.Building;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Recipes stand where they belong, make no element of nothing, and go round in no circle.</summary>
internal static class RecipeChecks
{
    /// <summary>Room for rounding in the element balance, kg of oxide equivalent per kg.</summary>
    private const double Tolerance = 1e-6;

    private static readonly string[] Stages = ["metal", "alloy", "magnet", "recycling"];

    private static readonly string[] ProductColumns = ["product", "product_out"];

    public static void Check(TableSet tables, FaultList faults)
    {
        var recipes = tables["recipes"].Rows.GroupBy(row => (Process: row["process"], Product: row["product_out"])).ToList();
        Placement(tables, faults);
        foreach (var recipe in recipes)
        {
            var stage = tables["processes"].ByKey[recipe.Key.Process].FirstOrDefault()?["stage"];
            if (stage is not null && Stages.Contains(stage))
            {
                Roles(tables, [.. recipe], stage, faults);
                Balance(tables, [.. recipe], stage, faults);
            }
        }

        Cycles(tables, faults);
    }

    private static void Placement(TableSet tables, FaultList faults)
    {
        var withRecipe = tables["recipes"].Values("process").ToHashSet(StringComparer.Ordinal);
        foreach (var process in tables["processes"].Rows.Where(row => Stages.Contains(row["stage"]) && !withRecipe.Contains(row.Key)))
        {
            faults.Add(MaterialFaults.NoRecipe(process));
        }

        foreach (var line in tables["recipes"].Rows)
        {
            var stage = tables["processes"].ByKey[line["process"]].FirstOrDefault()?["stage"];
            if (stage is not null && Words.Find<Stage>(stage) is not null && !Stages.Contains(stage))
            {
                faults.Add(MaterialFaults.RecipeNotAllowed(line, stage));
            }
        }
    }

    private static void Roles(TableSet tables, List<Row> recipe, string stage, FaultList faults)
    {
        foreach (var line in recipe)
        {
            if (stage == "recycling" && line["role"] == "input")
            {
                faults.Add(MaterialFaults.RecipeRole(line));
            }

            foreach (var column in ProductColumns.Where(column => IsPerDeposit(tables, line[column])))
            {
                faults.Add(MaterialFaults.RecipeIsPerDeposit(line, column));
            }
        }

        if (stage != "recycling" && !recipe.Exists(line => line["role"] == "input"))
        {
            faults.Add(MaterialFaults.RecipeNeedsInput(recipe[0]));
        }
    }

    private static void Balance(TableSet tables, List<Row> recipe, string stage, FaultList faults)
    {
        // What is fed to recycling is the main product; elsewhere the main product is what comes out.
        var main = (Product: recipe[0]["product_out"], IsOutput: stage != "recycling", Kg: 1.0);
        var lines = recipe.Select(line => (Product: line["product"], IsOutput: line["role"] == "output", Kg: line.Number("kg_per_kg") ?? 0)).Append(main).ToList();
        foreach (var pair in tables["contents"].Values("pair"))
        {
            var taken = lines.Where(line => !line.IsOutput).Sum(line => line.Kg * Content(tables, line.Product, pair));
            var given = lines.Where(line => line.IsOutput).Sum(line => line.Kg * Content(tables, line.Product, pair));
            if (given > taken + Tolerance)
            {
                faults.Add(MaterialFaults.Balance(recipe[0], pair, given, taken));
            }
        }
    }

    private static void Cycles(TableSet tables, FaultList faults)
    {
        var inputs = tables["recipes"].Rows.Where(row => row["role"] == "input").ToLookup(row => row["product_out"], StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in inputs.Select(group => group.Key))
        {
            Visit(start, []);
        }

        void Visit(string product, List<string> path)
        {
            if (done.Contains(product))
            {
                return;
            }

            path.Add(product);
            foreach (var line in inputs[product])
            {
                var at = path.IndexOf(line["product"]);
                if (at >= 0)
                {
                    faults.Add(MaterialFaults.Cycle(line, [.. path[at..], line["product"]]));
                }
                else
                {
                    Visit(line["product"], path);
                }
            }

            path.RemoveAt(path.Count - 1);
            done.Add(product);
        }
    }

    private static double Content(TableSet tables, string product, string pair) =>
        tables["contents"].ByKey[$"{product}/{pair}"].FirstOrDefault()?.Number("kg_oxide_per_kg") ?? 0;

    private static bool IsPerDeposit(TableSet tables, string product) =>
        tables["products"].ByKey[product].FirstOrDefault()?["per_deposit"] == "true";
}
