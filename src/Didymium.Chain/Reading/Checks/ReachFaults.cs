using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be cut off from the chain.</summary>
internal static class ReachFaults
{
    public static Fault NeverFed(Row row)
    {
        var needs = row["stage"] switch
        {
            "cracking" => $"concentrate of {row["feeds"]}, which no mine gives",
            "light_separation" => $"carbonate of {row["feeds"]}, which no cracking plant or ionic mine gives",
            "heavy_separation" => $"SEG+ of {row["feeds"]}, which no light separation plant gives",
            _ => "inputs that nothing in the world makes",
        };
        return row.Fault("facility", "WORLD-060", $"every plant can be fed; this one needs {needs}", "mend its feeds, process or products, or add the plant before it");
    }

    public static Fault NeverTaken(Row row, bool shipsCarbonate) =>
        row.Fault("deposit", "WORLD-061", $"every mine can sell; nothing takes the {(shipsCarbonate ? "carbonate" : "concentrate")} of this one", $"add {row["deposit"]} to the feeds of a {(shipsCarbonate ? "light_separation" : "cracking")} plant");

    public static Fault NeverServed(Row row) =>
        row.Fault("product", "WORLD-062", "every demand can be served; nothing in the world makes this product", "name another product, or add a plant that makes it");
}
