namespace Didymium.Chain.Reading.Schemas;

/// <summary>What can be wrong with <c>datapackage.json</c>.</summary>
internal static class SchemaFaults
{
    private const string Rule = "WORLD-001";

    public static Fault Missing(string file) =>
        new(file, null, string.Empty, string.Empty, Rule, "the world's tables are described in datapackage.json", "put datapackage.json beside the tables");

    public static Fault NotJson(string file, int? line, string message) =>
        new(file, line, string.Empty, message, Rule, "datapackage.json is JSON", "mend the line");

    public static Fault NotAPackage(string file, string message) =>
        new(file, null, string.Empty, message, Rule, "datapackage.json is a Frictionless tabular data package", "compare it with the one that came with Didymium");

    public static Fault TableNotDescribed(string file, string table) =>
        new(file, null, "resources", table, Rule, "every table of the world is a resource", $"add a resource with the name {table}");
}
