using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Products have the basis of their stage, and a content unless they are per deposit.</summary>
internal static class ProductChecks
{
    private static readonly string[] PerDepositStages = ["concentrate", "carbonate", "seg"];

    public static void Check(TableSet tables, FaultList faults)
    {
        var contents = tables["contents"].Rows.ToLookup(row => row["product"], StringComparer.Ordinal);
        foreach (var product in tables["products"].Rows)
        {
            var perDeposit = PerDepositStages.Contains(product["stage"]);
            if (product["per_deposit"] == (perDeposit ? "false" : "true"))
            {
                faults.Add(MaterialFaults.WrongPerDeposit(product, perDeposit));
            }

            if (!perDeposit && product["stage"].Length > 0 && !contents.Contains(product.Key))
            {
                faults.Add(MaterialFaults.NoContent(product));
            }

            if (perDeposit)
            {
                faults.AddRange(contents[product.Key].Select(MaterialFaults.ContentPerDeposit));
            }

            Basis(product, faults);
        }
    }

    private static void Basis(Row product, FaultList faults)
    {
        var expected = product["stage"] switch
        {
            "concentrate" or "carbonate" or "seg" or "oxide" => "reo",
            "metal" => "metal",
            "alloy" => "alloy",
            "magnet" or "swarf" or "eol" => "magnet",
            _ => product["basis"],
        };
        if (product["basis"] != expected && product["basis"].Length > 0)
        {
            faults.Add(MaterialFaults.BasisOfStage(product, expected));
        }
    }
}
