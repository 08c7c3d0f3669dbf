using System.Text.RegularExpressions;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>An observation of a part of a year says which part, of its own year.</summary>
internal static partial class ObservationChecks
{
    public static void Check(TableSet tables, FaultList faults)
    {
        foreach (var row in tables["observed"].Rows.Where(row => row["period"].Length > 0))
        {
            if (!Form().IsMatch(row["period"]))
            {
                faults.Add(PolicyFaults.PeriodForm(row));
            }
            else if (row["period"][..4] != row["year"])
            {
                faults.Add(PolicyFaults.PeriodOfAnotherYear(row));
            }
        }
    }

    [GeneratedRegex("^[0-9]{4}-(H[12]|Q[1-4]|0[1-9]|1[0-2])$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
