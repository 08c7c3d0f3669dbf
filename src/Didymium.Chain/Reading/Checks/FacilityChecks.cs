using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading.Building;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>A facility's stage, process, deposit, feeds, capacity, status and costs fit together.</summary>
internal static class FacilityChecks
{
    private static readonly string[] FedByDeposit = ["cracking", "light_separation", "heavy_separation"];
    private static readonly string[] Unconvertible = ["concentrate_gross", "ore"];

    public static void Check(TableSet tables, FaultList faults)
    {
        var feeds = new FeedResolver(tables);
        foreach (var row in tables["facilities"].Rows)
        {
            faults.AddRange(ProcessFits(tables, row));
            faults.AddRange(DepositFits(tables, row));
            faults.AddRange(FeedsFit(feeds, row));
            faults.AddRange(BasisFits(row));
            faults.AddRange(StatusFits(row, YearChecks.BaseYear(tables)));
        }

        ProductsFit(tables, faults);
    }

    private static IEnumerable<Fault> ProcessFits(TableSet tables, Row row)
    {
        if (tables["processes"].ByKey[row["process"]].FirstOrDefault() is { } process && process["stage"] != row["stage"]
            && Words.Find<Stage>(process["stage"]) is not null && Words.Find<Stage>(row["stage"]) is not null)
        {
            var fitting = tables["processes"].Rows.Where(known => known["stage"] == row["stage"]).Select(known => known.Key);
            yield return FacilityFaults.ProcessOfOtherStage(row, process["stage"], fitting);
        }
    }

    private static IEnumerable<Fault> DepositFits(TableSet tables, Row row)
    {
        if (row["stage"] != "mine")
        {
            if (row["deposit"].Length > 0)
            {
                yield return FacilityFaults.DepositOfPlant(row);
            }
        }
        else if (row["deposit"].Length == 0)
        {
            yield return FacilityFaults.MineWithoutDeposit(row, tables["deposits"].Rows.Where(deposit => deposit["region"] == row["region"]).Select(deposit => deposit.Key));
        }
        else if (tables["deposits"].ByKey[row["deposit"]].FirstOrDefault() is { } deposit && deposit["region"] != row["region"])
        {
            yield return FacilityFaults.DepositElsewhere(row, deposit["region"]);
        }
    }

    private static IEnumerable<Fault> FeedsFit(FeedResolver feeds, Row row)
    {
        var fed = FedByDeposit.Contains(row["stage"]);
        if (fed && row["feeds"].Length == 0)
        {
            yield return FacilityFaults.NoFeeds(row);
        }
        else if (!fed && row["feeds"].Length > 0)
        {
            yield return FacilityFaults.FeedsNotAsked(row);
        }
        else
        {
            foreach (var item in row.Items("feeds").Where(item => !feeds.Names.Contains(item)))
            {
                yield return FacilityFaults.UnknownFeed(row, item, feeds.Names);
            }
        }
    }

    private static IEnumerable<Fault> BasisFits(Row row)
    {
        if (Words.Find<Stage>(row["stage"]) is not { } stage || Words.Find<CapacityBasis>(row["capacity_basis"]) is not { } basis)
        {
            yield break;
        }

        if (Unconvertible.Contains(row["capacity_basis"]))
        {
            yield return CapacityFaults.NeedsGrade(row);
        }
        else if (!CapacityConversion.Bases(stage).Contains(basis))
        {
            yield return CapacityFaults.WrongForStage(row, CapacityConversion.Bases(stage));
        }
    }

    private static IEnumerable<Fault> StatusFits(Row row, int baseYear)
    {
        if (row["status"] == "operating" && YearMonth.TryParse(row["start"], out var start) && start.Year > baseYear)
        {
            yield return FacilityFaults.OperatingInFuture(row, baseYear);
        }
    }

    private static void ProductsFit(TableSet tables, FaultList faults)
    {
        var made = tables["recipes"].Rows.ToLookup(row => row["process"], row => row["product_out"], StringComparer.Ordinal);
        foreach (var row in tables["facility_products"].Rows)
        {
            var process = tables["facilities"].ByKey[row["facility"]].FirstOrDefault()?["process"];
            if (process is not null && tables["products"].ByKey.Contains(row["product"]) && !made[process].Contains(row["product"]))
            {
                faults.Add(FacilityFaults.ProductWithoutRecipe(row, process, made[process].Distinct(StringComparer.Ordinal)));
            }
        }
    }
}
