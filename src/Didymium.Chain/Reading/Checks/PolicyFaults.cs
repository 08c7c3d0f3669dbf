using System.Globalization;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be wrong with series by year, routes, quotas and what indices rest on.</summary>
internal static class PolicyFaults
{
    public static Fault BeforeBaseYear(Row row, int baseYear) =>
        row.Fault("year", "WORLD-050", "no series starts before the base year", $"start with {Number(baseYear)}; what was observed before belongs in observed.csv");

    public static Fault NotAscending(Row row, int last) =>
        row.Fault("year", "WORLD-051", "the years of a series ascend", $"sort the rows; the row before is {Number(last)}");

    public static Fault GrowthBase(Row row, string found, int baseYear) =>
        row.Fault("index", found, "WORLD-052", $"a growth path is 1 in {Number(baseYear)}", $"add or mend the row {row["path"]},{Number(baseYear)},1");

    public static Fault QuotaChanges(Row row, string first) =>
        row.Fault("facilities", "WORLD-053", "a quota has the same facilities and basis in every year", $"write them as in row {first}, or make it another quota");

    public static Fault UnknownGoods(Row row, IEnumerable<string> known) =>
        row.Fault("product", "WORLD-054", "a route rule is for a product, a stage of products, or *", Nearest.Hint(row["product"], known));

    public static Fault UnknownPlace(Row row, string column, IEnumerable<string> known) =>
        row.Fault(column, "WORLD-054", $"{column} is a region, a bloc, or *", Nearest.Hint(row[column], known));

    public static Fault SameRule(Row row, Row first) =>
        row.Fault("route", "WORLD-055", "of two rules of a kind one is more specific, or their years differ", $"merge it with row {Number(first.Line)} ({first.Key})");

    public static Fault NoTransport(Table routes, string stage) =>
        routes.Fault("kind", string.Empty, "WORLD-056", $"products of stage {stage} have a transport rule from * to *", $"add a row with product {stage} or *, kind transport, origin * and destination *");

    public static Fault YearsReversed(Row row) =>
        row.Fault("end", "WORLD-057", "a rule ends no earlier than it starts", $"write {row["start"]} or later");

    public static Fault StockTooFull(Row row, string column) =>
        row.Fault(column, "WORLD-058", $"a stock holds no more than its capacity, {row["capacity_t"]} t", "mend it or the capacity");

    public static Fault PeriodForm(Row row) =>
        row.Fault("period", "WORLD-059", "a period is a half, a quarter or a month of a year", $"write {row["year"]}-H1, {row["year"]}-Q2 or {row["year"]}-11, or leave it empty for the whole year");

    public static Fault PeriodOfAnotherYear(Row row) =>
        row.Fault("period", "WORLD-059", "a period lies in the row's year", $"write {row["year"]} before the dash, or mend the year");

    public static Fault NoGovernance(Row region) =>
        region.Fault("region", "WORLD-065", "every region has its governance indicators in governance.csv", $"add a row for {region.Key}; of a group, the mean of its members");

    public static Fault NoCriticality(Row element) =>
        element.Fault("element", "WORLD-066", "every element has its recycling rate and substitution index in criticality.csv", $"add a row for {element.Key}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
