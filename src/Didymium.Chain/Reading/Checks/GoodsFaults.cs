using System.Globalization;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be wrong with goods in service.</summary>
internal static class GoodsFaults
{
    public static Fault NoLife(Row row) =>
        row.Fault("value", "WORLD-070", $"{row["parameter"]} is above 0", "write years, or the shape of the Weibull distribution (1 for a constant hazard)");

    public static Fault NoParameter(Row use, string parameter) =>
        use.Fault("use", "WORLD-071", $"a use whose goods are followed has {parameter}", $"add {use.Key},{parameter} to use_parameters.csv, or take the use out of history.csv, goods.csv and collection.csv");

    public static Fault NoHistory(Row use) =>
        use.Fault("use", "WORLD-071", "a use whose goods are followed has a sales history", $"add rows for {use.Key} to history.csv");

    public static Fault NoCollection(Row use) =>
        use.Fault("use", "WORLD-071", "a use whose goods are followed has a collection rate for every place", $"add {use.Key},* to collection.csv");

    public static Fault NothingInBaseYear(Row last, string demand, int baseYear) =>
        last.Fault("tonnes", "WORLD-072", $"what is sold in the base year has a history that sells in it, and {demand} is", $"let the history of {last["use"]} be above 0 in {Number(baseYear)}");

    public static Fault PlacesSum(Row first, double sum) =>
        first.Fault("share_pct", Number(sum), "WORLD-073", $"the shares of {first["use"]} sum to 100 within 0.05", $"multiply each by {Number(100 / sum)}");

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
