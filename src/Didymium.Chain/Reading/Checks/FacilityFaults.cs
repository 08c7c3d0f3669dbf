using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be wrong with a facility.</summary>
internal static class FacilityFaults
{
    public static Fault ProcessOfOtherStage(Row row, string stage, IEnumerable<string> fitting) =>
        row.Fault("process", "WORLD-034", $"the process of a facility is of its stage, and this one is of {stage}", Nearest.Hint(row["process"], fitting));

    public static Fault MineWithoutDeposit(Row row, IEnumerable<string> here) =>
        row.Fault("deposit", "WORLD-035", "a mine names its deposit", $"deposits in {row["region"]} are: {(here.Any() ? string.Join(", ", here) : "none yet; add one")}");

    public static Fault DepositOfPlant(Row row) =>
        row.Fault("deposit", "WORLD-035", "only mines name a deposit", "write what the plant takes in feeds");

    public static Fault DepositElsewhere(Row row, string region) =>
        row.Fault("deposit", "WORLD-036", $"a mine stands where its deposit lies, and this one lies in {region}", $"write region {region}, or name another deposit");

    public static Fault NoFeeds(Row row) =>
        row.Fault("feeds", "WORLD-037", $"a {row["stage"]} plant says what it takes", "write deposits, ore classes, or *");

    public static Fault FeedsNotAsked(Row row) =>
        row.Fault("feeds", "WORLD-037", $"a {row["stage"]} facility has no feeds: mines work a deposit, makers follow recipes", "leave it empty");

    public static Fault UnknownFeed(Row row, string item, IEnumerable<string> known) =>
        row.Fault("feeds", item, "WORLD-038", "a feed is a deposit, an ore class, or *", Nearest.Hint(item, known));

    public static Fault OperatingInFuture(Row row, int baseYear) =>
        row.Fault("start", "WORLD-039", $"what operates at the end of {baseYear} has started", "mend the start, or write commissioning, under_construction or announced");

    public static Fault ProductWithoutRecipe(Row row, string process, IEnumerable<string> made) =>
        row.Fault("product", "WORLD-040", $"the process {process} has a recipe for what the facility makes", Nearest.Hint(row["product"], made));

    public static Fault NoParameter(Row facility, string parameter) =>
        facility.Fault("process", "WORLD-041", $"every facility has {parameter}, from its process or of its own", $"add {facility["process"]},{parameter} to process_parameters.csv or {facility.Key},{parameter} to facility_parameters.csv");

    public static Fault NoUseParameter(Row use, string parameter) =>
        use.Fault("use", "WORLD-042", $"every use has {parameter}", $"add {use.Key},{parameter} to use_parameters.csv");

    public static Fault NoGlobalParameter(Table table, string parameter) =>
        table.Fault("parameter", string.Empty, "WORLD-043", $"the model needs {parameter}", $"add a row for {parameter}");

    public static Fault NoSetting(Table table, string setting) =>
        table.Fault("setting", string.Empty, "WORLD-043", $"every world states its {setting}", $"add a row for {setting}");

    public static Fault Unit(Row row, string parameter, string allowed) =>
        row.Fault("unit", "WORLD-044", $"{parameter} is in {allowed}", "convert the value and write that unit");

    public static Fault Share(Row row, string range) =>
        row.Fault("value", "WORLD-045", $"a share in {row["unit"]} is from {range}", "mend the value or its unit");

    public static Fault Flag(Row row) =>
        row.Fault("value", "WORLD-045", $"{row["parameter"]} is 0 or 1", "write 1 for yes, 0 for no");

    public static Fault RampGap(Row row, int expected) =>
        row.Fault("year_index", "WORLD-046", "the years of a ramp run 0, 1, 2, ... without a gap", $"write {expected}");
}
